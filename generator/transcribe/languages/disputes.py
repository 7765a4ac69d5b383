"""Which contradictions of the pages people have settled, and whether what they settled is still in dispute."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from generator.problems import Problem
from generator.specs.authored import Correction
from generator.transcribe.result import Dispute

# What a message says besides who says what: what was expected, which language is older, lines, further lines of a language.
_ASIDE: Final = re.compile(r"[;,] (?:expected|the (?:English|Chinese) page is older)\b.*")
_LINES: Final = re.compile(r"\b(en|zh):[0-9-]+(?: \1:[0-9-]+)*")


def unsettled(disputes: Iterable[Dispute], corrections: Iterable[Correction]) -> list[Dispute]:
    """Return the disputes about which no correction has spoken.

    A correction speaks about the fact at its path and, as ``parameters.pair`` does, about all the facts below it. What an older
    language says otherwise is among them.
    """
    spoken = {(correction.spec, correction.path) for correction in corrections}
    return [dispute for dispute in disputes if spoken.isdisjoint(_paths(dispute))]


def premise_of(dispute: Dispute) -> str:
    """Return who says what in a dispute, without the lines, as a correction records it."""
    return _LINES.sub(r"\1", _ASIDE.sub("", dispute.problem.message))


def outlived(
    disputes: Iterable[Dispute], corrections: Sequence[Correction], whole: Collection[str]
) -> list[tuple[str, Problem]]:
    """Return what is wrong with the premises of corrections, by the key of the spec.

    A correction that settles a dispute records who said what; it is stale as soon as they say something else, or the same. Of
    ``whole`` specs all languages were read, of others nothing is said.
    """
    speaking: defaultdict[tuple[str | None, str], list[Correction]] = defaultdict(list)
    for correction in corrections:
        if correction.spec in whole:
            speaking[correction.spec, correction.path].append(correction)
    # By file and line, for corrections hold values of every kind.
    now: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    new: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for dispute in disputes:
        premise = premise_of(dispute)
        mine = [one for path in _paths(dispute) for one in speaking.get(path, ())]
        for one in mine:
            now[one.file, one.line].add(premise)
        if mine and not dispute.is_older and not any(premise in one.premise for one in mine):
            new[mine[0].file, mine[0].line].add(premise)
    problems: list[tuple[str, Problem]] = []
    for one in (one for some in speaking.values() for one in some):
        place = (one.file, one.line)
        gone, found = set(one.premise) - now[place], new[place]
        if one.spec and (gone or found):
            problems.append((one.spec, Problem(*place, one.column, _message(one, sorted(gone), sorted(found)))))
    return problems


def _message(correction: Correction, gone: Sequence[str], new: Sequence[str]) -> str:
    if gone:
        now = f"they dispute now: {', and '.join(new)}" if new else "nothing of that is in dispute any more"
        return f"stale: the premise of {correction.path} is gone: {', and '.join(gone)}; {now}"
    return f"{correction.path} settles what is not in its premise, expected in it: {', and '.join(new)}"


def _paths(dispute: Dispute) -> list[tuple[str, str]]:
    steps = dispute.path.split(".")
    return [(dispute.spec, ".".join(steps[:length])) for length in range(1, len(steps) + 1)]
