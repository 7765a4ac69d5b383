"""The pages of a run that are held, which is known of some only when all are together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from generator.pages.identity import claimed_address
from generator.pages.saved import SavedFile
from generator.problems import Problem
from generator.specs.authored import Correction
from generator.specs.model import Operation
from generator.specs.provenance import file_of
from generator.specs.remembered import Memory, languages_of
from generator.transcribe.addresses import Dispute, Transcription
from generator.transcribe.languages.disputes import outlived, unsettled
from generator.transcribe.run_result import Held
from generator.transcribe.text.causes import counted


class Holding:
    """Collects the pages that are held, and the problems that come to light when all are together."""

    def __init__(self, read: Transcription, memory: Memory) -> None:
        self._read = read
        self._memory = memory
        self._counts = Counter({one.address: one.problems for one in read.held})
        self.files = {account.address: account.file for account in read.accounts}
        self.files |= {one.address: one.file for one in read.held}
        self._addresses = {spec.key: spec.source.address for spec in read.specs}
        self._partial = {
            spec.key for spec in read.specs if languages_of(memory.specs.get(spec.key, spec)) - languages_of(spec)
        }
        self.problems: set[Problem] = set()
        self.older: set[Problem] = set()

    @property
    def addresses(self) -> frozenset[str]:
        return frozenset(self._counts)

    def claimed(self, files: Sequence[SavedFile], unread: Sequence[Problem]) -> None:
        """Hold the addresses that files which could not be read claim to be of."""
        bad = {problem.file for problem in unread}
        for file in files:
            address = claimed_address(file.data) if file.name in bad else None
            if address and self._memory.keys_of(address):
                self.files.setdefault(address, file.name)
                self._counts[address] += sum(problem.file == file.name for problem in unread)

    def disputed(self, corrections: Sequence[Correction]) -> None:
        """Hold the pages whose languages differ where no correction has spoken; collect what one of them said once."""
        told: list[Problem] = []
        for dispute in unsettled(self._read.disputes, corrections):
            if dispute.is_older:
                self.older.add(dispute.problem)
            # Or the language that is missing states it.
            elif not (dispute.spec in self._partial and _is_known(dispute, self._memory)):
                self._count(dispute.spec)
                told.append(dispute.problem)
        self.problems |= set(counted(told))
        whole = {key for key, address in self._addresses.items() if address not in self._counts} - self._partial
        self.found(outlived(self._read.disputes, corrections, whole))

    def found(self, found: Iterable[tuple[str | None, Problem]]) -> None:
        """Hold the specs that something is wrong with."""
        for key, problem in found:
            self._one(key, problem)

    def _one(self, key: str | None, problem: Problem) -> None:
        if problem in self.problems:
            return
        self.problems.add(problem)
        self._count(key)

    def _count(self, key: str | None) -> None:
        if address := self._addresses.get(key or ""):
            self._counts[address] += 1

    def held(self) -> tuple[Held, ...]:
        return tuple(Held(at, self.files[at], self._counts[at]) for at in sorted(self._counts))

    def present(self) -> frozenset[str]:
        """Return the addresses of the pages that are there, held or not."""
        return frozenset(self.files) | self.addresses

    def staying(self, others: Iterable[str] = ()) -> tuple[PurePosixPath, ...]:
        """Return the files that stay as they are: of the pages that are held, and of other specs by their keys."""
        keys = {*others} | {key for address in self._counts for key in self._memory.keys_of(address)}
        keys |= {
            key for key, address in self._addresses.items() if address in self._counts and key in self._memory.specs
        }
        return tuple(sorted(path for key in keys for path in (PurePosixPath(f"{key}.yaml"), file_of(key))))


def _is_known(dispute: Dispute, memory: Memory) -> bool:
    """Say whether what one language alone lacks, a weight or a parameter, is remembered."""
    known = memory.specs[dispute.spec]
    if not isinstance(known, Operation):
        return False
    if dispute.path.startswith("parameters."):
        return dispute.path.split(".")[1] in {parameter.name for parameter in known.parameters}
    return dispute.path == "weight" and bool(known.weight)
