"""SVOX Pico (Apache-2.0), run as WebAssembly: text in its own mark-up in, samples out.

Compiled C would want a compiler on a family's computer. As WebAssembly the engine can
reach nothing but its own memory and the files it is handed, and every line gets a fresh
copy of it: the same words are the same samples.
"""

from __future__ import annotations

import atexit
import struct
from importlib import import_module
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE = 16_000
_MEMORY = 3 << 20  # what it works in
_PAGE = 1 << 16
_AT_ONCE = 1 << 20  # bytes: half a minute of sound
# It hands out four milliseconds at a time, in thousands of steps. Each step from Python
# costs more than the step itself (0.2 ms), so the loop is a program beside it.
_DRAIN = """
(module
  (import "svox" "memory" (memory 0))
  (import "svox" "get" (func $get (param i32 i32 i32 i32 i32) (result i32)))
  (func (export "drain")
    (param $engine i32) (param $to i32) (param $end i32) (param $out i32) (result i32)
    (local $state i32)
    (loop $more
      (local.set $state (call $get
        (local.get $engine) (local.get $to) (i32.const 4096)
        (local.get $out) (i32.add (local.get $out) (i32.const 4))))
      (local.set $to
        (i32.add (local.get $to) (i32.load16_u (local.get $out))))
      (br_if $more (i32.and
        (i32.eq (local.get $state) (i32.const 201)) ;; busy: there is more
        (i32.lt_u (local.get $to) (local.get $end)))))
    (local.get $to)))
"""
_NO_FILE = -44  # ENOENT, as its C library counts
_NAME = "voice"


class Refused(Exception):
    """The engine did not take what it was given."""


class Svox:
    """The compiled engine. Compiling takes a second; a fresh copy, milliseconds."""

    def __init__(self, program: Path) -> None:
        self.wasm = import_module("wasmtime")
        self.engine = self.wasm.Engine()
        self.program = self.wasm.Module.from_file(self.engine, str(program))
        self.drain = self.wasm.Module(self.engine, _DRAIN)

        # At Python's end its names go before our modules, and it would complain.
        atexit.register(self._let_go)

    def _let_go(self) -> None:
        del self.program, self.drain, self.engine

    def spoken(self, text: str, *resources: bytes) -> NDArray[np.float32]:
        """Return what is said with the resources of one language."""
        copy = _Copy(self, resources)
        pieces = _said(copy, _ready(copy, len(resources)), text)
        wave = np.frombuffer(b"".join(pieces), "<i2")
        return wave.astype(np.float32) / np.float32(32768)


def _ready(copy: _Copy, resources: int) -> int:
    """Return the address of an engine that has read its resources."""
    out, name = copy.room(8), copy.room(64)
    copy.ask("pico_initialize", copy.room(_MEMORY), _MEMORY, out)
    system = copy.number(out)
    copy.ask("pico_createVoiceDefinition", system, copy.text(_NAME))
    for nth in range(resources):
        copy.ask("pico_loadResource", system, copy.text(f"{nth}.bin"), out)
        copy.ask("pico_getResourceName", system, copy.number(out), name)
        copy.ask("pico_addResourceToVoiceDefinition", system, copy.text(_NAME), name)
    copy.ask("pico_newEngine", system, copy.text(_NAME), out)
    return copy.number(out)


def _said(copy: _Copy, engine: int, text: str) -> list[bytes]:
    pieces, put = [], copy.room(4)
    # The empty byte at the end tells it that nothing follows.
    rest = text.encode() + b"\0"
    while rest:
        copy.ask("pico_putTextUtf8", engine, copy.laid(rest), len(rest), put)
        rest = rest[copy.number(put) & 0xFFFF :]
        full = True
        while full:
            sound, full = copy.drained(engine)
            pieces.append(sound)
    return pieces


