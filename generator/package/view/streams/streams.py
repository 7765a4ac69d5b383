"""Streams of a product: a function for each market data stream, and one for the events of the account."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.names import Identifier, constant_case, snake_case
from generator.package.literals import literal
from generator.package.view.answers.answers import ClassView, DecoderView
from generator.package.view.answers.modules import import_hint
from generator.package.view.changes import changes_said
from generator.package.view.docstrings import Section, code, docstring, sentence
from generator.package.view.imports import Imports
from generator.package.view.operations.parameters import optional
from generator.package.view.report import Report
from generator.package.view.streams.continuity import ContinuityView, continuity_view
from generator.package.view.streams.user_data import KeyCallsView, OrderEventView, key_calls, order_events
from generator.specs.authored import Product, Words
from generator.specs.model import Event, Placeholder, Stream

_PLACEHOLDER: Final = re.compile(r"<([^<>]+)>")
USER_EVENT: Final = "UserEvent"
_SPEED: Final = "speed"
_SPEED_WORDS: Final = "How often messages come"
# Where user data has a route of its own, key and events are asked for in the query.
_ROUTED: Final = "/private"
_ROUTED_PATH: Final = "/ws?listenKey={key}&events={events}"


@dataclass(frozen=True)
class PlaceholderView:
    wire: str
    name: Identifier
    type: str
    annotation: str
    required: bool
    values: tuple[str, ...]
    words: str

    @property
    def optional(self) -> str:
        """Return the type of an argument that may be left out."""
        return optional(self.name, self.annotation)


@dataclass(frozen=True)
class StreamView:
    name: Identifier
    constant: Identifier
    names: tuple[str, ...]
    placeholders: tuple[PlaceholderView, ...]
    payload_module: str
    payload_name: Identifier
    hint: str
    route: str | None
    continuity: ContinuityView | None
    source: str
    docstring: str

    @property
    def arguments(self) -> tuple[PlaceholderView, ...]:
        return tuple(sorted(self.placeholders, key=lambda one: not one.required))


@dataclass(frozen=True)
class EventView:
    event: str
    payload_module: str
    payload_name: Identifier


@dataclass(frozen=True)
class StreamsView:
    """The module ``streams``; ``events`` make the function ``user_data``, whose messages are of the types in ``hint``.

    ``keys`` and ``orders`` are what a client needs to look after user data; ``most_names`` is how many streams a connection may have, None
    where no page says it.
    """

    imports: Imports
    docstring: str
    streams: tuple[StreamView, ...]
    events: tuple[EventView, ...]
    keys: tuple[KeyCallsView, ...]
    orders: tuple[OrderEventView, ...]
    hint: str
    path: str | None
    client_docstring: str
    async_docstring: str
    most_names: int | None


def streams_view(
    product: Product,
    decoders: Mapping[str, DecoderView],
    classes: Mapping[str, ClassView],
    report: Report,
) -> StreamsView | None:
    """Compute the streams of a product, None when it has none; ``decoders`` are those of the payloads, by key, ``classes`` their types."""
    streams = sorted((one for one in report.specs.streams if one.product == product.product), key=lambda one: one.key)
    events = sorted((one for one in report.specs.events if one.product == product.product), key=lambda one: one.key)
    if not streams and not events:
        return None
    _check_events(events, report)
    views = tuple(_stream(one, decoders[one.key], classes, report) for one in streams)
    module = f"binance_derivatives.{product.product}.payloads.user_data"
    hint = USER_EVENT if events else ""
    homes = {name: f"{product.product}.payloads.{view.section}" for name, view in classes.items()}
    homes[USER_EVENT] = f"{product.product}.payloads.user_data"
    addresses = [one.user_data for one in product.environments if one.user_data is not None]
    keys = key_calls(report.specs.operations, product.product) if events else ()
    orders = tuple(order_events(events, report))
    imports = _imports(views, hint, homes)
    subscriptions = "binance_derivatives._streams.subscriptions"
    imports.add(subscriptions, *(["KeyCalls"] if keys else []), *(["OrderEvent"] if orders else []))
    imports.add("binance_derivatives._core.operation", *(["Outcome"] if orders else []))
    return StreamsView(
        imports=imports,
        docstring=docstring([f"{product.title}, streams: what to subscribe to."]),
        streams=views,
        events=tuple(EventView(one.event, module, decoders[one.key].name) for one in events),
        keys=keys,
        orders=orders,
        hint=hint,
        path=_ROUTED_PATH if any(one.endswith(_ROUTED) for one in addresses) else None,
        client_docstring=docstring([f"{product.title}, streams: feeds of subscriptions, read by ``for``."], indent=4),
        async_docstring=docstring(
            [f"{product.title}, streams: feeds of subscriptions, read by ``async for``."], indent=4
        ),
        most_names=None if product.stream_limit is None else product.stream_limit.most_names,
    )


def _check_events(events: Sequence[Event], report: Report) -> None:
    seen: dict[str, str] = {}
    for event in events:
        if seen.setdefault(event.event, event.key) != event.key:
            report.operation(event, ("event",), f"{seen[event.event]} is told by the member {event.event} as well")


def _stream(stream: Stream, decoder: DecoderView, classes: Mapping[str, ClassView], report: Report) -> StreamView:
    words = report.specs.words.stream(stream.product, stream.name)
    names, speeds = forms([one.template for one in stream.names])
    known = {one.name: one for one in stream.placeholders}
    if speeds:
        known[_SPEED] = Placeholder(_SPEED, stream.names[0].at, speeds)
    used = dict.fromkeys(name for one in names for name in _PLACEHOLDER.findall(one))
    placeholders = tuple(_placeholder(stream, known.get(name) or Placeholder(name, ""), names, report) for name in used)
    for name in {frozenset(_PLACEHOLDER.findall(one)) for one in names}:
        if sum(frozenset(_PLACEHOLDER.findall(one)) == name for one in names) > 1:
            report.operation(stream, ("names",), f"nothing tells these names apart: {', '.join(names)}")
    entries = [f"{one.name}: {one.words}" for one in sorted(placeholders, key=lambda one: not one.required)]
    faults = ["InvalidRequest: A value does not fit; nothing is sent."] if placeholders else []
    return StreamView(
        name=Identifier(stream.name),
        constant=constant_case(stream.name),
        names=tuple(names),
        placeholders=placeholders,
        payload_module=f"binance_derivatives.{stream.product}.payloads.streams",
        payload_name=decoder.name,
        hint=decoder.hint,
        route=stream.route,
        continuity=continuity_view(stream, decoder, classes, report),
        source=report.specs.page_of(stream),
        docstring=docstring(
            [
                sentence(words.summary) if words else "",
                _headline(stream),
                *report.notes(stream),
                Section("Args", entries),
                changes_said(stream, {}, report.specs.as_of),
                Section("Raises", faults),
                f"Source: {report.specs.page_of(stream)}",
            ],
            indent=4,
        ),
    )


def _headline(stream: Stream) -> str | Section:
    """Name the stream; several forms of its name stand below one another, with how often each sends."""
    forms = [f"{code(one.template)}{f', {one.speed}' if one.speed else ''}" for one in stream.names]
    return f"Stream {forms[0]}." if len(forms) == 1 else Section("Stream", forms)


def forms(templates: Sequence[str]) -> tuple[list[str], tuple[str, ...]]:
    """Return the forms of a name with a placeholder for the speed, where they differ in nothing but that."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for template in templates:
        head, _, tail = template.rpartition("@")
        whole = not head or "<" in tail or not tail[:1].isdigit()
        groups[template if whole else head].append("" if whole else tail)
    names: list[str] = []
    speeds: dict[str, None] = {}
    for head, tails in groups.items():
        timed = [tail for tail in tails if tail]
        names += [head] if "" in tails else []
        if len(timed) == 1 and "" not in tails:
            names.append(f"{head}@{timed[0]}")
        elif timed:
            names.append(f"{head}@<{_SPEED}>")
            speeds |= dict.fromkeys(timed)
    return names, tuple(speeds)


