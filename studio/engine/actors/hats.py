"""Hats: what stands, sits or grows on a head. Part of the wardrobe."""

from __future__ import annotations

from studio.engine.actors.outfit import outfit
from studio.engine.actors.wardrobe import GOLD, STEEL, STRAW, Wearer, worn
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter

NAVY = "#16303e"
DOME = "M-28 -9C-31 -42 31 -42 28 -9Q0 -15 -28 -9Z"


@worn("head", "brimmed hat", "fedora")
def hat(b: Brush, w: Wearer) -> None:
    b.shape("M-20 -14C-20 -46 -10 -44 0 -40C10 -44 20 -46 20 -14Z", w.trim, lift=0.6)
    b.shape("M-21 -22H21V-14H-21Z", darker(w.trim, 0.3), lift=0)
    b.shape("M-40 -13C-20 -21 20 -21 40 -13C20 -5 -20 -5 -40 -13Z", w.trim, lift=0.6)


@worn("head", "sun hat", "farmer hat")
def straw_hat(b: Brush, w: Wearer) -> None:
    straw = w.dyed(STRAW)
    b.shape("M-21 -14C-22 -42 22 -42 21 -14Z", straw, lift=0.6)
    b.shape("M-21 -21H21V-13H-21Z", "#c8503f", lift=0)
    b.shape("M-46 -11C-24 -21 24 -21 46 -11C24 -4 -24 -4 -46 -11Z", straw, lift=0.6)
    b.line("M-36 -11Q0 -17 36 -11", darker(straw, 0.16), 1.6)


@worn("head", "cowboy hat")
def stetson(b: Brush, w: Wearer) -> None:
    felt = w.dyed("#9a6b43")
    b.shape("M-19 -14C-22 -40 -12 -44 0 -38C12 -44 22 -40 19 -14Z", felt, lift=0.6)
    b.shape("M-20 -21H20V-14H-20Z", darker(felt, 0.4), lift=0)
    b.shape("M-44 -20C-30 -8 30 -8 44 -20C36 0 -36 0 -44 -20Z", felt, lift=0.6)


@worn("head", "baseball cap")
def cap(b: Brush, w: Wearer) -> None:
    b.shape(DOME, w.trim, lift=0.6)
    b.shape(
        "M2 -13C20 -18 44 -12 45 -5C34 -9 16 -9 2 -7Z", darker(w.trim, 0.2), lift=0.6
    )
    b.circle(0, -34, 2.6, darker(w.trim, 0.2))


@worn("head", "captain hat", "sailor hat", "peaked cap")
def captain_cap(b: Brush, w: Wearer) -> None:
    navy = w.dyed(NAVY)
    b.shape("M-28 -12C-34 -42 34 -42 28 -12Z", navy, lift=0.6)
    b.line("M-31 -11Q0 -15 33 -11", darker(navy, 0.5), 6.5)
    b.circle(2, -24, 5, GOLD)


@worn("head", "police hat")
def police_cap(b: Brush, w: Wearer) -> None:
    b.shape(
        "M-34 -24C-22 -42 22 -42 34 -24"
        "C30 -18 27 -14 26 -9H-26C-27 -14 -30 -18 -34 -24Z",
        w.dyed("#24476b"),
        lift=0.6,
    )
    b.line("M-28 -9Q2 -13 32 -7", "#14283f", 6)
    b.circle(2, -24, 5, GOLD)


@worn("head", "bobble hat", "woolly hat")
def beanie(b: Brush, w: Wearer) -> None:
    b.circle(0, -40, 7.5, "#fbf0dc", lift=0)
    b.shape(DOME, w.trim, lift=0.6)
    b.shape(
        "M-29 -16Q0 -23 29 -16L28.500 -6Q0 -13 -28.500 -6Z",
        lighter(w.trim, 0.3),
        lift=0,
    )


@worn("head", "golden crown")
def crown(b: Brush, w: Wearer) -> None:
    b.shape(
        "M-21 -17L-25 -42L-12 -31L0 -47L12 -31L25 -42L21 -17Q0 -23 -21 -17Z",
        w.dyed(GOLD),
        lift=0.6,
    )
    b.line("M0 -29h.1M-12 -24h.1M12 -24h.1", "#d1564a", 5)
    b.line("M-25 -42h.1M0 -47h.1M25 -42h.1", "#fbe7b0", 5)


