"""The grammars in docstrings outside the rules' are what their tables read: sentence for sentence, and word for word."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from itertools import chain
from pkgutil import walk_packages
from types import ModuleType
from typing import Any, get_args

import pytest
from tests.transcribe.invented_others import HOST, english, saved
from tests.transcribe.prose.ebnf import Grammar, grammar_of
from tests.transcribe.prose.test_grammars import expressions, unsaid

import generator
from generator.pages import dialects, headings, tables
from generator.pages.blocks import Line, Page, Paragraph, Span
from generator.pages.headings import heading_at
from generator.pages.read import read_page
from generator.pages.source import Raw
from generator.specs.model import SecurityType
from generator.transcribe.examples import presence
from generator.transcribe.lists import enums, errors, prose
from generator.transcribe.message import stream_names
from generator.transcribe.operation import (
    broken_tables,
    conditional_table,
    request_line,
    sessions,
    weight,
    weight_table,
)
from generator.transcribe.operation.weight import read_weight
from generator.transcribe.prose import clauses, sentences
from generator.transcribe.prose.sentences import is_label
from generator.transcribe.text import labels, naming, sections
from generator.transcribe.text.naming import split_title

# What no two parts of a weight may share.
_HEADER = re.compile("x-mbx-[a-z0-9-]+", re.IGNORECASE)


def sentences_of(grammar: Grammar) -> list[tuple[str, ...]]:
    found = list(grammar.sentences())
    assert len(found) > 1
    return found


def marks(production: str) -> set[str]:
    return {token[1:-1] for token in re.findall(r'"[^"]+"', production)}


def cut_at(pattern: re.Pattern[str]) -> set[str]:
    """Give the marks, other than blanks, that alone part two words."""
    every = (
        chr(code)
        for code in chain(range(0x21, 0x7F), range(0x2000, 0x2070), range(0x3000, 0x3040), range(0xFF00, 0xFF66))
    )
    return {one for one in every if not one.isalnum() and pattern.search(f"ab{one}Cd")}


def test_every_sentence_of_the_weights_is_read_and_every_word_of_their_table_is_in_one() -> None:
    made = sentences_of(grammar_of(weight))
    # No header stands twice.
    told = [one for one in made if len(found := _HEADER.findall(one[0].lower())) == len(set(found))]
    assert [one[0] for one in told if not any(read_weight(each, "") for each in one)] == []
    plain = [each for one in told for each in (*one, *(each.lower() for each in one))]
    tables = [one for value in vars(weight).values() for one in expressions(value)]
    assert tables
    assert [words for one in tables for words in unsaid(one, plain)] == []
    headers = Grammar(grammar_of(weight).productions, ("header",)).sentences()
    assert {one[0].lower() for one in headers} == set(weight._HEADERS)


def test_every_label_of_the_grammar_is_one_and_the_table_has_no_other() -> None:
    made = sentences_of(grammar_of(sentences))
    assert [one[0] for one in made if not any(map(is_label, one))] == []
    assert list(unsaid(sentences._LABEL, [each.lower() for one in made for each in one])) == []


def test_a_title_has_the_security_types_that_there_are() -> None:
    grammar = grammar_of(naming)
    assert marks(grammar.productions["security"]) == set(get_args(SecurityType))
    for one in sentences_of(grammar):
        kinds = re.findall(r"\(([A-Z_]+)\)", one[0])
        title, kind = split_title(one[0])
        assert kind == (kinds[-1] if kinds else None)
        assert title == one[0].replace(f" ({kind})", "", 1)


def test_text_is_cut_at_the_marks_that_the_grammar_names_and_at_no_other() -> None:
    productions = grammar_of(clauses).productions
    stops = marks(productions["stop"])
    assert cut_at(clauses._SENTENCE_END) == stops
    assert cut_at(clauses._CELL_END) == stops | marks(productions["cell"])
    assert cut_at(clauses._COMMA) == marks(productions["mark"])


def paragraph(text: str) -> Paragraph:
    lines = tuple(Line(number, line) for number, line in enumerate(text.splitlines(), 1))
    return Paragraph(lines, Span(1, len(lines)))


def rows_run_together(text: str) -> object:
    page = Page("page.md", "en", "", "", (text,), Span(1, 1), ())
    return broken_tables._run_together(page, paragraph(text))


@dataclass(frozen=True)
class Held:
    """One production of a docstring, what reads it, and the entries of the tables that it says all of."""

    module: ModuleType
    root: str
    reads: Callable[[str], object]
    tables: Any
    open: dict[str, Sequence[str]] = field(default_factory=dict[str, Sequence[str]])


def heading_in(text: str) -> bool:
    found = heading_at([Raw(number, line) for number, line in enumerate(text.split("\n"), 1)], 0)
    return found is not None and found[0].text == "details"


def is_section_label(text: str) -> bool:
    """Tell whether words begin a section with a line below them, and by themselves only where bold words are headings."""
    begun = [
        sections._begun(paragraph(one), bold)[0] for one, bold in ((text + "\n3", False), (text, True), (text, False))
    ]
    return begun == ["weight", "weight", None]


PROSE = "derivatives/parcel-market/notes"
ADDRESS = f"{HOST}/{PROSE}"
HELD = [
    Held(headings, "heading", heading_in, (), {"break": ("\n",), "anchor": ("[](/x)",), "id": ("{#tea}",)}),
    Held(tables, "separator", tables._separator_width, ()),
    Held(sections, "label", is_section_label, sections._LABEL, {"heading": ("Request Weight", "请求权重")}),
    Held(labels, "label", labels.is_answer_label, labels._LABEL),
    Held(weight_table, "header", weight_table._HEADER.fullmatch, weight_table._HEADER),
    Held(
        weight_table,
        "values",
        lambda text: weight_table._condition("limit", text),
        (weight_table._RANGE, weight_table._LIMIT, weight_table._WORDS),
    ),
    Held(request_line, "http", request_line.http_request, request_line._HTTP),
    Held(request_line, "method", request_line.ws_method, request_line._METHOD_LINE),
    Held(sessions, "label", sessions._LABEL.fullmatch, sessions._LABEL),
    Held(sessions, "name", sessions._NAME.fullmatch, sessions._NAME, {"method": ("session.logon",)}),
    Held(conditional_table, "header", conditional_table._HEADER.fullmatch, conditional_table._HEADER),
    Held(conditional_table, "choice", lambda text: len(conditional_table._OR.split(text)) == 2, conditional_table._OR),
    Held(presence, "clause", presence.is_conditional, presence._CONDITIONAL),
    Held(presence, "sentence", presence.conditional_member, presence._SENTENCE),
    Held(presence, "empty", presence.may_be_empty, presence._EMPTY),
    Held(presence, "identifies", presence.identifies, presence._IDENTIFIES),
    Held(broken_tables, "together", rows_run_together, broken_tables._ROW),
    Held(enums, "label", lambda text: enums._label(paragraph(text)), enums._LABEL),
    Held(enums, "bullet", enums._VALUE.match, ()),
    Held(errors, "heading", errors._CODE.fullmatch, errors._CODE, {"digits": ("1021", "4003")}),
    Held(stream_names, "names", stream_names.read_names, stream_names._NAMES, {"name": ("parcel@arr",)}),
    Held(
        stream_names,
        "example",
        lambda text: stream_names.is_example(text, ["<label>@parcel"]),
        stream_names._EXAMPLE,
        {"name": ("box@parcel",)},
    ),
    Held(stream_names, "speeds", stream_names.read_speeds, stream_names._SPEEDS),
    Held(
        stream_names,
        "levels",
        lambda text: stream_names.read_levels(text, ["levels"]),
        stream_names._LEVELS,
    ),
    Held(stream_names, "legend", stream_names.is_legend, stream_names._LEGEND),
    Held(stream_names, "quoted", stream_names.quoted_values, stream_names._QUOTED_LIST),
]


@pytest.mark.parametrize("held", HELD, ids=lambda held: f"{held.module.__name__.rpartition('.')[2]}.{held.root}")
def test_every_sentence_of_a_table_of_forms_is_read_and_every_word_of_the_table_is_in_one(held: Held) -> None:
    made = sentences_of(replace(grammar_of(held.module), roots=(held.root,), open=held.open))
    assert [one[0] for one in made if not any(map(held.reads, one))] == []
    plain = [form for one in made for each in one for form in (each, each.lower())]
    assert [words for one in expressions((held.tables,)) for words in unsaid(one, plain)] == []


FILES = {
    "matter": f"---\nurl: {ADDRESS}\nn: 3\n---",
    "comment": f"<!-- Source: {ADDRESS} -->",
    "title": "# Notes",
    "source": f"> Source: <{ADDRESS}>",
    "text": "Parcels travel.",
    "---": "---",
}


def test_every_file_of_the_grammar_is_opened() -> None:
    grammar = replace(grammar_of(dialects), open=dict.fromkeys(FILES, ()))
    made = list(grammar.words("file"))
    for words in made:
        parts = [FILES[word.strip("<>")] for word in words]
        pages, problems = read_page("page.md", "\n\n".join(parts).encode())
        assert problems == [] and len(pages) == 1 + words.count("---"), parts
        assert {page.address for page in pages} == {ADDRESS}
        assert all(FILES["text"] in page.lines for page in pages)
    assert len(made) > 10


def test_every_operation_of_the_grammar_is_one_sign_of_an_operation() -> None:
    parts = {
        "request": "POST `/parcel/v1/send`",
        "parameters": "Name| Type| Mandatory| Description\n---|---|---|---\nlabel| STRING| NO| A label",
    }
    made = list(replace(grammar_of(prose), open=dict.fromkeys(parts, ())).words("operation"))
    for words in made:
        lines = "\n\n".join(parts[word.strip("<>")] for word in words).split("\n")
        (page,) = saved(PROSE, english("Notes", {"How": lines}, PROSE))
        assert len(list(prose._signs(page))) == 1, lines
    assert len(made) == 3


def test_conditional_tables_are_cut_at_the_marks_that_the_grammar_names() -> None:
    productions = grammar_of(conditional_table).productions
    assert cut_at(conditional_table._BETWEEN_CHOICES) == marks(productions["comma"])
    assert cut_at(conditional_table._BETWEEN_KEYS) == marks(productions["comma"]) | marks(productions["key"])


# Whose tests stand beside theirs.
GRAMMARS = tuple(f"generator.transcribe.prose.{name}" for name in ("grammar", "parameters", "rules"))
# Those that the tests at the top are about, and those with a test of their own.
OTHERS = {
    weight: {"weight"},
    sentences: {"label"},
    naming: {"title"},
    clauses: {"note", "cell"},
    conditional_table: {"key"},
    dialects: {"file"},
    prose: {"operation"},
}


def test_no_grammar_is_left_out() -> None:
    names = [one.name for one in walk_packages(generator.__path__, "generator.") if not one.name.startswith(GRAMMARS)]
    stated = [module for name in names if "::\n\n    " in ((module := import_module(name)).__doc__ or "")]
    held = {module: {one.root for one in HELD if one.module is module} for module in stated}
    roots = {module: set(grammar_of(module).roots) for module in stated}
    assert {module: held[module] | OTHERS.get(module, set()) for module in stated} == roots
