"""What an earlier run had and this one has not: facts, languages, pages. Each is a finding until a person accepts it by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from generator.pages.blocks import LANGUAGES
from generator.pages.dates import ages
from generator.problems import Problem
from generator.specs.model import SpecFile
from generator.specs.recall import Lost, Older
from generator.specs.remembered import Memory, languages_of

# One page may be renamed or removed; many that are missing at once are missing from the folder.
_FEW: Final = 5
_LISTED: Final = 3


@dataclass(frozen=True)
class Accepted:
    """What a person has accepted: names of findings, each with all that begins with it, and the languages there are.

    ``whole`` says that the pages are meant to be all there are, and not those that were picked.
    """

    names: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset(LANGUAGES)
    whole: bool = False

    def has(self, name: str) -> bool:
        return any(name == one or name.startswith((f"{one}:", f"{one}.")) for one in self.names)


EVERYTHING: Final = Accepted()


@dataclass(frozen=True)
class Missing:
    """Which languages of which specs stay from an earlier run, by the spec's key, and what is to be told of that."""

    languages: Mapping[str, frozenset[str]]
    problems: tuple[Problem, ...] = ()


@dataclass
class _Absent:
    lacking: list[SpecFile] = field(default_factory=lambda: list[SpecFile]())
    having: int = 0


def missing(specs: Sequence[SpecFile], memory: Memory, accepted: Accepted, files: Mapping[str, str]) -> Missing:
    """Find the languages that are missing: everywhere, which is one finding, or of single pages."""
    found: dict[str, frozenset[str]] = {}
    absent = {language: _Absent() for language in LANGUAGES}
    for spec in specs:
        now = languages_of(spec)
        known = languages_of(memory.specs[spec.key]) if spec.key in memory.specs else frozenset[str]()
        found[spec.key] = frozenset(one for one in known - now if not accepted.has(f"lost:{name_of(spec.key)}:{one}"))
        for language in now:
            absent[language].having += 1
        for language in found[spec.key]:
            absent[language].lacking.append(spec)
    problems = [
        problem
        for language, one in absent.items()
        if language in accepted.languages and one.lacking
        for problem in _findings(language, one, files)
    ]
    return Missing(found, tuple(problems))


def _findings(language: str, absent: _Absent, files: Mapping[str, str]) -> Iterator[Problem]:
    first = absent.lacking[0]
    if not absent.having:
        (other,) = LANGUAGES.keys() - {language}
        count = f"{len(absent.lacking)} page{'s' if len(absent.lacking) > 1 else ''}"
        message = f"no page of these is in {LANGUAGES[language]}: what {count} said in it stays, accept with --languages {other}"
        yield Problem("pages", 0, 0, message)
        return
    for spec in absent.lacking:
        name = f"lost:{name_of(spec.key)}:{language}"
        message = (
            f"the {LANGUAGES[language]} page of {name_of(spec.key)} is missing, others have one: what it said stays"
        )
        yield Problem(
            files.get(spec.source.address, first.key), 0, 0, f"{message}; its loss is accepted with --accept {name}"
        )


def name_of(key: str) -> str:
    """Return what findings call a spec: ``usdm/new_order``, and by its folder what is no REST operation."""
    return key.replace("/rest/", "/", 1)


def lost(key: str, facts: Iterable[Lost], file: str, how: str = "lost, and nothing says otherwise") -> list[Problem]:
    """Return a problem for each part of a spec that has lost facts."""
    parts: defaultdict[str, list[Lost]] = defaultdict(list)
    for one in facts:
        language, colon, path = one.path.rpartition(":")
        parts[f"{language}{colon}{path.split('.')[0]}"].append(one)
    return [Problem(file, 0, 0, f"{how}: {_lost(key, part, found)}") for part, found in sorted(parts.items())]


def _lost(key: str, part: str, found: Sequence[Lost]) -> str:
    name = f"lost:{name_of(key)}:{found[0].path if len(found) == 1 else part}"
    shown = ", ".join(f"{one.kind} {one.path} ({one.at})" for one in found[:_LISTED])
    more = f" and {len(found) - _LISTED} more" if len(found) > _LISTED else ""
    return f"{shown}{more}; expected again, or accepted with --accept {name}"


def said_once(spec: SpecFile, facts: Iterable[Older], file: str) -> list[Problem]:
    """Return what is told of facts of a language that only an earlier run had; when both were saved shows in the spec."""
    days = (spec.source.en_saved, spec.source.zh_saved)
    told = ages(dict(zip(LANGUAGES, (date.fromisoformat(day) if day else None for day in days), strict=True)))
    when = told or "the page of the other language is not among these"
    return [Problem(file, 0, 0, f"{name_of(spec.key)} {_said(one)}; {when}") for one in facts]


def _said(one: Older) -> str:
    if one.stays:
        return f"{one.path} stays as {one.at} said it, this page does not any more"
    return f"{one.path} is what this page says, {one.at} said otherwise"


def vanished(present: Iterable[str], memory: Memory, accepted: Accepted, folder: str) -> list[Problem]:
    """Find the specs whose page is not there, all together when they are many.

    ``present`` are the addresses of the pages that are there, whatever is wrong with them.
    """
    there = set(present)
    gone = {key for key, spec in memory.specs.items() if spec.source.address not in there}
    if not accepted.whole or accepted.has("vanished"):
        return []
    left = sorted(key for key in gone if not accepted.has(f"vanished:{name_of(key)}"))
    if len(left) > _FEW:
        message = f"{len(left)} of {len(memory.specs)} specs have no page here, {name_of(left[0])} the first: they stay"
        note = "the crawl is not whole, or these are only some of the pages; accept with --accept vanished"
        return [Problem(folder, 0, 0, f"{message}; {note}")]
    return [Problem(f"{key}.yaml", 0, 0, _gone(key, memory.specs[key])) for key in left]


def _gone(key: str, spec: SpecFile) -> str:
    what = f"there is no page {spec.source.address} any more: the spec stays"
    return f"{what} until it is deleted with its provenance; accept with --accept vanished:{name_of(key)}"
