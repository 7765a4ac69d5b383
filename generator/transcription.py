"""One run from saved pages to spec files, nothing written."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from generator.cache import Cache, key_of
from generator.incremental import transcribe_files
from generator.pages.saved import SavedFile
from generator.problems import Problem, Unusable
from generator.spec import corrections
from generator.spec.dump import dump_spec
from generator.spec.layout import is_operation_file, operation_files
from generator.spec.load import load_specs
from generator.spec.model import SpecFile
from generator.spec.settings import Specs
from generator.transcribe.account import PageAccount
from generator.transcribe.disputes import unsettled
from generator.transcribe.transcribe import Settings


def transcription(
    files: Sequence[SavedFile], specs: Path, cache: Cache | None
) -> tuple[dict[PurePosixPath, bytes], tuple[PageAccount, ...], set[Problem]]:
    """Return spec files by path, what became of every page, and everything that is wrong.

    Raises:
        Unusable: No page could be read, or the products, words or corrections below ``specs`` could not.
    """
    written = _written_by_people(specs, cache)
    settings = Settings(written.products, written.acknowledged, dict(written.names()), written.guides)
    read, unread = transcribe_files(files, settings, cache)
    if read is None:
        raise Unusable(unread)
    # A correction waits when its spec stands in the folder but its page is not among those of this run.
    waiting = {path.with_suffix("").as_posix() for path in operation_files(specs)} - {spec.key for spec in read.specs}
    applicable = [one for one in written.corrections if one.page is None and one.spec not in waiting]
    corrected, stale = corrections.apply(read.specs, applicable)
    disputed = unsettled(read.disputes, written.corrections)
    return _tree(corrected, cache), read.accounts, {*unread, *read.problems, *disputed, *stale}


def _written_by_people(specs: Path, cache: Cache | None) -> Specs:
    # The operations found there are about to be written anew, so what is wrong with them does not matter.
    written, problems = load_specs(specs, cache, wanted=lambda path: not is_operation_file(path))
    if problems:
        raise Unusable(problems)
    return written


def _tree(specs: Iterable[SpecFile], cache: Cache | None) -> dict[PurePosixPath, bytes]:
    return {PurePosixPath(f"{spec.key}.yaml"): _text(spec, cache) for spec in specs}


def _text(spec: SpecFile, cache: Cache | None) -> bytes:
    if cache is None:
        return dump_spec(spec).encode()
    key = key_of("spec", pickle.dumps(spec, pickle.HIGHEST_PROTOCOL))
    return cache.computed(key, lambda: dump_spec(spec).encode())
