"""Why the client believes something: the page, language and lines of each fact, and the correction that had the last word."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from generator.specs.authored import Correction, Specs
from generator.specs.codec import to_plain
from generator.specs.corrections import concerns
from generator.specs.dump import flow
from generator.specs.model import Enums, Errors, Event, Operation, SpecFile
from generator.specs.provenance import PLACE, TWIN, Spot, spots
from generator.specs.yaml.plain import Plain, facts, is_list, is_mapping

_LANGUAGES: Final = {"en": "English", "zh": "Chinese"}
_WORD: Final = re.compile(r"[^a-z0-9-]")


@dataclass(frozen=True)
class Reason:
    """One fact: the spec that states it, its path there, what it says, and who says so; ``at`` is as in ``model``.

    ``twin`` is the fact of another page, or of the request, that says what the examples of this page leave open.
    """

    spec: str
    path: str
    text: str
    page: str
    at: str
    corrections: tuple[Correction, ...] = ()
    twin: Reason | None = None

    @property
    def lines(self) -> dict[str, list[str]]:
        """The lines by language, as ``27-28``."""
        found: dict[str, list[str]] = {}
        for language, run in PLACE.findall(self.at):
            found.setdefault(language, []).append(run)
        return found

    def shown(self) -> Iterator[str]:
        """Yield lines for a person."""
        yield f"  {self.path}: {self.text}"
        stated = [f"{_LANGUAGES[language]}, {_lines(runs)}" for language, runs in self.lines.items()]
        # What was mended in an example has the lines of that example's language alone.
        yield f"    {'; '.join(stated) or (_lines(self.at.split()) if self.at[:1].isdecimal() else 'no line of a page')}"
        if self.twin is not None:
            where = "; ".join(f"{_LANGUAGES[language]}, {_lines(runs)}" for language, runs in self.twin.lines.items())
            yield f"    as {self.twin.spec} has {self.twin.path}: {self.twin.page}, {where}"
        for one in self.corrections:
            yield f"    corrected at {one.file}:{one.line}: {one.why}"

    def as_json(self) -> dict[str, Any]:
        corrections = [
            {"file": one.file, "line": one.line, "why": one.why, "evidence": one.evidence} for one in self.corrections
        ]
        own = {"spec": self.spec, "path": self.path, "fact": self.text, "page": self.page, "lines": self.lines}
        twin = {} if self.twin is None else {"twin": self.twin.as_json()}
        return {**own, "corrected": self.at.endswith("corrected"), "corrections": corrections, **twin}


def reasons(specs: Specs, thing: str, word: str | None = None) -> list[Reason]:
    """Return what is known of a thing, ``usdm.new_order``, or of what ``word`` names in it.

    A thing is an operation, a stream, an event, an enum or an error code: by the name of its file (``ws_api.new_order`` tells
    it from others of that name), a method of the WebSocket API, a type of event, a page's name of an enum, a code or its name.
    """
    product, _, name = thing.partition(".")
    found: list[Reason] = []
    for spec in files_of(specs):
        if spec.product == product:
            found += [_reason(specs, spec, plain, spot) for plain, spot in _chosen(spec, name)]
    for one in specs.products:
        if one.product == product:
            by_hand = (code for code in one.errors if name in (str(code.code), code.name))
            page = one.errors_source or ""
            found += [
                Reason(f"{product}/product", f"errors.{code.code}", code.name or "", page, code.at) for code in by_hand
            ]
    return [reason for reason in found if word is None or _speaks_of(reason, word)]


def unknown(specs: Specs, thing: str, word: str | None) -> str:
    """Say that nothing is called so, or that none of its facts is, and what may have been meant."""
    if facts_of := reasons(specs, thing):
        names = sorted({reason.path.rpartition(".")[2] for reason in facts_of} | {reason.path for reason in facts_of})
        meant = difflib.get_close_matches(word or "", names, 3) or [f"one of its facts, such as {facts_of[-1].path}"]
        return f"no fact of {thing} speaks of {word}, expected {' or '.join(meant)}"
    known = {f"{spec.product}.{spec.key.rpartition('/')[2]}" for spec in files_of(specs)}
    known |= {f"{spec.product}.{spec.request.method}" for spec in specs.operations if spec.kind == "ws_api"}
    meant = difflib.get_close_matches(thing, sorted(known), 3)
    form = "PRODUCT.NAME of an operation, stream, event, enum or error code"
    return f"nothing is called {thing}, expected {' or '.join(meant) or form}"


def files_of(specs: Specs) -> list[SpecFile]:
    """Return every spec that pages were read into."""
    return [*specs.operations, *specs.streams, *specs.events, *specs.enums, *specs.errors]


def _chosen(spec: SpecFile, name: str) -> Iterator[tuple[Plain, Spot]]:
    """Yield the facts of a spec that belong to what is called by a name."""
    plain = to_plain(spec)
    placed = [spot for spot in spots(plain) if spot.key in spot.members]
    if _has_name(spec, name):
        yield from ((plain, spot) for spot in placed)
    elif isinstance(spec, Enums | Errors):
        names = [spot.path for spot in placed if len(spot.path) == 2 and _is_element(spot.members, name)]
        yield from ((plain, spot) for spot in placed if spot.path[:2] in names)


def _has_name(spec: SpecFile, name: str) -> bool:
    _, *folder, last = spec.key.split("/")
    names = {last, ".".join([*folder, last]), ".".join([*folder, last]).replace("-", "_")}
    if isinstance(spec, Operation) and spec.kind == "ws_api":
        names.add(spec.request.method)
    if isinstance(spec, Event):
        names.add(spec.event)
    return name in names


def _is_element(members: Plain, name: str) -> bool:
    """Tell an enum, or an error code, by what it is called; case, blanks and underscores of an enum's name are free."""
    names = [str(members[key]) for key in ("code", "name") if key in members]
    return any(_WORD.sub("", one.lower()) == _WORD.sub("", name.lower()) for one in names)


