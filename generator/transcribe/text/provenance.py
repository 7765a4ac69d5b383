"""How a fact names the lines that state it: ``zh:91``, ``en:24-26 zh:70``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.pages.blocks import Language

_PLACE = re.compile(r"(en|zh):(\d+)(?:-(\d+))?")


def ranges(lines: Iterable[int]) -> list[str]:
    """Return the lines as ``3`` and ``5-7``, in order."""
    runs: list[list[int]] = []
    for line in sorted(set(lines)):
        if runs and line == runs[-1][1] + 1:
            runs[-1][1] = line
        else:
            runs.append([line, line])
    return [str(first) if first == last else f"{first}-{last}" for first, last in runs]


def at(language: Language, lines: Iterable[int]) -> str:
    return " ".join(f"{language}:{run}" for run in ranges(lines))


def both(*places: str | None) -> str:
    """Return the places one after the other, each once."""
    return " ".join(dict.fromkeys(word for place in places if place for word in place.split()))


def extended(place: str, *more: str) -> str:
    """Return the place with the lines of others that it does not cover yet behind its own, so that it stays first."""
    known = set(lines_of(place))
    places = [place]
    for other in more:
        fresh: dict[Language, set[int]] = {}
        for language, line in lines_of(other):
            if (language, line) not in known:
                fresh.setdefault(language, set()).add(line)
        places += [at(language, lines) for language, lines in fresh.items()]
        known.update((language, line) for language, lines in fresh.items() for line in lines)
    return both(*places)


def lines_of(place: str) -> list[tuple[Language, int]]:
    """Return every line a place names, with its language."""
    found: list[tuple[Language, int]] = []
    for word, first, last in _PLACE.findall(place):
        language: Language = "en" if word == "en" else "zh"
        found.extend((language, line) for line in range(int(first), int(last or first) + 1))
    return found


def first_line(place: str) -> tuple[Language, int]:
    """Return the language and the line of the first place named."""
    return lines_of(place)[0]
