"""What docstrings tell of days: what changed lately, what will, and what comes on a day that nobody has named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias, cast

from generator.package.view.docstrings import Section, code, listed, sentence
from generator.specs.authored import Product
from generator.specs.dates import Since, since
from generator.specs.model import Change, Event, Operation, SpecFile, Stream
from generator.specs.yaml.plain import is_list, is_mapping

# A date, and what is told of it: nothing where there is none of them.
_DatedText: TypeAlias = tuple[str | None, str | None]
_NEAR: Final = 60
_HEADING: Final = "Changes"
# What holds members by their names.
_HOLDERS: Final = ("parameters", "items", "fields", "of")
_LIMITS: Final = {"maximum": "at most", "minimum": "at least", "max_items": "a list of at most"}


def changes_said(spec: SpecFile, names: Mapping[str, str], day: str | None) -> Section:
    """Return what is within sixty days of the day that is rendered; ``names`` are those of parameters, by the names on the wire."""
    said: list[_DatedText] = [*_whole(spec), *((one.since, _said(one, names)) for one in spec.changes)]
    return _section(said, day)


def hosts_said(product: Product, day: str | None) -> Section:
    """Return which addresses of a product came and went, and whose limits are counted together; it has those of all days."""
    said: list[_DatedText] = []
    for one in product.hosts:
        what = f"{code(one.address)} for {one.use.replace('_', ' ')} of {code(one.environment)}"
        said += [(one.since, f"{what} is new"), (one.until, f"{what} is gone")]
    for limits in product.limits:
        what = f"limits of {code(limits.environment)} are counted with those of {code(limits.group)}"
        said.append((limits.since, f"{what}, were with those of {code(limits.was)}"))
    return _section(said, day)


def _section(said: list[_DatedText], day: str | None) -> Section:
    near = [
        sentence(f"{_when(since(text), day)}: {what}")
        for text, what in said
        if text is not None and what is not None and day is not None and since(text).is_near(day, _NEAR)
    ]
    return Section(_HEADING, tuple(dict.fromkeys(near)))


def _when(date: Since, day: str) -> str:
    if date.by is None:
        return f"On {date}"
    return f"{'Since' if date.has_come(day) else 'From'} {date}"


def _whole(spec: SpecFile) -> Iterator[_DatedText]:
    if isinstance(spec, Operation | Stream | Event):
        yield spec.since, "it is new"
        yield spec.until, "it is gone"


def _said(change: Change, names: Mapping[str, str]) -> str | None:
    """Say what a change is, or nothing where no reader is told of it: of an example, of where a list of values comes from."""
    steps = change.path.split(".")
    was, now = cast(Any, change.was), cast(Any, change.now)
    match steps:
        case ["examples", *_] | [*_, "enum"]:
            return None
        case ["deprecated"]:
            return "it is deprecated"
        case ["security", "type"]:
            return f"it is {now}, was {was}"
        case ["route"]:
            return f"its route is {code(str(now))}" if now else "it has no route of its own"
        case ["notes"]:
            return f"a note is {_became(change)}"
        case ["continuity", *_]:
            return (
                f"messages are of both venues, told apart by {code(now['member'])}" if steps[1:] == ["merged"] else None
            )
        case ["quotas", *_]:
            return f"a limit of its own on how often it is called is {_became(change)}"
        case ["answer"]:
            return f"the answer is of the type {now['type']}, was {was['type']}"
        case ["weight", *_]:
            known = isinstance(was, int) and isinstance(now, int)
            return f"the weight is {now}, was {was}" if known else "the weight is another"
        case ["enums"]:
            return f"{(now or was)['name']} is {_became(change)}"
        case ["names" | "errors" | "enums", name]:
            return f"{code(name)} is {_became(change)}"
        case [*_, "rules" | "item_rules"]:
            return _rule_said(change, names)
        case [*_, holder, name] if holder in _HOLDERS:
            return f"{_member(steps, name, names)} is {_became(change)}"
        case _:
            return _fact_said(change, steps[-1], _member(steps, steps[-2], names))


def _became(change: Change) -> str:
    return "new" if change.was is None else "gone" if change.now is None else "another"


def _member(steps: list[str], name: str, names: Mapping[str, str]) -> str:
    """Name a parameter as it is called in Python, a member of an answer as on the wire, a list of values as pages do."""
    return name if steps[0] == "enums" else code(names.get(name, name) if steps[0] == "parameters" else name)


def _rule_said(change: Change, names: Mapping[str, str]) -> str:
    now = change.now
    if is_mapping(now) and now.get("rule") == "moved":
        to, values = now["to"].rpartition("/")[2], listed([code(value) for value in now["values"]])
        return f"{code(to)} takes {values}, which are refused here with {now['error']}"
    rule = change.was if now is None else now
    if is_mapping(rule) and rule.get("rule") == "advisory":
        about = listed([code(names.get(name, name)) for name in rule.get("of", ())])
        return f"a note{f' on {about}' if about else ''} is {'gone' if now is None else 'new'}"
    return f"a rule is {_became(change)}"


def _fact_said(change: Change, fact: str, member: str) -> str:
    was, now = change.was, change.now
    match fact:
        case "presence":
            return f"{member} need not come" if now == "conditional" else f"{member} always comes"
        case "required":
            return f"{member} is mandatory" if now else f"{member} need not be sent"
        case "empty":
            return f"{member} may be empty" if now else f"{member} is not empty any more"
        case "values" | "keys":
            return _values_said(was, now, member)
        case "maximum" | "minimum" | "max_items" if was is not None and now is not None:
            return f"{member} is {_LIMITS[fact]} {now}, was {was}"
        case _:
            said = f"{fact.replace('_', ' ')} of {member} is"
            return f"{said} {_became(change)}" if was is None or now is None else f"{said} {now}, was {was}"


def _values_said(was: object, now: object, member: str) -> str:
    before, after = (list[Any](value) if is_list(value) else [value] for value in (was, now))
    if is_list(now) and was is None:
        return f"{member} is one of {listed(list(map(_value, after)), 'or')}"
    if is_list(was) and now is None:
        return f"{member} may have any value"
    came = [_value(one) for one in after if one is not None and one not in before]
    went = [_value(one) for one in before if one is not None and one not in after]
    said = [
        f"{listed(some)} of {member} {'is' if len(some) == 1 else 'are'} {how}"
        for some, how in ((came, "new"), (went, "gone"))
        if some
    ]
    return listed(said) or f"values of {member} are in another order"


def _value(value: Any) -> str:
    return code(str(value["value"] if is_mapping(value) else value))
