"""Transcribing again only what has changed.

What the pages of one address document depends on their bytes, on what people have written, and on this tool; it is kept under
all of that. Results are those of a run without a cache, which is this same code with every look-up missing.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import TypeVar, cast

from generator.cache import Cache, key_of
from generator.pages.blocks import Language, Page
from generator.pages.read import SavedFile, read_page
from generator.problems import Problem
from generator.transcribe.transcribe import AddressResult, Settings, Transcription, assembled, grouped, read_address

T = TypeVar("T")


@dataclass(frozen=True)
class _Outline:
    """What a file must be opened for: the pages in it by address and language, and the problems of reading it."""

    pages: tuple[tuple[str, Language], ...]
    problems: tuple[Problem, ...]


@dataclass
class _File:
    saved: SavedFile
    cache: Cache | None

    @cached_property
    def key(self) -> str:
        return key_of("file", self.saved.name, sha256(self.saved.data).digest())

    @cached_property
    def read(self) -> tuple[list[Page], list[Problem]]:
        return read_page(self.saved.name, self.saved.data)

    @cached_property
    def outline(self) -> _Outline:
        return _kept(self.cache, self.key, self._outlined)

    def _outlined(self) -> _Outline:
        pages, problems = self.read
        return _Outline(tuple((page.address, page.language) for page in pages), tuple(problems))


@dataclass
class Documents:
    """Saved pages to be transcribed, with or without a cache."""

    saved: Sequence[SavedFile]
    cache: Cache | None = None
    _files: list[_File] = field(init=False)

    def __post_init__(self) -> None:
        self._files = [_File(saved, self.cache) for saved in self.saved]

    @property
    def is_empty(self) -> bool:
        """Say whether no file holds a page that can be read."""
        return not any(file.outline.pages for file in self._files)

    @property
    def problems(self) -> list[Problem]:
        return [problem for file in self._files for problem in file.outline.problems]

    def transcribed(self, settings: Settings) -> Transcription:
        """Return what the pages document."""
        by_address: dict[str, list[_File]] = {}
        for file in self._files:
            for address, _ in file.outline.pages:
                files = by_address.setdefault(address, [])
                if file not in files:
                    files.append(file)
        # The settings are part of every key: an acknowledgement may concern any page.
        written = key_of(repr(settings))
        doubles: list[Problem] = []
        results = [
            self._address(address, by_address[address], settings, written, doubles) for address in sorted(by_address)
        ]
        return assembled(results, settings, doubles)

    def _address(
        self, address: str, files: list[_File], settings: Settings, written: str, doubles: list[Problem]
    ) -> AddressResult:
        languages = [language for file in files for one, language in file.outline.pages if one == address]
        if len(set(languages)) != len(languages):
            pages, problems = grouped([page for file in files for page in file.read[0] if page.address == address])
            doubles += problems
            return read_address(pages[address], settings)

        def read() -> AddressResult:
            pages, _ = grouped([page for file in files for page in file.read[0] if page.address == address])
            return read_address(pages[address], settings)

        return _kept(self.cache, key_of("address", address, written, *(file.key for file in files)), read)


def _kept(cache: Cache | None, key: str, compute: Callable[[], T]) -> T:
    if cache is None:
        return compute()
    # The cache's own digest guards against damage; the folder is as trusted as the code beside it.
    return cast("T", pickle.loads(cache.computed(key, lambda: pickle.dumps(compute(), pickle.HIGHEST_PROTOCOL))))
