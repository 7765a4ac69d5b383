"""The grammar that a module's docstring shows is what its table of forms reads, sentence for sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from types import ModuleType

import pytest
from tests.transcribe.prose.rules.scopes import NAMES, NOTE, in_cell, is_one_of

from generator.transcribe.prose.rules import (
    all_sent,
    at_least_one,
    at_most_one,
    exactly_one,
    forbidden_if,
    grammar,
    read_governed,
    read_sentence,
    required_if,
    requires,
)
from generator.transcribe.prose.rules.grammar import Form, Names, plain

MODULES = [all_sent, at_least_one, at_most_one, exactly_one, forbidden_if, required_if, requires]
FORMS: Mapping[ModuleType, Sequence[Form]] = {
    module: getattr(module, "_FORMS", None) or module._CELLS for module in MODULES
}
TOKEN = re.compile(r'"[^"]*"|[\[\](){}|]|\w+|\S')
CELL = in_cell("weight", "decimal")
GOVERNED = replace(NOTE, premise=is_one_of("label", "true"))
ORDER = replace(GOVERNED, names=Names((*NAMES, "side", "positionSide")))


@dataclass
class Grammar:
    """Productions by their names, from the literal block of a docstring; ``(* ... *)`` is a comment."""

    productions: dict[str, str]

    def sentences(self, name: str) -> list[str]:
        return [spaced(words) for words in self._choice(Tokens(self.productions[name]))]

    def _choice(self, tokens: Tokens) -> Iterator[list[str]]:
        alternatives = [self._sequence(tokens)]
        while tokens.take("|"):
            alternatives.append(self._sequence(tokens))
        return (words for found in alternatives for words in found)

    def _sequence(self, tokens: Tokens) -> list[list[str]]:
        parts: list[list[list[str]]] = []
        while tokens.next not in ("|", ")", "]", "}", ""):
            parts.append(self._part(tokens))
        return [[word for part in found for word in part] for found in product(*parts)]

    def _part(self, tokens: Tokens) -> list[list[str]]:
        token = tokens.pop()
        if token in ("(", "[", "{"):
            inner = list(self._choice(tokens))
            assert tokens.pop() == {"(": ")", "[": "]", "{": "}"}[token]
            return inner if token == "(" else [[], *inner]
        if token.startswith('"'):
            return [[token.strip('"')]]
        # Places, of which each sentence has its own names, in order.
        return [[f"<{token}>"]] if token in ("P", "V") else list(self._choice(Tokens(self.productions[token])))


class Tokens:
    def __init__(self, text: str) -> None:
        self._left = TOKEN.findall(text)

    @property
    def next(self) -> str:
        return self._left[0] if self._left else ""

    def pop(self) -> str:
        return self._left.pop(0)

    def take(self, token: str) -> bool:
        return self.next == token and bool(self.pop())


def spaced(words: Sequence[str]) -> str:
    names = iter(("parcelId", "label", "from"))
    text = " ".join(next(names) if word == "<P>" else "true" if word == "<V>" else word for word in words)
    text = re.sub(r"\s+(?=[,;.:，；：])", "", text)
    return re.sub(r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])", "", text)


def grammar_of(module: ModuleType) -> Grammar:
    found: dict[str, str] = {}
    for text in (grammar.__doc__ or "", module.__doc__ or ""):
        block = text.partition("::\n\n")[2].partition("\n\n")[0]
        lines = re.sub(r"\(\*.*?\*\)", "", block)
        for match in re.finditer(r"^    (\w+) +=(.*(?:\n {8,}.*)*)", lines, re.MULTILINE):
            found[match[1]] = match[2]
    return Grammar(found)


def stated(module: ModuleType) -> list[str]:
    """All sentences of a module's grammar, in their shortest and fullest forms."""
    read = grammar_of(module)
    starts = [name for name in ("english", "chinese", "cell", "governed", "table") if name in read.productions]
    return [sentence for name in starts for sentence in read.sentences(name)]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_every_sentence_of_the_grammar_is_read(module: ModuleType) -> None:
    two = replace(NOTE, names=Names(("parcelId", "label")))
    read = [(read_sentence, NOTE), (read_sentence, CELL), (read_governed, ORDER), (read_sentence, two)]
    sentences = stated(module)
    assert len(sentences) > 1
    unread = [one for one in sentences if not any(reader(one, scope) for reader, scope in read)]
    assert unread == []


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_every_form_of_the_table_is_in_the_grammar(module: ModuleType) -> None:
    sentences = [plain(sentence) for sentence in stated(module)]
    assert [one.template for one in FORMS[module] if not any(one.match(sentence) for sentence in sentences)] == []
