"""The door for `./pharos bench`."""

from __future__ import annotations

import sys

from config import env
from kit import bench

if __name__ == "__main__":
    sys.exit(bench.main(env.ROOT, sys.argv[1:]))
