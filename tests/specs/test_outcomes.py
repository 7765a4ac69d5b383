"""What people write about outcomes: every way in which it can be wrong is told at its line, and what is missing as well."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from tests.specs.invented import WIDGETS, provenance

from generator.specs.lint.lint import lint
from generator.specs.load import load_specs
from generator.specs.model import Operation
from generator.specs.outcomes import Outcome, retry_class

Folder = Callable[..., Path]
FILE = "specs/usdm/outcomes.yaml"
SHOW = (
    WIDGETS[: WIDGETS.index("examples:")]
    .replace("name: freeze_widgets", "name: show_widgets")
    .replace("DELETE", "GET")
    .replace("type: TRADE", "type: USER_DATA")
)
ADD = dedent("""\
    kind: rest
    product: usdm
    section: trade
    name: add_widgets
    title: Add Widgets
    source: https://example.org/docs/derivatives/widgets/Add-Widgets
    security: {type: TRADE}
    request: {method: POST, path: /fapi/v1/widgets}
    parameters:
      - {name: colour, type: enum, required: true, values: [RED, "NO"]}
      - {name: shade, type: enum, required: false, values: [RED, "NO"]}
      - {name: number, type: long, required: false}
      - name: widgets
        type: list<object>
        required: false
        items:
          - {name: label, type: string, required: false}
          - {name: ownId, type: long, required: false}
      - {name: timestamp, type: long, required: true}
    answer: {type: object}
    """)
WORDS = dedent("""\
    freeze_widgets: {summary: Freeze widgets., answer: FrozenWidget}
    show_widgets: {summary: Show widgets., answer: ShownWidget}
    add_widgets: {summary: Add widgets., answer: AddedWidgets}
    """)
NAMES = "colour: A.\nwidgetId: B.\nwidgetNames: C.\ntimestamp: D.\nshade: E.\nnumber: F.\nwidgets: G.\nlabel: H.\nownId: I.\n"
FREEZE = "{query: rest/show_widgets, passes: {colour: colour}, by: {widgetId: widgetId}, takes_away: true}"
SOUND = "{query: rest/show_widgets, passes: {colour: colour}, by: {widgetId: number}}"


@pytest.fixture
def told(specs_dir: Folder) -> Callable[..., list[str]]:
    """Gives what is found in a folder whose entry for ``add_widgets`` is the one given, without the text of the lines."""

    def tell(add: str, *, freeze: str = f"rest/freeze_widgets: {FREEZE}", head: str = "product: usdm") -> list[str]:
        entries = "".join(f"  {line}\n" for line in (freeze, f"rest/add_widgets: {add}" if add else "") if line)
        specs = specs_dir(
            {
                "usdm/rest/show_widgets.yaml": SHOW,
                "usdm/rest/add_widgets.yaml": ADD,
                "usdm/ws-api/show_widgets.yaml": SHOW.replace("kind: rest", "kind: ws_api").replace(
                    "{method: GET, path: /fapi/v1/widgets}", "{method: widgets.show}"
                ),
                "words/operations.yaml": WORDS,
                "words/parameters.yaml": NAMES,
                "usdm/outcomes.yaml": f"{head}\noutcomes:\n{entries}",
            }
        )
        loaded, problems = load_specs(specs)
        return [str(problem).split("\n")[0] for problem in problems or lint(loaded)]

    return tell


def test_entries_that_fit_are_taken_as_they_are(told: Callable[..., list[str]]) -> None:
    assert told(SOUND) == []
    assert told("{query: rest/show_widgets, each: [widgets], passes: {colour: colour}, by: {widgetId: ownId}}") == []


def test_what_can_change_something_needs_an_entry(told: Callable[..., list[str]]) -> None:
    assert told("") == [
        "specs/usdm/rest/add_widgets.yaml:8:19: add_widgets can change something, expected an entry in usdm/outcomes.yaml"
    ]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("{query: rest/see_widgets}", "4:29: there is no operation rest/see_widgets of the product"),
        ("{query: rest/freeze_widgets}", "4:29: rest/freeze_widgets can change something, expected a read"),
        (
            "{query: ws-api/show_widgets, passes: {colour: colour}, by: {widgetId: number}}",
            "4:29: ws-api/show_widgets is of the WebSocket API, expected one of REST, as rest/add_widgets",
        ),
        (
            "{query: rest/show_widgets, passes: {color: colour}, by: {widgetId: number}}",
            "4:64: rest/show_widgets has no parameter color, expected one of colour, widgetId, widgetNames, timestamp",
        ),
        (
            "{query: rest/show_widgets, passes: {colour: tint}, by: {widgetId: number}}",
            "4:65: there is no parameter tint to take colour from, "
            "expected one of colour, shade, number, widgets, timestamp",
        ),
        (
            "{query: rest/show_widgets, passes: {colour: colour}, by: {widgetId: shade}}",
            "4:89: shade is enum and widgetId is long, expected the same type",
        ),
        (
            "{query: rest/show_widgets, by: {widgetId: number}}",
            "4:29: rest/show_widgets requires colour, which rest/add_widgets does not always have",
        ),
        (
            "{query: rest/show_widgets, passes: {colour: shade}, by: {widgetId: number}}",
            "4:29: rest/show_widgets requires colour, which rest/add_widgets does not always have",
        ),
        (
            "{query: rest/show_widgets, passes: {colour: colour}}",
            "4:29: rest/show_widgets refuses a request of colour, which it would be sent",
        ),
        (
            "{query: rest/show_widgets, passes: {colour: colour}, each: [number], by: {widgetId: number}}",
            "4:81: rest/add_widgets has no list number, expected the name of one",
        ),
        (
            "{none: nothing shows it, retry: UNSENT, why: so}",
            "4:53: rest/add_widgets is UNSENT anyway, expected another class or none",
        ),
        (
            "{retry: READ, why: so, none: x}",
            "4:3: rest/add_widgets is a read, expected nothing but retry, why and repeats",
        ),
        ("{retry: REFUSED, why: so}", "4:3: rest/add_widgets has neither query nor none, expected one of them"),
    ],
)
def test_an_entry_that_does_not_fit_is_told_at_its_place(
    told: Callable[..., list[str]], entry: str, expected: str
) -> None:
    assert told(entry) == [f"{FILE}:{expected}"]


def test_a_rule_of_the_query_holds_for_the_most_that_is_passed_as_well(told: Callable[..., list[str]]) -> None:
    entry = "{query: rest/show_widgets, passes: {colour: colour, widgetNames: widgetNames}, by: {widgetId: widgetId}}"
    assert told(SOUND, freeze=f"rest/freeze_widgets: {entry}") == [
        f"{FILE}:3:32: rest/show_widgets refuses a request of colour and widgetNames and widgetId, which it would be sent"
    ]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "rest/melt_widgets: {none: x}",
            "5:3: there is no operation rest/melt_widgets of the product, expected the name of one",
        ),
        ("rest/show_widgets: {none: x}", "5:3: rest/show_widgets only reads, expected no entry for it"),
    ],
)
def test_a_stale_entry_is_told(told: Callable[..., list[str]], entry: str, expected: str) -> None:
    assert told(SOUND + f"\n  {entry}") == [f"{FILE}:{expected}"]


def test_a_method_of_the_socket_asks_over_rest_only_where_it_must(
    told: Callable[..., list[str]], specs_dir: Folder
) -> None:
    told(SOUND)
    text = ADD.replace("kind: rest", "kind: ws_api").replace(
        "{method: POST, path: /fapi/v1/widgets}", "{method: widgets.add}"
    )
    entries = Path(FILE).read_text() + f"  ws-api/add_widgets: {SOUND}\n"
    (Path("specs") / "usdm/ws-api/add_widgets.yaml").write_text(text)
    Path("specs/usdm/provenance/ws-api/add_widgets.json").write_text(provenance(text))
    Path(FILE).write_text(entries)
    loaded, problems = load_specs(Path("specs"))
    assert problems == []
    assert [str(problem).split("\n")[0] for problem in lint(loaded)] == [
        f"{FILE}:5:31: rest/show_widgets is of REST, expected ws-api/show_widgets, which there is"
    ]
    (Path("specs") / "usdm/ws-api/show_widgets.yaml").unlink()
    Path("specs/usdm/provenance/ws-api/show_widgets.json").unlink()
    loaded, problems = load_specs(Path("specs"))
    assert (problems, lint(loaded)) == ([], [])


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "{query: show_widgets}",
            "4:29: query is 'show_widgets', expected an operation such as rest/query_order or ws-api/query_order",
        ),
        (
            "{query: rest/show_widgets, none: x}",
            "4:48: unexpected key 'none': what has a query has no reason for having none",
        ),
        ("{retry: ALWAYS, why: x}", "4:29: retry is 'ALWAYS', expected one of READ, REFUSED, UNSENT"),
        ("{none: x, retry: READ}", "4:21: key 'why' is missing, expected wherever 'retry' is"),
        ("{none: x, by: {a: b}}", "4:21: key 'query' is missing, expected wherever 'by' is"),
        (
            "{takes_away: true}",
            "4:21: add_widgets has none of the keys query, none, retry, repeats, expected at least one of them",
        ),
        ("{none: x, each: []}", "4:21: key 'query' is missing, expected wherever 'each' is"),
    ],
)
def test_an_entry_of_another_form_is_told_at_its_place(
    told: Callable[..., list[str]], entry: str, expected: str
) -> None:
    assert f"{FILE}:{expected}" in [line.replace("rest/add_widgets has", "add_widgets has") for line in told(entry)]


def test_the_file_is_its_folders_own(told: Callable[..., list[str]]) -> None:
    assert told(SOUND, head="product: coinm") == [
        f"{FILE}:1:10: product is 'coinm', expected 'usdm', as the file's path says"
    ]


def test_a_class_that_people_choose_comes_before_the_rule(widgets: Operation) -> None:
    key = widgets.key
    assert retry_class(widgets, None) == "REFUSED"
    assert retry_class(widgets, Outcome(key, none="x")) == "REFUSED"
    assert retry_class(widgets, Outcome(key, none="x", retry="UNSENT", why="y")) == "UNSENT"
