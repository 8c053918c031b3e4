"""Beasts of the house, the garden and the farm."""

from __future__ import annotations

from studio.engine.actors.bodies.beasts import Beast, beast
from studio.engine.actors.bodies.kind import enrol

CREAM, WHITE = "#f3e0c4", "#f7f0e4"

PETS = (
    Beast(("cat", "cats", "pussycat", "pussy cat", "tomcat"), 108, "#e0985a", "#f7e4c8",
          "wide", "point", "button", "cat", ("stripes", "whiskers"), ("belly",
          "stripes"), dark="#b86f3c", nose="#8a4a44", girth=0.92, foot=0.9),
    Beast(("kitten", "kittens", "kitty"), 84, "#8d95a3", "#eef0ee", "wide", "point",
          "button", "cat", ("blaze", "whiskers"), ("belly",), nose="#8a4a44", head=1.16,
          girth=0.9, foot=0.9),
    Beast(("black cat", "black cats", "witch's cat"), 108, "#343845", "#545a6b", "wide",
          "point", "button", "cat", ("whiskers",), ("bib",), nose="#d99a94", girth=0.9,
          foot=0.9),
    Beast(("dog", "dogs", "doggy", "doggie", "hound", "sheepdog"), 116, "#c9935c",
          CREAM, "round", "flop", "muzzle", "dog", (), ("belly",), dark="#8a5a38"),
    Beast(("puppy", "puppies", "pup"), 86, "#f2e6d2", "#fffaf0", "round", "flop",
          "muzzle", "dog", ("patch",), ("belly", "patched"), dark="#a8744a",
          limbs="#f2e6d2", head=1.14),
    Beast(("rabbit", "rabbits", "bunny", "bunnies", "bunny rabbit"), 104, "#c7b8a6",
          WHITE, "tall", "long", "button", "puff", ("teeth",), ("belly",),
          nose="#b86a68", foot=1.3, girth=0.95),
    Beast(("hare", "hares", "jackrabbit"), 120, "#a97f58", "#efdcc0", "tall", "long",
          "button", "puff", ("teeth",), ("bib",), nose="#5c3a34", foot=1.4, girth=0.85,
          arms=1.08),
    Beast(("mouse", "mice", "mousey"), 70, "#a9a4a6", "#e9dfd8", "mouse", "large",
          "button", "thin", ("whiskers",), ("belly",), nose="#d9777a", head=1.1,
          girth=0.92, foot=0.9),
    Beast(("rat", "rats"), 80, "#7d716b", "#d8c7b6", "mouse", "round", "button", "thin",
          ("whiskers", "teeth"), ("belly",), nose="#c9777a", girth=0.95),
    Beast(("hamster", "hamsters", "gerbil", "gerbils"), 66, "#dca466", "#fbf0dc",
          "heavy", "small", "button", "", ("blaze", "teeth"), ("wide belly",),
          nose="#c9777a", head=1.12, girth=1.22, foot=0.85, arms=0.85),
    Beast(("guinea pig", "guinea pigs"), 68, "#f2e3cc", "#f9f1e2", "heavy", "small",
          "button", "", ("patch",), ("patched",), dark="#9c6440", limbs="#f2e3cc",
          nose="#c9777a", head=1.1, girth=1.25, foot=0.85, arms=0.85),
    Beast(("pig", "pigs", "hog"), 112, "#f0b3a8", "#e58f88", "round", "fold", "pig",
          "curl", (), ("wide belly",), dark="#dc8b86", nose="#b05a5c", girth=1.2,
          foot=0.95),
    Beast(("piglet", "piglets", "piggy", "little pig", "little pigs"), 80, "#f6c3b8",
          "#ea9d96", "round", "fold", "pig", "curl", (), (), dark="#dc938c",
          nose="#b05a5c", head=1.14, girth=1.08, foot=0.9),
    Beast(("frog", "frogs", "froggy", "tree frog"), 82, "#6fae5a", "#dfe8b2", "frog",
          "", "none", "", (), ("wide belly",), dark="#5a9548", nose="#3c6a34",
          head=1.05, foot=1.4),
    Beast(("toad", "toads"), 80, "#98845a", "#dccfa4", "frog", "", "none", "",
          ("freckles",), ("wide belly",), dark="#7d6a45", nose="#5a4a2e", head=1.08,
          girth=1.2, foot=1.35),
    Beast(("tortoise", "tortoises", "turtle", "turtles"), 96, "#8fae6a", "#e6dba8",
          "flat", "", "none", "", (), ("shell", "plates"), dark="#86653f",
          limbs="#7d9c5a", nose="#4f6638", head=0.94, girth=0.98),
)  # fmt: skip

enrol(PETS, beast)
