"""Pages come from outside: whatever stands in one, it is refused with its place, or it stays data.

Hostile text is put into every line of a page in turn. What is not refused is rendered, and the modules are compared with those of
the untouched page: besides literals they may hold no other name than one made from the spec's own names.
"""

from __future__ import annotations

import ast
import keyword
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from generator.names import snake_case
from generator.package.build import build
from generator.pages.read import read_page
from generator.pipeline import TEMPLATES
from generator.problems import Problem, Unusable
from generator.specs.authored import Acknowledgements, Host, OperationWords, Product, Specs, Words
from generator.specs.model import Operation
from generator.transcribe.addresses import Transcription, transcribe
from tests.cost import at_most

HOST = "https://docs.example.org/docs"
TIDE = Product(
    "tide", "Tide", "tide", (Host("production", "rest", "https://tide.example.org", f"{HOST}/tide/general", "en:1"),)
)
LINK = "/docs/tide/tickets/Place-Ticket"
PAGE = f"""\
---
exchange: tide
source_url: {HOST}/tide/tickets/Place-Ticket
api_type: Trading
updated_at: 2026-01-01T00:00:00
---

# Place Ticket (TRADE)

## API Description[]({LINK}#api-description "Direct link to API Description")

Place ticket

## HTTP Request[]({LINK}#http-request "Direct link to HTTP Request")

POST `/tide/v1/ticket`

## Request Weight[]({LINK}#request-weight "Direct link to Request Weight")

**1**

## Request Parameters[]({LINK}#request-parameters "Direct link to Request Parameters")

Name| Type| Mandatory| Description  
---|---|---|---  
side| ENUM| YES| `BUY`, `SELL`  
price| DECIMAL| NO|   
label| STRING| NO| e.g. my_id_1  
timestamp| LONG| YES|   
  
>   * Either `price` or `label` must be sent.
> 


## Response Example[]({LINK}#response-example "Direct link to Response Example")
    
    
    {{  
       "ticketId": 9007199254740993, // only return with LIMIT order  
       "price": "1.50",  
       "legs": [{{"side": "BUY"}}]  
    }}
"""
HOSTILE = (
    '"""; import os; os.system("true") #',
    "'''\\'); __import__('os').system('true')",
    "{{ 7*7 }}{% include 'x' %}{# #}",
    "../../x",
    "\\N{BULLET}\\",
    "`; DROP`| x| y",
    "\u202e\u2066gnihtyna\u2069\u200b\ufeff",
    "\x00\x07\x1b[31m",
    "<!-- --> <script>alert(1)</script>",
    "class",
    "__class__",
    "\u0130\u017f\uff53ide",
)


def transcribed(text: str) -> tuple[Transcription | None, list[Problem]]:
    pages, problems = read_page("page.md", text.encode("utf-8", "surrogatepass"))
    if not pages:
        return None, problems
    read = transcribe(pages, (TIDE,), Acknowledgements())
    return read, [*problems, *read.problems, *(dispute.problem for dispute in read.disputes)]


def rendered(operation: Operation) -> dict[PurePosixPath, str]:
    names = {parameter.name for parameter in operation.parameters}
    words = Words(
        operations={operation.name: OperationWords("Place a ticket.", "Ticket")},
        parameters=dict.fromkeys(names, "A thing."),
    )
    tree = build(Specs((operation,), (TIDE,), words, (), Acknowledgements()), TEMPLATES).package
    return {path: data.decode() for path, data in tree.items() if path.suffix == ".py" and "tide" in path.parts}


def identifiers(modules: dict[PurePosixPath, str]) -> set[str]:
    found: set[str] = set()
    for text in modules.values():
        for node in ast.walk(ast.parse(text)):
            found |= {
                getattr(node, member)
                for member in ("id", "attr", "name", "arg", "module")
                if isinstance(getattr(node, member, None), str)
            }
    return found


def own_names(operation: Operation) -> set[str]:
    """Every identifier that may be made from the names of a spec: snake case, upper case, and with an underscore."""
    wire = {parameter.name for parameter in operation.parameters} | {operation.name, operation.section}
    shapes = [operation.answer]
    while shapes:
        shape = shapes.pop()
        wire |= {field.name for field in shape.fields}
        shapes += [field.shape for field in shape.fields] + list(shape.of) + ([shape.items] if shape.items else [])
    snakes = {snake_case(name) for name in wire}
    camels = {"Ticket" + "".join(part.capitalize() for part in snake.split("_")) for snake in snakes}
    return wire | snakes | camels | {snake.upper() for snake in snakes} | {f"{snake}_" for snake in snakes}


