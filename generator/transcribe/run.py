"""One run from saved pages to spec files, nothing written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from generator.cache import Cache, Shelf, key_of
from generator.pages.saved import SavedFile
from generator.problems import Problem, Unusable
from generator.specs import corrections
from generator.specs.authored import Addition, Correction
from generator.specs.codec import spec_from_plain, to_plain
from generator.specs.dump import dump
from generator.specs.file_kinds import is_spec, transcribed_files
from generator.specs.model import SpecFile
from generator.specs.provenance import file_of
from generator.specs.recall import Recall
from generator.specs.remembered import Memory, remembered
from generator.specs.schema.validate import Schemas
from generator.specs.written import written_by_people
from generator.stored import Form
from generator.transcribe.absence import EVERYTHING, Accepted, Missing, lost, missing, name_of, said_once, vanished
from generator.transcribe.additions import added, dated, described_by_pages, passed_over, unsaid, written_by_hand
from generator.transcribe.addresses import Settings, failed
from generator.transcribe.holding import Holding
from generator.transcribe.incremental import transcribe_files
from generator.transcribe.run_result import Run
from generator.transcribe.twins.settle import with_twins

_SPEC: Final = Form[SpecFile](SpecFile)


class _Texts(NamedTuple):
    """The texts of the two files of a spec, and what an older language says of it."""

    facts: bytes = b""
    provenance: bytes = b""
    older: tuple[Problem, ...] = ()


_TEXTS: Final = Form[_Texts](_Texts)


def transcription(files: Sequence[SavedFile], specs: Path, cache: Cache | None, accepted: Accepted = EVERYTHING) -> Run:
    """Read saved pages into spec files. A page with problems is held, the others are written.

    Raises:
        Unusable: No page could be read, or the products, words or corrections below ``specs`` could not.
    """
    written = written_by_people(specs, cache)
    # What is added is made from its twin each time.
    committed = remembered(specs, cache)
    memory = committed.without(written_by_hand(committed, written.additions))
    names = memory.names | dict(written.names())
    settings = Settings(written.products, written.acknowledged, names, written.guides)
    read, unread = transcribe_files(files, settings, cache, memory, accepted)
    if read is None:
        raise Unusable(unread)
    holding = Holding(read, memory)
    holding.claimed(files, unread)
    holding.disputed(written.corrections)
    # A correction waits when its spec stands in the folder, or its page is held, and not when its spec is gone.
    waiting = {path.with_suffix("").as_posix() for path in transcribed_files(specs) if is_spec(path)}
    waiting |= {spec.key for spec in read.specs}
    kept = [spec for spec in read.specs if spec.source.address not in holding.addresses]
    lacking = missing(kept, memory, accepted, holding.files)
    # Of a twin that lacks a language here nothing is made: what was made of the whole one stays.
    whole = [spec for spec in kept if not lacking.languages[spec.key]]
    pending = [one for one in written.additions if one.spec not in memory.specs]
    made, shared, superseded = added(read.specs, whole, pending, written.corrections)
    kept = dated(kept, written.additions)
    # How an addition differs from its twin says nothing of what a page describes.
    described = described_by_pages(read.specs, written.additions)
    waiting -= {spec.key for spec in (*kept, *made)}
    applicable = [
        one
        for one in written.corrections
        if one.page is None and one.spec not in waiting and (one.since is not None or one.spec not in described)
    ]
    by_hand = {
        one.spec: (committed.specs[one.spec], one)
        for one in written.additions
        if one.spec in committed.specs and one.spec not in memory.specs and one.spec in described
    }
    writing = _Writing(memory, by_hand, lacking, accepted, holding.files, cache)
    specs_now = with_twins([*kept, *made], _telling(kept, whole, memory))
    tree, wrong, older = writing.files(specs_now, [*shared, *applicable])
    holding.found(wrong)
    away = vanished(holding.present(), memory, accepted, str(specs))
    superseded += passed_over(read.specs, written.additions, written.corrections)
    problems = {*unread, *read.problems, *memory.problems, *holding.problems, *lacking.problems, *away, *superseded}
    known = [*memory.specs, *(one.spec for one in written.additions)]
    staying = holding.staying(key for key in known if PurePosixPath(f"{key}.yaml") not in tree)
    told = tuple(sorted({*holding.older, *older}))
    return Run(tree, read.accounts, tuple(sorted(problems)), holding.held(), staying, told)


def _telling(read: Sequence[SpecFile], whole: Sequence[SpecFile], memory: Memory) -> list[SpecFile]:
    """Return what tells of twins: pages that were read whole, and what is remembered of the others."""
    known = {spec.key: spec for spec in read} | dict(memory.specs) | {spec.key: spec for spec in whole}
    return list(known.values())


@dataclass(frozen=True)
class _Writing:
    """Makes the files of specs: what was read, with its corrections, beside what is remembered."""

    memory: Memory
    by_hand: Mapping[str, tuple[SpecFile, Addition]]
    lacking: Missing
    accepted: Accepted
    pages: Mapping[str, str]
    cache: Cache | None

    def files(
        self, specs: Sequence[SpecFile], applicable: Sequence[Correction]
    ) -> tuple[dict[PurePosixPath, bytes], list[tuple[str | None, Problem]], list[Problem]]:
        """Return the files of each spec, what is wrong with those that are left out, by key, and what older languages say."""
        shelf = Shelf[_Texts](self.cache, "texts", _TEXTS)
        concerned: defaultdict[str | None, list[Correction]] = defaultdict(list)
        for correction in applicable:
            concerned[correction.spec].append(correction)
        schemas = Schemas()
        tree: dict[PurePosixPath, bytes] = {}
        wrong: list[tuple[str | None, Problem]] = []
        older: list[Problem] = []
        for spec in specs:
            mine = concerned.pop(spec.key, [])
            key = key_of(spec.key, _identity(spec), repr(mine), *self._remembered(spec.key))
            texts, problems = shelf.get(key), list[Problem]()
            if texts is None:
                texts, problems = self._texts(spec, mine, schemas)
                if not problems:
                    shelf.put(key, texts)
            wrong += [(spec.key, problem) for problem in problems]
            if not problems:
                tree |= {PurePosixPath(f"{spec.key}.yaml"): texts.facts, file_of(spec.key): texts.provenance}
                older += texts.older
        shelf.close()
        left = [one for others in concerned.values() for one in others]
        return tree, [*wrong, *((None, problem) for problem in corrections.apply((), left, schemas)[1])], older

    def _remembered(self, key: str) -> Iterator[str | bytes]:
        old = self.memory.specs.get(key) or (self.by_hand[key][0] if key in self.by_hand else None)
        yield _identity(old) if old else b""
        yield repr(key in self.by_hand)
        yield " ".join(sorted(self.lacking.languages.get(key, ())))
        yield " ".join(sorted(self.accepted.names))

    def _texts(self, spec: SpecFile, mine: Sequence[Correction], schemas: Schemas) -> tuple[_Texts, list[Problem]]:
        """Return the texts of both files of a spec, and why they are not to be written."""
        try:
            [made], wrong = corrections.apply([spec], mine, schemas)
            made, lost, older = self._recalled(made, mine)
            if self.lacking.languages.get(spec.key):
                # What a correction replaces may be what the language says that is missing; what it set is remembered.
                wrong = []
            facts, provenance = dump(made)
            return _Texts(facts.encode(), provenance.encode(), tuple(older)), [*wrong, *lost]
        except Exception as error:  # As in ``read_address``: one spec that cannot be written costs one spec.
            return _Texts(), [failed(f"{spec.key}.yaml", error)]

    def _recalled(self, spec: SpecFile, mine: Sequence[Correction]) -> tuple[SpecFile, list[Problem], list[Problem]]:
        file = self.pages.get(spec.source.address, "")
        if spec.key in self.by_hand:
            made, addition = self.by_hand[spec.key]
            return spec, unsaid(made, to_plain(spec), addition, self.accepted, file), []
        old = self.memory.specs.get(spec.key)
        if old is None or old == spec:
            return spec, [], []
        name = f"lost:{name_of(spec.key)}:"
        recall = Recall(
            self.lacking.languages.get(spec.key, frozenset()),
            frozenset(one.path for one in mine),
            (
                *((one.path, one.replaces, one.sets) for one in mine),
                *((one.path, one.was, one.now) for one in spec.changes),
            ),
            frozenset(one for one in ("en", "zh") if self.accepted.has(name + one)),
            lambda path: self.accepted.has(name + path) or self.accepted.has(name + path.rpartition(":")[2]),
        )
        merged = spec_from_plain(recall.spec(to_plain(old), to_plain(spec)))
        return merged, lost(spec.key, recall.lost, file), said_once(merged, recall.older, file)


def _identity(spec: SpecFile) -> bytes:
    try:
        return _SPEC.encoded(spec)
    except ValueError:
        return repr(spec).encode("utf-8", "surrogatepass")
