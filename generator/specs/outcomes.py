"""How to find out what became of a call, and when it may be made again: what people write in ``<product>/outcomes.yaml``.

No page says either, and both decide about money, so that each operation that can change something has an entry of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from generator.specs.model import Operation

ProofKind: TypeAlias = Literal["object", "confirmation", "nothing", "list", "batch", "either"]
RetryClass: TypeAlias = Literal["READ", "REFUSED", "UNSENT"]
Pairs: TypeAlias = tuple[tuple[str, str], ...]

# The WebSocket API has no verb that says so; what only reads there needs no permission to trade.
_CLIENT_ID: Final = re.compile(r"[cC]lient(Order|Algo|Strategy)Id$")
_WS_READS: Final = ("NONE", "MARKET_DATA", "USER_DATA")


@dataclass(frozen=True)
class Outcome:
    """One operation's entry; either ``query`` or ``none`` is given unless it is a read, which has no entry but for what it ``repeats``.

    Attributes:
        operation: Key of the operation.
        query: Key of the operation that shows the outcome; ``none`` says why there is no such operation.
        passes: Parameters of the query, each with the one it takes its value from; what is not given is not passed.
        by: The same for what names the order: the first one that is given is passed, and without any there is no query.
        each: Lists whose items are asked for one by one. Members of an item hide parameters of the same name; an item that is
            no object goes by the name of its list.
        retry: The class of the operation where the rule (``retry_class``) gives another; ``why`` says why.
        takes_away: Orders go away by it, or are kept on a watch that takes them away.
        repeats: Members of the answer that repeat a parameter, where names do not show it; see ``repeats``.
        visible_after: Milliseconds for which the query may not show yet what stands already; ``seen`` is the evidence.
        open_only: The query shows no order that has ended.
        proof: What of its answer proves success, where the documented answer would ask for more than always comes; see ``proof``.
    """

    operation: str
    query: str | None = None
    none: str | None = None
    passes: Pairs = ()
    by: Pairs = ()
    each: tuple[str, ...] = ()
    retry: RetryClass | None = None
    why: str | None = None
    takes_away: bool = False
    repeats: tuple[tuple[str, tuple[str, ...]], ...] = ()
    proof: ProofKind | None = None
    visible_after: int | None = None
    seen: str | None = None
    open_only: bool = False


def outcome_of(product: str, name: str, members: Mapping[str, Any]) -> Outcome:
    """Return the entry called ``rest/new_order`` of a product from data that its JSON Schema has accepted."""
    given: dict[str, Any] = dict(members)
    for key in ("passes", "by"):
        given[key] = tuple(given.get(key, {}).items())
    given["repeats"] = tuple((name, tuple(paths)) for name, paths in given.get("repeats", {}).items())
    if "query" in given:
        given["query"] = f"{product}/{given['query']}"
    given["each"] = tuple(given.get("each", ()))
    return Outcome(f"{product}/{name}", **given)


def retry_class(operation: Operation, outcome: Outcome | None) -> RetryClass:
    """Return when a call may be made again by itself.

    ``READ``: at any time, for it changes nothing: GET, and what needs no permission to trade over the WebSocket API.
    ``REFUSED``: when the exchange has certainly not carried it out: DELETE, listen keys, and what takes orders away; a second
    one does no harm, and a missing one may. ``UNSENT``: only if it never left: everything else, for its price and its moment are
    the program's own to judge.
    """
    if outcome is not None and outcome.retry is not None:
        return outcome.retry
    return _by_rule(operation, outcome is not None and outcome.takes_away)


def placed_ids(operation: Operation, outcome: Outcome | None) -> tuple[str, ...]:
    """Return what names the orders that an operation places: its client ids, or those of its items; none for changes and cancels."""
    if outcome is None or outcome.query is None or retry_class(operation, outcome) != "UNSENT":
        return ()
    listed = [one for one in operation.parameters if one.name in outcome.each]
    names = [one.name for one in (listed[0].items if listed else operation.parameters)]
    if "side" not in names or any(name == "orderId" or name.startswith("orig") for name in names):
        return ()
    return tuple(name for name in names if _CLIENT_ID.search(name))


def retry_by_rule(operation: Operation, outcome: Outcome) -> RetryClass:
    """Return the class that an operation has where its entry gives none."""
    return _by_rule(operation, outcome.takes_away)


def _by_rule(operation: Operation, takes_away: bool) -> RetryClass:
    method, security = operation.request.method, operation.security.type
    if method == "GET" if operation.kind == "rest" else security in _WS_READS:
        return "READ"
    return "REFUSED" if takes_away or method == "DELETE" or security == "USER_STREAM" else "UNSENT"
