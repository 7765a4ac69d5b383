"""Texts of parameters say what the cells of their pages say: what happens without one, whether a bound counts, with what it goes."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.committed import committed

from generator.specs.authored import page_path
from generator.specs.lint.stated import facts_of
from generator.specs.model import Parameter

# What a cell says, by kind, and what the text of its parameter has to say then.
SAYS = {
    "made up": (
        re.compile(r"Automatically generated|空缺系统会自动赋值|如无指定会自动赋值"),
        re.compile(r"made (?:up )?by the exchange"),
    ),
    "included": (re.compile(r"INCLUSIVE"), re.compile(r"\bincluded$")),
    "latest": (re.compile(r"缺省返回最近"), re.compile(r"\blatest\b")),
    "with a symbol": (re.compile(r"仅支持配合symbol使用"), re.compile(r"with a symbol only")),
    "now": (re.compile(r"Default current time"), re.compile(r"\bnow when left out$")),
    "every contract": (re.compile(r"return all orders if"), re.compile(r"every contract when left out$")),
    "levels": (re.compile(r"(?:Valid limits|Optional value):\["), re.compile(r"levels a side")),
}
SPECS = committed()


@pytest.fixture(scope="module")
def cells(documents: Path) -> list[tuple[str, str, str]]:
    """Each parameter that a page has: where it is, its text, and what its cells say in either language."""
    found = list(_cells(documents / "pages"))
    assert len(found) > 1_000
    return found


def _cells(pages: Path) -> Iterator[tuple[str, str, str]]:
    for operation in SPECS.operations:
        page = pages / f"{page_path(operation.source.address)}.md"
        if not page.is_file():
            continue
        lines = page.read_text(encoding="utf-8").split("\n")
        for one in [each for outer in operation.parameters for each in (outer, *outer.items)]:
            numbers = re.findall(r"(?:en|zh):(\d+)", one.at)
            # The line of a parameter is its row of the table.
            said = [lines[int(number) - 1] for number in numbers]
            text = SPECS.words.parameter(operation, one.name) or ""
            yield f"{operation.key} {one.name}", text.rstrip("."), " ".join(row for row in said if row.count("|") == 3)


@pytest.mark.parametrize("kind", sorted(SAYS))
def test_a_text_says_what_a_cell_says(kind: str, cells: list[tuple[str, str, str]]) -> None:
    cell_says, text_says = SAYS[kind]
    about = [(place, text) for place, text, said in cells if cell_says.search(said)]
    assert about
    assert [one for one in about if not text_says.search(one[1])] == []


def given() -> Iterator[tuple[str, Parameter, str]]:
    """Each parameter, and each member of the elements of one: of what operation, what it is, its text."""
    for operation in SPECS.operations:
        for parameter in operation.parameters:
            for one in (parameter, *parameter.items):
                yield operation.key, one, SPECS.words.parameter(operation, one.name) or ""


def test_a_text_explains_the_values_that_are_taken() -> None:
    explained = [(key, one, set(re.findall(r"[(;] ?([A-Z_]+): ", text))) for key, one, text in given() if one.values]
    assert [(key, one.name, said) for key, one, said in explained if not said <= set(one.values)] == []
    # Until when a GTD order stays another parameter says.
    times = [(key, one, said) for key, one, said in explained if one.name.endswith("imeInForce")]
    assert len(times) > 15
    assert [(key, one.name) for key, one, said in times if said != set(one.values) - {"GTC", "GTD"}] == []


def test_an_order_that_can_not_be_is_refused_where_the_product_has_codes_for_it() -> None:
    coded = {one.product for one in SPECS.errors if {"FOK_ORDER_REJECT"} <= {error.name for error in one.errors}}
    assert coded == {"usdm", "options", "portfolio"}
    # What a trigger places, and what is placed in COIN-M or on margin, is canceled or expires: no code is about it.
    at_once = re.compile(r"/(?:new_order|test_order|place_multiple_orders|new_um_order)$")
    told = [(key, text) for key, one, text in given() if one.name == "timeInForce" and "FOK" in one.values]
    refused = {key for key, text in told if "FOK: refused" in text}
    assert refused == {key for key, _ in told if key.partition("/")[0] in coded and at_once.search(key)}
    assert {key for key, text in told if "GTX: post only, refused" in text} == refused
    said = {one.key for one in SPECS.operations if "refused_unrecorded" in set(facts_of(one))}
    assert said and said <= refused


def test_what_changes_an_order_has_new_values() -> None:
    texts = [(key, one.name, text) for key, one, text in given() if "/modify_" in key]
    told = [one for one in texts if one[1] in ("price", "quantity")]
    assert len(told) > 15
    assert [one for one in told if not one[2].startswith("New ")] == []


def test_what_has_to_be_sent_is_never_left_out() -> None:
    """A page may give a default beside a parameter that it demands."""
    package = Path(__file__).parents[2] / "generated" / "binance_derivatives"
    left_out: list[str] = []
    for path in (*package.glob("*/rest/*.py"), *package.glob("*/ws_api/*.py"), *package.glob("*/streams.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                texts = re.split(r"^    (?=\w+: )", inspect.cleandoc(ast.get_docstring(node) or ""), flags=re.MULTILINE)
                said = {text.partition(":")[0] for text in texts if "left out" in text.partition("\n\n")[0]}
                needed = {
                    one.arg
                    for one, default in zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
                    if default is None
                }
                left_out += [f"{path.parent.parent.name}.{node.name}.{name}" for name in sorted(said & needed)]
    assert left_out == []


def test_a_summary_of_one_symbol_says_what_comes_where_it_may_be_left_out() -> None:
    one = re.compile(r"\b(?:one|a|an)(?: [\w-]+)? (?:symbol|contract)\b")
    wrong: list[str] = []
    looked = 0
    for operation in SPECS.operations:
        words = SPECS.words.operation(operation)
        names = {given.name for given in operation.parameters if not given.required}
        if "symbol" not in names or words is None or one.search(words.summary) is None:
            continue
        needed = [rule.of for rule in operation.rules if rule.rule in ("at_least_one", "exactly_one")]
        others = next((of for of in needed if "symbol" in of), ("all",))
        looked += 1
        if not any(re.search(rf"\bor\b.*\b{other}\b", words.summary) for other in others):
            wrong.append(f"{operation.key}: {words.summary}")
    assert looked > 20 and wrong == []