class _Copy:
    """One run of the engine: its memory, and the few things it asks of a computer.

    Its files are the resources, named 0.bin, 1.bin … (it looks at the ending).
    """

    def __init__(self, svox: Svox, files: tuple[bytes, ...]) -> None:
        self._files = files
        self._at: dict[int, int] = {}  # where each open file is being read
        self._store = store = svox.wasm.Store(svox.engine)
        linker = svox.wasm.Linker(svox.engine)
        for wanted in svox.program.imports:
            answer = getattr(self, "_" + wanted.name.strip("_"), self._nothing)
            linker.define_func(wanted.module, wanted.name, wanted.type, answer)
        self._calls = linker.instantiate(store, svox.program).exports(store)
        self._memory = self._calls["memory"]
        self.call("__wasm_call_ctors")
        shared = [self._memory, self._calls["pico_getData"]]
        self._drain = svox.wasm.Instance(store, svox.drain, shared).exports(store)[
            "drain"
        ]
        self._sound, self._out = self.room(_AT_ONCE + 4096), self.room(8)

    def call(self, name: str, *numbers: int) -> int:
        return int(self._calls[name](self._store, *numbers) or 0)

    def ask(self, name: str, *numbers: int) -> None:
        if status := self.call(name, *numbers):
            raise Refused(f"{name} answered {status}.")

    def drained(self, engine: int) -> tuple[bytes, bool]:
        """Return what it has to say, and whether there may be more."""
        end = self._sound + _AT_ONCE
        to = self._drain(self._store, engine, self._sound, end, self._out)
        return self.read(self._sound, to - self._sound), to >= end

    def room(self, size: int) -> int:
        return self.call("malloc", size)

    def laid(self, content: bytes) -> int:
        at = self.room(len(content))
        self.write(at, content)
        return at

    def text(self, words: str) -> int:
        return self.laid(words.encode() + b"\0")

    def read(self, at: int, size: int) -> bytes:
        return bytes(self._memory.read(self._store, at, at + size))

    def write(self, at: int, content: bytes) -> None:
        self._memory.write(self._store, content, at)

    def number(self, at: int) -> int:
        return int(struct.unpack("<I", self.read(at, 4))[0])

    def _syscall_openat(self, folder: int, path: int, flags: int, more: int) -> int:
        name = self.read(path, 64).partition(b".bin")[0].rpartition(b"/")[2]
        if not name.isdigit() or int(name) >= len(self._files):
            return _NO_FILE
        self._at[int(name)] = 0
        return int(name) + 3  # 0, 1 and 2 are the terminal's

    def _fd_read(self, file: int, lists: int, count: int, out: int) -> int:
        whole, read = self._files[file - 3], 0
        for nth in range(count):
            to, size = struct.unpack("<II", self.read(lists + 8 * nth, 8))
            at = self._at[file - 3]
            part = whole[at : at + size]
            self.write(to, part)
            self._at[file - 3] += len(part)
            read += len(part)
        self.write(out, struct.pack("<I", read))
        return 0

    def _fd_seek(self, file: int, low: int, high: int, whence: int, out: int) -> int:
        by = struct.unpack(
            "<q", struct.pack("<II", low & 0xFFFFFFFF, high & 0xFFFFFFFF)
        )[0]
        start = (0, self._at[file - 3], len(self._files[file - 3]))[whence]
        self._at[file - 3] = start + by
        self.write(out, struct.pack("<q", start + by))
        return 0

    def _emscripten_memcpy_js(self, to: int, source: int, size: int) -> None:
        self.write(to & 0xFFFFFFFF, self.read(source & 0xFFFFFFFF, size & 0xFFFFFFFF))

    def _emscripten_resize_heap(self, wanted: int) -> int:
        lacking = (wanted & 0xFFFFFFFF) - int(self._memory.data_len(self._store))
        self._memory.grow(self._store, -(-lacking // _PAGE))
        return 1

    @staticmethod
    def _nothing(*numbers: int) -> int:
        return 0
