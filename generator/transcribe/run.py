"""One run from saved pages to spec files, nothing written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Final

from generator.cache import Cache, Shelf, key_of
from generator.pages.saved import SavedFile
from generator.problems import Problem, Unusable
from generator.specs import corrections
from generator.specs.authored import Correction
from generator.specs.dump import dump
from generator.specs.layout import is_spec, transcribed_files
from generator.specs.model import SpecFile
from generator.specs.provenance import file_of
from generator.specs.written import written_by_people
from generator.stored import Form
from generator.transcribe.additions import added
from generator.transcribe.addresses import Settings
from generator.transcribe.incremental import transcribe_files
from generator.transcribe.languages.disputes import unsettled
from generator.transcribe.text.ledger import PageAccount

_SPEC: Final = Form[SpecFile](SpecFile)
_TEXTS: Final = Form[tuple[bytes, bytes]](tuple[bytes, bytes])


def transcription(
    files: Sequence[SavedFile], specs: Path, cache: Cache | None
) -> tuple[dict[PurePosixPath, bytes], tuple[PageAccount, ...], set[Problem]]:
    """Return spec files and their provenance by path, what became of every page, and everything that is wrong.

    Raises:
        Unusable: No page could be read, or the products, words or corrections below ``specs`` could not.
    """
    written = written_by_people(specs, cache)
    settings = Settings(written.products, written.acknowledged, dict(written.names()), written.guides)
    read, unread = transcribe_files(files, settings, cache)
    if read is None:
        raise Unusable(unread)
    # A correction waits when its spec stands in the folder but its page is not among those of this run.
    there = {path.with_suffix("").as_posix() for path in transcribed_files(specs) if is_spec(path)}
    reachable = {one.spec for one in written.additions if any(spec.key == one.like for spec in read.specs)}
    waiting = there - {spec.key for spec in read.specs} - reachable
    applicable = [one for one in written.corrections if one.page is None and one.spec not in waiting]
    disputed = unsettled(read.disputes, written.corrections)
    made, shared, superseded = added(read.specs, written.additions, applicable)
    # What a twin's corrections say comes first, for those of an addition's own may rest on it.
    tree, stale = _corrected([*read.specs, *made], [*shared, *applicable], cache)
    return tree, read.accounts, {*unread, *read.problems, *disputed, *stale, *superseded}


def _corrected(
    specs: Sequence[SpecFile], applicable: Sequence[Correction], cache: Cache | None
) -> tuple[dict[PurePosixPath, bytes], list[Problem]]:
    """Return the files of each spec with its corrections made, and the problems of those that cannot be made."""
    shelf = Shelf[tuple[bytes, bytes]](cache, "texts", _TEXTS)
    concerned: defaultdict[str | None, list[Correction]] = defaultdict(list)
    for correction in applicable:
        concerned[correction.spec].append(correction)
    keys = {spec.key: key_of(spec.key, _identity(spec), repr(concerned[spec.key])) for spec in specs}
    texts = {spec.key: shelf.get(keys[spec.key]) for spec in specs}
    anew = [spec for spec in specs if texts[spec.key] is None]
    left = [correction for correction in applicable if texts.get(correction.spec or "") is None]
    corrected, stale = corrections.apply(anew, left)
    for spec in corrected:
        facts, provenance = dump(spec)
        texts[spec.key] = facts.encode(), provenance.encode()
    if not stale:
        for spec in anew:
            shelf.put(keys[spec.key], texts[spec.key] or (b"", b""))
        shelf.close()
    written = {key: both for key, both in texts.items() if both is not None}
    tree = {PurePosixPath(f"{key}.yaml"): facts for key, (facts, _) in written.items()}
    return tree | {file_of(key): provenance for key, (_, provenance) in written.items()}, stale


def _identity(spec: SpecFile) -> bytes:
    try:
        return _SPEC.encoded(spec)
    except ValueError:
        return repr(spec).encode("utf-8", "surrogatepass")
