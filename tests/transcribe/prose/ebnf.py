"""The grammar of a docstring: its productions, and the sentences that they make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import cycle, product
from math import prod
from types import ModuleType

from generator.transcribe.prose import grammar

# What stands for more than a grammar lists, with what is taken for it in turn; names and values as in the templates.
OPEN = {
    "P": ("parcelId", "label", "from"),
    "V": ("TRUE",),
    "W": ("LIMIT/MARKET",),
    "Q": ("`parcelId`", "`label`"),
    "N": ("2", "7"),
    "unit": ("day", "hour"),
    "Unit": ("天", "小时"),
    "code": ("`LIMIT`", "`MARKET`"),
    "capitals": ("LIMIT", "MARKET"),
    "word": ("Limit", "Market"),
    "words": ("details",),
    "Words": ("说明",),
    "digits": ("2", "70"),
    "name": ("label",),
    "path": ("/fapi/v1/parcels",),
}
MOST_AT_ONCE = 2000
_TOKEN = re.compile(r"""'[^']*'|"[^"]*"|[\[\](){}|]|\w+|\S""")
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_PAIR = re.compile(r'(["`]|\*\*) ([^"`*]*) \1')
_BESIDE_MARKS = re.compile(r"(?<=[^\w\s]) | (?=[^\w\s])")
_CHINESE = "\u3000-\u9fff\uff00-\uffef"


class Tokens:
    def __init__(self, text: str) -> None:
        self._left = _TOKEN.findall(text)

    @property
    def next(self) -> str:
        return self._left[0] if self._left else ""

    def pop(self) -> str:
        return self._left.pop(0)

    def take(self, token: str) -> bool:
        return self.next == token and bool(self.pop())


@dataclass(frozen=True)
class Grammar:
    """Productions by their names, from the literal block of a docstring; ``(* ... *)`` is a comment.

    Attributes:
        productions: Those of the module, and those that all modules share.
        roots: Those of the module that none of its others uses.
        open: What stands for more than the grammar lists, in place of what is usual.
    """

    productions: dict[str, str]
    roots: tuple[str, ...]
    open: Mapping[str, Sequence[str]] = field(default_factory=dict[str, Sequence[str]])

    def words(self, root: str) -> Iterator[list[str]]:
        """Give the words and marks of each sentence, with the names of what is open in angle brackets."""
        yield from self._choice(Tokens(self.productions[root]))

    def sentences(self) -> Iterator[tuple[str, ...]]:
        """Give each sentence in the ways in which its words and marks may be set."""
        for root in self.roots:
            for words in self.words(root):
                yield spellings(words, {**OPEN, **self.open})

    def _choice(self, tokens: Tokens) -> list[list[str]]:
        found = self._sequence(tokens)
        while tokens.take("|"):
            found += self._sequence(tokens)
        return found

    def _sequence(self, tokens: Tokens) -> list[list[str]]:
        parts: list[list[list[str]]] = []
        while tokens.next not in ("|", ")", "]", "}", ""):
            parts.append(self._part(tokens))
        return [[word for part in chosen for word in part] for chosen in combined(parts)]

    def _part(self, tokens: Tokens) -> list[list[str]]:
        token = tokens.pop()
        if token in _CLOSING:
            inner = self._choice(tokens)
            assert tokens.pop() == _CLOSING[token], f"{_CLOSING[token]} is missing"
            return inner if token == "(" else [[], *inner]
        if token[0] in "\"'":
            return [[token[1:-1]]]
        if token in self.productions:
            return self._choice(Tokens(self.productions[token]))
        assert token in OPEN or token in self.open, f"{token} is no production"
        return [[f"<{token}>"]]


def combined(parts: Sequence[Sequence[list[str]]]) -> Iterator[Sequence[list[str]]]:
    """Give all combinations; where these are too many, each part in turn in all its forms, between the others' shortest and last."""
    if prod(map(len, parts)) <= MOST_AT_ONCE:
        yield from product(*parts)
        return
    for rest in (0, -1):
        around = [part[rest] for part in parts]
        for at, part in enumerate(parts):
            yield from ([*around[:at], form, *around[at + 1 :]] for form in part)


def spellings(words: Sequence[str], known: Mapping[str, Sequence[str]] = OPEN) -> tuple[str, ...]:
    """Set words and marks beside each other: with blanks, with none around Chinese, with none around marks or within pairs of them."""
    turns = {name: cycle(values) for name, values in known.items()}
    spaced = " ".join(
        next(turns[word[1:-1]]) if word[1:-1] in known and word[0] == "<" else word for word in words if word
    )
    spaced = re.sub(r"\s+(?=[,;.:)\]，；：])|(?<=[(\[])\s+", "", spaced)
    between = re.sub(rf"(?<=[{_CHINESE}]) (?=[{_CHINESE}(\[])", "", spaced)
    measured = re.sub(rf"(?<=\d) (?=[A-Za-z](?![A-Za-z]))| (?=\([{_CHINESE}])", "", spaced)
    tight = re.sub(rf"(?<=[{_CHINESE}]) | (?=[{_CHINESE}])|(?<=[/=?+:,(]) | (?=[/=?+(])", "", measured)
    paired = [
        _PAIR.sub(lambda pair: f"{pair[1]}{_BESIDE_MARKS.sub('', pair[2])}{pair[1]}", one) for one in (spaced, between)
    ]
    return tuple(dict.fromkeys((spaced, measured, between, tight, *paired, _BESIDE_MARKS.sub("", spaced))))


def grammar_of(module: ModuleType) -> Grammar:
    shared, own = (_productions(text or "") for text in (grammar.__doc__, module.__doc__))
    used = {token for text in own.values() for token in _TOKEN.findall(text)}
    return Grammar({**shared, **own}, tuple(name for name in own if name not in used))


def _productions(text: str) -> dict[str, str]:
    block = text.partition("::\n\n")[2].partition("\n\n")[0]
    lines = re.sub(r"\(\*.*?\*\)", "", block)
    found = re.finditer(r"^    (\w+) +=(.*(?:\n {8,}.*)*)", lines, re.MULTILINE)
    return {one[1]: one[2] for one in found}
