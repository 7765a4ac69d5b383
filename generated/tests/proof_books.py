"""What clients said of orders, and what the exchange did."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, TypeAlias

from msgspec import Struct, field

from binance_derivatives import NothingSent, OutcomeUnknown, Rejected, Rejection, Settlement, Unsettled
from binance_derivatives.testing import Executed, Received

Told: TypeAlias = Literal["done", "rejected", "not sent", "unknown", "another's"]
Settled: TypeAlias = Literal["order", "absent", "not possible"]
What: TypeAlias = Literal["placed", "canceled"]
Unknown: TypeAlias = OutcomeUnknown | Unsettled
NO_FAULT = "none"
_PLACES = ("/new_order", "/place_multiple_orders")
_CANCELS = ("/cancel_order", "/cancel_multiple_orders")


class Books(Struct):
    """What the clients said, by the order's own id; and what became of the unknown when it was settled."""

    placed: dict[str, Told] = field(default_factory=dict[str, Told])
    canceled: dict[str, Told] = field(default_factory=dict[str, Told])
    found: dict[tuple[str, str], bool] = field(default_factory=dict[tuple[str, str], bool])
    settled: dict[tuple[str, str], Settled] = field(default_factory=dict[tuple[str, str], Settled])
    # The interface of each call, and the fault that its last attempt had, by "placed" or "canceled" and the order's own id.
    through: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    faults: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])

    def of(self, what: What) -> dict[str, Told]:
        return self.placed if what == "placed" else self.canceled

    def say(self, what: What, own_id: str, through: str, told: Told) -> None:
        """Keep what a client said."""
        self.of(what)[own_id], self.through[what, own_id] = told, through

    def settle(self, what: What, own_id: str, settlement: Settlement) -> None:
        """Keep what an unknown outcome was settled to."""
        key = (what, own_id)
        if settlement.why:
            self.settled[key] = "not possible"
            return
        self.settled[key] = "absent" if settlement.absent else "order"
        order = settlement.found
        self.found[own_id, what] = order is not None and (what == "placed" or order.status == "CANCELED")

    def note(self, fault: str, request: Received) -> None:
        """Keep which call a fault was for; of a batch, which calls."""
        what: What = "placed" if request.key.endswith(_PLACES) else "canceled"
        for own_id in _ids_in(request.parameters):
            self.faults[what, own_id] = fault

    def by_fault(self) -> dict[tuple[str, str], Counter[str]]:
        """Count what was said, and what the unknown was settled to, by interface and fault."""
        counts: dict[tuple[str, str], Counter[str]] = {}
        whats: tuple[What, ...] = ("placed", "canceled")
        for what in whats:
            for own_id, told in self.of(what).items():
                kind = self.through.get((what, own_id), "rest"), self.faults.get((what, own_id), NO_FAULT)
                count = counts.setdefault(kind, Counter())
                count[told] += 1
                if told == "unknown":
                    count[self.settled.get((what, own_id), "not possible")] += 1
        return counts


def _ids_in(parameters: Mapping[str, str]) -> Iterator[str]:
    if "batchOrders" in parameters:
        yield from (item["newClientOrderId"] for item in json.loads(parameters["batchOrders"]))
    elif "origClientOrderIdList" in parameters:
        yield from json.loads(parameters["origClientOrderIdList"])
    else:
        yield parameters.get("newClientOrderId") or parameters.get("origClientOrderId", "")


def told_of(error: BaseException) -> tuple[Told, OutcomeUnknown | None]:
    """Give what an error says of a call; what is none of the package's is raised."""
    if isinstance(error, NothingSent):
        return "not sent", None
    if isinstance(error, Rejected):
        return "rejected", None
    if isinstance(error, OutcomeUnknown):
        return "unknown", error
    raise error


def told_by(answer: object, own_id: str) -> tuple[Told, Unsettled | None]:
    """Give what an answer, or an element of one, says of an order."""
    if isinstance(answer, Unsettled):
        return "unknown", answer
    if isinstance(answer, Rejection):
        return "rejected", None
    named = getattr(answer, "client_order_id", None)
    # A member may have a value of another type, on purpose.
    return ("another's" if isinstance(named, str) and named != own_id else "done"), None


