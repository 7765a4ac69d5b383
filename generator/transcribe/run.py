"""One run from saved pages to spec files, nothing written."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from generator.cache import Cache, Shelf, key_of
from generator.pages.identity import claimed_address
from generator.pages.saved import SavedFile
from generator.problems import Problem, Unusable
from generator.specs import corrections
from generator.specs.authored import Correction
from generator.specs.dump import dump
from generator.specs.layout import is_spec, transcribed_files
from generator.specs.model import SpecFile
from generator.specs.provenance import file_of
from generator.specs.remembered import Memory, remembered
from generator.specs.schema.validate import Schemas
from generator.specs.written import written_by_people
from generator.stored import Form
from generator.transcribe.addresses import Held, Settings, Transcription, failed
from generator.transcribe.incremental import transcribe_files
from generator.transcribe.languages.disputes import unsettled
from generator.transcribe.text.ledger import PageAccount

_SPEC: Final = Form[SpecFile](SpecFile)
_TEXTS: Final = Form[tuple[bytes, bytes]](tuple[bytes, bytes])


class Run(NamedTuple):
    """Spec files and their provenance by path, what became of every page, everything that is wrong, and what is held.

    ``staying`` are the files of earlier runs that stay as they are: those of pages that are held.
    """

    tree: dict[PurePosixPath, bytes]
    accounts: tuple[PageAccount, ...]
    problems: tuple[Problem, ...]
    held: tuple[Held, ...] = ()
    staying: tuple[PurePosixPath, ...] = ()


def transcription(files: Sequence[SavedFile], specs: Path, cache: Cache | None) -> Run:
    """Read saved pages into spec files. A page with problems is held, the others are written.

    Raises:
        Unusable: No page could be read, or the products, words or corrections below ``specs`` could not.
    """
    written = written_by_people(specs, cache)
    settings = Settings(written.products, written.acknowledged, dict(written.names()), written.guides)
    memory = remembered(specs, cache)
    read, unread = transcribe_files(files, settings, cache, memory.enums)
    if read is None:
        raise Unusable(unread)
    holding = _Holding(read, memory)
    holding.claimed(files, unread)
    holding.disputed(written.corrections)
    # A correction waits when its spec stands in the folder, or its page is held, and not when its spec is gone.
    waiting = {path.with_suffix("").as_posix() for path in transcribed_files(specs) if is_spec(path)}
    waiting |= {spec.key for spec in read.specs}
    kept = [spec for spec in read.specs if spec.source.address not in holding.addresses]
    waiting -= {spec.key for spec in kept}
    applicable = [one for one in written.corrections if one.page is None and one.spec not in waiting]
    tree, stale = _corrected(kept, applicable, cache)
    holding.stale(stale)
    problems = {*unread, *read.problems, *memory.problems, *holding.problems}
    return Run(tree, read.accounts, tuple(sorted(problems)), holding.held(), holding.staying())


class _Holding:
    """Collects the pages that are held, and the problems that come to light when all are together."""

    def __init__(self, read: Transcription, memory: Memory) -> None:
        self._read = read
        self._memory = memory
        self._counts = Counter({one.address: one.problems for one in read.held})
        self._files = {account.address: account.file for account in read.accounts}
        self._files |= {one.address: one.file for one in read.held}
        self._addresses = {spec.key: spec.source.address for spec in read.specs}
        self.problems: list[Problem] = []

    @property
    def addresses(self) -> frozenset[str]:
        return frozenset(self._counts)

    def claimed(self, files: Sequence[SavedFile], unread: Sequence[Problem]) -> None:
        """Hold the addresses that files which could not be read claim to be of."""
        bad = {problem.file for problem in unread}
        for file in files:
            address = claimed_address(file.data) if file.name in bad else None
            if address and self._memory.keys_of(address):
                self._files.setdefault(address, file.name)
                self._counts[address] += sum(problem.file == file.name for problem in unread)

    def disputed(self, corrections: Sequence[Correction]) -> None:
        """Hold the pages whose languages differ where no correction has spoken."""
        for dispute in self._read.disputes:
            for problem in unsettled([dispute], corrections):
                self._found(dispute.spec, problem)

    def stale(self, found: Sequence[tuple[str | None, Problem]]) -> None:
        """Hold the specs whose corrections cannot be made."""
        for key, problem in found:
            self._found(key, problem)

    def _found(self, key: str | None, problem: Problem) -> None:
        if problem in self.problems:
            return
        self.problems.append(problem)
        if address := self._addresses.get(key or ""):
            self._counts[address] += 1

    def held(self) -> tuple[Held, ...]:
        return tuple(Held(at, self._files[at], self._counts[at]) for at in sorted(self._counts))

    def staying(self) -> tuple[PurePosixPath, ...]:
        keys = {key for address in self._counts for key in self._memory.keys_of(address)}
        keys |= {
            key for key, address in self._addresses.items() if address in self._counts and key in self._memory.specs
        }
        return tuple(sorted(path for key in keys for path in (PurePosixPath(f"{key}.yaml"), file_of(key))))


def _corrected(
    specs: Sequence[SpecFile], applicable: Sequence[Correction], cache: Cache | None
) -> tuple[dict[PurePosixPath, bytes], list[tuple[str | None, Problem]]]:
    """Return the files of each spec with its corrections made, and what is wrong with those that are left out, by key."""
    shelf = Shelf[tuple[bytes, bytes]](cache, "texts", _TEXTS)
    concerned: defaultdict[str | None, list[Correction]] = defaultdict(list)
    for correction in applicable:
        concerned[correction.spec].append(correction)
    schemas = Schemas()
    tree: dict[PurePosixPath, bytes] = {}
    stale: list[tuple[str | None, Problem]] = []
    for spec in specs:
        mine = concerned.pop(spec.key, [])
        key = key_of(spec.key, _identity(spec), repr(mine))
        texts = shelf.get(key)
        if texts is None:
            texts, problems = _texts(spec, mine, schemas)
            stale += [(spec.key, problem) for problem in problems]
            if not problems:
                shelf.put(key, texts)
        if not stale or stale[-1][0] != spec.key:
            tree |= {PurePosixPath(f"{spec.key}.yaml"): texts[0], file_of(spec.key): texts[1]}
    shelf.close()
    left = [one for others in concerned.values() for one in others]
    stale += [(None, problem) for problem in corrections.apply((), left, schemas)[1]]
    return tree, stale


def _texts(spec: SpecFile, mine: Sequence[Correction], schemas: Schemas) -> tuple[tuple[bytes, bytes], list[Problem]]:
    """Return the texts of both files of a spec, and why they are not to be written."""
    try:
        [made], stale = corrections.apply([spec], mine, schemas)
        facts, provenance = dump(made)
        return (facts.encode(), provenance.encode()), stale
    except Exception as error:  # As in ``read_address``: one spec that cannot be written costs one spec.
        return (b"", b""), [failed(f"{spec.key}.yaml", error)]


def _identity(spec: SpecFile) -> bytes:
    try:
        return _SPEC.encoded(spec)
    except ValueError:
        return repr(spec).encode("utf-8", "surrogatepass")
