"""A set-up that is interrupted, repeated, broken or started twice."""

from __future__ import annotations

import io
import subprocess
import threading
from pathlib import Path

import pytest

from kit import disk
from kit.problems import Problem
from kit.progress import Progress
from kit.setup import __main__ as front_door
from kit.setup import browser, stamps, steps
from kit.setup.place import Place
from kit.setup.steps import FrontEnd, Stamped
from kit.setup.tools import Tools, explain, forget_half_installed

ROOT = Path(__file__).resolve().parents[2]


class Picture(Stamped):
    """A step that hangs up a picture, and can be cut off while doing so."""

    name = "Picture"
    made = 0
    interrupted = False

    def stamp(self, place: Place) -> Path:
        return place.data / "stamp"

    def made_from(self, place: Place) -> str:
        return stamps.fingerprint(place.root / "requirements.txt")

    def make(self, tools: Tools) -> None:
        if self.interrupted:
            raise KeyboardInterrupt
        self.made += 1


def set_up(place: Place) -> str:
    out = io.StringIO()
    front_door.set_up(place, "run", Progress(out))
    return out.getvalue()


@pytest.fixture
def picture(monkeypatch: pytest.MonkeyPatch) -> Picture:
    step = Picture()
    monkeypatch.setattr(front_door, "steps_for", lambda purpose: [step])
    return step


def test_what_is_done_is_not_done_again(place: Place, picture: Picture) -> None:
    assert "[1/1] Picture …" in set_up(place)
    assert set_up(place) == ""
    assert picture.made == 1


def test_a_changed_lock_file_is_noticed(place: Place, picture: Picture) -> None:
    set_up(place)
    (place.root / "requirements.txt").write_text("django==5.2\n")

    set_up(place)

    assert picture.made == 2


def test_an_interrupted_step_is_done_again_even_after_going_back(
    place: Place, picture: Picture
) -> None:
    set_up(place)
    (place.root / "requirements.txt").write_text("django==5.2\n")
    picture.interrupted = True
    with pytest.raises(KeyboardInterrupt):
        set_up(place)

    (place.root / "requirements.txt").write_text("")
    picture.interrupted = False
    set_up(place)

    assert picture.made == 2


def test_a_half_written_stamp_does_not_exist(tmp_path: Path) -> None:
    stamp = tmp_path / "deep" / "stamp"
    stamps.write(stamp, "done")

    assert stamps.read(stamp) == "done"
    assert [file.name for file in stamp.parent.iterdir()] == ["stamp"]


def test_two_set_ups_at_once_work_one_after_the_other(
    place: Place, picture: Picture
) -> None:
    told = threading.Event()
    said: list[str] = []
    with stamps.locked(place.data / ".setup.lock", lambda: None):
        second = threading.Thread(target=lambda: said.append(set_up(place)))
        second.start()
        told.wait(0.2)
        assert picture.made == 0
    second.join(5)

    assert "Another set-up is at work here" in said[0]
    assert picture.made == 1


def test_an_orphaned_pip_keeps_the_lock(place: Place) -> None:
    lock = place.data / ".setup.lock"
    with stamps.locked(lock, lambda: None) as handle:
        orphan = subprocess.Popen(["sleep", "0.5"], pass_fds=[handle])
    waited: list[bool] = []

    with stamps.locked(lock, lambda: waited.append(True)):
        assert orphan.poll() is not None or orphan.wait(0.1) == 0

    assert waited