def counted(executed: Iterable[Executed]) -> dict[What, Counter[str]]:
    """Count how often each order was placed and canceled."""
    counts: dict[What, Counter[str]] = {"placed": Counter(), "canceled": Counter()}
    for one in executed:
        what: What | None = (
            "placed" if one.key.endswith(_PLACES) else "canceled" if one.key.endswith(_CANCELS) else None
        )
        if what is not None:
            counts[what][one.client_order_id or ""] += 1
    return counts


def lies_in(books: Books, executed: Mapping[What, Counter[str]]) -> list[str]:
    """Compare what was said with the books of the exchange."""
    lies: list[str] = []
    for what, did in executed.items():
        for own_id, told in books.of(what).items():
            was = did[own_id]
            said = books.found.get((own_id, what)) if told == "unknown" else told == "done"
            # A cancel that was repeated finds its order canceled already, and says so.
            if (said is not None and said != bool(was)) or told == "another's":
                lies.append(
                    f"{own_id}: the client said {told} of {what}, found {said}, the exchange did it {was} times"
                )
    return lies


class Report(Struct, frozen=True):
    """What a run came to; ``lies`` is what must be empty."""

    orders: int
    cancels: int
    told: dict[str, int]
    settled: dict[str, int]
    duplicates: int
    faults: dict[str, int]
    kinds: dict[tuple[str, str], Counter[str]]
    lies: tuple[str, ...]
    seconds: float

    @property
    def failed(self) -> bool:
        """Whether a client lied, an order was doubled, or an unknown outcome could not be settled."""
        return bool(self.lies or self.duplicates or self.settled.get("not possible"))

    @property
    def uncertain(self) -> dict[tuple[str, str], int]:
        """The unknown outcomes by interface and fault, where there are any."""
        return {kind: told["unknown"] for kind, told in self.kinds.items() if told["unknown"]}

    @property
    def share(self) -> float:
        """The share of all calls whose outcome was unknown."""
        return self.told.get("unknown", 0) / max(1, sum(self.told.values()))

    def __str__(self) -> str:
        columns = ("done", "rejected", "not sent", "unknown", "order", "absent", "not possible")
        lines = [
            f"{self.orders} orders and {self.cancels} cancels in {self.seconds:.1f} s",
            f"told: {_listed(self.told)}; unknown: {self.share:.2%}",
            f"unknown outcomes settled to: {_listed(self.settled)}",
            f"duplicates: {self.duplicates}; lies: {len(self.lies)}",
            f"{'fault':<28}{'calls':>8}{'open':>7}"
            + "".join(f"{name:>10}" for name in columns[:-1])
            + f"{columns[-1]:>14}",
        ]
        for (through, fault), counts in sorted(self.kinds.items()):
            calls = sum(counts[name] for name in ("done", "rejected", "not sent", "unknown", "another's"))
            row = "".join(f"{counts[name]:>10}" for name in columns[:-1]) + f"{counts[columns[-1]]:>14}"
            lines.append(f"{through + ', ' + fault:<28}{calls:>8}{counts['unknown'] / max(1, calls):>7.0%}{row}")
        return "\n".join([*lines, *self.lies[:20]])


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {what}" for what, count in sorted(counts.items())) or "none"


def report_of(books: Books, executed: Sequence[Executed], faults: Mapping[str, int], seconds: float) -> Report:
    """Compare the books and count."""
    did = counted(executed)
    told = Counter[Any]([*books.placed.values(), *books.canceled.values()])
    return Report(
        orders=len(books.placed),
        cancels=len(books.canceled),
        told=dict(told),
        settled=dict(Counter[str](books.settled.values())),
        duplicates=sum(count - 1 for counts in did.values() for count in counts.values() if count > 1),
        faults=dict(faults),
        kinds=books.by_fault(),
        lies=tuple(lies_in(books, did)),
        seconds=seconds,
    )
