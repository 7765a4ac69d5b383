"""Operations, streams and events that no page has, made from those that they are like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from generator.problems import Problem
from generator.specs.authored import Addition, Correction, page_path
from generator.specs.codec import to_plain
from generator.specs.continuity import StreamName
from generator.specs.corrections import apply
from generator.specs.model import Event, Operation, Request, SpecFile, Stream
from generator.specs.recall import Recall
from generator.specs.remembered import Memory
from generator.specs.yaml.plain import Plain, is_list, is_mapping
from generator.transcribe.absence import Accepted, lost, name_of

_Addable: TypeAlias = Operation | Stream | Event


def added(
    read: Sequence[SpecFile],
    telling: Iterable[SpecFile],
    additions: Iterable[Addition],
    corrections: Sequence[Correction],
) -> tuple[list[_Addable], list[Correction], list[Problem]]:
    """Return what is added to the specs that were read, its twins' corrections as its own, and what a page has by now.

    Those whose twin is not among the specs that are ``telling`` are left out.
    """
    calls = {call: spec for spec in read if isinstance(spec, _Addable) for call in _calls(spec)}
    known = {spec.key: spec for spec in telling if isinstance(spec, _Addable)}
    made: list[_Addable] = []
    shared: list[Correction] = []
    problems: list[Problem] = []
    for addition in additions:
        same = (calls[call] for call in _calls_of(addition) if call in calls)
        page = next((spec for spec in read if spec.key == addition.spec), None) or next(same, None)
        if page is not None and not _is_page_of(page, addition):
            message = f"stale: {page.source.address} describes {addition.spec} now"
            expected = f"expected to take this away, or its page to be {page_path(page.source.address)}"
            problems.append(Problem(addition.file, addition.line, addition.column, f"{message}, {expected}"))
        like = known.get(addition.like) if page is None else None
        if like is None:
            continue
        made.append(_made(like, addition))
        shared += [
            replace(correction, spec=addition.spec)
            for correction in corrections
            if correction.spec == like.key and correction.since is None
        ]
    return made, shared, problems


def described_by_pages(read: Iterable[SpecFile], additions: Iterable[Addition]) -> frozenset[str]:
    """Return the keys of what was added and is described by a page of this run."""
    keys = {spec.key for spec in read}
    return frozenset(addition.spec for addition in additions if addition.spec in keys)


def passed_over(
    read: Iterable[SpecFile], additions: Iterable[Addition], corrections: Iterable[Correction]
) -> list[Problem]:
    """Tell of corrections that say how an addition differs from its twin, and that its page would take for its own."""
    pages = {spec.key: spec for spec in read}
    hands = {addition.spec: addition for addition in additions if addition.spec in pages}
    problems: list[Problem] = []
    for one in corrections:
        if one.since is None and one.spec in hands and not apply([pages[one.spec]], [one])[1]:
            by_hand = hands[one.spec]
            message = (
                f"not made: {pages[one.spec].source.address} describes {one.spec} now, and says what this replaces"
            )
            expected = f"expected a day in since, or {by_hand.file}:{by_hand.line} with its corrections taken away"
            problems.append(Problem(one.file, one.line, one.column, f"{message}; {expected}"))
    return problems


def unsaid(made: SpecFile, page: Plain, addition: Addition, accepted: Accepted, file: str) -> list[Problem]:
    """Find what was ``made`` from a twin and is not said by the page that has come since."""
    recall = Recall(frozenset(), accepted=lambda path: accepted.has(f"lost:{name_of(made.key)}:{path}"))
    recall.spec(_stated(to_plain(made)) | {"source": {"address": "", "en": ""}}, page)
    # In which language a page says what it says is no matter where there was none.
    facts = (replace(one, at=f"of {addition.like}") for one in recall.lost if one.kind != "line")
    return lost(made.key, facts, file, "made from its twin until now, and its page does not say it")


def _stated(value: Any) -> Any:
    """Return facts as if one page stated each of them: those that a person states of a twin are as easily lost."""
    if is_mapping(value):
        return {key: "en:1" if key == "at" else _stated(member) for key, member in value.items()}
    return [_stated(element) for element in value] if is_list(value) else value


def written_by_hand(memory: Memory, additions: Iterable[Addition]) -> frozenset[str]:
    """Return the keys of what was added and stands as it was made from a twin, for no run has read a page of it."""
    return frozenset(
        addition.spec
        for addition in additions
        if (spec := memory.specs.get(addition.spec)) is None or not _is_page_of(spec, addition)
    )


def dated(specs: Iterable[SpecFile], additions: Iterable[Addition]) -> list[SpecFile]:
    """Return specs with the days since which the exchange has what was added before its page came."""
    days = {addition.spec: addition.since for addition in additions}
    return [
        replace(spec, since=days[spec.key]) if isinstance(spec, _Addable) and spec.key in days else spec
        for spec in specs
    ]


def _is_page_of(spec: SpecFile, addition: Addition) -> bool:
    return addition.page is not None and page_path(addition.page) == page_path(spec.source.address)


def _made(like: _Addable, addition: Addition) -> _Addable:
    product, _, name = addition.spec.split("/")
    made = replace(like, product=product, name=name, title=addition.title, since=addition.since)
    if isinstance(made, Event):
        return replace(made, event=addition.event or made.event, at="corrected")
    if isinstance(made, Stream):
        return replace(made, names=tuple(StreamName(**one, at="corrected") for one in addition.names))
    return replace(
        made,
        section=addition.section or made.section,
        # Lists of values belong to a product; the values themselves are there.
        parameters=tuple(replace(one, enum=None) for one in made.parameters),
        request=Request(**(addition.request or {}), at="corrected"),
    )


def _calls_of(addition: Addition) -> Iterator[tuple[str, ...]]:
    product, folder, _ = addition.spec.split("/")
    if addition.request is not None:
        yield product, folder.replace("-", "_"), addition.request["method"], addition.request.get("path", "")
    if addition.event is not None:
        yield product, "event", addition.event
    for name in addition.names:
        yield product, "stream", name["template"]


def _calls(spec: _Addable) -> Iterator[tuple[str, ...]]:
    match spec:
        case Operation():
            yield spec.product, spec.kind, spec.request.method, spec.request.path or ""
        case Stream():
            for name in spec.names:
                yield spec.product, spec.kind, name.template
        case Event():
            yield spec.product, spec.kind, spec.event
