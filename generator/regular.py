"""Reading files that others gave: what is no regular file is refused, and no pipe is waited for."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO


def opened(path: Path | str) -> BinaryIO:
    """Open a regular file to read its bytes.

    Raises:
        OSError: It is none, or cannot be read.
    """
    # Asked of the open file: what the name stands for may change in between.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "is a pipe, a device or the like, expected a regular file")
    return open(descriptor, "rb")


def read_regular(path: Path | str) -> bytes:
    """Return what a regular file holds.

    Raises:
        OSError: It is none, or cannot be read.
    """
    with opened(path) as file:
        return file.read()
