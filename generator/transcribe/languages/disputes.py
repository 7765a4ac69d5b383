"""Which contradictions of the pages people have settled."""

from __future__ import annotations

from collections.abc import Iterable

from generator.specs.authored import Correction
from generator.transcribe.result import Dispute


def unsettled(disputes: Iterable[Dispute], corrections: Iterable[Correction]) -> list[Dispute]:
    """Return the disputes about which no correction has spoken.

    A correction speaks about the fact at its path and, as ``parameters.pair`` does, about all the facts below it.
    """
    spoken = {(correction.spec, correction.path) for correction in corrections}
    return [dispute for dispute in disputes if spoken.isdisjoint(_paths(dispute))]


def _paths(dispute: Dispute) -> list[tuple[str, str]]:
    steps = dispute.path.split(".")
    return [(dispute.spec, ".".join(steps[:length])) for length in range(1, len(steps) + 1)]