@worn("head", "diadem")
def tiara(b: Brush, w: Wearer) -> None:
    b.shape(
        "M-22 -16L-14 -24L-8 -23L0 -37L8 -23L14 -24L22 -16Q0 -25 -22 -16Z",
        w.dyed(GOLD),
        lift=0,
    )
    b.circle(0, -26, 3, "#7fd0c8")


@worn("head", "wizard's hat", "pointed hat", "witch hat")
def wizard_hat(b: Brush, w: Wearer) -> None:
    robed = "robe" in outfit(w.look.wears)
    cloth = w.trim if robed else w.dyed(w.look.coat)
    with b.at(0, -18, turn=-w.swing * 5):
        b.shape("M-23 4C-14 -26 -8 -46 -20 -66C0 -62 16 -34 23 4Z", cloth, lift=0.6)
        b.shape("M-23 4Q-21 -3 -20 -7Q0 -13 20.500 -6L23 4Z", GOLD, lift=0)
        b.line("M-6 -38h.1M5 -22h.1", GOLD, 4.5)
    b.shape("M-42 -11C-22 -22 22 -22 42 -11C22 -5 -22 -5 -42 -11Z", cloth, lift=0.6)


@worn("head", "tricorn")
def pirate_hat(b: Brush, w: Wearer) -> None:
    b.shape(
        "M-38 -12C-34 -26 -20 -46 0 -46S34 -26 38 -12C22 -20 -22 -20 -38 -12Z",
        w.dyed("#26232c"),
        lift=0.6,
    )
    b.line("M-36 -13C-20 -21 20 -21 36 -13", GOLD, 2.6)
    b.circle(0, -32, 5.5, "#fbf3e4")
    b.line("M-8 -24L8 -29M8 -24L-8 -29", "#fbf3e4", 2.6)
    b.line("M-2 -33h.1M2.500 -33h.1", "#26232c", 2.4)


@worn("head", "kerchief", "headscarf")
def bandana(b: Brush, w: Wearer) -> None:
    b.shape("M-30 -12l-13 6 4 -12 -8 -6 17 2Z", darker(w.trim, 0.15), lift=0)
    b.shape("M-28 -9C-31 -40 31 -40 28 -9Q0 -17 -28 -9Z", w.trim, lift=0)
    b.line("M-14 -22h.1M0 -28h.1M14 -22h.1", "#fbf3e4", 4)


@worn("head", "chef's hat", "cook hat")
def chef_hat(b: Brush, w: Wearer) -> None:
    b.shape(
        "M-22 -14C-38 -26 -30 -48 -14 -45C-8 -56 8 -56 14 -45C30 -48 38 -26 22 -14Z",
        w.dyed("#fffaf0"),
        lift=0.6,
    )
    b.shape(
        "M-23 -24Q0 -30 23 -24L22 -11Q0 -17 -22 -11Z",
        darker(w.dyed("#fffaf0"), 0.06),
        lift=0,
    )


@worn("head", "fire helmet", "firefighter helmet")
def fire_hat(b: Brush, w: Wearer) -> None:
    red = w.dyed("#d1463a")
    b.shape("M-27 -12C-28 -46 28 -46 27 -12Z", red, lift=0.6)
    b.line("M0 -38V-14", lighter(red, 0.2), 6)
    b.shape(
        "M-38 -7C-24 -17 24 -17 40 -7C24 -3 -24 -5 -38 -7Z", darker(red, 0.15), lift=0
    )
    b.shape("M-7 -28H7V-18L0 -12L-7 -18Z", GOLD, lift=0)


@worn("head", "helmet", "builder helmet", "bike helmet")
def hard_hat(b: Brush, w: Wearer) -> None:
    shell = w.dyed("#eebb45")
    b.shape("M-29 -9C-30 -44 30 -44 29 -9Z", shell, lift=0.6)
    b.line("M-9 -35V-16M9 -35V-16", darker(shell, 0.16), 3)
    b.line("M-32 -9Q4 -13 36 -8", darker(shell, 0.16), 5)


