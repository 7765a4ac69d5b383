"""Results kept by the contents they were computed from, in a folder that may be deleted at any time.

A result is found under the SHA-256 of everything it depends on, so that it never has to be thought out of date; what was cut
short or changed is not found. The cache changes how long a run takes and nothing else.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final, Generic, TypeVar

T = TypeVar("T")

FOLDER: Final = ".apiscribe-cache"
_DIGEST_SIZE: Final = hashlib.sha256().digest_size


class Cache:
    """Bytes by key, one file each; what cannot be written is computed again the next time.

    Args:
        folder: Made when something is put into it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """Return what was put under a key, or None when it is not there whole."""
        try:
            stored = self._path(key).read_bytes()
        except OSError:
            return None
        digest, data = stored[:_DIGEST_SIZE], stored[_DIGEST_SIZE:]
        return data if digest == hashlib.sha256(data).digest() else None

    def put(self, key: str, data: bytes) -> None:
        path = self._path(key)
        # A full disk or a folder that must not be written to is no reason to fail.
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=path.parent)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(hashlib.sha256(data).digest() + data)
                os.replace(temporary, path)
            except BaseException:
                os.unlink(temporary)
                raise

    def computed(self, key: str, compute: Callable[[], bytes]) -> bytes:
        """Return what is kept under a key, computing and keeping it when it is not there."""
        found = self.get(key)
        if found is None:
            found = compute()
            self.put(key, found)
        return found

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key[2:]


class Shelf(Generic[T]):
    """Many small results in one file under one name; each is found by a key of its own, as in the cache itself.

    A run that closes the shelf leaves on it what it asked for or put there, and nothing else.
    """

    def __init__(self, store: Cache | None, name: str) -> None:
        self._cache = store
        self._key = key_of("shelf", name)
        kept = None if store is None else store.get(self._key)
        # The cache's own digest guards against damage; the folder is as trusted as the code beside it.
        self._found: dict[str, T] = {} if kept is None else pickle.loads(kept)
        self._used: dict[str, T] = {}

    def get(self, key: str) -> T | None:
        if key in self._found:
            self._used[key] = self._found[key]
        return self._used.get(key)

    def put(self, key: str, value: T) -> None:
        self._used[key] = value

    def close(self) -> None:
        if self._cache is not None and self._used.keys() != self._found.keys():
            self._cache.put(self._key, pickle.dumps(self._used, pickle.HIGHEST_PROTOCOL))


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
