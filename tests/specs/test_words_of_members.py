"""Every member of every answer and message is described, and by a text that hangs on what it is called, not on a letter."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from tests.committed import committed

from generator.names import wire_of
from generator.specs.lint.members import members_of
from generator.specs.words import is_telling
from generator.transcribe.twins.members import Documented, fields_of

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generated" / "binance_derivatives"
WORDS = ROOT / "specs" / "words"
PRODUCTS = sorted(path.name for path in (ROOT / "specs").iterdir() if (path / "product.yaml").exists())


def documented() -> list[Documented]:
    specs = committed()
    return [*specs.operations, *specs.streams, *specs.events]


def classes(product: str) -> Iterator[ast.ClassDef]:
    for path in sorted((PACKAGE / product).glob("answers/*.py")) + sorted((PACKAGE / product).glob("payloads/*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                yield node


def members(node: ast.ClassDef) -> dict[str, str]:
    """The attributes of a class, each with its name on the wire."""
    found: dict[str, str] = {}
    for one in node.body:
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
            renamed = re.search(r"name='(\w+)'", ast.unparse(one.value)) if one.value else None
            found[one.target.id] = renamed[1] if renamed else wire_of(one.target.id)
    return found


def fields(path: Path) -> Mapping[str, str]:
    loaded: dict[str, str] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def test_every_member_is_described() -> None:
    silent: list[str] = []
    for product in PRODUCTS:
        for node in classes(product):
            described = set(re.findall(r"^\s+(\w+): ", ast.get_docstring(node) or "", re.MULTILINE))
            silent += [f"{product}.{node.name}.{name}" for name in members(node) if name not in described]
    assert silent == []


def test_every_member_that_may_be_none_says_so() -> None:
    may_be: list[tuple[str, bool]] = []
    for product in PRODUCTS:
        for node in classes(product):
            texts = re.split(r"^    (?=\w+: )", ast.get_docstring(node) or "", flags=re.MULTILINE)
            told = {text.partition(":")[0] for text in texts if "None when it" in " ".join(text.split())}
            for one in node.body:
                if isinstance(one, ast.AnnAssign) and re.search(r"\bNone\b|\bOrEmpty\b", ast.unparse(one.annotation)):
                    name = ast.unparse(one.target)
                    may_be.append((f"{product}.{node.name}.{name}", name in told))
    assert len(may_be) > 300
    assert [name for name, said in may_be if not said] == []


def test_no_text_hangs_on_a_letter() -> None:
    for path in sorted(WORDS.rglob("fields.yaml")):
        assert [key for key in fields(path) if "." not in key and not is_telling(key)] == [], path.parent.name


def test_every_text_describes_something() -> None:
    named: defaultdict[str, set[str]] = defaultdict(set)
    for product in PRODUCTS:
        for node in classes(product):
            for attribute, wire in members(node).items():
                of = {attribute, wire, wire_of(attribute)}
                named[product] |= of | {f"{node.name}.{one}" for one in of}
    specs = committed()
    for one in specs.operations:
        # What is over has no class any more.
        words = specs.words.operation(one) if one.until else None
        named[one.product] |= {f"{words.answer}.{field.name}" for field in fields_of(one)} if words else set()
    # A mapping by names has no class.
    everywhere = set().union(*named.values(), (field.name for spec in documented() for field in fields_of(spec)))
    unused = [key for key in fields(WORDS / "fields.yaml") if key not in everywhere]
    for product in PRODUCTS:
        path = WORDS / product / "fields.yaml"
        unused += [f"{product}: {key}" for key in fields(path) if key not in named[product]] if path.exists() else []
    assert unused == []


def test_what_was_traded_has_no_limit_price() -> None:
    texts = {
        (product, node.name): re.search(r"^\s+price: (.*)$", ast.get_docstring(node) or "", re.MULTILINE)
        for product in PRODUCTS
        for node in classes(product)
        if re.search(r"(?:Trade|Fills|Legs)$", node.name)
    }
    assert sum(text is not None for text in texts.values()) > 10
    assert [one for one, text in texts.items() if text and text[1].startswith("Limit price")] == []


def test_lint_compares_every_member_that_is_generated() -> None:
    specs = committed()
    compared = {(spec.product, one.name, one.text) for spec in documented() for one in members_of(spec, specs.words)}
    told = {(product, name) for product, name, _ in compared}
    made = {(product, name) for product in PRODUCTS for node in classes(product) for name in members(node)}
    assert made <= told and len(compared) > len(told) > 1000


def test_every_part_of_a_name_of_a_stream_is_described() -> None:
    specs = committed()
    silent = [
        f"{stream.key}: {one.name}"
        for stream in specs.streams
        for one in stream.placeholders
        if one.name not in specs.words.parameters | dict(specs.words.products[stream.product].parameters)
    ]
    assert specs.streams
    assert silent == []


def test_no_text_repeats_a_limit() -> None:
    twice = re.compile(r"^ +(\w+: .*(?:at most \w+|from \d+|only), (?:at most|from) \d.*)$", re.MULTILINE)
    texts = [path.read_text(encoding="utf-8") for path in sorted(PACKAGE.glob("*/rest/*.py"))]
    assert any(re.search(r"^ +leverage: .*from 1 to 125", text, re.MULTILINE) for text in texts)
    assert [line for text in texts for line in twice.findall(text)] == []
