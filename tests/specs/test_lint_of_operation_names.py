"""What has one summary has one name in all products, and a name one summary over both transports, or lint says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.specs.invented import STREAM, WIDGETS

from generator.specs.lint.lint import lint
from generator.specs.load import load_specs

Folder = Callable[..., Path]
METHOD = WIDGETS.replace("kind: rest", "kind: ws_api").replace(
    "{method: DELETE, path: /fapi/v1/widgets}", "{method: widgets.freeze}"
)
AMISS = "expected one name for one thing"


def told(specs: Path) -> list[str]:
    loaded, problems = load_specs(specs)
    assert problems == []
    return [line for line in (str(problem).split("\n")[0] for problem in lint(loaded)) if AMISS in line]


def streams(name: str, summary: str) -> dict[str, str]:
    """Two products with a stream each."""
    own = STREAM.replace("product: usdm", "product: coinm").replace("name: widget_depth", f"name: {name}")
    return {
        "usdm/streams/widget_depth.yaml": STREAM,
        f"coinm/streams/{name}.yaml": own,
        "words/usdm/streams.yaml": "widget_depth: {summary: Depth., payload: WidgetDepth}\n",
        "words/coinm/streams.yaml": f"{name}: {{summary: {summary}, payload: WidgetDepth}}\n",
    }


def test_one_summary_is_one_name_in_all_products(spoilt: Folder) -> None:
    assert told(spoilt(files=streams("book_of_widgets", "Depth."))) == [
        "specs/usdm/streams/widget_depth.yaml:4:7: coinm/streams/book_of_widgets and usdm/streams/widget_depth are both "
        f"'Depth.', {AMISS}"
    ]


def test_a_version_makes_no_other_name(spoilt: Folder) -> None:
    assert told(spoilt(files=streams("widget_depth_v2", "Depth."))) == []


def test_products_may_describe_one_name_as_is_particular_to_them(spoilt: Folder) -> None:
    assert told(spoilt(files=streams("widget_depth", "Depth of both sides."))) == []


def test_one_name_is_one_thing_over_both_transports(spoilt: Folder) -> None:
    def twins(summary: str) -> list[str]:
        words = f"freeze_widgets: {{summary: Freeze., answer: Frozen}}\nws-api/freeze_widgets: {{summary: {summary}, answer: Frozen}}\n"
        return told(spoilt(files={"usdm/ws-api/freeze_widgets.yaml": METHOD, "words/usdm/operations.yaml": words}))

    assert twins("Freeze.") == []
    assert twins("Thaw.") == [
        "specs/usdm/ws-api/freeze_widgets.yaml:5:7: usdm/rest/freeze_widgets and usdm/ws-api/freeze_widgets are called the same and "
        f"are two things, {AMISS}"
    ]