def _placeholder(stream: Stream, one: Placeholder, names: Sequence[str], report: Report) -> PlaceholderView:
    words = report.specs.words
    product: Words | None = words.products.get(stream.product)
    own: Mapping[str, str] = {} if product is None else product.parameters
    text: str = own.get(one.name) or words.parameters.get(one.name) or ""
    text = (_SPEED_WORDS if one.name == _SPEED else text.removesuffix(".")) or f"Part of the name, {code(one.name)}"
    choices = f", one of {', '.join(map(code, one.values))}" if one.values else ""
    if one.name == _SPEED:
        choices += "".join(f"; {form.speed} when left out" for form in stream.names if form.template in names)
    return PlaceholderView(
        wire=one.name,
        name=report.name(snake_case, one.name, stream, ("placeholders",)),
        type="enum" if one.values else "string",
        annotation=f"Literal[{', '.join(map(literal, one.values))}]" if one.values else "str",
        required=all(f"<{one.name}>" in name for name in names),
        values=one.values,
        words=f"{text}{choices}.",
    )


def _imports(views: Sequence[StreamView], hint: str, homes: dict[str, str]) -> Imports:
    imports = Imports()
    imports.add("typing", "Final")
    imports.add("binance_derivatives._streams.subscriptions", "Payload", "Subscription")
    imports.add(
        "binance_derivatives._streams.subscriptions", *(["Stream"] if views else []), *(["UserData"] if hint else [])
    )
    imports.add(
        "binance_derivatives._streams.subscriptions", *(["Parameter"] if any(one.placeholders for one in views) else [])
    )
    imports.add(
        "binance_derivatives._streams.subscriptions",
        *(made for one in views if one.continuity is not None for made in one.continuity.classes),
    )
    for text in (hint, *(one.hint for one in views)):
        import_hint(imports, text, homes, None, typing=True)
    for view in views:
        for placeholder in view.placeholders:
            import_hint(imports, placeholder.annotation, homes, None, typing=True)
    return imports
