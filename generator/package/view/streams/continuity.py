"""What tells silence from loss on a stream, with the attributes of its messages in the place of wire names."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, cast

from generator.names import constant_case
from generator.package.view.answers.answers import ClassView, DecoderView
from generator.package.view.operations.outcomes import module_of
from generator.package.view.report import Report
from generator.specs.continuity import Continuity, Ids, Klines, Merged
from generator.specs.model import Stream

_SPEED: Final = re.compile(r"(\d+)(ms|s|m|h)")
_UNITS: Final = {"ms": 1, "s": 1_000, "m": 60_000, "h": 3_600_000}
_EVENT: Final = "e"
_EVENT_TIME: Final = "E"


@dataclass(frozen=True)
class RestoredView:
    module: str
    name: str
    by: str
    event: str


@dataclass(frozen=True)
class ContinuityView:
    """What is known of a stream; each of the last four is one or none."""

    pace: str
    every: tuple[tuple[str, int], ...]
    time: str
    ids: tuple[Ids, ...]
    klines: tuple[Klines, ...]
    restored: tuple[RestoredView, ...]
    merged: tuple[Merged, ...]

    @property
    def classes(self) -> tuple[str, ...]:
        """What the module has to import."""
        given = {"Ids": self.ids, "Klines": self.klines, "Restored": self.restored, "Merged": self.merged}
        return ("Continuity", *(name for name, one in given.items() if one))


def continuity_view(
    stream: Stream, decoder: DecoderView, classes: Mapping[str, ClassView], report: Report
) -> ContinuityView | None:
    """Compute it, None when nothing is known of a stream; a member that no message has is reported."""
    known = stream.continuity
    if known is None:
        return None
    found = [classes[name] for name in re.findall(r"\w+", decoder.hint) if name in classes]

    def attribute(path: str) -> str:
        steps = _attributes(path, found, classes)
        if steps is None:
            report.operation(stream, ("continuity",), f"no message has the member {path}")
        return steps or path

    ids, klines, merged = known.ids, known.klines, known.merged
    return ContinuityView(
        pace=known.pace,
        every=tuple(dict(_speeds(stream)).items()) if known.pace == "steady" else (),
        time=_attributes(_EVENT_TIME, found, classes) or "",
        ids=() if ids is None else (_ids(ids, attribute),),
        klines=() if klines is None else (Klines(attribute(klines.open), attribute(klines.closed)),),
        restored=tuple(_restored(stream, known, report)),
        merged=() if merged is None else (Merged(attribute(merged.member), merged.own),),
    )


def _ids(ids: Ids, attribute: Callable[[str], str]) -> Ids:
    first, previous, by = (None if path is None else attribute(path) for path in (ids.first, ids.previous, ids.by))
    return Ids(attribute(ids.last), first, previous, by)


def _restored(stream: Stream, known: Continuity, report: Report) -> Iterator[RestoredView]:
    operation = None if known.restored is None else report.specs.operation(known.restored.operation)
    if known.restored is not None and operation is not None:
        yield RestoredView(module_of(operation), str(constant_case(operation.name)), known.restored.by, _event(stream))


def _event(stream: Stream) -> str:
    """Return what the messages of a stream call their kind, as its example shows; empty where it shows nothing."""
    for example in stream.examples:
        shown = json.loads(example.json) if example.role == "payload" else None
        if isinstance(shown, dict):
            return str(cast("dict[str, object]", shown).get(_EVENT, ""))
    return ""


def _attributes(path: str, found: list[ClassView], classes: Mapping[str, ClassView]) -> str | None:
    """Return the attributes that wire names lead over, with points between them."""
    step, _, rest = path.partition(".")
    field = next((one for view in found for one in view.fields if one.wire == step), None)
    if field is None:
        return None
    if not rest:
        return str(field.name)
    inner = _attributes(rest, [classes[name] for name in re.findall(r"\w+", field.hint) if name in classes], classes)
    return None if inner is None else f"{field.name}.{inner}"


def _speeds(stream: Stream) -> Iterator[tuple[str, int]]:
    """Yield the milliseconds between two messages by the end of the name, where that is how often they come."""
    for name in stream.names:
        speed = _SPEED.fullmatch(name.speed or "")
        if speed is not None:
            tail = name.template.rpartition("@")[2]
            yield (tail if _SPEED.fullmatch(tail) else ""), int(speed[1]) * _UNITS[speed[2]]
