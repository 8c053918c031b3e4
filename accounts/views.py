from __future__ import annotations


def locked_out(request, *args, **kwargs): ...