def mutations() -> Iterator[tuple[int, str]]:
    chance = random.Random(7)
    lines = PAGE.split("\n")
    for number, line in enumerate(lines):
        for hostile in chance.sample(HOSTILE, 6):
            place = chance.randint(0, len(line))
            yield number, chance.choice([line[:place] + hostile + line[place:], hostile, f"{line} {hostile}"])


def mutated(number: int, line: str) -> str:
    lines = PAGE.split("\n")
    lines[number] = line
    return "\n".join(lines)


def test_the_untouched_page_is_read_without_a_problem() -> None:
    read, problems = transcribed(PAGE)
    assert problems == []
    assert read is not None and [operation.key for operation in read.operations] == ["tide/rest/place_ticket"]


def test_hostile_text_in_any_line_is_refused_with_its_place_or_stays_data() -> None:
    read, _ = transcribed(PAGE)
    assert read is not None
    plain = identifiers(rendered(read.operations[0]))
    paths = set(rendered(read.operations[0]))
    refused = kept = 0
    for number, line in mutations():
        with at_most(30):
            found, problems = transcribed(mutated(number, line))
        assert all(problem.file == "page.md" and problem.message for problem in problems)
        if problems or found is None or not found.operations:
            refused += 1
            assert problems, f"line {number + 1} was lost in silence: {line!r}"
            continue
        kept += 1
        operation = found.operations[0]
        try:
            modules = rendered(operation)
        except Unusable as unusable:
            assert unusable.problems
            continue
        if operation.key == read.operations[0].key:
            assert set(modules) == paths
        assert identifiers(modules) <= plain | own_names(operation), line
    # The hostile text must have met both fates, or this test would prove nothing.
    assert refused > 100 and kept > 20, (refused, kept)


def test_every_name_that_reaches_code_is_a_plain_identifier() -> None:
    for hostile in HOSTILE:
        for old in ("Place Ticket (TRADE)", "label|", '"price"', "/tide/v1/ticket"):
            found, problems = transcribed(
                PAGE.replace(old, old.replace("abel", hostile).replace("ice", hostile).replace("v1", hostile))
            )
            names = [
                parameter.name
                for operation in (found.operations if found else ())
                for parameter in operation.parameters
            ]
            assert problems or all(name.isascii() and name.isidentifier() for name in names)
            assert problems or not any(
                keyword.iskeyword(operation.name) for operation in (found.operations if found else ())
            )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("my_id_1", "x" * 400_000),
        ("my_id_1", "`a`, " * 40_000),
        ("Either `price` or `label`", "Either " + "`price` or " * 20_000 + "`label`"),
        ('[{"side": "BUY"}]', "[" * 5_000 + "]" * 5_000),
        ('[{"side": "BUY"}]', '{"a":' * 5_000 + "1" + "}" * 5_000),
        (">   * Either", ">" * 5_000 + "   * Either"),
        ("  * Either", "\n".join(" " * depth + "* x" for depth in range(2_000)) + "\n  * Either"),
        ("side| ENUM", "|" * 200_000 + "side| ENUM"),
        ("Place ticket", "[a](" * 50_000),
        ("Place ticket", "*`" * 50_000),
    ],
    ids=lambda text: text[:12],
)
def test_enormous_and_deeply_nested_text_is_read_in_bounded_time(old: str, new: str) -> None:
    with at_most(60):
        _, problems = transcribed(PAGE.replace(old, new))
    assert all(len(str(problem)) < 2 * len(new) + 10_000 for problem in problems)


def test_the_title_can_not_choose_another_folder(tmp_path: Path) -> None:
    for title in ("../../x", "..\\..\\x", "/etc/passwd", "a/../../b", "con:x", "nul\x00l"):
        found, problems = transcribed(PAGE.replace("Place Ticket (TRADE)", title))
        keys = [PurePosixPath(f"{operation.key}.yaml") for operation in (found.operations if found else ())]
        assert problems or all(".." not in key.parts and len(key.parts) == 3 for key in keys)
        for key in keys:
            assert (tmp_path / key).resolve().is_relative_to(tmp_path.resolve())


def test_hostile_facts_that_reach_a_spec_do_not_reach_a_path() -> None:
    read, _ = transcribed(PAGE)
    assert read is not None
    for hostile in HOSTILE:
        operation = replace(read.operations[0], title=hostile)
        assert set(rendered(operation)) == set(rendered(read.operations[0]))
