"""Results kept by the contents they were computed from, in a folder that may be deleted at any time.

A result is found under the SHA-256 of everything it depends on, so that it never has to be thought out of date; what was cut
short or changed is not found. The cache changes how long a run takes and nothing else. It holds data only: whatever stands
in it, reading it runs no code.

The folder is the user's own, never one of the place where the tool is run: that may be somebody else's.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
import tempfile
import time
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Final, Generic, TypeVar

from generator.problems import Problem, Unusable
from generator.stored import Form

T = TypeVar("T")

VARIABLE: Final = "APISCRIBE_CACHE"
"""The environment variable that names another folder than the user's."""

_DIGEST_SIZE: Final = hashlib.sha256().digest_size
_UNUSED_SECONDS: Final = 14 * 24 * 3600
"""What was not asked for this long is removed."""


class Cache:
    """Bytes by key, one file each; what cannot be written is computed again the next time.

    Args:
        folder: Made when something is put into it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """Return what was put under a key, or None when it is not there whole."""
        path = self._path(key)
        try:
            stored = path.read_bytes()
        except OSError:
            return None
        digest, data = stored[:_DIGEST_SIZE], stored[_DIGEST_SIZE:]
        if digest != hashlib.sha256(data).digest():
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        return data

    def put(self, key: str, data: bytes) -> None:
        path = self._path(key)
        # A full disk or a folder that must not be written to is no reason to fail.
        with contextlib.suppress(OSError):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=path.parent)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(hashlib.sha256(data).digest() + data)
                os.replace(temporary, path)
            except BaseException:
                os.unlink(temporary)
                raise

    def find(self, key: str, form: Form[T]) -> T | None:
        """Return the value that was kept under a key, or None when there is none of that form."""
        data = self.get(key)
        if data is not None:
            with contextlib.suppress(ValueError):
                return form.decoded(data)
        return None

    def keep(self, key: str, form: Form[T], value: T) -> None:
        # What cannot be stored is made again the next time.
        with contextlib.suppress(ValueError):
            self.put(key, form.encoded(value))

    def tidy(self) -> None:
        """Remove what has not been asked for in two weeks."""
        latest = time.time() - _UNUSED_SECONDS
        for path in self._folder.glob("*/*"):
            with contextlib.suppress(OSError):
                if path.stat().st_mtime < latest:
                    path.unlink()

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key[2:]


def memo(store: Cache | None, parts: Iterable[str | bytes], form: Form[T], make: Callable[[], T]) -> T:
    """Return what is kept of a result that depends on ``parts`` and this tool, making and keeping it when it is not there."""
    if store is None:
        return make()
    key = key_of(*parts)
    found = store.find(key, form)
    if found is None:
        found = make()
        store.keep(key, form, found)
    return found


class Shelf(Generic[T]):
    """Many small results in one file under one name; each is found by a key of its own, as in the cache itself.

    A run that closes the shelf leaves on it what it asked for or put there, and nothing else.
    """

    def __init__(self, store: Cache | None, name: str, form: Form[T]) -> None:
        self._cache = store
        self._form = form
        self._key = key_of("shelf", name)
        # Values stay encoded: what is not asked for is not decoded, what has not changed is not encoded again.
        self._found = (store.find(self._key, _SHELF) if store is not None else None) or {}
        self._used: dict[str, bytes] = {}
        self._made: dict[str, T] = {}

    def get(self, key: str) -> T | None:
        if key in self._made:
            return self._made[key]
        data = self._found.get(key)
        if data is None:
            return None
        try:
            value = self._form.decoded(data)
        except ValueError:
            return None
        self._used[key] = data
        self._made[key] = value
        return value

    def put(self, key: str, value: T, encoded: bytes | None = None) -> None:
        """Keep a value, whose bytes may be known already."""
        self._made[key] = value
        if self._cache is None:
            return
        with contextlib.suppress(ValueError):
            self._used[key] = self._form.encoded(value) if encoded is None else encoded

    def close(self) -> None:
        if self._cache is not None and self._used.keys() != self._found.keys():
            self._cache.keep(self._key, _SHELF, self._used)


_SHELF: Final = Form[dict[str, bytes]](dict[str, bytes])


def users_cache() -> Cache | None:
    """Return the cache of this user for the current folder; None when the folder is not the user's alone to write to.

    Raises:
        Unusable: The environment variable does not name an absolute path.
    """
    given = os.environ.get(VARIABLE)
    if given and not os.path.isabs(given):
        raise Unusable([Problem(VARIABLE, 0, 0, f"is {given!r}, expected an absolute path")])
    root = Path(given) if given else _usual_folder()
    # Each place of work has a part of its own, so that two of them do not clear each other's shelves.
    folder = root / hashlib.sha256(os.fsencode(os.getcwd())).hexdigest()[:16]
    with contextlib.suppress(OSError):
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Cache(folder) if all(_is_ours(path) for path in (root, folder)) else None


def _usual_folder() -> Path:
    import platformdirs

    return platformdirs.user_cache_path("apiscribe", appauthor=False)


def _is_ours(folder: Path) -> bool:
    """Tell whether nobody but this user and the system's can have written into a folder, or it is not there yet."""
    try:
        found = folder.stat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    if not hasattr(os, "geteuid"):
        return stat.S_ISDIR(found.st_mode)
    others = found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid() and not others


def key_of(*parts: str | bytes) -> str:
    """Return the key for everything a result depends on; this tool's own code is always part of it."""
    digest = hashlib.sha256(_tool())
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        # With its length before each part, no two lists of parts look the same.
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


@cache
def _tool() -> bytes:
    """Return the SHA-256 of the generator's modules."""
    package = Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted(package.rglob("*.py")):
        digest.update(
            hashlib.sha256(path.read_bytes()).digest() + path.relative_to(package).as_posix().encode() + b"\0"
        )
    return digest.digest()
