"""Players of a party, simulated: wrong clocks, lines that dawdle, slow seeks."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from liveloop.engine.party.asking import ask
from liveloop.engine.party.clock import Sample, Samples, best, sampled
from liveloop.engine.party.events import Moves
from liveloop.engine.party.party import Party
from liveloop.engine.party.playback import Playback, Timeline, followed, on_at
from liveloop.engine.party.step import Pacing, step

TICK = 10  # milliseconds of true time
LOOK = 100


@dataclass
class Player:
    """One browser. All its times are its own clock's, but `t`, which nobody knows."""

    chance: random.Random
    jitter: float
    skew: float
    timeline: Timeline
    ppm: float = 0
    far: float = 20  # the least a message takes, one way
    position: float = 0
    rate: float = 1
    samples: Samples = ()
    pacing: Pacing = field(default_factory=Pacing)
    on: Playback | None = None
    jump: bool = True
    lands: tuple[float, float] | None = None  # a seek: when, where
    landed: bool = False
    stands: float = 0  # until when the picture stands still
    post: list[tuple[float, Moves | Sample]] = field(default_factory=list)

    def clock(self, t: float) -> float:
        return t * (1 + self.ppm / 1e6) + self.skew

    def way(self) -> float:
        return self.far + self.chance.uniform(0, self.jitter)

    def asks_the_time(self, t: float) -> None:
        there = t + self.way()
        back = there + self.way()
        sample = Sample(self.clock(t), there, self.clock(back))
        self.post.append((back, sample))

    def tick(self, t: float) -> None:
        self._read_post(t)
        self._play(t)
        if not self.samples or self.lands:
            return
        now = self.clock(t) + best(self.samples).ahead
        on = on_at(self.timeline, int(now))
        if on is not self.on:
            self.on, self.jump = on, True
            # No player starts or stops in the moment in which it is told to.
            self.stands = t + self.chance.uniform(0, 40)
        if self.jump or self.landed or (t % LOOK < TICK and t >= self.stands):
            self._act(t, now, on)

    def _act(self, t: float, now: float, on: Playback) -> None:
        done = step(self.pacing, on, self.position, now, jump=self.jump)
        self.pacing, self.jump, self.landed = done.pacing, False, False
        if done.do == "seek":
            self.lands = (t + self.chance.uniform(40, 300), done.value)
            self.rate = on.rate
        elif done.do == "wait":
            self.stands = t + done.value + self.chance.uniform(0, 20)
            self.rate = on.rate
        else:
            self.rate = done.value

    def _play(self, t: float) -> None:
        if self.lands:
            if t >= self.lands[0]:
                self.position, self.lands, self.landed = self.lands[1], None, True
        elif self.on and self.on.moves and t >= self.stands:
            self.position += TICK * self.rate * (1 + self.ppm / 1e6)

    def _read_post(self, t: float) -> None:
        for each in [each for each in self.post if each[0] <= t]:
            self.post.remove(each)
            if isinstance(each[1], Sample):
                self.samples = sampled(self.samples, each[1])
            else:
                now = int(self.clock(t) + best(self.samples).ahead)
                self.timeline = followed(self.timeline, each[1].playback, now)


def spreads(
    party: Party, players: dict[int, Player], seed: int, seconds: int
) -> list[float]:
    """Watch together for a while, and return how far apart the near ones were.

    A second after each command was given; nobody commands in the first ten.
    """
    chance = random.Random(seed)  # noqa: S311
    begin = party.at
    given, found = begin + 10_000, []
    for t in range(begin, begin + seconds * 1000, TICK):
        for who, player in players.items():
            if (t - begin) % (250 if t - begin < 2_000 else 2_000) == 0:
                player.asks_the_time(t)
            if (t - begin) % 2_000 == 1_990:
                delay = int(best(player.samples).delay)
                party, _ = ask(party, who, {"do": "hear", "delay": delay}, t)
            player.tick(t)
        if t == given:
            party, events = ask(party, party.host or 0, _command(chance, party), t)
            for player in players.values():
                orders = [each for each in events if isinstance(each, Moves)]
                player.post += [(t + player.way(), each) for each in orders]
        if t == given + 1000:
            found.append(apart([p for p in players.values() if p.jitter <= 50]))
            given = t + chance.randrange(1_000, 4_000, TICK)
    return found


def apart(players: Sequence[Player]) -> float:
    positions = [player.position for player in players]
    return max(positions) - min(positions)


def _command(chance: random.Random, party: Party) -> dict[str, object]:
    do = chance.choice(["play", "pause", "seek", "seek", "speed"])
    if not party.playback.playing:
        do = "play"
    return {
        "do": do,
        "fence": party.fence,
        "to": chance.randrange(80 * 60_000),
        "rate": chance.choice([1.0, 1.0, 1.25, 0.75]),
    }
