from __future__ import annotations

import json
from pathlib import Path

import pytest

from kit import bench
from kit.bench import Row

MEASUREMENT = """
from kit.bench import Row

def rows():
    yield Row("warm start", 3.14159, "s", goal=5, beside=("bare daphne", 0.5))
    yield Row("writes", {writes}, "/s", goal=1000, better="higher")
    yield Row("memory", 80, "MB")
"""


@pytest.fixture
def measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "lighthouse/bench"
    folder.mkdir(parents=True)
    for name, writes in {"swift": 2000, "slow": 20}.items():
        (folder / f"{name}.py").write_text(MEASUREMENT.format(writes=writes))
    (folder / "_helper.py").write_text("raise RuntimeError('not a measurement')")
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def test_somebody_who_reads_gets_a_table(
    measured: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench.main(measured, ["swift"]) == 0

    said = capsys.readouterr().out
    assert "3.14 s" in said
    assert "≤ 5 s" in said
    assert "bare daphne: 0.5 s" in said


def test_a_machine_gets_one_object(
    measured: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench.main(measured, ["--json", "swift"]) == 0

    report = json.loads(capsys.readouterr().out)
    assert report["bench"] == "swift"
    assert "Python" in report["machine"]
    assert report["rows"][0] == {
        "name": "warm start",
        "value": 3.14,
        "unit": "s",
        "goal": 5,
        "better": "lower",
        "beside": {"name": "bare daphne", "value": 0.5},
        "ok": True,
    }
    assert report["rows"][2]["beside"] is None


def test_a_missed_goal_is_shown_and_told_to_the_shell(
    measured: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench.main(measured, []) == 1

    said = capsys.readouterr().out
    assert said.count("MISS") == 1
    assert "SWIFT" in said
    assert "SLOW" in said


def test_a_measurement_nobody_wrote_is_named_with_those_there_are(
    measured: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench.main(measured, ["swfit"]) == 2

    said = capsys.readouterr().err
    assert said == "There is no measurement “swfit”. There are: slow, swift.\n"


def test_the_median_forgives_one_slow_run() -> None:
    times = iter([1.0, 99.0, 1.2])

    assert bench.median(lambda: next(times), runs=3) == 1.2


@pytest.mark.parametrize("value, ok", [(4, True), (5, True), (5.1, False)])
def test_a_goal_that_is_just_met_is_met(value: float, ok: bool) -> None:
    assert Row("start", value, "s", goal=5).ok is ok
