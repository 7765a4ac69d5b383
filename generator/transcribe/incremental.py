"""Transcribing again only what has changed, and the rest by several processes.

What a saved file documents depends on its bytes, on what people have written, and on this tool; it is kept under all of that.
Results are those of a run without a cache, which is this same code with every look-up missing.
"""

from __future__ import annotations

import multiprocessing
import pickle
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, cast

from generator.cache import Cache, Shelf, key_of
from generator.pages.read import read_page
from generator.pages.saved import SavedFile
from generator.problems import Problem
from generator.transcribe.addresses import AddressResult, Settings, Transcription, assembled, grouped, read_address

_PROCESSES: Final = 2
# Fewer files than this are read before another process has started.
_WORTH_IT: Final = 40


@dataclass(frozen=True)
class _FileResult:
    """What one file documents, by address, and the problems of reading it."""

    results: Mapping[str, AddressResult]
    problems: tuple[Problem, ...]


def transcribe_files(
    files: Sequence[SavedFile], settings: Settings, cache: Cache | None = None
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
    return assembled(results, settings, doubles) if results else None, unread


def _together(address: str, files: Sequence[SavedFile], settings: Settings, doubles: list[Problem]) -> AddressResult:
    """Read the languages of an address that lie in several files."""
    pages = [page for file in files for page in read_page(file.name, file.data)[0] if page.address == address]
    languages, problems = grouped(pages)
    doubles += problems
    return read_address(languages[address], settings)


def _results(files: Sequence[SavedFile], settings: Settings, cache: Cache | None) -> list[_FileResult]:
    # The settings are part of every key: an acknowledgement may concern any page.
    written = key_of(repr(settings))
    keys = [key_of(file.name, sha256(file.data).digest(), written) for file in files]
    shelf = Shelf[bytes](cache, "files")
    kept = [shelf.get(key) for key in keys]
    todo = [number for number, found in enumerate(kept) if found is None]
    for number, data in zip(todo, _read([files[number] for number in todo], settings), strict=True):
        kept[number] = data
        shelf.put(keys[number], data)
    shelf.close()
    # Each pickled by itself: what has not changed need not be pickled again.
    return [cast(_FileResult, pickle.loads(data)) for data in kept if data is not None]


def _read(files: Sequence[SavedFile], settings: Settings) -> list[bytes]:
    if len(files) < _WORTH_IT or "fork" not in multiprocessing.get_all_start_methods():
        return [_read_file(file, settings) for file in files]
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(_PROCESSES, context, _remember, (settings,)) as pool:
        return list(pool.map(_read_remembered, files, chunksize=8))


def _read_file(file: SavedFile, settings: Settings) -> bytes:
    pages, problems = read_page(file.name, file.data)
    # A language saved twice within one file is refused by ``read_page``: nothing is left to report here.
    languages, _ = grouped(pages)
    results = {address: read_address(languages[address], settings) for address in languages}
    return pickle.dumps(_FileResult(results, tuple(problems)), pickle.HIGHEST_PROTOCOL)


_settings: list[Settings] = []


def _remember(settings: Settings) -> None:
    _settings[:] = [settings]


def _read_remembered(file: SavedFile) -> bytes:
    return _read_file(file, _settings[0])
