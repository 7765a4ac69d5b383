"""What the grammars of single sentences are made of.

A template is a regular expression in which a blank stands for white space and

* ``{P}`` for the name of one parameter, bare or in quotes or in a code span,
* ``{L}`` for two or more of them, joined by commas, slashes or a word,
* ``{O}`` and ``{A}`` for the same where the last two are joined by "or", or by "and",
* ``{V}`` for one value, and ``{W}`` for one or more of them joined in the same ways,
* ``{MUST}`` and the like for what many sentences say alike; grammars write it in small letters.

::

    must    = ("must" | "should" | "has to" | "have to" | "needs to" | "need to") "be" sent | ("is" | "are") ("required" | "mandatory")
    one     = "必须至少发送一个" | "必须传一个" | "中的一个为必填参数" | "之一必须发送" | "其中一个必传" | "必须被提供" | "需要填其中一个"
            | "至少要传一个"
    notboth = [","] ("but" | "and") "not both" | "，" ("不可同时发送" | "不能同时传")
    not     = "cannot" | "can not" | "can't"
    sent    = "sent" | "provided" | "supplied" | "specified" | "passed"
    lead    = "a," | "甲,"                                  (* words without a comma, that say what the parameter is or does *)

Names and values stand in them by the letters above. ``Q`` is a name in a code span, ``N`` a number, ``unit`` and ``Unit`` that of a span of time
in English and in Chinese, ``code`` a value in a code span, ``capitals`` and ``word`` a word, ``words`` and ``Words`` any in either language.
Blanks may stand, or be left out, between words and marks. A test holds each module's grammar and its table to each other.

Sentences are matched whole, without regard to case, full-width marks read as their ASCII ones, and without the marks
they end in. Names are looked up in the parameter table without regard to case; ``order id`` is
``orderId``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal, TypeAlias

from generator.specs.model import ParameterType, Quota
from generator.specs.rules import Condition, Rule

Attribute: TypeAlias = Literal["required", "values", "default", "minimum", "maximum", "max_items", "pattern", "example"]

_NAME = r"(?<![A-Za-z0-9_])[A-Za-z][A-Za-z0-9_]*(?:\s+id)?(?![A-Za-z0-9_])"
_QUOTE = "[`'\"“”]"
# White space is matched possessively: with two ways to match each blank of a list, failing would take ages.
_QUOTED = rf"{_QUOTE}?\s*+{_NAME}(?:\s*+{_QUOTE})?"
_VALUE = rf"{_QUOTE}?\s*+(?<![A-Za-z0-9_.])[A-Za-z0-9_]++(?:\s*+{_QUOTE})?"
_OR = r"\s*+(?:,\s*+)?(?:(?<!\w)or(?!\w)|或者|或)\s*+"
_AND = r"\s*+(?:,\s*+)?(?:(?<!\w)and(?!\w)|与|和)\s*+"
_JOIN = r"\s*+(?:,\s*+(?:or|and)(?!\w)|(?<!\w)(?:or|and)(?!\w)|[,、/]|或者|与|或|和)\s*+"
_SENT = "(?:sent|provided|supplied|specified|passed)"
_SHARED = {
    "{MUST}": rf"(?:(?:must|should|has to|have to|needs? to) be {_SENT}|(?:is|are) (?:required|mandatory))",
    "{ONE}": (
        "(?:必须至少发送一个|必须传一个|中的一个为必填参数|之一必须发送|其中一个必传|必须被提供|需要填其中一个|至少要传一个)"
    ),
    "{NOTBOTH}": r"(?:,? (?:but|and) not both|,\s*(?:不可同时发送|不能同时传))",
    "{NOT}": "(?:cannot|can not|can['’]t)",
    "{SENT}": _SENT,
    "{LEAD}": r"(?:[^,;.=]{1,60},\s*)?",
}
_FULL_WIDTH = str.maketrans("，；：（）、！？＝　", ",;:(),!?= ")
_END = " .。;:,"
_TOKEN = re.compile(r"\\.|\[[^]]*\]|\{[^}]*\}|.", re.DOTALL)
_MARKS = "()?*+.^$"


@dataclass(frozen=True)
class Row:
    """What a grammar may know about a row of the parameter table."""

    name: str
    type: ParameterType


class Names(tuple[str, ...]):
    """Names in the order of their table, found at once however many there are."""

    def __contains__(self, name: object) -> bool:
        return name in self._exact

    def find(self, word: str) -> str | None:
        """Return the name that a word means, whatever its case and the marks and blanks in it."""
        return self._folded.get("".join(word.strip("`'\"“” ").casefold().split()))

    @cached_property
    def _exact(self) -> frozenset[str]:
        return frozenset(self)

    @cached_property
    def _folded(self) -> Mapping[str, str]:
        return {name.casefold(): name for name in reversed(self)}


@dataclass(frozen=True)
class Scope:
    """The names a sentence may use; ``subject`` is the row in whose cell it stands, None for a note.

    ``premise`` is what the line above a bullet says must hold for what the bullet says.
    """

    names: Names
    subject: Row | None = None
    premise: tuple[Condition, ...] = ()

    def find(self, word: str) -> str | None:
        return self.names.find(word)


@dataclass(frozen=True)
class Setting:
    """A fact about one parameter."""

    parameter: str
    attribute: Attribute
    value: str | int | bool | tuple[str, ...]


@dataclass(frozen=True)
class Found:
    """What a sentence says; ``unknown`` are names in it that are not in the table, and then it says nothing else."""

    rules: tuple[Rule, ...] = ()
    settings: tuple[Setting, ...] = ()
    unknown: tuple[str, ...] = ()
    quotas: tuple[Quota, ...] = ()


@dataclass(frozen=True)
class Form:
    """One way to put a rule.

    ``build`` gets the subject, if one is needed, and then a list of names or values per place.
    """

    template: str
    build: Callable[..., Found]
    needs_subject: bool = False

    def match(self, sentence: str, folded: str) -> re.Match[str] | None:
        """Match a sentence, which is given without regard to case as well."""
        # Compiling takes a thousand times as long as looking for the words, which hardly any sentence has.
        return self._pattern.fullmatch(sentence) if self._words in folded else None

    @cached_property
    def places(self) -> str:
        """The letters of the places, in order."""
        return "".join(part[1] for part in self._parts[1::2])

    @cached_property
    def _parts(self) -> list[str]:
        return re.split(r"\s*(\{[PLOAVW]\})\s*", re.sub(r"\{[A-Z]{2,}\}", _shared, self.template))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("".join(_expanded(part) for part in self._parts), re.IGNORECASE)

    @cached_property
    def _words(self) -> str:
        """The longest text that every sentence of this form has: what stands in the template outside brackets."""
        texts, depth = [""], 0
        for token in _TOKEN.findall(self.template):
            depth += (token == "(") - (token == ")")
            if token == "|" and not depth:
                return ""
            if token in ("?", "*"):
                texts[-1] = texts[-1][:-1]
            if depth or len(token) > 1 or token in _MARKS:
                texts.append("")
            else:
                texts[-1] += token
        return max((" ".join(text.split()) for text in texts), key=len).casefold()


def form(template: str, build: Callable[..., Found], needs_subject: bool = False) -> Form:
    """Return the form a template describes."""
    return Form(template, build, needs_subject)


def plain(text: str) -> str:
    """Return the sentence as grammars see it: ASCII marks, single blanks, nothing of what ends a sentence."""
    return _seen(text)[0]


@lru_cache(maxsize=256)
def _seen(text: str) -> tuple[str, str]:
    sentence = " ".join(text.translate(_FULL_WIDTH).split()).rstrip(_END)
    return sentence, sentence.casefold()


def read_forms(forms: Sequence[Form], text: str, scope: Scope) -> Found | None:
    """Return what the first form that fits makes of the sentence, None if none fits."""
    sentence, folded = _seen(text)
    for one in forms:
        if one.needs_subject and scope.subject is None:
            continue
        found = one.match(sentence, folded)
        if found:
            return _built(one, [re.split(_JOIN, group, flags=re.IGNORECASE) for group in found.groups()], scope)
    return None


def _shared(found: re.Match[str]) -> str:
    return _SHARED[found[0]]


def _expanded(part: str) -> str:
    if part in ("{V}", "{W}"):
        more = rf"(?:{_JOIN}{_VALUE})*" if part == "{W}" else ""
        return rf"\s*+({_VALUE}{more})\s*+"
    lists = {"{L}": rf"(?:{_JOIN}{_QUOTED})+", "{O}": _ending(_OR), "{A}": _ending(_AND), "{P}": ""}
    if part in lists:
        return rf"\s*+({_QUOTED}{lists[part]})\s*+"
    return re.sub(r"\s+", lambda _: r"\s+", part)


def _ending(join: str) -> str:
    return rf"(?:\s*+[,、]\s*+{_QUOTED})*{join}{_QUOTED}"


def _built(one: Form, groups: list[list[str]], scope: Scope) -> Found:
    words = [word for place, group in zip(one.places, groups, strict=True) for word in group if place not in "VW"]
    unknown = tuple(dict.fromkeys(_bare(word) for word in words if scope.find(word) is None))
    if unknown:
        return Found(unknown=unknown)
    given = [
        [_bare(word) if place in "VW" else scope.find(word) or "" for word in group]
        for place, group in zip(one.places, groups, strict=True)
    ]
    if one.needs_subject and scope.subject:
        return one.build(scope.subject.name, *given)
    return one.build(*given)


def _bare(word: str) -> str:
    return word.strip("`'\"“” ")
