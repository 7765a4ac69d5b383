"""``lint`` refuses whatever ``generate`` would, and names the line to mend."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from click.testing import CliRunner

from generator.cache import VARIABLE
from generator.cli import main

GOLDEN = Path(__file__).parents[1] / "golden" / "specs"
Edit: TypeAlias = Callable[[str], str]


@pytest.fixture
def spoilt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, Edit]], None]:
    """Puts the specs of the invented exchange, some of their files edited, into the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))

    def spoil(edits: dict[str, Edit]) -> None:
        shutil.copytree(GOLDEN, "specs")
        for name, edit in edits.items():
            path = Path("specs", name)
            text = edit(path.read_text("utf-8"))
            assert text != path.read_text("utf-8")
            path.write_text(text, "utf-8")

    return spoil


def told(*arguments: str) -> tuple[int, list[str]]:
    """Run a command: its exit status, and its problems as they are shown, without excerpts."""
    result = CliRunner().invoke(main, [*arguments, "--json"])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    problems = json.loads(result.stdout)["problems"]
    return result.exit_code, [f"{one['file']}:{one['line']}:{one['column']}: {one['message']}" for one in problems]


def instead(old: str, new: str) -> Edit:
    return lambda text: text.replace(old, new)


def refused(expected: str) -> None:
    """Check that both commands refuse the specs with the same first words, and nothing is written."""
    status, problems = told("lint")
    assert status == 1 and any(re.match(expected, one) for one in problems), problems
    again, generated = told("generate", "--out", "out")
    assert again == 2 and generated == problems
    assert not Path("out").exists()


@pytest.mark.parametrize(
    "name", ["class", "errors", "hooks", "testing", "account", "hosts", "methods", "asdict", "conftest", "waiting"]
)
def test_a_product_is_not_called_like_what_stands_beside_it(
    spoilt: Callable[[dict[str, Edit]], None], name: str
) -> None:
    spoilt({})
    files = list(Path("specs", "tide").rglob("*.yaml"))
    for path in files:
        path.write_text(re.sub("^product: tide$", f"product: {name}", path.read_text("utf-8"), flags=re.MULTILINE))
    Path("specs", "tide").rename(Path("specs", name))
    why = "means something else in the package already" if name != "class" else ".*a word of Python"
    refused(rf"specs/{name}/product\.yaml:2:10: .*{why}")


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        # A closed set of the same product.
        (
            "words/operations.yaml",
            "answer: LatestPrice",
            "answer: Side",
            r"specs/words/operations\.yaml:5:74: Side is a class of answers\.market_data and of values",
        ),
        (
            "words/streams.yaml",
            "payload: PriceChange",
            "payload: TimeInForce",
            r"specs/words/streams\.yaml:1:52: TimeInForce is a class of payloads\.streams and of values",
        ),
        (
            "words/events.yaml",
            "payload: TicketChange",
            "payload: Side",
            r"specs/words/events\.yaml:1:58: Side is a class of payloads\.user_data and of values",
        ),
        # A class that is derived from another, in answers and in messages.
        (
            "words/operations.yaml",
            "answer: LatestPrice",
            "answer: PriceChangeOrder",
            r"specs/words/operations\.yaml:5:74: PriceChangeOrder is a class of payloads\.streams and of answers",
        ),
        (
            "words/operations.yaml",
            "answer: LatestPrice",
            "answer: TicketFee",
            r"specs/words/operations\.yaml:\d+:\d+: TicketFee is an answer of .* with other fields",
        ),
        # A class that others share.
        (
            "words/operations.yaml",
            "answer: LatestPrice",
            "answer: CanceledTicket",
            r"specs/words/operations\.yaml:5:74: CanceledTicket is an answer of tide/rest/cancel_tickets with other",
        ),
        # What a class would be called that nobody has named.
        (
            "words/operations.yaml",
            "answer: TradingLimits",
            "answer: Rest",
            r"specs/words/operations\.yaml:10:\d+: answer is Rest, which means something else",
        ),
        # Members of one letter that nothing tells the meaning of, and two of one name.
        (
            "words/aliases.yaml",
            "prices.p: price\n",
            "",
            r"specs/tide/streams/prices\.yaml:16:14: no name tells what p ",
        ),
        ("words/aliases.yaml", "E: event_time", "E: event", r"specs/tide/.*: E and e would both be called event"),
        # A constant of the module that the function stands in.
        (
            "tide/rest/ping.yaml",
            "name: ping",
            "name: send",
            r"specs/tide/rest/ping\.yaml:4:7: .*means something else in the package already",
        ),
    ],
)
def test_what_generate_would_refuse_lint_refuses_at_the_line_to_mend(
    spoilt: Callable[[dict[str, Edit]], None], file: str, old: str, new: str, expected: str
) -> None:
    spoilt({file: instead(old, new)})
    if file.endswith("ping.yaml"):
        for path in ("tide/rest/ping.yaml", "tide/provenance/rest/ping.json"):
            Path("specs", path).rename(Path("specs", path.replace("ping", "send")))
        expected = expected.replace("ping", "send")
    refused(expected)


@pytest.mark.parametrize("name", ["class", "user_data", "type_checking"])
def test_a_stream_is_not_called_like_what_stands_beside_it(
    spoilt: Callable[[dict[str, Edit]], None], name: str
) -> None:
    spoilt({"tide/streams/prices.yaml": instead("name: prices", f"name: {name}")})
    for path in ("streams/prices.yaml", "provenance/streams/prices.json"):
        old = Path("specs", "tide", path)
        old.rename(old.with_stem(name))
    for words in ("aliases", "streams"):
        path = Path("specs", "words", f"{words}.yaml")
        path.write_text(path.read_text("utf-8").replace("prices", name), "utf-8")
    refused(rf"specs/tide/streams/{name}\.yaml:3:7: ")


def test_a_product_without_operations_is_refused_by_both(spoilt: Callable[[dict[str, Edit]], None]) -> None:
    spoilt({})
    for folder in ("rest", "ws-api", "provenance/rest", "provenance/ws-api"):
        shutil.rmtree(Path("specs", "tide", folder))
    assert "specs/tide:0:0: holds no operation, expected rest/<name>.yaml or ws-api/<name>.yaml" in told("lint")[1]
    assert told("generate", "--out", "out")[0] == 2


def test_specs_in_order_are_refused_by_neither(spoilt: Callable[[dict[str, Edit]], None]) -> None:
    spoilt({})
    assert told("lint") == (0, []) and told("generate", "--out", "out") == (0, [])
