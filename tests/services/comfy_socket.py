"""The server's side of a web socket, in the few frames that ComfyUI needs."""

from __future__ import annotations

import base64
import hashlib
import json
import struct
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler

MAGIC = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"  # RFC 6455, 1.3


def shake_hands(handler: BaseHTTPRequestHandler) -> None:
    key = handler.headers["Sec-WebSocket-Key"].encode()
    accept = base64.b64encode(hashlib.sha1(key + MAGIC).digest())  # noqa: S324
    handler.send_response(101)
    handler.send_header("Upgrade", "websocket")
    handler.send_header("Connection", "Upgrade")
    handler.send_header("Sec-WebSocket-Accept", accept.decode())
    handler.end_headers()
    handler.wfile.flush()
    handler.close_connection = True


class Socket:
    """The server's side of one web socket."""

    def __init__(self, handler: BaseHTTPRequestHandler) -> None:
        self._out, self._in = handler.wfile, handler.rfile
        self._connection = handler.connection
        self._lock = threading.Lock()
        self.modern = False

    def send(self, kind: int, data: bytes) -> None:
        length = len(data)
        if length < 126:
            head = struct.pack(">BB", 0x80 | kind, length)
        elif length < 65536:
            head = struct.pack(">BBH", 0x80 | kind, 126, length)
        else:
            head = struct.pack(">BBQ", 0x80 | kind, 127, length)
        with self._lock, suppress(OSError, ValueError):
            self._out.write(head + data)
            self._out.flush()

    def say(self, told: object) -> None:
        self.send(1, json.dumps(told).encode())

    def close(self) -> None:
        # Without a word, as a process that was killed does it.
        with suppress(OSError):
            self._connection.shutdown(2)

    def listen(self) -> None:
        while True:
            first = self._in.read(2)
            if len(first) < 2:
                return
            kind, length = first[0] & 0x0F, first[1] & 0x7F
            if length == 126:
                (length,) = struct.unpack(">H", self._in.read(2))
            elif length == 127:
                (length,) = struct.unpack(">Q", self._in.read(8))
            mask = self._in.read(4)
            data = bytes(b ^ mask[n % 4] for n, b in enumerate(self._in.read(length)))
            if kind == 8:
                return self.send(8, data[:2])
            if kind == 9:
                self.send(10, data)
            elif kind == 1 and json.loads(data)["type"] == "feature_flags":
                self.modern = json.loads(data)["data"]["supports_preview_metadata"]