@worn("head", "great helm", "armour helmet")
def knight_helmet(b: Brush, w: Wearer) -> None:
    with b.at(0, -36, turn=-w.swing * 18 - 8):
        b.shape("M0 4C-6 -20 -26 -24 -38 -10C-28 -10 -18 -2 -8 8Z", "#d1564a", lift=0)
    b.shape(
        "M-29 20C-35 -46 35 -46 29 20L20 24"
        "C25 4 24 -10 18 -12H-16C-22 -8 -24 6 -20 24Z",
        w.dyed(STEEL),
        lift=0.6,
    )
    b.shape(
        "M-25 -13C-22 -30 22 -30 27 -13Q2 -20 -25 -13Z",
        lighter(w.dyed(STEEL), 0.3),
        lift=0,
    )
    b.line("M-24 16h.1M24 16h.1", "#8fa0a8", 4)


@worn("head", "space helmet", "astronaut helmet", "bubble")
def glass_helmet(b: Brush, w: Wearer) -> None:
    b.mist(1, -1, 37, 36, "#bfe6ee", 0.10)
    b.ring(1, -1, 36.5, "#f3f0e8", 4.5)
    b.line("M-24 -14C-20 -24 -12 -29 -4 -30", "#ffffff", 3.4)
    b.circle(-36, 2, 6, "#d9644c")
    b.circle(38, 2, 6, "#d9644c")


@worn("head", "earphones", "ear muffs")
def headphones(b: Brush, w: Wearer) -> None:
    b.line("M-28 0C-31 -42 31 -42 28 0", "#2d3742", 4.5)
    b.rect(-35, -7, 11, 19, w.trim, r=5, lift=0)
    b.rect(24, -7, 11, 19, w.trim, r=5, lift=0)


@worn("head", "ribbon")
def bow(b: Brush, w: Wearer) -> None:
    silk = w.dyed("#e2745a")
    with b.at(14, -27, turn=16):
        b.shape("M0 0L-14 -9V9ZM0 0L14 -9V9Z", silk, lift=0)
        b.circle(0, 0, 4, darker(silk, 0.2))


@worn("head", "daisy")
def flower(b: Brush, w: Wearer) -> None:
    b.line("M15 -25h.1M19 -32h.1M26 -31h.1M28 -24h.1M22 -20h.1", w.dyed("#fbf3e4"), 8)
    b.circle(22, -26.5, 4, GOLD)


@worn("head", "top hat")
def topper(b: Brush, w: Wearer) -> None:
    silk = w.dyed("#2b2733")
    b.shape("M-20 -16L-22 -56Q0 -61 22 -56L20 -16Z", silk, lift=0.6)
    b.shape("M-20.600 -26H20.600L20 -16H-20Z", "#c8503f", lift=0)
    b.shape("M-34 -13C-18 -20 18 -20 34 -13C18 -8 -18 -8 -34 -13Z", silk, lift=0)


@worn("head", "birthday hat")
def party_hat(b: Brush, w: Wearer) -> None:
    b.shape("M-17 -18L2 -60L20 -18Q2 -25 -17 -18Z", w.dyed("#5aa9a0"), lift=0.6)
    b.line("M-10 -30Q2 -34 13 -30M-4 -44Q2 -46 8 -44", "#fbf3e4", 3.5)
    b.circle(2, -60, 6, "#e2745a")


@worn("head", "mortar board", "graduation cap")
def scholar_cap(b: Brush, w: Wearer) -> None:
    b.shape("M-24 -14C-24 -30 24 -30 24 -14Q0 -20 -24 -14Z", "#2b2733", lift=0)
    b.shape("M0 -44L42 -30L0 -17L-42 -30Z", w.dyed("#353040"), lift=0)
    b.line("M0 -30Q20 -28 28 -24V-10", GOLD, 2.4)


@worn("head", "christmas hat", "father christmas hat")
def santa_hat(b: Brush, w: Wearer) -> None:
    b.shape(
        "M-26 -14C-20 -44 4 -56 34 -36C22 -38 16 -34 26 -14Z",
        w.dyed("#cf4a3e"),
        lift=0.6,
    )
    b.rect(-30, -20, 60, 12, "#fffaf0", r=6, lift=0)
    b.circle(36, -33, 7, "#fffaf0", lift=0)


@worn("head", "feelers")
def antennae(b: Brush, w: Wearer) -> None:
    lean = w.swing * 6
    b.line(
        f"M-9 -24Q-16 -38 {-15 - lean:.0f} -46M9 -24Q16 -38 {15 - lean:.0f} -46",
        darker(w.look.skin, 0.2),
        3,
    )
    b.circle(round(-15 - lean), -48, 5, GOLD)
    b.circle(round(15 - lean), -48, 5, GOLD)
