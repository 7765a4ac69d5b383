"""What is remembered of a page set beside what is read of it now.

Each fact of the committed spec is found again, contradicted by what the page says now, of a language that this run does not
have, or lost. What another language says stays, and so does what only comments inside JSON said once they are gone. What is lost
stays too, and is told, until a person accepts that it is gone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from generator.specs.rules import EITHER
from generator.specs.yaml.plain import Plain, is_list, is_mapping, same

_LANGUAGE: Final = re.compile(r"\b(en|zh):")
_PLACE: Final = re.compile(r"(en|zh):\S+|corrected")
# Of the words of a place; ``as`` names a twin.
_ORDER: Final = {"en": 0, "zh": 1, "as": 2}
# What two prints of one example are merged into when they differ; the wider type says more.
_WIDER: Final = frozenset(
    {("number", "integer"), ("string", "decimal"), ("union", "object"), ("union", "list"), ("any", "list")}
)
_NAMES: Final = ("code", "name", "value", "template", "role", "counter", "rule", "type", "limit")
# What people say of days, with its evidence.
_BY_PEOPLE: Final = frozenset({"changes", "since", "until", "replaced_by", "notes", "continuity"})
# Made from other facts, or what the page is and not what it says.
_NOT_COMPARED: Final = _BY_PEOPLE | {"kind", "product", "section", "name", "source", "at", "json", "lines", "enum"}


@dataclass(frozen=True)
class Lost:
    """A fact that nothing says any more: its path through names, the kind of thing it is, and where it stood."""

    path: str
    kind: str
    at: str


@dataclass(frozen=True)
class Older:
    """A fact of a language that this run lacks, of which the other says otherwise, or nothing, so that it stays."""

    path: str
    at: str
    stays: bool


@dataclass
class Recall:
    """Sets the facts of one spec, as plain data, beside those of an earlier run.

    Attributes:
        missing: Languages that were read then and are not now.
        spoken: Paths of the corrections of this spec.
        replaced: The path of each of them, and of what ends with a parameter, what it replaced, and what it set.
        dropped: Languages whose loss a person has accepted.
        accepted: Says of a path whether a person has accepted that its fact is gone; of a language too, ``zh:parameters.x``.
        lost: What nothing says any more.
        older: What a language that is missing says and the one that was read does not, or not any more.
    """

    missing: frozenset[str]
    spoken: frozenset[str] = frozenset()
    replaced: tuple[tuple[str, object, object], ...] = ()
    dropped: frozenset[str] = frozenset()
    accepted: Callable[[str], bool] = lambda path: False
    lost: list[Lost] = field(default_factory=lambda: list[Lost]())
    older: list[Older] = field(default_factory=lambda: list[Older]())
    _comments_gone: bool = False

    def spec(self, old: Plain, new: Plain) -> Plain:
        """Return the facts that hold now."""
        # Whether there were some when it was read last says nothing: what they said may have stayed since.
        self._comments_gone = not _has_comments(new)
        new = self._with_security(old, new)
        if self.missing:
            new = _undemanded(old, new)
        merged = self._mapping(old, new, "", "")
        if "en" in self.missing:
            merged["title"] = old.get("title", new.get("title"))
            if merged["title"] is None:
                del merged["title"]
        if self.missing:
            # A correction may rest on what the language says that is missing.
            merged = {key: value for key, value in merged.items() if key != "changes"}
            if "changes" in old:
                merged["changes"] = old["changes"]
        kept = {name: value for name, value in old["source"].items() if name.partition("_")[0] in self.missing}
        merged["source"] = {**new["source"], **kept}
        self._shown_less(old["source"], new["source"])
        return merged

    def _with_security(self, old: Plain, new: Plain) -> Plain:
        """Keep who may call an operation whose title does not say it any more: "(Deprecated)" stands in its place, or it is lost."""
        now, then = (one.get("security", {}) for one in (new, old))
        if now.get("type") != "NONE" or now["type"] == then["type"] or _is_corrected(now["at"]):
            return new
        if not new.get("deprecated") and _languages(then["at"]) - self.missing:
            if self.accepted("security"):
                return new
            self.lost.append(Lost("security", "value", then["at"]))
        return {**new, "security": {**now, "type": then["type"]}}

    def _mapping(self, old: Plain, new: Plain, path: str, around: str) -> Plain:
        at = old.get("at") or around
        if self._is_memory(at) and self._says_all(old, new):
            return {**old, "at": self._place(old["at"], new.get("at", ""))} if "at" in old else old
        merged: Plain = {}
        for key in [*new, *(key for key in old if key not in new)]:
            below = f"{path}.{key}".lstrip(".")
            if key in _NOT_COMPARED and key in new:
                merged[key] = new[key]
            elif key in new and new.get("type") == "flag" and (key == "values" or _is_respelt(key, old, new)):
                # Its two spellings go together, and its default is one of them.
                merged[key] = old.get(key, new[key]) if self._is_memory(at) else new[key]
            elif key == "fields" and self._comments_gone and _are_tuples(old, new):
                merged[key] = [self._position(*both, below, at) for both in zip(old[key], new[key], strict=True)]
            elif key not in old:
                if key == "presence" and not self._is_rarer(below, str(new.get("at", at))):
                    continue
                # What Chinese has and a corrected spec has not, a person has taken out.
                if path or not self.spoken or "en" not in self.missing:
                    merged[key] = new[key]
            elif key in _NOT_COMPARED:
                # A correction of days may rest on another, which replaces what the missing language says.
                if (key == "name" and self._is_memory(at)) or (key in _BY_PEOPLE and self.missing):
                    merged[key] = old[key]
            elif key not in new and is_list(old[key]) and any(map(is_mapping, old[key])):
                # Each element has lines of its own, the list has none.
                merged |= {key: kept} if (kept := self._list(old[key], [], below, at)) else {}
            elif key not in new:
                if self._stays(old[key], below, at):
                    merged[key] = old[key]
            else:
                merged[key] = self._member(old[key], new[key], below, at)
        if "at" in old or "at" in new:
            place = self._place(old.get("at", ""), new.get("at", ""))
            merged |= {"at": place} if place or "at" in new else {}
            self._fading(path, old.get("at", ""), new.get("at", ""))
        return merged

    def _is_rarer(self, path: str, at: str) -> bool:
        """Say whether it holds that a member, which every example had, is not in all of them; cut examples look like that."""
        if path in self.spoken:
            # A person says so, with evidence.
            return True
        if self.missing or self.accepted(path):
            return not self.missing
        self.lost.append(Lost(path, "always", at))
        return False

    def _fading(self, path: str, old: str, new: str) -> None:
        """Tell of a fact that stands that a language which was read no longer says it."""
        for language in sorted(_languages(old) - _languages(new) - self.missing):
            if _languages(new) and not self.accepted(f"{language}:{path}") and not self._has_spoken_for(path):
                self.lost.append(Lost(f"{language}:{path}", "line", old))

    def _has_spoken_for(self, path: str) -> bool:
        """Say whether a person keeps a fact, or one around or in it, against a language that says otherwise."""
        kept = (where for where, was, now in self.replaced if same(was, now))
        return any(f"{path}.".startswith(f"{one}.") or one.startswith(f"{path}.") for one in kept)

    def _shown_less(self, old: Plain, new: Plain) -> None:
        """Tell of examples that a language shows no more, of which the spec has those of the other."""
        for language in sorted({"en", "zh"} - self.missing):
            name = f"{language}_examples"
            if old.get(name, 0) > new.get(name, 1) and language in new and not self.accepted(f"{language}:examples"):
                self.lost.append(Lost(f"{language}:examples", "example", f"{old[name]} of them"))

    def _says_all(self, old: Plain, new: Plain) -> bool:
        """Say whether what was known is not to be told apart member by member: a shape of another type, values of a list."""
        if "type" in old and "type" in new and old["type"] != new["type"]:
            return "en" in self.missing or new["type"] == "any" or (old["type"], new["type"]) in _WIDER
        if "rule" in old:
            return set(old.get("values", ())) <= set(new.get("values", ()))
        return "values" in old and "enum" in new and "enum" not in old

    def _member(self, old: Any, new: Any, path: str, at: str) -> Any:
        if is_mapping(old) and is_mapping(new):
            return self._mapping(old, new, path, at)
        if is_list(old) and is_list(new):
            return self._list(old, new, path, at)
        if old == new:
            return new
        # English gives identifiers, types and flags, so that what Chinese alone says otherwise was settled already.
        settled = "en" in self.missing or _is_corrected(at)
        if self._is_memory(at) and (settled or _says_more(old, new, path)):
            return old
        if self._is_memory(at) and _languages(at) and path != "title":
            self.older.append(Older(path, at, stays=False))
        elif (
            path.endswith("rule")
            and _says_more(old, new, path)
            and not (self.accepted(path) or _languages(at) & self.dropped)
        ):
            self.lost.append(Lost(path, "rule", at))
        return new

    def _list(self, old: Sequence[Any], new: Sequence[Any], path: str, at: str) -> list[Any]:
        if self.missing:
            return self._in_old_order(old, new, path, at)
        known = {_identity(element): element for element in old}
        merged: list[Any] = []
        for element in new:
            then = known.get(_identity(element))
            merged.append(element if then is None else self._element(then, element, path, at))
        found = {_identity(element) for element in new}
        before: object = None
        for element in old:
            mine = _identity(element)
            if mine not in found and self._stays(element, f"{path}.{_name_of(element)}", at):
                index = next((n for n, one in enumerate(merged) if _identity(one) == before), -1)
                merged.insert(index + 1, element)
                found.add(mine)
            if mine in found:
                before = mine
        return merged

    def _in_old_order(self, old: Sequence[Any], new: Sequence[Any], path: str, at: str) -> list[Any]:
        fresh = {_identity(element): element for element in new}
        if path == "examples":
            stay = [one for one in old if _languages(one.get("at", "")) & self.missing]
            roles = {one["role"] for one in stay}
            shown = [*(one for one in new if one["role"] not in roles), *stay]
            return [*shown, *self._fewer(old, shown)] if new else list(old)
        merged: list[Any] = []
        for element in old:
            now = fresh.get(_identity(element))
            if now is not None:
                merged.append(self._element(element, now, path, at))
            elif self._stays(element, f"{path}.{_name_of(element)}", at):
                merged.append(self._said_by_memory(element, path))
        known = {_identity(element) for element in old}
        before: object = None
        for element in new:
            mine = _identity(element)
            if mine not in known and not self._is_settled(path, element):
                index = next((n for n, one in enumerate(merged) if _identity(one) == before), len(merged) - 1)
                merged.insert(index + 1, element)
            before = mine
        return merged

    def _fewer(self, old: Sequence[Plain], shown: Sequence[Plain]) -> Iterator[Plain]:
        """Give the examples that stay though a page shows fewer of their role; they have nothing else to be known by."""
        left = Counter(str(one["role"]) for one in shown)
        for one in old:
            role = str(one["role"])
            left[role] -= 1
            if left[role] < 0 and self._stays(one, f"examples.{role}", ""):
                yield one

    def _said_by_memory(self, element: Any, path: str) -> Any:
        """Return an element that only a missing language has; English examples that lack a member show that it need not come."""
        if not is_mapping(element) or not _languages(element.get("at", "")) - self.missing:
            return element
        rare = {"presence": "conditional"} if path.endswith("fields") and "zh" in self.missing else {}
        return {**element, **rare, "at": self._place(element["at"], "")}

    def _is_settled(self, path: str, element: Any) -> bool:
        """Say whether a person has spoken of what one language alone would add; cases of a weight follow the English ones."""
        if "en" in self.missing and path == "weight":
            return True
        below = f"{path}.{_name_of(element)}"
        return any(below == one or below.startswith(f"{one}.") for one in self.spoken)

    def _element(self, old: Any, new: Any, path: str, at: str) -> Any:
        if not is_mapping(old) or not is_mapping(new):
            return new
        if "role" in old:
            # An example is one text; of a language that is missing, it is the one that was chosen.
            return old if _languages(old.get("at", "")) & self.missing else new
        return self._mapping(old, new, f"{path}.{_name_of(old)}", at)

    def _position(self, old: Plain, new: Plain, path: str, at: str) -> Plain:
        """Return what is known of one position of a tuple, which a comment gave its name, and whose type it may have widened."""
        if (old["type"], new["type"]) in _WIDER:
            new = {**new, "type": old["type"]}
        return {**self._mapping(old, new, f"{path}.{old['name']}", at), "name": old["name"]}

    def _stays(self, old: Any, path: str, around: str) -> bool:
        """Say whether a fact stays that is not found again; tell it when it is lost."""
        at = (old.get("at") if is_mapping(old) else None) or around
        if self._is_replaced(old, path):
            return False
        if path.endswith((".presence", ".nullable", ".empty")) and (self._comments_gone or self.missing):
            return bool(self.missing) or not self.accepted(path)
        if not self._is_memory(at) and _languages(at) and not _is_corrected(at):
            if self.accepted(path) or self._is_dropped(old, at):
                return False
            self.lost.append(Lost(path, _kind(path), at))
            return True
        if self._is_memory(at) and _languages(at) - self.missing and not path.startswith("examples."):
            self.older.append(Older(path, at, stays=True))
        return self._is_memory(at)

    def _is_replaced(self, old: Any, path: str) -> bool:
        """Say whether a person has taken a fact away: by its path, or as one of a list without names."""
        if is_list(old):
            return all(self._is_replaced(one, f"{path}.{_name_of(one)}") for one in old)
        for where, replaced, sets in self.replaced:
            gone, kept = (one if is_list(one) else [one] for one in (replaced, sets))
            if where == path and sets is None:
                return True
            if path.startswith(f"{where}.") and _has(gone, old) and not _has(kept, old):
                return True
        return False

    def _is_dropped(self, old: Any, at: str) -> bool:
        has_lines = is_mapping(old) and "at" in old
        return _languages(at) <= self.dropped if has_lines else bool(_languages(at) & self.dropped)

    def _is_memory(self, at: str) -> bool:
        """Say whether a language that this run lacks is among those that say it; what has no lines is said by all."""
        return bool(self.missing) and (not _languages(at) or bool(_languages(at) & self.missing))

    def _place(self, old: str, new: str) -> str:
        """Return the lines of what was read now, and those of the languages that were not."""
        kept = [match[0] for match in _PLACE.finditer(old) if match[1] in self.missing or match[0] == "corrected"]
        places = [
            word for word in dict.fromkeys([*new.split(), *(kept if self.missing else ())]) if word != "corrected"
        ]
        if self.missing:
            places.sort(key=lambda word: _ORDER[word.partition(":")[0]])
        corrected = new.endswith("corrected") or (bool(self.missing) and old.endswith("corrected"))
        return " ".join([*places, *(["corrected"] if corrected else [])])


def _undemanded(old: Plain, new: Plain) -> Plain:
    """Demand nothing that has a default, which perhaps only the missing language says."""
    defaulted = {one["name"] for one in old.get("parameters", ()) if "default" in one}
    rules: list[Plain] = []
    for rule in new.get("rules", ()):
        of = [name for name in rule.get("of", ()) if name not in defaulted]
        if rule["rule"] != "required_if" or of:
            rules.append({**rule, "of": of} if rule["rule"] == "required_if" else rule)
    return {**new, "rules": rules} if "rules" in new else new


def _has(elements: Iterable[object], element: object) -> bool:
    return any(same(one, element) for one in elements)


def _says_more(old: Any, new: Any, path: str) -> bool:
    """Say whether what was known is the same said more exactly, or what two languages together give."""
    if path.endswith("rule"):
        return old == "exactly_one" and new in EITHER
    return (old, new) in _WIDER or path.endswith((".presence", ".nullable", ".empty"))


def _identity(element: Any) -> object:
    if not is_mapping(element):
        return repr(element)
    if "rule" in element:
        kind = "either" if element["rule"] in EITHER else element["rule"]
        return kind, repr(sorted(element.get("of", ()))), element.get("parameter"), _when(element), element.get("about")
    if "counter" in element or "limit" in element:
        return element.get("counter"), element.get("limit"), element.get("per"), _when(element)
    return next(((key, repr(element[key])) for key in _NAMES if key in element), repr(element))


def _when(element: Plain) -> str:
    return repr(element.get("when"))


def _name_of(element: Any) -> str:
    if not is_mapping(element):
        return str(element)
    return next((str(element[key]) for key in _NAMES if key in element), "")


def _kind(path: str) -> str:
    steps = path.split(".")
    kinds = {"parameters": "row", "items": "row", "fields": "field", "rules": "rule", "item_rules": "rule"}
    kinds |= {"values": "value", "errors": "code", "enums": "list", "weight": "weight", "examples": "example"}
    return kinds.get(steps[-2] if len(steps) > 1 else "", "value")


def _is_respelt(key: str, old: Plain, new: Plain) -> bool:
    return key == "default" and str(old.get(key)).lower() == str(new[key]).lower()


def _are_tuples(old: Plain, new: Plain) -> bool:
    return old.get("type") == new.get("type") == "tuple" and len(old["fields"]) == len(new.get("fields", ()))


def _has_comments(spec: Plain) -> bool:
    return any(one["repair"] == "comment" for example in spec.get("examples", ()) for one in example.get("repairs", ()))


def _languages(at: str) -> frozenset[str]:
    return frozenset(_LANGUAGE.findall(at))


def _is_corrected(at: str) -> bool:
    return at.endswith("corrected")
