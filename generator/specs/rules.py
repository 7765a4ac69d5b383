"""The kinds of rules over several parameters, in one table: what each allows, how it is broken, and how it is said.

Lint, docstrings and the rows of generated tests read it. The client and the exchange on loopback do not: they check the same
rules with code of their own, so that a mistake here shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Final, Literal, TypeAlias

RuleKind: TypeAlias = Literal[
    "at_least_one",
    "at_most_one",
    "exactly_one",
    "all_or_none",
    "requires",
    "required_if",
    "forbidden_if",
    "refused_if",
    "one_of_values",
    "window",
    "ascending",
    "prevails",
    "moved",
    "distinct_by",
    "advisory",
]
"""For ``requires``, ``parameter`` needs all of ``of``. ``required_if`` and ``forbidden_if`` always have ``when``. ``refused_if`` has
nothing else: a request for which its conditions hold is refused. ``one_of_values``: ``parameter`` is one of ``values``. ``window`` bounds
the time from the first of ``of`` to the second by ``longest`` (``7d``, ``1h``, ``3mo``, ``1y``). ``ascending`` says that the first of
``of`` is below the second. ``prevails`` says that ``parameter`` is used and ``of`` ignored when both are sent. An ``advisory`` is what no
client can check; ``about`` names the entry of ``specs/words/advisories.yaml`` that puts it in our words, and ``values`` and ``longest``
are what its words have places for. ``moved`` says that another operation, ``to``, takes the ``values`` of ``parameter``, and that this
one refuses them with ``error``. ``distinct_by`` says that no two objects of the list ``parameter`` have the same ``member``.
"""


@dataclass(frozen=True)
class Condition:
    """What is true of one request; everything said must hold.

    Either ``parameter`` is compared, as the text on the wire, with ``one_of`` or with limits (``minimum`` and ``maximum``
    include the number, ``above`` and ``below`` do not), an absent parameter counting as its default; or parameters are
    ``given``, or ``absent``.
    """

    parameter: str | None = None
    one_of: tuple[str, ...] = ()
    minimum: str | None = None
    maximum: str | None = None
    above: str | None = None
    below: str | None = None
    given: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()

    @property
    def names(self) -> list[str]:
        """The parameters that it is about."""
        return [*([self.parameter] if self.parameter else []), *self.given, *self.absent]


@dataclass(frozen=True)
class Rule:
    """A condition over several parameters; with ``when`` it binds only requests for which all conditions hold.

    ``of`` lists the parameters meant; what the rest means for each kind is said beside ``RuleKind``. Members that are not named
    here by ``FRAME`` are a kind's data, and go from the specs to the client and to the exchange as they are.
    """

    rule: RuleKind
    at: str
    parameter: str | None = None
    of: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    to: str | None = None
    error: int | None = None
    member: str | None = None
    longest: str | None = None
    about: str | None = None
    when: tuple[Condition, ...] = ()

    @property
    def names(self) -> list[str]:
        """The parameters that it, or a condition it has, is about."""
        conditions = [name for condition in self.when for name in condition.names]
        return [*self.of, *([self.parameter] if self.parameter else []), *conditions]

    @property
    def data(self) -> dict[str, str | int | tuple[str, ...]]:
        """What it has besides the parameters and conditions that any kind may have."""
        members = ((member.name, getattr(self, member.name)) for member in fields(self))
        return {name: value for name, value in members if name not in FRAME and value not in (None, ())}


FRAME: Final = frozenset(("rule", "at", "parameter", "of", "about", "when"))


ALL: Final = None
"""As many as there are, in ``Kind.broken_by``."""


@dataclass(frozen=True)
class Kind:
    """One kind of rule.

    Attributes:
        clause: What it says, by the names of its parts: ``of``, ``are`` (of them), ``parameter``, ``values``, ``to``, ``window``,
            ``ascending``.
        allows: Tells by how many of ``of`` are sent, and how many there are, whether a request keeps it; None where that
            is decided by values, or where nothing is.
        broken_by: Numbers of ``of``, one after another from the first, that break it.
        alternatives: Whether each of ``of`` alone is another way to keep it.
        each: Whether every one of ``of`` that is missing, or sent, is a violation by itself.
        checked: Whether a client can refuse anything for it.
        about: Whether it singles out a ``parameter``.
        alone: Whether it may be about one parameter only.
    """

    clause: str
    allows: Callable[[int, int], bool] | None = None
    broken_by: tuple[int | None, ...] = ()
    alternatives: bool = False
    each: bool = False
    checked: bool = True
    about: bool = False
    alone: bool = False

    @property
    def least(self) -> int:
        """How many of ``of`` it must have to say something."""
        return 1 if self.each or self.about or self.alone else 2

    @property
    def counts(self) -> bool:
        """Whether all it says is how many of ``of`` are sent, at least or at most one."""
        return self.allows is not None and self.allows(1, 3)


def _all(given: int, there: int) -> bool:
    return given == there


KINDS: Final[Mapping[RuleKind, Kind]] = {
    "at_least_one": Kind("send at least one of {of}", lambda given, _: given > 0, (0,), alternatives=True),
    "at_most_one": Kind("send at most one of {of}", lambda given, _: given < 2, (2,)),
    "exactly_one": Kind("send exactly one of {of}", lambda given, _: given == 1, (0, 2), alternatives=True),
    "all_or_none": Kind("send {of} together or not at all", lambda given, there: given in (0, there), (1,)),
    "requires": Kind("{parameter} requires {of}", _all, (0,), about=True),
    "required_if": Kind("{of} {are} required", _all, (0,), each=True),
    "forbidden_if": Kind("{of} cannot be sent", lambda given, _: given == 0, (ALL,), each=True),
    "refused_if": Kind("the request is refused", lambda _given, _there: False, (0,), alone=True),
    "one_of_values": Kind("{parameter} must be {values}", about=True),
    "window": Kind("{window}"),
    "ascending": Kind("{ascending}"),
    "prevails": Kind("{parameter} counts and {of} {are} ignored when both are sent", checked=False, about=True),
    "moved": Kind("{parameter} cannot be {values}, which {to} takes", about=True, alone=True),
    "distinct_by": Kind("no two of {parameter} may have the same {member}", about=True, alone=True),
    "advisory": Kind("", checked=False, alone=True),
}


EITHER: Final = frozenset(name for name, kind in KINDS.items() if kind.counts and not kind.about)
"""What is said of the same parameters in more than one way: one of them, at least one, at most one."""

PLACES: Final = re.compile(r"\{(values|longest|of|first|last)\}")
"""Where the words of an advisory have its data: its values, its span, its parameters, the first and the last of them."""


def kind_of(rule: Rule) -> Kind:
    return KINDS[rule.rule]


def checked(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """Return the rules that a client can refuse something for."""
    return tuple(rule for rule in rules if kind_of(rule).checked)