def _reason(specs: Specs, spec: SpecFile, plain: Plain, spot: Spot) -> Reason:
    at: str = spot.members[spot.key]
    corrected = at.endswith("corrected")
    mine = [one for one in specs.corrections if corrected and one.spec == spec.key and concerns(one, plain, spot)]
    text = str(plain["event"]) if spot.name == "event" else flow(own(spot))
    return Reason(spec.key, spot.name, text, spec.source.address, at, tuple(mine), _twin(specs, at))


def _twin(specs: Specs, at: str) -> Reason | None:
    """Return the fact that another one's lines name, ``as:usdm/rest/basis#answer.items.fields.basis``."""
    named = TWIN.search(at)
    spec = next((one for one in files_of(specs) if named and one.key == named[1]), None)
    if named is None or spec is None:
        return None
    plain = to_plain(spec)
    spot = next((one for one in spots(plain) if one.name == named[2] and one.key in one.members), None)
    return None if spot is None else _reason(specs, spec, plain, spot)


def own(spot: Spot) -> Plain:
    """Return what a fact says without the facts below it."""
    members = {key: value for key, value in facts(spot.members).items() if key not in (spot.key, "json")}
    return {key: value for key, value in members.items() if key == "when" or not holds_facts(value)}


def holds_facts(value: object) -> bool:
    """Say whether facts stand in a value, each with lines of its own."""
    return is_mapping(value) or (is_list(value) and any(map(is_mapping, value)))


def _speaks_of(reason: Reason, word: str) -> bool:
    """Tell whether a fact is one that a word names, lies below it, or names it."""
    steps = f".{reason.path}."
    return f".{word}." in steps or re.search(rf"(?<![\w]){re.escape(word)}(?![\w])", reason.text) is not None


def _lines(runs: Sequence[str]) -> str:
    return f"line{'s' if len(runs) > 1 or '-' in runs[0] else ''} {', '.join(runs)}"
