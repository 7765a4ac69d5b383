"""Sentences that bind whoever reads them, among those that nothing but an acknowledgement accounts for.

An acknowledgement says that a sentence holds no fact a spec lacks. One with a number and its unit, an error code, "must", "only",
"cannot", a bound, what is the same, empty or left out, an order, or the name of a parameter looks as if it did: it is listed unless the entry
says by ``because`` what else it is (``NO_FACT``). Of what comes, what a value means and what the exchange does by itself a user must
know: ``states:`` names the fact that says it, and is believed only where a spec of that page has it. Sections of guides are
settled by ``corrections/settled.yaml``, whose facts ``lint`` looks for.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.problems import Problem
from generator.specs.authored import Addition, page_path
from generator.specs.lint.stated import numbers_of, stated_by
from generator.specs.model import Operation, SpecFile
from generator.transcribe.text.ledger import Prose, Settled
from generator.transcribe.text.passages import problem_at, problem_on

STATES: Final = "states:"
NO_FACT: Final = ("heading", "example", "navigation", "client", "absent")
_UNIT: Final = (
    r"(?:ms|milliseconds?|s|secs?|seconds?|min(?:ute)?s?|h|hours?|days?|weeks?|months?|years?|orders?|requests?|times|"
    r"symbols?|records?|%|percent|USDT?|BNB|messages?|毫秒|秒|分钟|小时|天|日|周|个月|月|年|次|个|条|笔|单|美元)"
)
_KINDS: Final[Mapping[str, re.Pattern[str]]] = {
    kind: re.compile(words, re.IGNORECASE)
    for kind, words in {
        "number": rf"(?<![A-Za-z\d.])\d[\d,.]*\s*(?:-\s*)?{_UNIT}(?![A-Za-z])",
        "code": r"(?<![\w.])-[1-9]\d{3}(?!\d)",
        "must": r"\b(?:must|have to|has to|needs? to|shall|should|required?|mandatory)\b|必须|必填|必传|务必|需要|应当|须",
        "only": r"\bonly\b|仅|只",
        "not": r"\b(?:can ?not|can['’]t|not allowed|not supported|not accepted|may not|refused|rejected|unable|won['’]t)\b"
        r"|不能|不可|不得|不支持|不接受|不允许|无法|拒绝|禁止|不会",
        "bound": r"\b(?:max(?:imum)?|min(?:imum)?|at (?:most|least)|up to|no more than|(?:less|more|greater|smaller|longer) than"
        r"|exceed(?:s|ed)?|(?-i:[Ll]imit)(?:s|ed|ation)?|within)\b|最多|最大|最少|最小|至少|超过|大于|小于|不低于|限制|以内|上限",
        "default": r"\bdefaults?\b|默认|缺省",
        "same": r"\b(?:same|instead|sepe?ara?te(?:ly)?)\b|一致|相同|共同|单独|独立|不同消息",
        "extent": r"\b(?:empty|hidd?en|invisible|inclusive|included|excluded)\b|空列表|空数组|隐藏|不可见|响应消息包含",
        "order": r"\b(?:a|de)scending\b|升序|降序|倒序",
        "end": r"\b(?:no longer|no more|removed|deprecated)\b|不再|移除|弃用|废弃",
    }.items()
}
PARAMETER: Final = "parameter"
REQUEST: Final = "request"
KINDS: Final = (*_KINDS, PARAMETER, REQUEST)
_NUMBER: Final = re.compile(r"(?<![A-Za-z\d._-])\d+")
_REQUEST: Final = re.compile(r"\b(GET|POST|PUT|DELETE)\b[*`\s]*(/[a-z]+/v\d[A-Za-z0-9/_-]*)")


@dataclass(frozen=True)
class Binding:
    """A sentence that binds and that no spec states: where it stands, how it is acknowledged, and what in it binds."""

    problem: Problem
    hash: str
    kinds: tuple[str, ...]


def binding(settled: Iterable[Settled], specs: Sequence[SpecFile], additions: Iterable[Addition] = ()) -> list[Binding]:
    """List the sentences that bind, in the order of the pages; ``specs`` are those of the pages, ``additions`` name later pages of theirs."""
    of_page: dict[str, list[SpecFile]] = {}
    for spec in specs:
        of_page.setdefault(page_path(spec.source.address), []).append(spec)
    later = {one.spec: page_path(one.page) for one in additions if one.page is not None}
    for spec in specs:
        if spec.key in later:
            of_page.setdefault(later[spec.key], []).append(spec)
    found: dict[tuple[str, int, str], Binding] = {}
    for one in settled:
        about = of_page.get(page_path(one.page.address), [])
        kinds = kinds_of(one.passage.text, [name for spec in about for name in _parameters(spec)])
        if kinds and (reason := _left(one.entry.because, one.passage.text, about)) is not None:
            line = one.passage.places[0][0]
            message = (
                f"binds by {', '.join(kinds)} and is acknowledged by {one.entry.hash} ({one.entry.means}), {reason}"
            )
            problem = problem_at(one.page, one.passage, message)
            found.setdefault((one.page.file, line, one.entry.hash), Binding(problem, one.entry.hash, kinds))
    return [found[key] for key in sorted(found)]


def binding_prose(
    prose: Iterable[Prose], settled: Container[str] = (), specs: Iterable[SpecFile] = ()
) -> list[Binding]:
    """List the sections of guides that have lines that bind, each at the first of them, in the order of the pages.

    A guide says that somebody has read them, and no more; ``settled`` are the sections of which is said what became of them. A request
    that none of the ``specs`` makes binds as well: the page may document operations where none is looked for.
    """
    found: list[Binding] = []
    known = {(one.request.method, one.request.path) for one in specs if isinstance(one, Operation)}

    def kinds_in(line: str) -> tuple[str, ...]:
        unknown = any((verb, path.rstrip("/")) not in known for verb, path in _REQUEST.findall(line))
        return (*kinds_of(line, ()), *((REQUEST,) if unknown else ()))

    for section in prose:
        if section.hash in settled:
            continue
        of_lines = {line: kinds_in(section.page.lines[line - 1]) for line in section.lines}
        lines = [line for line, kinds in of_lines.items() if kinds]
        kinds = tuple(kind for kind in KINDS if any(kind in of_lines[line] for line in lines))
        if lines:
            name = f"section {section.heading!r}" if section.heading else "what stands above the headings"
            message = f"{name} of a guide, {section.hash}, has {len(lines)} lines that bind by {', '.join(kinds)}"
            found.append(Binding(problem_on(section.page, lines, message), section.hash, kinds))
    return sorted(found, key=lambda one: one.problem)


def kinds_of(text: str, parameters: Iterable[str]) -> tuple[str, ...]:
    """Return what in a sentence binds: kinds of words, and that it names a parameter of its page."""
    kinds = [kind for kind, words in _KINDS.items() if words.search(text)]
    # A name of one small word is no name in prose, but in a code span.
    telling = {re.escape(name) if name != name.lower() else f"`{re.escape(name)} *`" for name in parameters}
    names = "|".join(sorted(telling))
    if names and re.search(rf"(?<![A-Za-z0-9_])(?:{names})(?![A-Za-z0-9_])", text):
        kinds.append(PARAMETER)
    return tuple(kinds)


def _left(because: str | None, text: str, specs: Sequence[SpecFile]) -> str | None:
    """Return why a sentence is not settled by the reason of its entry, None when it is."""
    if because is None:
        return "expected a fact of a spec that states it, or because: in the acknowledgement"
    fact = because.removeprefix(STATES)
    if because in NO_FACT:
        return None
    if fact != because and fact in {one for spec in specs for one in stated_by(spec)}:
        numbers = {number for spec in specs for number in numbers_of(fact, spec)}
        said = set(_NUMBER.findall(text.replace(",", "")))
        if numbers and said and numbers.isdisjoint(said):
            return f"which says because: {because}, but that has {', '.join(sorted(numbers))} where the sentence has {', '.join(sorted(said))}"
        return None
    if fact == because:
        return f"which says because: {because}, expected {STATES} and a fact, or one of {', '.join(NO_FACT)}"
    return f"which says because: {because}, but no spec of the page has {fact}"


def _parameters(spec: SpecFile) -> list[str]:
    return [one.name for one in spec.parameters] if isinstance(spec, Operation) else []
