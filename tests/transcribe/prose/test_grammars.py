"""The grammar that a module's docstring shows is what its table reads: sentence for sentence, and word for word."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from inspect import getsource
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

import pytest
from tests.transcribe.prose.branches import branches
from tests.transcribe.prose.ebnf import Grammar, grammar_of
from tests.transcribe.prose.scopes import NAMES, NOTE, in_cell, is_one_of

from generator.specs.model import ParameterType
from generator.specs.spans import UNIT_NAMES
from generator.transcribe.prose import parameters, rules
from generator.transcribe.prose.grammar import Form, Names, Scope, plain
from generator.transcribe.prose.parameters.listed_values import read_bullets

MODULES = {
    one.name: import_module(f"{folder.__name__}.{one.name}")
    for folder in (rules, parameters)
    for one in iter_modules(folder.__path__)
}
# What some sentences are about by its name.
NAMED = (
    "side",
    "positionSide",
    "type",
    "price",
    "stopPrice",
    "startTime",
    "endTime",
    "fromId",
    "asset",
    "orderId",
    "symbol",
)
ALL = Names((*NAMES, *NAMED, "amount", "contractType", "interval"))
TYPES: tuple[ParameterType, ...] = ("decimal", "int", "string", "enum", "boolean", "list<string>")
SCOPES = (
    replace(NOTE, names=ALL),
    *(in_cell("weight", kind, ALL) for kind in TYPES),
    replace(NOTE, names=ALL, premise=is_one_of("label", "true")),
    replace(NOTE, names=Names(("parcelId", "label"))),
)
Reader = Callable[[str, Scope], Any]


def readers(module: ModuleType) -> list[Reader]:
    if module is MODULES["listed_values"]:
        return [
            lambda line, scope: read_bullets(line, ("LIMIT", "MARKET"), scope),
            lambda bullet, scope: read_bullets("contract type", (bullet, bullet), scope),
        ]
    return [
        read for name, read in vars(module).items() if name.startswith("read") and read.__module__ == module.__name__
    ]


def expressions(value: object) -> Iterator[Form | re.Pattern[str]]:
    """Give the forms and expressions of a table, however deep they stand."""
    if isinstance(value, Form | re.Pattern):
        yield value
    elif isinstance(value, tuple | list | dict):
        inner: Iterable[object] = value.values() if isinstance(value, dict) else value
        for one in inner:
            yield from expressions(one)


def unsaid(one: Form | re.Pattern[str], sentences: Sequence[str]) -> Iterator[str]:
    """Give what of a table's entry no sentence has: the whole, or the words of an alternative or an option."""
    pattern = one._pattern if isinstance(one, Form) else one
    # Any unit stands for all; so do names and values, which are in groups without a name.
    pattern = re.compile(pattern.pattern.replace(UNIT_NAMES, r"[a-z]+|[\u4e00-\u9fff]+"), pattern.flags)
    # What reads no whole sentence looks for something within them.
    whole = isinstance(one, Form) or any(map(pattern.fullmatch, sentences))
    for words, insisting in ((pattern.pattern, pattern), *branches(pattern)):
        if not any(map(insisting.fullmatch if whole else insisting.search, sentences)):
            yield f"{words}: {one.template if isinstance(one, Form) else one.pattern}"


EVERY = pytest.mark.parametrize("module", MODULES.values(), ids=MODULES)


@EVERY
def test_every_sentence_of_the_grammar_is_read(module: ModuleType) -> None:
    sentences = list(grammar_of(module).sentences())
    assert len(sentences) > 1
    unread = [
        spelt[0]
        for spelt in sentences
        if not any(read(one, scope) for read in readers(module) for one in spelt for scope in SCOPES)
    ]
    assert unread == []


@EVERY
def test_every_word_of_the_table_is_in_the_grammar(module: ModuleType) -> None:
    sentences = [form for spelt in grammar_of(module).sentences() for one in spelt for form in (plain(one), one)]
    tables = [one for value in vars(module).values() for one in expressions(value)]
    assert tables
    assert [words for one in tables for words in unsaid(one, sentences)] == []


@EVERY
def test_no_part_of_a_table_hides_in_a_function(module: ModuleType) -> None:
    functions = [one for one in ast.walk(ast.parse(getsource(module))) if isinstance(one, ast.FunctionDef)]
    calls = [call.func for one in functions for call in ast.walk(one) if isinstance(call, ast.Call)]
    assert "form" not in {call.id for call in calls if isinstance(call, ast.Name)}


def test_a_word_that_only_the_table_has_is_found() -> None:
    pattern = re.compile(r"(?:the )?(?:price|amount) is (?P<number>\d+|one)(?: at (?:most|least))?")
    read = ["price is 2", "the amount is 2", "price is 7 at least"]
    found = [words.partition(":")[0] for words in unsaid(pattern, read)]
    assert found == ["one", "most"]


def test_a_grammar_makes_all_its_sentences() -> None:
    productions = {"a": '"x" [b] { "," "y" }', "b": '"1" | "2"'}
    made = [spelt[0] for spelt in Grammar(productions, ("a",)).sentences()]
    assert made == ["x", "x, y", "x 1", "x 1, y", "x 2", "x 2, y"]
