"""Rendered modules to the modules that are written: each formatted, and looked through for what no template put there.

Both take far longer than rendering, so they are done by several processes, and kept by the text they were done with.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from importlib.metadata import version
from pathlib import PurePosixPath
from typing import Final

from generator.cache import Cache, key_of
from generator.format import LINE_LENGTH, format_python
from generator.layout import laid_out
from generator.problems import Problem, Unusable
from generator.trust import Vocabulary, distrust

_PROCESSES: Final = 2
# Fewer lines than this are done before another process has started.
_WORTH_IT: Final = 2_000


class Finisher:
    """Formats and checks modules; with a cache, those it has seen before are only looked up.

    Args:
        vocabulary: The names that modules may use.
        store: Where results are kept; without one, everything is done anew.
    """

    def __init__(self, vocabulary: Vocabulary, store: Cache | None) -> None:
        self._vocabulary = vocabulary
        self._cache = store
        self._names = key_of(*sorted(vocabulary.fixed), "", *sorted(vocabulary.declared))

    def finished(self, modules: Mapping[PurePosixPath, str]) -> dict[PurePosixPath, bytes]:
        """Return every module as it is written.

        Raises:
            Unusable: Modules are not Python, or hold what no template put there; carries every problem.
        """
        keys = {path: key_of(_black(), self._names, str(path), text) for path, text in modules.items()}
        done = {path: kept for path, key in keys.items() if (kept := self._kept(key)) is not None}
        todo = [path for path in modules if path not in done]
        problems: list[Problem] = []
        for path, (text, found) in zip(todo, self._outcomes([(path, modules[path]) for path in todo]), strict=True):
            problems += found
            done[path] = text.encode()
            if not found and self._cache is not None:
                self._cache.put(keys[path], done[path])
        if problems:
            raise Unusable(problems)
        return done

    def _kept(self, key: str) -> bytes | None:
        return None if self._cache is None else self._cache.get(key)

    def _outcomes(self, todo: Sequence[tuple[PurePosixPath, str]]) -> list[tuple[str, list[Problem]]]:
        # The longest first, so that no process is left with it at the end.
        order = sorted(range(len(todo)), key=lambda index: -len(todo[index][1]))
        jobs = [todo[index] for index in order]
        lines = sum(text.count("\n") for _, text in todo)
        if lines < _WORTH_IT or "fork" not in multiprocessing.get_all_start_methods():
            outcomes = [_outcome(self._vocabulary, *job) for job in jobs]
        else:
            outcomes = self._in_parallel(jobs)
        placed = dict(zip(order, outcomes, strict=True))
        return [placed[index] for index in range(len(todo))]

    def _in_parallel(self, jobs: Sequence[tuple[PurePosixPath, str]]) -> list[tuple[str, list[Problem]]]:
        # Imported before the processes part, so that each has it already.
        import black as _imported

        assert _imported
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(_PROCESSES, context, _remember, (self._vocabulary,)) as pool:
            return list(pool.map(_outcome_remembered, *zip(*jobs, strict=True)))


def _outcome(vocabulary: Vocabulary, path: PurePosixPath, text: str) -> tuple[str, list[Problem]]:
    try:
        formatted = format_python(laid_out(text), str(path))
    except Unusable as fault:
        return text, list(fault.problems)
    return formatted, distrust(formatted, path, vocabulary)


_remembered: list[Vocabulary] = []


def _remember(vocabulary: Vocabulary) -> None:
    _remembered[:] = [vocabulary]


def _outcome_remembered(path: PurePosixPath, text: str) -> tuple[str, list[Problem]]:
    return _outcome(_remembered[0], path, text)


@cache
def _black() -> str:
    return f"black {version('black')}, {LINE_LENGTH} columns"
