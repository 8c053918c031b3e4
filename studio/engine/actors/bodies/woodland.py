"""Beasts of the woods, the river and the snow."""

from __future__ import annotations

from studio.engine.actors.bodies.beasts import Beast, beast
from studio.engine.actors.bodies.kind import enrol

WHITE = "#f7f0e4"

WOODLAND = (
    Beast(("otter", "otters", "sea otter"), 118, "#8c6148", "#e3c6a4", "round", "small",
          "patch", "thick", ("whiskers",), ("belly",), dark="#7a5440"),
    Beast(("bear", "bears", "brown bear", "grizzly", "teddy bear", "teddy"), 168,
          "#8f5f3c", "#d9b488", "heavy", "round", "muzzle", "stub", (), ("belly",),
          girth=1.28, head=1.06, foot=1.12, arms=1.08),
    Beast(("bear cub", "bear cubs", "cub", "cubs"), 96, "#a06d45", "#e3c298", "heavy",
          "round", "muzzle", "stub", (), ("belly",), girth=1.12, head=1.2),
    Beast(("polar bear", "polar bears", "ice bear"), 172, "#eef0ea", "#fbfaf4", "heavy",
          "small", "muzzle", "stub", (), ("belly",), dark="#cfd8d8", girth=1.3,
          head=1.02, foot=1.15, arms=1.08),
    Beast(("fox", "foxes", "vixen", "fox cub"), 120, "#d9694f", "#fbeedd", "wedge",
          "tall", "wedge", "brush", (), ("bib",), dark="#5a3530", girth=0.92),
    Beast(("arctic fox", "arctic foxes", "snow fox"), 116, "#e9edee", "#ffffff",
          "wedge", "tall", "wedge", "brush", (), ("bib",), dark="#a9b6be", girth=0.92),
    Beast(("wolf", "wolves", "wolf cub", "werewolf"), 140, "#77818c", "#dfe2e0",
          "wedge", "tall", "wedge", "brush", (), ("bib",), dark="#4c545f", girth=1.02),
    Beast(("squirrel", "squirrels", "red squirrel"), 88, "#b9603a", "#f7e2c6", "round",
          "point", "button", "squirrel", ("teeth",), ("belly",), dark="#8f4628",
          head=1.08, girth=0.9),
    Beast(("chipmunk", "chipmunks"), 74, "#b5794a", "#f6e5c9", "heavy", "round",
          "button", "squirrel", ("badger", "teeth"), ("belly",), dark="#6b4630",
          head=1.12, girth=0.95),
    Beast(("raccoon", "raccoons", "racoon"), 110, "#8b8a8c", "#e9e4da", "wedge",
          "point", "wedge", "rings", ("mask",), ("belly",), dark="#3c3e46"),
    Beast(("red panda", "red pandas"), 108, "#bf5a36", "#f9eedc", "round", "point",
          "patch", "rings", ("brows",), ("belly",), dark="#6b2f26", limbs="#4d2a26"),
    Beast(("skunk", "skunks"), 98, "#33343c", "#f4f0e6", "wedge", "small", "button",
          "skunk", ("blaze",), ("bib",), girth=0.98),
    Beast(("badger", "badgers"), 116, "#7c8086", "#f4f0e6", "round", "small", "patch",
          "stub", ("badger",), ("band",), dark="#30323a", limbs="#30323a", girth=1.15),
    Beast(("hedgehog", "hedgehogs"), 80, "#d6b48c", "#efdcc0", "mouse", "small",
          "button", "", (), ("spines", "belly"), dark="#6f5140", limbs="#c9a67e",
          head=0.98, girth=0.96),
    Beast(("porcupine", "porcupines"), 90, "#8d7360", "#dccbb4", "mouse", "small",
          "button", "", (), ("quills", "spines", "belly"), dark="#45382f",
          limbs="#7d6452"),
    Beast(("beaver", "beavers"), 106, "#7d4f33", "#c99a6c", "heavy", "small", "patch",
          "flat", ("teeth",), ("belly",), dark="#553526", girth=1.15),
    Beast(("mole", "moles", "moley"), 78, "#4d4a55", "#6d6876", "mouse", "", "long",
          "stub", (), ("belly",), dark="#e2a39a", nose="#e58f96", girth=1.1),
    Beast(("weasel", "weasels", "stoat", "stoats", "ferret", "ferrets", "mink"), 98,
          "#a9774a", WHITE, "flat", "small", "patch", "cat", ("whiskers",), ("bib",),
          girth=0.72, head=0.92),
    Beast(("bat", "bats"), 80, "#5c4b66", "#8a7594", "mouse", "wing", "button", "",
          ("teeth",), ("belly",), dark="#43364d", nose="#3a2a38", girth=0.85, head=1.08,
          wings="bat"),
)  # fmt: skip

enrol(WOODLAND, beast)