def test_a_disk_that_is_almost_full_stops_it_before_it_begins(
    place: Place, picture: Picture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def almost_full(folder: Path, wanted: int, why: str) -> None:
        require(folder, wanted, why, lambda _: 100 * disk.MEGABYTE)

    require = disk.require
    monkeypatch.setattr(disk, "require", almost_full)

    with pytest.raises(Problem, match="almost full: 100 MB free, and the set-up needs"):
        set_up(place)
    assert picture.made == 0
    assert not place.data.exists()


@pytest.mark.parametrize(
    "said, told, passing",
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full", False),
        ("npm error code ENOTFOUND", "could not be fetched", True),
        ("Temporary failure in name resolution", "could not be fetched", True),
        ("npm error code EINTEGRITY", "not the one that Pharos was tested", False),
        ("[Errno 13] Permission denied: '/x'", "may not be written to", False),
        ("error: something new", "pip failed", False),
    ],
)
def test_a_failure_of_a_tool_is_explained(said: str, told: str, passing: bool) -> None:
    problem = explain("pip", said)

    assert told in str(problem)
    assert said in str(problem)
    assert problem.todo
    assert problem.passing is passing


@pytest.mark.parametrize(
    "environ, dotenv, expected",
    [
        ({}, "", "house/var"),
        ({"PHAROS_DATA": "my films"}, "PHAROS_DATA=other", "house/my films"),
        ({}, "# ours\nexport PHAROS_DATA = '/srv/pharos'\n", "/srv/pharos"),
        ({"PHAROS_DATA": "/srv/pharos"}, "", "/srv/pharos"),
    ],
)
def test_the_data_folder_is_where_the_family_says(
    environ: dict[str, str], dotenv: str, expected: str, tmp_path: Path
) -> None:
    root = tmp_path / "house"
    root.mkdir()
    (root / ".env").write_text(dotenv)

    assert Place.of(root, environ).data == tmp_path / expected


def test_what_was_made_for_the_tests_is_enough_to_run(place: Place) -> None:
    (place.front / "node_modules").mkdir(parents=True)
    testing, running = FrontEnd(with_tools=True), FrontEnd(with_tools=False)

    stamps.write(testing.stamp(place), testing.made_from(place))
    assert testing.is_done(place)
    assert running.is_done(place)

    stamps.write(running.stamp(place), running.made_from(place))
    assert running.is_done(place)
    assert not testing.is_done(place)


def test_front_end_packages_that_were_deleted_are_missed(place: Place) -> None:
    step = FrontEnd(with_tools=False)
    stamps.write(step.stamp(place), step.made_from(place))

    assert not step.is_done(place)


def test_a_package_that_pip_did_not_finish_is_forgotten(place: Place) -> None:
    packages = place.venv / "lib/python3.11/site-packages"
    whole, half = packages / "whole-1.dist-info", packages / "half-1.dist-info"
    for folder in (whole, half):
        folder.mkdir(parents=True)
        (folder / "METADATA").write_text("Name: it\n")
    (whole / "INSTALLER").write_text("pip\n")

    forget_half_installed(place)

    assert whole.exists()
    assert not half.exists()


def test_a_chromium_that_is_named_wrongly_is_not_passed_over() -> None:
    with pytest.raises(Problem, match="PHAROS_CHROMIUM names “/no/chromium”"):
        browser.find({"PHAROS_CHROMIUM": "/no/chromium"})
    assert browser.find({"PATH": "/nowhere"}) is None


def test_somebody_without_chromium_hears_how_to_get_it(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr(browser, "NAMES", ("no-chromium",))
    monkeypatch.delenv("PHAROS_CHROMIUM", raising=False)

    with pytest.raises(Problem) as caught:
        steps.Chromium().do(Tools(place, Progress(io.StringIO()), lock=2))

    assert "apt install chromium" in caught.value.todo


def test_somebody_whose_browser_cannot_be_driven_hears_what_is_missing(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr(browser, "NAMES", ("sh",))
    monkeypatch.delenv("PHAROS_CHROMIUM", raising=False)
    node = place.venv / "lib/python3.11/site-packages/playwright/driver/node"
    node.parent.mkdir(parents=True)
    node.write_text("#!/bin/sh\necho libatomic.so.1: no such file >&2\nexit 127\n")
    node.chmod(0o755)

    assert not steps.Chromium().is_done(place)
    with pytest.raises(Problem) as caught:
        steps.Chromium().do(Tools(place, Progress(io.StringIO()), lock=2))

    assert "apt install libatomic1" in caught.value.todo
