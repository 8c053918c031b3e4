"""Beasts of far places: the jungle, the savanna, the bamboo and the bush."""

from __future__ import annotations

from studio.engine.actors.bodies.beasts import Beast, beast

CREAM, WHITE, BLACK = "#f3e0c4", "#f7f0e4", "#2c2f38"

WILDS = (
    Beast(("lion", "lions"), 158, "#e2ac5c", "#f7e3bd", "round", "round", "muzzle",
          "tuft", (), ("mane", "belly"), dark="#a65f32", limbs="#d69d4f", girth=1.1),
    Beast(("lioness", "lion cub", "lion cubs"), 128, "#e2ac5c", "#f7e3bd", "round",
          "round", "muzzle", "tuft", ("whiskers",), ("belly",), dark="#b97f40"),
    Beast(("tiger", "tigers", "tiger cub"), 150, "#e58f42", "#fbf0de", "heavy", "round",
          "muzzle", "cat", ("stripes",), ("belly", "stripes"), dark="#3a2a28",
          limbs="#d68338", girth=1.1),
    Beast(("leopard", "leopards", "cheetah", "cheetahs", "jaguar", "jaguars"), 138,
          "#e6b763", "#fbf0d9", "round", "round", "muzzle", "cat", ("leopard",),
          ("belly", "spotted"), dark="#5c4030", limbs="#d9a954"),
    Beast(("panther", "panthers", "puma"), 138, "#3a3f4d", "#5d6475", "round", "round",
          "muzzle", "cat", ("whiskers",), ("belly",), nose="#191b22"),
    Beast(("panda", "pandas", "panda bear"), 150, "#f6f2e8", "#fffdf6", "heavy",
          "round", "muzzle", "stub", ("eye patches",), ("band",), dark="#30333c",
          limbs="#30333c", girth=1.25, head=1.08),
    Beast(("koala", "koalas", "koala bear"), 104, "#98a1a8", "#eceae4", "round",
          "fluffy", "koala", "", (), ("belly",), nose="#33363e", head=1.1),
    Beast(("kangaroo", "kangaroos", "wallaby", "joey"), 156, "#bb8152", "#ecd0a8",
          "tall", "tall", "muzzle", "kangaroo", (), ("pouch",), dark="#8f5f3c",
          girth=1.02, head=0.86, foot=1.6),
    Beast(("monkey", "monkeys", "chimp", "chimpanzee"), 114, "#7d5238", "#e8c49a",
          "round", "round", "ape", "monkey", (), ("belly",), dark="#d9ae84", arms=1.18,
          girth=0.88),
    Beast(("gorilla", "gorillas", "ape", "apes"), 166, "#454b58", "#8b8f9b", "heavy",
          "small", "ape", "", (), ("wide belly",), dark="#383d49", nose="#2a2d36",
          girth=1.38, arms=1.28, foot=1.1),
    Beast(("orangutan", "orangutans", "orang-utan"), 148, "#c4622f", "#dba57c", "heavy",
          "small", "ape", "", (), (), dark="#9c4a24", girth=1.2, arms=1.3),
    Beast(("lemur", "lemurs"), 100, "#8f9298", "#f2efe8", "mouse", "fluffy", "wedge",
          "rings", ("eye patches",), ("belly",), dark="#34363e"),
    Beast(("sloth", "sloths"), 110, "#a08a6c", "#eadcc2", "round", "", "patch", "",
          ("sloth",), ("belly",), dark="#6d563f", arms=1.22, girth=1.04, voice=(-2.0,
          -1.0, 0.78)),
    Beast(("meerkat", "meerkats", "mongoose"), 94, "#cba172", "#f1dfc0", "mouse",
          "small", "patch", "thin", ("eye patches",), ("belly",), dark="#5c4534",
          limbs="#bd9263", girth=0.75, head=0.96),
    Beast(("hippo", "hippos", "hippopotamus"), 158, "#9a8aa3", "#c9b4c0", "heavy",
          "small", "broad", "stub", ("teeth",), ("wide belly",), nose="#665770",
          girth=1.42, head=1.2),
    Beast(("crocodile", "crocodiles", "alligator", "alligators", "croc"), 140,
          "#6c9a58", "#dfe0a8", "flat", "", "croc", "croc", (), ("scales",),
          dark="#4f7a45", girth=1.05),
    Beast(("lizard", "lizards", "gecko", "chameleon", "iguana", "newt"), 84, "#5fae8b",
          "#e3eab0", "frog", "", "none", "cat", ("freckles",), ("scales",),
          dark="#3c8a70", nose="#2f6a58", girth=0.84, head=0.92),
    Beast(("jackal", "jackals", "coyote", "hyena", "hyenas", "dingo"), 116, "#b08d66",
          "#ead8ba", "tall", "tall", "long", "brush", (), ("bib",), dark="#6d5238"),
    Beast(("tapir", "capybara", "capybaras", "wombat"), 108, "#9a6f4c", "#c79f76",
          "heavy", "small", "broad", "stub", (), ("wide belly",), nose="#5a3d2c",
          girth=1.25),
)  # fmt: skip

for kind in WILDS:
    beast(kind)
