"""What operations, streams and events are called: what has one summary has one name, and one name one summary over both transports.

A version belongs to the wire: names that differ in it alone are one. A name is compared with its namesake of the other transport of its
product, since products describe the same thing with what is particular to them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

from generator.specs.authored import Specs
from generator.specs.schema.validate import Finding

_VERSION: Final = re.compile(r"_v\d+$")


class _Named(NamedTuple):
    key: str
    kind: str
    name: str
    summary: str


def check_operation_names(specs: Specs) -> Iterator[tuple[str, Finding]]:
    """Yield operations, streams and events with a name of their own for what another name stands for, and the other way round."""
    names: defaultdict[tuple[str, str], dict[str, _Named]] = defaultdict(dict)
    summaries: defaultdict[tuple[str, str, str], dict[str, _Named]] = defaultdict(dict)
    for one in _named(specs):
        names[one.kind, one.summary].setdefault(_VERSION.sub("", one.name), one)
        summaries[one.key.partition("/")[0], one.kind, one.name].setdefault(one.summary, one)
    for found in (*names.values(), *summaries.values()):
        if len(found) > 1:
            first, last = list(found.values())[0], list(found.values())[-1]
            what = f"both {first.summary!r}" if first.summary == last.summary else "called the same and are two things"
            message = f"{first.key} and {last.key} are {what}, expected one name for one thing"
            yield last.key, Finding(("name",), message)


def _named(specs: Specs) -> Iterator[_Named]:
    words = specs.words
    for operation in specs.operations:
        if told := words.operation(operation):
            yield _Named(operation.key, "operation", operation.name, told.summary)
    for stream in specs.streams:
        if said := words.stream(stream.product, stream.name):
            yield _Named(stream.key, "stream", stream.name, said.summary)
    for event in specs.events:
        if said := words.event(event.product, event.name):
            yield _Named(event.key, "event", event.name, said.summary)
