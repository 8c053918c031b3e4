"""Dragons, dinosaurs that walk upright, and the friendly monster of the loch."""

from __future__ import annotations

import math

from studio.engine.actors import Look, Pose, Spots
from studio.engine.actors.bodies import body
from studio.engine.actors.bodies.beasts import Beast, beast
from studio.engine.actors.bodies.finery import HeadFit, on_head, pattern, round_neck
from studio.engine.actors.bodies.heads import INK
from studio.engine.actors.bodies.jaws import DRAGON, open_jaws
from studio.engine.actors.bodies.kind import enrol
from studio.engine.actors.faces import Face, draw_face, jaw
from studio.engine.actors.rig import Stance
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, luma

DRAGONS = (
    Beast(("dragon", "dragons", "fire dragon", "wyvern"), 206, "#4f9a72", "#f0d79a",
          "round", "", "dragon", "dragon", (), ("scales",), dark="#c9604a",
          limbs="#458a65", girth=1.16, head=1.02, foot=1.15, wings="dragon",
          crest="dragon", fire=True, voice=(-4.0, -3.5, 0.92)),
    Beast(("baby dragon", "little dragon", "dragonet", "young dragon"), 116, "#7f8fc9",
          "#f3e0b0", "round", "", "dragon", "dragon", (), ("scales",), dark="#e08a5c",
          limbs="#7282bb", girth=1.1, head=1.2, wings="dragon", crest="dragon",
          fire=True, voice=(3.0, 1.5, 1.05)),
    Beast(("dinosaur", "dinosaurs", "dino", "t-rex", "t rex", "tyrannosaurus", "trex",
          "velociraptor", "raptor"), 208, "#83a556", "#ecdfa6", "round", "", "dragon",
          "croc", ("freckles",), ("scales",), dark="#5f8240", limbs="#779a4c",
          girth=1.2, head=1.16, arms=0.62, foot=1.35, crest="ridge", voice=(-5.0, -4.0,
          0.92)),
    Beast(("baby dinosaur", "little dinosaur"), 108, "#6fb0a0", "#efe3b4", "round", "",
          "dragon", "croc", ("freckles",), ("scales",), dark="#458a7c", limbs="#62a292",
          girth=1.15, head=1.3, arms=0.7, foot=1.25, crest="ridge", voice=(3.0, 1.5,
          1.05)),
    Beast(("wild thing", "wild things", "wild beast", "shaggy beast"), 176, "#8a6fae",
          "#e6d3ee", "heavy", "tall", "muzzle", "tuft", ("freckles",), ("belly",
          "spotted"), dark="#5f4a86", limbs="#7d62a2", girth=1.25, head=1.1, foot=1.25,
          crest="horns", voice=(-5.0, -3.0, 0.92)),
)  # fmt: skip

enrol(DRAGONS, beast)


@body("sea monster", "loch ness monster", "nessie", "sea serpent", "water dragon",
      "plesiosaur", height=190, coat="#4d8f8c", second="#dfe3b4", floats=True, rests=16,
      voice=(-4.5, -3.0, 0.88))  # fmt: skip
def sea_monster(b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    shade = darker(look.coat, 0.2)
    swell = [math.sin(pose.t * 1.8 + n * 1.1) * 5 for n in range(3)]
    with b.at(-124, -10 + swell[2], turn=s.tail * 0.5):
        b.shape(
            "M14 12C2 -2 -8 -14 -12 -34C-4 -34 0 -38 4 -44C14 -34 16 -24 12 -16"
            "C20 -8 26 0 30 12Z",
            shade,
        )
    for n, (x, r) in enumerate(((-84, 30), (-28, 38))):
        hump = f"M{-r} 4C{-r} {-r * 1.5} {r} {-r * 1.5} {r} 4Z"
        with b.at(x, swell[n]):
            for k in (-0.4, 0.0, 0.4):
                with b.at(k * r, -r * (1.02 - abs(k) * 0.5), turn=k * 50):
                    b.shape("M-7 5L0 -11L7 5Z", shade, lift=0.5)
            b.shape(hump, look.coat)
            pattern(b, look, hump, (-r, -r, 2 * r, r))
    with b.at(24, 0, turn=s.tilt * 0.4 + swell[0] * 0.3):
        neck = (
            "M-32 6C-24 -30 -4 -60 -8 -96C-10 -120 26 -120 30 -98C36 -60 34 -24 34 6Z"
        )
        for x, y, turn in ((-22, -34, -62), (-10, -58, -72), (-9, -82, -82)):
            with b.at(x, y, turn=turn):
                b.shape("M-7 5L0 -11L7 5Z", shade, lift=0.5)
        b.shape(neck, look.coat)
        with b.inside(neck):
            b.shape("M12 8C16 -30 24 -70 20 -110L48 -100V8Z", look.second, lift=0)
        round_neck(b, look, -84, 20)
        with b.at(12, -134 + s.nod * 40, turn=s.tilt * 0.6):
            _monster_head(b, look, pose)
    return Spots((92, -116), (62, -120), (40, -144), (36, -172), 190, 290)


def _monster_head(b: Brush, look: Look, pose: Pose) -> None:
    shade = darker(look.coat, 0.2)
    for x, turn in ((-10, -18), (10, 12)):
        with b.at(x, -24, turn=turn):
            b.line("M0 4V-14", look.coat, 5)
            b.circle(0, -16, 5.5, shade, lift=0.3)
    with b.at(8, 10):
        open_jaws(b, DRAGON, (look.coat, look.second), jaw(pose))
    b.shape("M-29 0C-30 -35 31 -35 31 0C31 22 -29 22 -29 0Z", look.coat)
    pale = luma(look.coat) < 0.34
    face = Face(12, 4.4, -7, 12, 1, INK, pale, "#ef8f86", beak=True, turn=0)
    draw_face(b, 3, 0, face, pose)
    on_head(b, look, HeadFit(-26, 29, (3, -7), 12))
