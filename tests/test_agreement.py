"""Two readings of one spec must agree: the client's validator, and a JSON Schema made here straight from the YAML.

Nothing of the generator is used on this side, so a mistake in the view, in a template or in the checks shows as a request on
which the two differ. What JSON Schema cannot say (limits of decimals that travel as text, windows) is kept out of the requests.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import yaml
from jsonschema import Draft202012Validator, ValidationError, validators

Json: TypeAlias = dict[str, Any]

SPECS = Path(__file__).parents[1] / "specs"
WANTED = 6
TRIES = 1500
SUPPLIED = {"timestamp", "signature", "apiKey"}


def ascends(_validator: object, names: list[str], made: Json, _schema: object) -> Iterator[ValidationError]:
    """The one keyword of our own: two decimals as text, the first less than the second."""
    try:
        low, high = (Decimal(made[name]) for name in names)
    except (KeyError, TypeError, InvalidOperation):
        return
    if low >= high:
        yield ValidationError(f"{low} is not less than {high}")


Validator: Any = validators.extend(Draft202012Validator, {"ascending": ascends})
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def operation_files() -> list[Path]:
    """The operations that are there; what ended is no method of the client."""
    found = sorted([*SPECS.glob("*/rest/*.yaml"), *SPECS.glob("*/ws-api/*.yaml")])
    return [path for path in found if "\nuntil: " not in path.read_text("utf-8")]


def schema_of(spec: Json) -> Json:
    parameters = [one for one in spec.get("parameters", ()) if one["name"] not in SUPPLIED]
    coming = [change.get("now") for change in spec.get("changes", ()) if change["since"].endswith("..")]
    for one in parameters:
        one["item_rules"] = [rule for rule in one.get("item_rules", ()) if rule not in coming]
    return request_schema(parameters, [rule for rule in spec.get("rules", ()) if rule not in coming])


def request_schema(parameters: list[Json], rules: Any) -> Json:
    defaults = {one["name"]: one["default"] for one in parameters if "default" in one}
    known = {one["name"]: one for one in parameters}
    return {
        "type": "object",
        "properties": {one["name"]: value_schema(one) for one in parameters},
        "required": [one["name"] for one in parameters if one["required"]],
        "additionalProperties": False,
        "allOf": [found for rule in rules for found in [rule_schema(rule, known, defaults)] if found is not None],
    }


def value_schema(parameter: Json) -> Json:
    kind = parameter["type"]
    if kind.startswith("list<"):
        item: Json = dict(parameter, type={"list<string>": "string", "list<long>": "long"}.get(kind, "object"))
        most = {"maxItems": parameter["max_items"]} if "max_items" in parameter else {}
        return {"type": "array", "items": value_schema(item), "minItems": 1, **most}
    if kind == "object":
        items = parameter.get("items")
        return (
            request_schema(items, parameter.get("item_rules", ())) if items else {"type": "object", "minProperties": 1}
        )
    if kind in ("int", "long"):
        edge = 1 << (31 if kind == "int" else 63)
        low, high = float(parameter.get("minimum", -edge)), float(parameter.get("maximum", edge - 1))
        schema: Json = {"type": "integer", "minimum": max(-edge, low), "maximum": min(edge - 1, high)}
        return {**schema, "enum": [int(value) for value in parameter["values"]]} if "values" in parameter else schema
    if kind in ("boolean", "flag"):
        return {"type": "boolean"}
    if kind == "decimal":
        limits = {name: float(parameter[name]) for name in ("minimum", "maximum") if name in parameter}
        return {"type": ["string", "integer"], "pattern": r"^-?[0-9]+(\.[0-9]+)?$", **limits}
    schema = {"type": "string", "minLength": 1}
    if "values" in parameter:
        schema["enum"] = parameter["values"]
    elif "pattern" in parameter:
        schema["pattern"] = parameter["pattern"]
    return schema


def rule_schema(rule: Json, known: dict[str, Json], defaults: dict[str, str]) -> Json | None:
    core = core_schema(rule, known)
    if core is None or "when" not in rule:
        return core
    conditions = [condition_schema(one, known, defaults) for one in rule["when"]]
    return {"if": {"allOf": conditions}, "then": core}


def core_schema(rule: Json, known: dict[str, Json]) -> Json | None:
    of = rule.get("of", [])
    each = [{"required": [name]} for name in of]
    pairs = [{"not": {"required": [a, b]}} for number, a in enumerate(of) for b in of[number + 1 :]]
    match rule["rule"]:
        case "at_least_one":
            return {"anyOf": each}
        case "exactly_one":
            return {"allOf": [{"anyOf": each}, *pairs]}
        case "at_most_one":
            return {"allOf": pairs}
        case "all_or_none":
            return {"dependentRequired": dict.fromkeys(of, of)}
        case "requires":
            return {"dependentRequired": {rule["parameter"]: of}}
        case "required_if":
            return {"required": of}
        case "refused_if":
            return {"not": {}}
        case "forbidden_if":
            return {"allOf": [{"not": one} for one in each]}
        case "ascending":
            return {"ascending": of}
        case "one_of_values":
            values = spelt(rule["values"], known[rule["parameter"]])
            return {"properties": {rule["parameter"]: {"enum": values}}}
        case "moved":
            values = spelt(rule["values"], known[rule["parameter"]])
            return {"properties": {rule["parameter"]: {"not": {"enum": values}}}}
        case _:
            return None


def condition_schema(condition: Json, known: dict[str, Json], defaults: dict[str, str]) -> Json:
    parts: list[Json] = [{"required": [name]} for name in condition.get("given", ())]
    parts += [{"not": {"required": [name]}} for name in condition.get("absent", ())]
    name = str(condition.get("parameter", ""))
    if "one_of" in condition:
        said: Json = {"properties": {name: {"enum": spelt(condition["one_of"], known[name])}}, "required": [name]}
        unsaid: list[Json] = [{"not": {"required": [name]}}] if defaults.get(name) in condition["one_of"] else []
        parts.append({"anyOf": [said, *unsaid]})
    limits = {"above": "exclusiveMinimum", "below": "exclusiveMaximum", "minimum": "minimum", "maximum": "maximum"}
    bounds = {limits[one]: float(condition[one]) for one in limits if one in condition}
    if bounds:
        parts.append({"properties": {name: {"type": "integer", **bounds}}, "required": [name]})
    return {"allOf": parts}


def spelt(values: list[str], parameter: Json) -> list[Any]:
    if parameter["type"] in ("flag", "boolean"):
        return [value.lower() == "true" for value in values]
    return [int(value) for value in values] if parameter["type"] in ("int", "long") else list(values)


def request(parameters: list[Json], chance: random.Random, spoil: float) -> Json:
    """Make a request at random: required parameters nearly always, the others now and then, some values spoilt."""
    density = chance.random()
    made: Json = {}
    for parameter in parameters:
        if chance.random() < (0.97 if parameter["required"] else density):
            made[parameter["name"]] = wrong(chance) if chance.random() < spoil else value(parameter, chance)
    if chance.random() < spoil:
        made["noSuchParameter"] = 1
    return made


def wrong(chance: random.Random) -> Any:
    return chance.choice([1.5, "", [], {}, True, 1 << 70, "NO_SUCH_VALUE", [None] * 200])


def value(parameter: Json, chance: random.Random) -> Any:
    kind = parameter["type"]
    if kind.startswith("list<"):
        item = dict(parameter, type={"list<string>": "string", "list<long>": "long"}.get(kind, "object"))
        most = min(parameter.get("max_items", 3), 3)
        return [value(item, chance) for _ in range(chance.randint(1, most))]
    if kind == "object":
        return request(parameter["items"], chance, 0) if parameter.get("items") else {"a": "b"}
    if kind in ("boolean", "flag"):
        return chance.random() < 0.5
    if "values" in parameter:
        chosen = chance.choice(parameter["values"])
        return int(chosen) if kind in ("int", "long") else chosen
    if kind in ("int", "long"):
        low = int(float(parameter.get("minimum", 1)))
        return chance.randint(low, max(low, min(low + 50, int(float(parameter.get("maximum", low + 50))))))
    if kind == "decimal":
        return parameter.get("minimum") or parameter.get("maximum") or chance.choice(["1", "0.5", "12.25"])
    return matching(parameter, chance)


def matching(parameter: Json, chance: random.Random) -> str:
    text = "".join(chance.choice("ABCXYZ") for _ in range(chance.randint(3, 8)))
    pattern = parameter.get("pattern")
    return text if pattern is None or re.search(pattern, text) else str(parameter.get("example", text))


def with_closed_windows(made: Json, spec: Json) -> Json:
    """Let a window begin and end at the same time, so that its length is never the question."""
    for rule in spec.get("rules", ()):
        start, end = rule["of"] if rule["rule"] == "window" else ("", "")
        if start in made and type(made.get(end)) is int:
            made[end] = made[start]
    return made


def as_counted(made: Any, parameters: list[Json]) -> Any:
    """Leave out what says that there is nothing where nothing is the default: it counts as not sent."""
    kept = {one["name"]: one for one in parameters}
    counted: Json = {}
    for name, sent in made.items():
        known = kept.get(name, {})
        if sent == "NONE" and known.get("default") == "NONE":
            continue
        nested = known.get("items") and isinstance(sent, list)
        counted[name] = (
            [as_counted(one, known["items"]) if isinstance(one, dict) else one for one in sent] if nested else sent
        )
    return counted


def agreeable(made: Any) -> bool:
    """Leave out what the two sides name differently by design: None is «not sent» to the client, null to JSON."""
    return None not in (made.values() if isinstance(made, dict) else made)


def verdicts(path: Path) -> Iterator[tuple[Json, bool, tuple[object, ...]]]:
    spec: Json = yaml.load(path.read_text("utf-8"), LOADER)
    module = import_module(f"binance_derivatives.{spec['product']}.{spec['kind']}.{spec['section']}")
    violations: Callable[[Json], tuple[object, ...]] = getattr(module, spec["name"].upper()).violations
    validator = Validator(schema_of(spec))
    chance = random.Random(spec["name"])
    parameters = [one for one in spec.get("parameters", ()) if one["name"] not in SUPPLIED]
    for number in range(TRIES):
        made = with_closed_windows(request(parameters, chance, 0 if number % 2 else 0.2), spec)
        if agreeable(made):
            yield made, validator.is_valid(as_counted(made, parameters)), violations(made)


@pytest.mark.parametrize("path", operation_files(), ids=lambda path: str(path.relative_to(SPECS).with_suffix("")))
def test_the_validator_agrees_with_a_schema_derived_by_another_route(path: Path) -> None:
    seen = {True: 0, False: 0}
    for made, expected, found in verdicts(path):
        assert expected is not bool(
            found
        ), f"{made}: schema says {'valid' if expected else 'invalid'}, client says {found}"
        seen[expected] += 1
        if min(seen.values()) >= WANTED:
            break
    # Both verdicts must have been put to the test, or the agreement would mean nothing.
    assert min(seen.values()) >= WANTED, seen
