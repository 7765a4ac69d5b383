"""Transcribing again only what has changed, and the rest by several processes.

What a saved file documents depends on its bytes, on what people have written, and on this tool; it is kept under all of that.
Results are those of a run without a cache, which is this same code with every look-up missing.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final, NamedTuple, get_args

from generator.cache import Cache, Shelf, key_of
from generator.pages.read import read_page
from generator.pages.saved import SavedFile
from generator.problems import Problem
from generator.specs.model import SpecFile
from generator.specs.remembered import NOTHING, Memory
from generator.stored import Encoded, Form
from generator.transcribe.absence import EVERYTHING, Accepted
from generator.transcribe.addresses import (
    AddressResult,
    Settings,
    Transcription,
    assembled,
    failed,
    grouped,
    read_address,
)
from generator.transcribe.result import Dispute
from generator.transcribe.run_result import PageAccount

_PROCESSES: Final = 2
# Fewer files than this are read before another process has started.
_WORTH_IT: Final = 40


@dataclass(frozen=True)
class _FileResult:
    """What one file documents, by address, and the problems of reading it."""

    results: Mapping[str, AddressResult]
    problems: tuple[Problem, ...]


class _StoredAddress(NamedTuple):
    """An ``AddressResult`` as it is kept: each spec with the name of its class, for its data alone do not tell."""

    address: str
    file: str
    specs: tuple[tuple[str, Encoded], ...]
    accounts: tuple[PageAccount, ...]
    problems: tuple[Problem, ...]
    disputes: tuple[Dispute, ...]
    needed: frozenset[tuple[str, str | None]]
    is_linked: bool


class _StoredFile(NamedTuple):
    results: dict[str, _StoredAddress]
    problems: tuple[Problem, ...]


_SPECS: Final = {kind.__name__: Form[SpecFile](kind) for kind in get_args(SpecFile)}


class _FileForm(Form[_FileResult]):
    def __init__(self) -> None:
        super().__init__(_FileResult)
        self._stored = Form[_StoredFile](_StoredFile)

    def encoded(self, value: _FileResult) -> bytes:
        results = {address: _stored(found) for address, found in value.results.items()}
        return self._stored.encoded(_StoredFile(results, value.problems))

    def decoded(self, data: bytes | Encoded) -> _FileResult:
        kept = self._stored.decoded(data)
        return _FileResult({address: _result(found) for address, found in kept.results.items()}, kept.problems)


_FILE: Final = _FileForm()


def _stored(found: AddressResult) -> _StoredAddress:
    specs = tuple((type(spec).__name__, Encoded(_SPECS[type(spec).__name__].encoded(spec))) for spec in found.specs)
    return _StoredAddress(
        found.address,
        found.file,
        specs,
        found.accounts,
        found.problems,
        found.disputes,
        found.needed,
        found.is_linked,
    )


def _result(stored: _StoredAddress) -> AddressResult:
    try:
        specs = tuple(_SPECS[name].decoded(data) for name, data in stored.specs)
    except KeyError as error:
        raise ValueError(f"no kind of spec is called {error}") from error
    return AddressResult(
        stored.address,
        stored.file,
        specs,
        stored.accounts,
        stored.problems,
        stored.disputes,
        stored.needed,
        stored.is_linked,
    )


def transcribe_files(
    files: Sequence[SavedFile],
    settings: Settings,
    cache: Cache | None = None,
    memory: Memory = NOTHING,
    accepted: Accepted = EVERYTHING,
) -> tuple[Transcription | None, list[Problem]]:
    """Return what saved files document, None when no page could be read, and the problems of reading them."""
    read = _results(files, settings, cache)
    unread = [problem for result in read for problem in result.problems]
    holders: dict[str, list[int]] = {}
    for number, result in enumerate(read):
        for address in result.results:
            holders.setdefault(address, []).append(number)
    doubles: list[Problem] = []
    results: list[AddressResult] = []
    for address in sorted(holders):
        numbers = holders[address]
        if len(numbers) == 1:
            results.append(read[numbers[0]].results[address])
        else:
            results.append(_together(address, [files[number] for number in numbers], settings, doubles))
    return assembled(results, settings, doubles, memory, accepted) if results else None, unread


def _together(address: str, files: Sequence[SavedFile], settings: Settings, doubles: list[Problem]) -> AddressResult:
    """Read the languages of an address that lie in several files."""
    read = [read_page(file.name, file.data) for file in files]
    languages, problems = grouped([page for pages, _ in read for page in pages if page.address == address])
    doubles += problems
    found = read_address(languages[address], settings)
    return replace(found, problems=(*(problem for _, wrong in read for problem in wrong), *found.problems))


def _results(files: Sequence[SavedFile], settings: Settings, cache: Cache | None) -> list[_FileResult]:
    # The settings are part of every key: an acknowledgement may concern any page.
    written = key_of(repr(settings))
    keys = [key_of(file.name, sha256(file.data).digest(), written) for file in files]
    shelf = Shelf[_FileResult](cache, "files", _FILE)
    found = [shelf.get(key) for key in keys]
    todo = [number for number, result in enumerate(found) if result is None]
    for number, read in zip(todo, _read([files[number] for number in todo], settings), strict=True):
        result = _FILE.decoded(read) if isinstance(read, bytes) else read
        found[number] = result
        shelf.put(keys[number], result, read if isinstance(read, bytes) else None)
    shelf.close()
    return [result for result in found if result is not None]


def _read(files: Sequence[SavedFile], settings: Settings) -> list[bytes | _FileResult]:
    if len(files) < _WORTH_IT or not hasattr(os, "fork"):
        return [_read_file(file, settings) for file in files]
    # Imported when there is something to do for several.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(_PROCESSES, context, _remember, (settings,)) as pool:
        return list(pool.map(_read_remembered, files, chunksize=8))


def _read_file(file: SavedFile, settings: Settings) -> bytes | _FileResult:
    """Return what a file documents, encoded, which passes faster between processes, where it can be."""
    try:
        pages, problems = read_page(file.name, file.data)
    except Exception as error:  # As in ``read_address``.
        return _FileResult({}, (failed(file.name, error),))
    # A language saved twice within one file is refused by ``read_page``: nothing is left to report here.
    languages, _ = grouped(pages)
    results = {address: read_address(languages[address], settings) for address in languages}
    if results:
        # They are of pages that were read all the same, which are held for them.
        results = {key: replace(one, problems=(*problems, *one.problems)) for key, one in results.items()}
        problems = []
    read = _FileResult(results, tuple(problems))
    try:
        return _FILE.encoded(read)
    except ValueError:
        return read


_settings: list[Settings] = []


def _remember(settings: Settings) -> None:
    _settings[:] = [settings]


def _read_remembered(file: SavedFile) -> bytes | _FileResult:
    return _read_file(file, _settings[0])
