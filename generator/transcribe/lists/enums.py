"""Pages that define enums.

::

    label  = "**" words ["(" P { "," P } ")"] [":"] "**" [":"]
    bullet = capitals [("(" | ":" | "," | "-") words]

Bullets are those of the label above them, whatever stands between. Only the English page is trusted with identifiers; of other
languages, the lines are found by their parameters or values. Everything else on the page (terms, filters) is prose, acknowledged whole.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.pages.blocks import BulletList, Heading, Line, Page, Paragraph
from generator.problems import Problem
from generator.specs.model import Enum, Enums, EnumValue
from generator.transcribe.lists.guides import GuideLedger
from generator.transcribe.result import Context, Result
from generator.transcribe.run_result import PageAccount
from generator.transcribe.text.naming import product_of, source_of
from generator.transcribe.text.passages import passage_of, problem_on
from generator.transcribe.text.provenance import at, both

_HEADINGS = ("enum definitions", "枚举定义")
_LABEL = re.compile(r"\*\*(?P<name>[^*()]+?)\s*(?:\((?P<parameters>[A-Za-z0-9_,\s]+)\))?\s*:?\s*\*\*\s*:?")
_LONGEST_LABEL = 200
_WORDS = re.compile(r"[A-Z0-9_]+(?: [A-Z0-9_]+)*(?![^\s:(,\-])", re.ASCII)
_VALUE = re.compile(r"([A-Za-z0-9_]+)(?![^\s:(,\-])", re.ASCII)


@dataclass
class Listed:
    """One list as a page prints it; ``values`` have their lines."""

    name: str
    parameters: tuple[str, ...]
    line: int
    values: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    unread: list[int] = field(default_factory=list[int])

    @property
    def words(self) -> set[str]:
        return {value for value, _ in self.values}


def is_enum_page(page: Page) -> bool:
    headings = (block.text for block in page.blocks if isinstance(block, Heading))
    return any(_folded(text) in _HEADINGS for text in headings)


def read_enums(pages: Sequence[Page], context: Context) -> Result:
    """Return the enums that the languages of one address define, in the order of the English page."""
    enums: list[Enum] = []
    accounts: list[PageAccount] = []
    problems: list[Problem] = []
    for page in pages:
        ledger = GuideLedger(page, context.readings)
        listed = [one for one in lists_of(page) if one.values]
        if page.language == "en":
            enums = [_enum(page, one, ledger) for one in listed]
        elif enums:
            enums = _with_places(page, listed, enums, ledger)
        else:
            problems.append(problem_on(page, [page.span.first], "enums without an English page, which names them"))
        accounts.append(ledger.close_rest(context.guides))
        problems += ledger.problems
    product = product_of(pages[0], context.products)
    if product is None:
        problems.append(problem_on(pages[0], [pages[0].span.first], "page belongs to no product"))
    specs = (Enums("enums", product.product, source_of(pages), tuple(enums)),) if product and enums else ()
    return Result(specs, tuple(accounts), tuple(problems), ())


def lists_of(page: Page) -> Iterator[Listed]:
    """Yield each label below the heading of the enums, with the bullets that follow it."""
    inside = False
    current: Listed | None = None
    for block in page.blocks:
        if isinstance(block, Heading):
            inside = _folded(block.text) in _HEADINGS
            if current:
                yield current
            current = None
        elif inside and (begun := _label(block) if isinstance(block, Paragraph) else None):
            if current:
                yield current
            current = begun
        elif current and isinstance(block, BulletList):
            _take(current, block)
    if current:
        yield current


def _label(block: Paragraph) -> Listed | None:
    found = _LABEL.fullmatch(unicodedata.normalize("NFKC", block.text[:_LONGEST_LABEL]).strip())
    if found is None:
        return None
    parameters = tuple(word.strip() for word in (found["parameters"] or "").split(",") if word.strip())
    return Listed(found["name"].strip(": "), parameters, block.span.first)


def _take(listed: Listed, block: BulletList) -> None:
    for item in block.items:
        value = _VALUE.match(item.text.strip("`* "))
        if value and not item.children:
            listed.values.append((value[1], item.span.first))
        else:
            listed.unread.extend(item.span)


def _enum(page: Page, listed: Listed, ledger: GuideLedger) -> Enum:
    ledger.use([listed.line, *(line for _, line in listed.values)])
    values: dict[str, EnumValue] = {}
    for value, line in listed.values:
        values.setdefault(value, EnumValue(value, at(page.language, [line])))
    return Enum(listed.name, at(page.language, [listed.line]), listed.parameters, tuple(values.values()))


def _with_places(page: Page, listed: Iterable[Listed], enums: Sequence[Enum], ledger: GuideLedger) -> list[Enum]:
    """Add the lines of another language to the enums; values that the English page lacks are settled as sentences."""
    placed = list(enums)
    free = set(range(len(placed)))
    for one in listed:
        n = _same(one, placed, free)
        if n is None:
            continue
        free.discard(n)
        ledger.use([one.line])
        values = {value.value: value for value in placed[n].values}
        for first, line in one.values:
            spelled = _WORDS.match(_lines(page, line)[0].text.strip("`* "))
            # A blank may stand for the line between the words of a name.
            joined = spelled[0].replace(" ", "_") if spelled else first
            value = joined if joined in values else first
            if value in values:
                ledger.use([line])
                values[value] = replace(values[value], at=both(values[value].at, at(page.language, [line])))
            else:
                ledger.settle(passage_of(page, _lines(page, line)))
        place = both(placed[n].at, at(page.language, [one.line]))
        placed[n] = replace(placed[n], values=tuple(values.values()), at=place)
    return placed


def _same(one: Listed, enums: Sequence[Enum], free: set[int]) -> int | None:
    """Return the enum a list is about: the one that shares most values, of those the one with the same parameters."""

    def shared(n: int) -> tuple[int, bool, int]:
        words = {value.value for value in enums[n].values}
        named = bool(set(one.parameters) & set(enums[n].parameters))
        return len(one.words & words), named, -len(words)

    best = max(sorted(free), key=shared, default=None)
    return best if best is not None and shared(best)[0] else None


def _lines(page: Page, number: int) -> list[Line]:
    text = page.lines[number - 1].strip()
    return [Line(number, text.lstrip("*+- \t"))]


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split()).rstrip(": ")
