"""A parameter that must not be sent when another one has a value.

::

    cell     = [lead] not "be" sent "with" P "=" V ["(Close-All)"]
             | [lead] "使用" P "不支持此参数"                         (* P is a switch: this holds when it is true *)
             | [lead] "不与" P "合用"                                 (* the row is a switch, and excludes P when it is true *)
    governed = "Cannot be used with" P ("parameter" | "paremeter") | [lead] "不支持" P "参数"
             | ["In Hedge Mode" ","] ["and"] "cannot be used with" side "orders in" position "position side"
             | ["双开模式下" ","] position "方向上不支持" side { ";" position "方向上不支持" side }
    side     = "BUY" | "SELL"
    position = "LONG" | "SHORT"

What is governed stands under a line that gives its premise. An order of one side that a position side does not take is
put as the position side taking only the other. A condition on a parameter that the table lacks says nothing about
its requests, and is left to a reader.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.specs.rules import Condition, Rule
from generator.transcribe.prose.grammar import Form, Found, Scope, form, plain, read_forms

_OTHER_SIDE = {"BUY": "SELL", "SELL": "BUY"}
_TRUE = ("true",)


def _with_value(subject: str, other: list[str], values: list[str]) -> Found:
    return _forbidden((subject,), (Condition(other[0], one_of=tuple(values)),))


def _with_switch(subject: str, switch: list[str]) -> Found:
    return _forbidden((subject,), (Condition(switch[0], one_of=_TRUE),))


def _switch(subject: str, others: list[str]) -> Found:
    return _forbidden(tuple(others), (Condition(subject, one_of=_TRUE),))


def _governed(names: list[str]) -> Found:
    return _forbidden(tuple(names), ())


def _forbidden(names: tuple[str, ...], when: tuple[Condition, ...]) -> Found:
    return Found(rules=(Rule("forbidden_if", at="", of=names, when=when),))


_CELLS: tuple[Form, ...] = (
    form(r"{LEAD}{NOT} be {SENT} with {P}=\s*{V}(?:\(Close-All\))?", _with_value, True),
    form("{LEAD}使用{P}不支持此参数", _with_switch, True),
    form("{LEAD}不与{P}合用", _switch, True),
)
_GOVERNED: tuple[Form, ...] = (
    form("cannot be used with {P} (?:parameter|paremeter)", _governed),
    form("{LEAD}不支持{P}参数", _governed),
)
_SIDE = re.compile(
    r"(?:In Hedge Mode,\s*)?(?:and )?cannot be used with `?(?P<side>BUY|SELL)`? orders in `?(?P<position>LONG|SHORT)`?"
    r" position side",
    re.IGNORECASE,
)
_SIDES = re.compile(r"(?:双开模式下,\s*)?(?P<each>`?(?:LONG|SHORT)`?\s*方向上不支持\s*`?(?:BUY|SELL)`?(?:;\s*)?)+")
_EACH = re.compile(r"`?(?P<position>LONG|SHORT)`?\s*方向上不支持\s*`?(?P<side>BUY|SELL)`?")


def read(text: str, scope: Scope) -> Found | None:
    found = read_forms(_CELLS, text, scope)
    return None if found and found.unknown else found


def read_governed(text: str, scope: Scope) -> Found | None:
    """Return what the sentence says under the scope's premise; None if no grammar knows it."""
    if not scope.premise:
        return None

    found = read_forms(_GOVERNED, text, scope)
    if found is None:
        return _position_sides(plain(text), scope)
    return replace(found, rules=tuple(replace(rule, when=scope.premise) for rule in found.rules))


def _position_sides(sentence: str, scope: Scope) -> Found | None:
    if "side" not in scope.names or "positionSide" not in scope.names:
        return None
    one = _SIDE.fullmatch(sentence)
    found = [one] if one else list(_EACH.finditer(sentence)) if _SIDES.fullmatch(sentence) else []
    rules = tuple(
        Rule(
            "one_of_values",
            at="",
            parameter="side",
            values=(_OTHER_SIDE[each["side"].upper()],),
            when=(*scope.premise, Condition("positionSide", one_of=(each["position"].upper(),))),
        )
        for each in found
    )
    return Found(rules=rules) if rules else None
