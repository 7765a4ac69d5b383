"""The kinds of rules over several parameters, in one table: what each allows, how it is broken, and how it is said.

Lint, docstrings and the rows of generated tests read it. The client and the exchange on loopback do not: they check the same
rules with code of their own, so that a mistake here shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, Protocol, TypeAlias, TypeVar

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
    "advisory",
]
"""For ``requires``, ``parameter`` needs all of ``of``. ``required_if`` and ``forbidden_if`` always have ``when``. ``refused_if`` has
nothing else: a request for which its conditions hold is refused. ``one_of_values``: ``parameter`` is one of ``values``. ``window`` bounds
the time from the first of ``of`` to the second by ``longest`` (``7d``, ``1h``, ``3mo``, ``1y``). ``ascending`` says that the first of
``of`` is below the second. ``prevails`` says that ``parameter`` is used and ``of`` ignored when both are sent. An ``advisory`` is what no
client can check; ``about`` names the entry of ``specs/words/advisories.yaml`` that puts it in our words, and ``values`` and ``longest``
are what its words have places for. ``moved`` says that another operation, ``to``, takes the ``values`` of ``parameter``, and that this
one refuses them with ``error``.
"""

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
    "advisory": Kind("", checked=False, alone=True),
}


EITHER: Final = frozenset(name for name, kind in KINDS.items() if kind.counts and not kind.about)
"""What is said of the same parameters in more than one way: one of them, at least one, at most one."""

PLACES: Final = re.compile(r"\{(values|longest|of|first|last)\}")
"""Where the words of an advisory have its data: its values, its span, its parameters, the first and the last of them."""


class Ruled(Protocol):
    """What is of a kind of rule."""

    @property
    def rule(self) -> RuleKind: ...


R = TypeVar("R", bound=Ruled)


def kind_of(rule: Ruled) -> Kind:
    return KINDS[rule.rule]


def checked(rules: Sequence[R]) -> tuple[R, ...]:
    """Return the rules that a client can refuse something for."""
    return tuple(rule for rule in rules if kind_of(rule).checked)
