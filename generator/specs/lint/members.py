"""What members of answers and messages are called: one thing has one name, and one name is one thing.

All products and both transports are compared with each other. What a thing is, its text in ``words/**/fields.yaml`` says. Two names
under one text, or two spellings of one name, are a finding, unless ``words/**/synonyms.yaml`` says why both stay. A name under two texts
is one unless ``words/**/homonyms.yaml`` says why; what follows the first comma, semicolon or colon of a text goes into particulars and
is no other thing. A letter that messages of one name, or of one event, have in the same place is called the same in all of them, unless
``words/**/letters.yaml`` says why not. Parameters are called as on the wire: two names under one text are a finding as well, but their texts tell what to
send, which differs from request to request.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from generator.names import NotAName, class_name, snake_case, wire_of
from generator.specs.authored import Specs
from generator.specs.model import Event, Operation, Shape, Stream
from generator.specs.schema.validate import Finding
from generator.specs.words import Words, is_telling
from generator.specs.yaml.places import DataPath

# The text of what has no meaning, which is no thing that could have one name.
MEANINGLESS: Final = "Not meaningful."
_PARTICULARS: Final = re.compile(r"[,;:].*|\.$")
_SPELLINGS: Final[Mapping[str, str]] = {
    "activation": "activate",
    "amount": "amt",
    "average": "avg",
    "cumulative": "cum",
    "cummulative": "cum",
    "maintenance": "maint",
    "original": "orig",
    "percentage": "percent",
    "profit": "pnl",
    "quantity": "qty",
    "settlement": "settle",
    "volume": "vol",
}
_NO_MATTER: Final = frozenset({"best", "is"})

_Message = Operation | Stream | Event


class Member(NamedTuple):
    """A member as Python has it; ``key`` and ``path`` are its place in the specs, ``wire`` is its name there below those of what it is in."""

    name: str
    text: str
    key: str
    path: DataPath
    wire: tuple[str, ...] = ()

    @property
    def product(self) -> str:
        return self.key.partition("/")[0]


@dataclass
class _Excuses:
    """The entries of a file, each a set of names, and the names that were in want of it."""

    kind: str
    entries: dict[tuple[str, str], frozenset[str]]
    wanted: defaultdict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))

    def cover(self, products: frozenset[str], names: frozenset[str]) -> bool:
        """Tell whether an entry that holds for the products has all of the names, and note that it is wanted."""
        own = {f"words/{self.kind}", *(f"words/{product}/{self.kind}" for product in products if len(products) == 1)}
        found = [one for one, these in self.entries.items() if one[0] in own and names <= these]
        for one in found:
            self.wanted[one] |= names
        return bool(found)

    def unwanted(self) -> Iterator[tuple[str, Finding]]:
        for (file, key), names in self.entries.items():
            if idle := sorted(names - self.wanted[file, key]):
                message = f"nothing is in want of {' and '.join(idle)} here, expected no such entry"
                yield file, Finding((key,), message, at_key=True)


def check_member_names(specs: Specs) -> Iterator[tuple[str, Finding]]:
    """Yield what has two names and names that are two things, in whatever products, and entries that excuse nothing."""
    messages: list[Stream | Event] = [*specs.streams, *specs.events]
    specs_of: list[_Message] = [*specs.operations, *messages]
    every = {spec.key: list(_all_members(spec, specs.words)) for spec in specs_of}
    members = [one for found in every.values() for one in found if one.text]
    parameters = [one for operation in specs.operations for one in _parameters(operation, specs.words)]
    synonyms, homonyms, letters = (_excuses(specs.words, kind) for kind in ("synonyms", "homonyms", "letters"))
    yield from _silent(one for found in every.values() for one in found if not one.text)
    yield from _synonyms(members, synonyms)
    yield from _synonyms(parameters, synonyms)
    yield from _homonyms(members, homonyms)
    yield from _letters([(spec, every[spec.key]) for spec in messages], letters)
    for excuses in (synonyms, homonyms, letters):
        yield from excuses.unwanted()


def _silent(members: Iterable[Member]) -> Iterator[tuple[str, Finding]]:
    """Yield each name without a text once, at its first place; a letter that has no name is told where names are made."""
    wordless: defaultdict[str, list[Member]] = defaultdict(list)
    for one in members:
        if is_telling(one.name):
            wordless[one.name].append(one)
    for name, (first, *others) in wordless.items():
        also = f" ({len(others)} more of this name)" if others else ""
        yield first.key, Finding(first.path, f"{name} has no words, expected a line for it in words/fields.yaml{also}")


def _synonyms(members: list[Member], excuses: _Excuses) -> Iterator[tuple[str, Finding]]:
    named: defaultdict[str, defaultdict[str, list[Member]]] = defaultdict(lambda: defaultdict(list))
    spelt: defaultdict[str, defaultdict[str, list[Member]]] = defaultdict(lambda: defaultdict(list))
    for one in members:
        if one.text != MEANINGLESS:
            named[one.text][one.name].append(one)
        spelt[_spelling(one.name)][one.name].append(one)
    told: set[frozenset[str]] = set()
    for found, what in [
        *((names, f"are both {text!r}") for text, names in named.items()),
        *((names, "are one name in two spellings") for names in spelt.values()),
    ]:
        names = frozenset(found)
        if len(names) > 1 and names not in told and not excuses.cover(_products(found), names):
            told.add(names)
            last = list(found.values())[-1][0]
            message = f"{_listed(found)} {what}, expected one name"
            yield last.key, Finding(last.path, f"{message}, or why there are more in words/synonyms.yaml")


def _homonyms(members: list[Member], excuses: _Excuses) -> Iterator[tuple[str, Finding]]:
    meant: defaultdict[str, defaultdict[str, list[Member]]] = defaultdict(lambda: defaultdict(list))
    for one in members:
        meant[one.name][_PARTICULARS.sub("", one.text)].append(one)
    for name, things in meant.items():
        if len(things) > 1 and not excuses.cover(_products(things), frozenset({name})):
            last = list(things.values())[-1][0]
            message = f"{name} is {_listed({repr(text): of for text, of in things.items()})}, expected one thing"
            yield last.key, Finding(last.path, f"{message}, or why it is more in words/homonyms.yaml")


def _letters(messages: list[tuple[Stream | Event, list[Member]]], excuses: _Excuses) -> Iterator[tuple[str, Finding]]:
    """Yield what is called one way in a message, and another way in the message of another product that is the same one."""
    called: defaultdict[tuple[str, ...], defaultdict[str, list[Member]]] = defaultdict(lambda: defaultdict(list))
    for spec, members in messages:
        # An event may be called by another name in another product.
        for message in dict.fromkeys([spec.name, spec.event] if isinstance(spec, Event) else [spec.name]):
            for one in members:
                called[message, *one.wire][one.name].append(one)
    told: set[frozenset[str]] = set()
    for (message, *wire), found in called.items():
        names = frozenset(found)
        if len(names) > 1 and names not in told and not excuses.cover(_products(found), names):
            told.add(names)
            last = list(found.values())[-1][0]
            what = f"{_listed(found)} are both {'.'.join(wire)} of {message}, expected one name"
            yield last.key, Finding(last.path, f"{what}, or why there are more in words/letters.yaml")


def _products(found: Mapping[str, list[Member]]) -> frozenset[str]:
    return frozenset(one.product for members in found.values() for one in members)


def _listed(found: Mapping[str, list[Member]]) -> str:
    """Return the names or texts with the products that have each."""
    of = {name: sorted({one.product for one in members}) for name, members in found.items()}
    return " and ".join(f"{name} of {', '.join(of[name])}" for name in sorted(of))


def _spelling(name: str) -> str:
    return "_".join(_SPELLINGS.get(word, word) for word in name.split("_") if word not in _NO_MATTER)


def _excuses(words: Words, kind: str) -> _Excuses:
    folders = [("words", words), *((f"words/{product}", own) for product, own in words.products.items())]
    entries: list[tuple[str, Mapping[str, str]]] = [(folder, getattr(one, kind)) for folder, one in folders]
    return _Excuses(kind, {(f"{folder}/{kind}", key): frozenset(key.split()) for folder, of in entries for key in of})


def members_of(spec: _Message, words: Words) -> Iterator[Member]:
    """Yield the members of an answer or a message, and of what is inside of it, that are described."""
    return (one for one in _all_members(spec, words) if one.text)


def _all_members(spec: _Message, words: Words) -> Iterator[Member]:
    whole, shape, root = _whole(spec, words)
    if whole is not None:
        yield from _within(_Inside(spec, words), shape, whole, (root,))


def _parameters(operation: Operation, words: Words) -> Iterator[Member]:
    for index, parameter in enumerate(operation.parameters):
        # A name that nothing can be made of is told where names are made.
        with suppress(NotAName):
            text = words.parameter(operation, parameter.name)
            if text is not None:
                yield Member(snake_case(parameter.name), text, operation.key, ("parameters", index, "name"))


def _whole(spec: _Message, words: Words) -> tuple[str | None, Shape, str]:
    if isinstance(spec, Operation):
        told = words.operation(spec)
        return told.answer if told else None, spec.answer, "answer"
    said = words.stream(spec.product, spec.name) if isinstance(spec, Stream) else words.event(spec.product, spec.name)
    return said.payload if said else None, spec.payload, "payload"


class _Inside(NamedTuple):
    """What an object is in: the answer or message, and the Python names of the members around it; ``tag`` tells its kind."""

    spec: _Message
    words: Words
    around: tuple[str, ...] = ()
    tag: str | None = None


def _within(inside: _Inside, shape: Shape, parent: str, path: DataPath) -> Iterator[Member]:
    spec, words, around, tag = inside
    for index, member in enumerate(shape.fields):
        place: DataPath = (*path, "fields", index)
        # A name that nothing can be made of is told where names are made. What tells kinds apart is the class then, and no member of it.
        with suppress(NotAName):
            name = snake_case(words.alias([parent, spec.name], member.name, spec.product) or member.name)
            text = words.field(parent, member.name, spec.product, wire_of(name))
            if member.name != tag:
                yield Member(name, text or "", spec.key, (*place, "name"), (*around, member.name))
            below = class_name(parent, member.name if is_telling(member.name) else name)
            yield from _within(_Inside(spec, words, (*around, name)), member.shape, below, place)
    if shape.items is not None:
        yield from _within(_Inside(spec, words, around), shape.items, parent, (*path, "items"))
    for index, part in enumerate(shape.of):
        with suppress(NotAName):
            kind = class_name(parent, part.value.lower()) if shape.tag and part.value else parent
            yield from _within(_Inside(spec, words, around, shape.tag), part, kind, (*path, "of", index))
