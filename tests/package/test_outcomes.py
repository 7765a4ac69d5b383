"""What operations carry for the time after they were sent, what clients ask by themselves, and where facts are cited."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.names import Identifier
from generator.package.view.clients.clients import ClientView, SourceView
from generator.package.view.operations.operations import OperationView
from generator.package.view.operations.outcomes import OutcomeView
from generator.package.view.package import ProductView, package_view
from generator.problems import Unusable
from generator.specs.authored import OperationWords, Specs
from generator.specs.model import Field, Operation, Request, Security, Shape
from generator.specs.rules import Rule
from generator.specs.outcomes import Outcome

Edited = Callable[[str, Callable[[Operation], Operation]], Specs]
TIME = Shape("object", fields=(Field("serverTime", Shape("integer"), "en:9"),))
LIMITS = Shape("object", fields=(Field("rateLimits", Shape("list", items=Shape("any")), "en:9"),))


def product(specs: Specs) -> ProductView:
    return package_view(specs).products[0]


def rest(specs: Specs, name: str) -> OperationView:
    return next(one for section in product(specs).rest for one in section.operations if one.name == name)


def client(specs: Specs, name: str) -> ClientView:
    return next(one for one in product(specs).clients if one.name == name)


def answering(path: str, answer: Shape) -> Callable[[Operation], Operation]:
    def change(operation: Operation) -> Operation:
        request = Request(operation.request.method, "en:1", path)
        return replace(operation, request=request, answer=answer, examples=())

    return change


def test_an_operation_knows_the_module_and_the_constant_that_tell_its_outcome(tide: Specs) -> None:
    cancel = rest(tide, "cancel_tickets")
    module, each = "binance_derivatives.tide.rest.account", ("ticketIdList",)
    by = (("from", "ticketIdList"),)
    assert cancel.outcome == OutcomeView(module, Identifier("LIST_TICKETS"), (), by, each)
    assert (cancel.takes_away, cancel.retry) == (True, "REFUSED")
    placed = rest(tide, "place_tickets")
    assert (placed.outcome, placed.takes_away, placed.retry) == (None, False, "UNSENT")


def test_the_class_that_people_wrote_is_the_one_that_is_rendered(tide: Specs) -> None:
    key = "tide/rest/list_tickets"
    written = {**tide.outcomes, key: Outcome(key, none="x", retry="UNSENT", why="y")}
    assert rest(tide, "list_tickets").retry == "READ"
    assert rest(replace(tide, outcomes=written), "list_tickets").retry == "UNSENT"


def test_a_query_that_does_not_exist_is_refused(tide: Specs) -> None:
    key = "tide/rest/place_ticket"
    written = {**tide.outcomes, key: Outcome(key, query="tide/rest/find_ticket")}
    with pytest.raises(Unusable, match="its outcome is asked with tide/rest/find_ticket, which does not exist"):
        package_view(replace(tide, outcomes=written))


def test_clients_ask_the_time_and_the_limits_where_the_specs_have_them(edited: Edited) -> None:
    specs = edited("tide/rest/ping", answering("/tide/v1/time", TIME))
    time = client(specs, "Rest").time
    module = "binance_derivatives.tide.rest.market_data"
    assert time == SourceView(module, Identifier("PING"), Identifier("server_time"))
    assert client(specs, "AsyncRest").time == time
    assert client(specs, "AsyncWsApi").time is None
    limits = client(edited("tide/rest/ping", answering("/tide/v1/info", LIMITS)), "Rest").limits
    assert limits is not None and (limits.operation, limits.attribute) == ("PING", "rate_limits")


@pytest.mark.parametrize(
    ("name", "path", "answer"),
    [
        ("ping", "/tide/v1/info", TIME),
        ("ping", "/tide/v1/time", Shape("object")),
        ("price_levels", "/tide/v1/time", TIME),
    ],
    ids=["another path", "no time in the answer", "a parameter that is required"],
)
def test_no_other_answer_is_taken_for_the_time(edited: Edited, name: str, path: str, answer: Shape) -> None:
    assert client(edited(f"tide/rest/{name}", answering(path, answer)), "Rest").time is None


def test_what_ends_a_session_is_not_called_for_the_time_it_tells(tide: Specs, edited: Edited) -> None:
    def change(operation: Operation) -> Operation:
        bare = replace(operation, parameters=(), rules=(), answer=TIME, examples=())
        return replace(bare, security=Security("NONE", "en:1"))

    key = "tide/ws-api/place_ticket"
    words = {**tide.words.operations, key: OperationWords("End the session.", "Session")}
    specs = replace(edited(key, change), words=replace(tide.words, operations=words))
    entry = Outcome(key, none="x", retry="REFUSED", why="the session is another one from then on")
    assert client(replace(specs, outcomes={}), "AsyncWsApi").time is not None
    assert client(replace(specs, outcomes={key: entry}), "AsyncWsApi").time is None


def test_every_fact_is_cited_by_the_lines_it_stands_on(edited: Edited) -> None:
    def change(operation: Operation) -> Operation:
        return replace(operation, rules=(*operation.rules, Rule("at_most_one", "zh:7", of=("side", "tags"))))

    specs = edited("tide/rest/place_ticket", change)
    cited = json.loads(f"{{{', '.join(product(specs).sources)}}}")
    assert cited.keys() == {operation.key.partition("/")[2] for operation in specs.operations}
    ticket = cited["rest/place_ticket"]
    assert ticket["address"] == "https://docs.example.org/docs/tide/Place-Ticket"
    assert (ticket["request"], ticket["security"], ticket["weight"]) == ("en:11", "en:10", "en:12")
    assert (ticket["parameters"]["clientTicketId"], ticket["parameters"]["timestamp"]) == ("en:20", "en:24")
    assert ticket["rules"][0] == ["Send exactly one of price and pegTo.", "en:25"]
    assert ticket["rules"][-1] == ["Send at most one of side and tags.", "zh:7"]
    batch = cited["rest/place_tickets"]
    assert batch["parameters"]["tickets.until"] == "en:17"
    assert batch["rules"][0] == ["tickets: until is required when timeInForce is UNTIL.", "en:17"]
