"""What a client adds to its calls: who it is, the time, the budget, how patient it is and whom it tells."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from time import monotonic
from types import MappingProxyType
from typing import Any, TypeAlias

from msgspec import Struct, field
from msgspec.structs import force_setattr

from binance_derivatives._answers.counts import Counts
from binance_derivatives._core.ids import client_id
from binance_derivatives._core.operation import Call
from binance_derivatives._protocol.clock import ServerTime
from binance_derivatives._protocol.signing import Secret, Signer, masked
from binance_derivatives.hooks import Hooks, Tally
from binance_derivatives.limits import Budget
from binance_derivatives.retries import Retries, drawn

Clock: TypeAlias = Callable[[], int]


class Source(Struct, frozen=True):
    """A call without parameters, and the attribute of its answer that is of interest; imported when it is first used."""

    module: str
    operation: str
    attribute: str

    def call(self) -> Call[Any]:
        """Make the call."""
        made: Call[Any] = getattr(import_module(self.module), self.operation).call({})
        return made

    def read(self, value: object) -> object:
        """Give the attribute of the answer; None where it is missing."""
        return getattr(value, self.attribute, None)


class HeaderFields:
    """Header fields of requests; one mapping for each kind, so that a transport can keep what it made of it.

    They hold the key, so they are kept in a closure, where tools that list the attributes of objects don't come upon them.
    """

    __slots__ = ("_api_key", "_user_agent", "of")

    def __init__(self, api_key: Secret | None, user_agent: str) -> None:
        self._api_key, self._user_agent = api_key, user_agent
        kept: dict[tuple[bool, bool], Mapping[str, str]] = {}

        def of(keyed: bool, form: bool) -> Mapping[str, str]:
            found = kept.get((keyed, form))
            if found is None:
                fields = {"Accept-Encoding": "gzip", "User-Agent": user_agent}
                if keyed and api_key is not None:
                    fields["X-MBX-APIKEY"] = api_key.reveal()
                if form:
                    fields["Content-Type"] = "application/x-www-form-urlencoded"
                found = kept[keyed, form] = MappingProxyType(fields)
            return found

        self.of: Callable[[bool, bool], Mapping[str, str]] = of

    def made_of(self, api_key: Secret | None, user_agent: str) -> bool:
        """Tell whether they are those of this key and user agent."""
        return self._api_key is api_key and self._user_agent == user_agent


class Session(Struct, frozen=True, kw_only=True):
    """What a client adds to its calls.

    Attributes:
        clock: This machine's time in milliseconds UTC.
        time: The exchange's time, as far as it is known.
        api_key: The key, for calls that need one.
        signer: Signs, for calls that are signed.
        recv_window: Milliseconds that a signed call stays valid; a call's own wins, None leaves it to the exchange.
        timeout: Seconds for one attempt; None is for the transport's own.
        retries: When calls are made again.
        budget: What is known of the exchange's rate limits.
        hooks: Whom to tell.
        tally: How often things happened.
        counts: How often each mismatch came.
        time_source: Where the exchange's time is asked; None where the product has no such call.
        logged_on: Calls need no key and no signature of their own, since their connection has proved both.
        user_agent: What the client calls itself.
        stopwatch: Seconds that only go forward, for deadlines.
        random: Draws from 0 to 1, for pauses.
        fields: Header fields of requests, made from the key and the user agent.
        client_ids: Makes the ids of orders that have none of the caller's; None leaves them without.
        ready: What the requests of an operation have in common, by the operation's identity.
    """

    clock: Clock
    time: ServerTime
    api_key: Secret | None = None
    signer: Signer | None = None
    recv_window: int | None = None
    timeout: float | None = None
    retries: Retries = Retries()
    budget: Budget = field(default_factory=Budget)
    hooks: Hooks = Hooks()
    tally: Tally = field(default_factory=Tally)
    counts: Counts = field(default_factory=Counts)
    time_source: Source | None = None
    logged_on: bool = False
    user_agent: str = "binance-derivatives"
    stopwatch: Callable[[], float] = monotonic
    random: Callable[[], float] = drawn
    fields: HeaderFields | None = None
    client_ids: Callable[[], str] | None = client_id
    ready: dict[int, Any] = field(default_factory=dict[int, Any])

    def __post_init__(self) -> None:
        # A session made from another one has other options.
        force_setattr(self, "ready", {})
        if self.fields is None or not self.fields.made_of(self.api_key, self.user_agent):
            force_setattr(self, "fields", HeaderFields(self.api_key, self.user_agent))

    def masked(self, text: str, known: tuple[str, ...] = ()) -> str:
        """Mask what proves who sends, wherever a peer has repeated it: the key, and other ``known`` values."""
        key = "" if self.api_key is None else self.api_key.reveal()
        return masked(text, (key, *known))

    @property
    def headers(self) -> Callable[[bool, bool], Mapping[str, str]]:
        """Gives the header fields of a request, with the key or not, for a form or not: always the same mapping."""
        fields = self.fields or HeaderFields(self.api_key, self.user_agent)
        return fields.of

    def __repr__(self) -> str:
        return f"Session(signer={self.signer!r}, recv_window={self.recv_window!r}, retries={self.retries!r})"
