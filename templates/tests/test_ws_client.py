"""The awaiting client of the WebSocket API: what becomes of calls, against a server on 127.0.0.1."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine
from typing import Any, cast

import pytest
from invented import BUY, KEY, NOW, SECRET, THE_TICKET, TICKET_JSON, WS_LOOK, WS_PLACE, unused_port
from waiting import hanging_ends, leap_here, turns, until
from ws_talk import LONG, Behaviour, Channel, Server, answer, descriptors, listening, never, refusal

from binance_derivatives import (
    NO_RETRIES,
    Account,
    BinanceError,
    Environment,
    HeldBack,
    KeyRefused,
    NoAnswer,
    NotSent,
    OutcomeUnknown,
    RateLimited,
    Rejected,
    Retries,
    Security,
)
from binance_derivatives._clients.ws_api import AsyncWsApi
from binance_derivatives._protocol.signing import HmacSigner, Secret
from binance_derivatives.hooks import ConnectionEvent, Hooks

pytestmark = pytest.mark.filterwarnings("error")

ORDER = WS_PLACE.call(dict(BUY.parameters))
READ = WS_LOOK.call({"label": "a"})
TICKET = json.loads(TICKET_JSON)


class Ed25519:
    """Stands where a key of this kind does; what it signs with is of no interest here."""

    kind = "ed25519"

    def sign(self, payload: bytes) -> str:
        return f"over {payload.decode()}"


def account(address: str, signer: Any = None) -> Account:
    return Account(environment=Environment(ws_api=address), api_key=Secret(KEY), signer=signer or HmacSigner(SECRET))


def client_of(address: str, signer: Any = None, **changes: Any) -> AsyncWsApi:
    given: dict[str, Any] = {"clock": lambda: NOW, "timeout": LONG, "retries": NO_RETRIES}
    return AsyncWsApi(account(address, signer), **(given | changes))


def conversing(
    behave: Behaviour, use: Callable[[AsyncWsApi], Coroutine[Any, Any, Any]], signer: Any = None, **changes: Any
) -> tuple[Any, Server]:
    """Give what ``use(client)`` gives, and the server; nothing of the client is left behind."""

    async def run() -> tuple[Any, Server]:
        before = descriptors()
        async with hanging_ends(), listening(behave) as server:
            async with client_of(server.address, signer, **changes) as client:
                result = await use(client)
            await until(lambda: all(channel.closed for channel in server.channels))
        assert asyncio.all_tasks() == {asyncio.current_task()}
        assert descriptors() == before
        return result, server

    return asyncio.run(run())


async def outcomes(client: AsyncWsApi, *calls: Any) -> list[Any]:
    return await asyncio.gather(*map(client.send, calls), return_exceptions=True)


async def tickets(channel: Channel, request: dict[str, Any]) -> None:
    await channel.say(answer(request, TICKET, rateLimits=[]))


def test_a_call_is_answered_by_the_message_with_its_id() -> None:
    async def use(client: AsyncWsApi) -> Any:
        return await client.send(ORDER)

    assert conversing(tickets, use)[0] == THE_TICKET


def test_a_raw_answer_is_the_value_with_its_status_and_bytes() -> None:
    async def use(client: AsyncWsApi) -> Any:
        return await client.with_raw(READ)

    raw, _ = conversing(tickets, use)
    assert (raw.value, raw.status, json.loads(raw.body)) == (THE_TICKET, 200, TICKET)


def test_what_is_not_documented_can_be_sent_too() -> None:
    async def use(client: AsyncWsApi) -> Any:
        return await client.request("v9/odd.thing", {"size": 3, "none": None}, security=Security.USER_STREAM)

    value, server = conversing(tickets, use)
    assert value["ticketId"] == 9007199254740993
    assert server.requests[0] == {"id": "1", "method": "v9/odd.thing", "params": {"size": 3, "apiKey": KEY}}


DAYS = 3 * 24 * 3_600_000


@pytest.mark.parametrize("status", [418, 429])
@pytest.mark.parametrize("until_then", [10**15, 10**30, int("9" * 4000), 1e308, -5, "9" * 50, None, [1], True])
def test_after_a_pause_of_any_length_later_calls_are_held_back_for_days_at_most_and_then_work(
    until_then: Any, status: int
) -> None:
    clock = [NOW]

    async def stop_once(channel: Channel, request: dict[str, Any]) -> None:
        told = {"code": -1003, "msg": "slower", "data": {"serverTime": NOW, "retryAfter": until_then}}
        stopped = {"id": request["id"], "status": status, "error": told}
        await channel.say(stopped if clock[0] == NOW else answer(request, TICKET))

    async def use(client: AsyncWsApi) -> Any:
        [stopped] = await outcomes(client, READ)
        held = await outcomes(client, READ, ORDER)
        clock[0] += DAYS
        return stopped, held, await outcomes(client, ORDER, READ)

    (stopped, held, later), server = conversing(stop_once, use, clock=lambda: clock[0])
    assert isinstance(stopped, BinanceError)
    assert all(isinstance(one, HeldBack) and NOW < one.until <= NOW + DAYS for one in held)
    assert later == [THE_TICKET, THE_TICKET]
    assert len(server.requests) == 3


def test_a_plan_shows_the_frame_without_sending_it() -> None:
    async def use(client: AsyncWsApi) -> Any:
        return client.plan(ORDER)

    plan, server = conversing(tickets, use)
    assert plan.method == "ticket.place"
    assert '"price":"0.00001"' in plan.body
    assert server.requests == []


def test_an_error_message_is_the_error_of_its_call() -> None:
    async def refuse(channel: Channel, request: dict[str, Any]) -> None:
        is_order = request["method"] == "ticket.place"
        await channel.say(refusal(request, 400, -2011, "gone") if is_order else refusal(request, 429, -1003, "slow"))

    async def use(client: AsyncWsApi) -> Any:
        return await outcomes(client, ORDER, READ)

    (rejected, limited), _ = conversing(refuse, use)
    assert isinstance(rejected, Rejected) and (rejected.status, rejected.code) == (400, -2011)
    assert type(limited) is RateLimited


def test_a_revoked_key_rejects_the_one_call_with_a_key_that_is_in_flight() -> None:
    async def revoke(channel: Channel, request: dict[str, Any]) -> None:
        if request["method"] != "ticket.place":
            # Both are in flight when the order is answered.
            await channel.say({"id": None, "status": 401, "error": {"code": -2015, "msg": "no such key"}})
            await tickets(channel, request)

    async def use(client: AsyncWsApi) -> Any:
        return await outcomes(client, ORDER, READ)

    (rejected, value), _ = conversing(revoke, use)
    assert isinstance(rejected, KeyRefused) and (rejected.status, rejected.code) == (401, -2015)
    assert value == THE_TICKET


def test_an_order_that_may_stand_is_not_called_rejected_by_an_answer_without_an_id() -> None:
    orders: list[dict[str, Any]] = []

    async def revoke_one(channel: Channel, request: dict[str, Any]) -> None:
        orders.append(request)
        if len(orders) == 2:
            await channel.say({"id": None, "status": 401, "error": {"code": -2015, "msg": "no such key"}})

    async def use(client: AsyncWsApi) -> Any:
        asking = asyncio.ensure_future(outcomes(client, ORDER, ORDER))
        await until(lambda: len(orders) == 2)
        await turns()
        leap_here(LONG)
        return await asking

    assert [type(outcome) for outcome in conversing(revoke_one, use)[0]] == [OutcomeUnknown] * 2


def test_calls_in_flight_on_a_lost_connection_are_of_unknown_outcome_and_reads_without_answer() -> None:
    async def lose(channel: Channel, request: dict[str, Any]) -> None:
        if request["id"] == "2":
            channel.wire.abort()
        elif request["id"] != "1":
            await tickets(channel, request)

    async def use(client: AsyncWsApi) -> Any:
        return await outcomes(client, ORDER, READ), await client.send(ORDER), client.tally.reconnects

    (lost, value, reconnects), server = conversing(lose, use)
    assert [type(error) for error in lost] == [OutcomeUnknown, NoAnswer]
    assert value == THE_TICKET
    assert (server.handshakes, reconnects) == (2, 1)


def test_a_read_is_repeated_by_itself_on_the_next_connection_and_an_order_is_not() -> None:
    methods: list[str] = []

    async def lose_first(channel: Channel, request: dict[str, Any]) -> None:
        methods.append(request["method"])
        if len(methods) in (1, 3):
            channel.wire.abort()
        else:
            await tickets(channel, request)

    async def use(client: AsyncWsApi) -> Any:
        return await client.send(READ), await outcomes(client, ORDER)

    (value, [error]), _ = conversing(lose_first, use, retries=Retries(first=0.01))
    assert value == THE_TICKET
    assert type(error) is OutcomeUnknown
    assert methods == ["ticket.look", "ticket.look", "ticket.place"]


def test_a_call_without_an_answer_is_of_unknown_outcome_after_its_timeout() -> None:
    async def use(client: AsyncWsApi) -> Any:
        patient = asyncio.ensure_future(outcomes(client.with_options(timeout=2 * LONG), ORDER))
        asking = asyncio.ensure_future(outcomes(client, ORDER))
        await until(lambda: len(orders) == 2)
        leap_here(LONG)
        first = await asking
        leap_here(LONG)
        return first, await patient

    async def take(channel: Channel, request: dict[str, Any]) -> None:
        orders.append(request)

    orders: list[dict[str, Any]] = []
    ([first], [second]), _ = conversing(take, use)
    assert [type(error) for error in (first, second)] == [OutcomeUnknown] * 2
    assert first.cause == "no answer within 300 s"
    assert second.cause == "no answer within 600 s"


def test_without_a_connection_nothing_was_sent() -> None:
    async def refused() -> Any:
        tried: list[ConnectionEvent] = []
        hooks = Hooks(connection=tried.append)
        async with client_of(f"ws://127.0.0.1:{unused_port()}", hooks=hooks) as client:
            asking = asyncio.ensure_future(outcomes(client, ORDER, READ))
            await until(lambda: tried)
            leap_here(LONG)
            return await asking

    assert [type(error) for error in asyncio.run(refused())] == [NotSent, NotSent]


def test_closing_ends_calls_in_flight_and_the_client_can_not_be_used_after_it() -> None:
    async def use(client: AsyncWsApi) -> Any:
        waiting = asyncio.ensure_future(outcomes(client, ORDER))
        await until(lambda: came)
        await client.close()
        with pytest.raises(NotSent, match="closed"):
            await client.send(READ)
        return await waiting

    async def take(channel: Channel, request: dict[str, Any]) -> None:
        came.append(request)

    came: list[dict[str, Any]] = []
    [error] = conversing(take, use)[0]
    assert type(error) is OutcomeUnknown
    assert "the client was closed" in error.cause


def test_entering_a_client_connects_it() -> None:
    events: list[ConnectionEvent] = []

    async def use(client: AsyncWsApi) -> None:
        await until(lambda: events)

    assert conversing(never, use, hooks=Hooks(connection=events.append))[1].handshakes == 1
    assert events[0].kind == "connected"


def test_changes_of_the_connection_are_told_to_the_hook() -> None:
    events: list[ConnectionEvent] = []

    async def use(client: AsyncWsApi) -> None:
        await client.send(READ)

    conversing(tickets, use, hooks=Hooks(connection=events.append))
    assert [event.kind for event in events] == ["connected", "closed"]


def test_the_ids_of_requests_can_be_handed_in() -> None:
    class Counting(AsyncWsApi):
        count = 0

        def new_id(self) -> str:
            self.count += 1
            return f"call-{self.count}"

    async def run() -> list[Any]:
        async with listening(tickets) as server, Counting(account(server.address), clock=lambda: NOW) as client:
            await client.send(ORDER)
            await client.send(READ)
            return [request["id"] for request in server.requests]

    assert asyncio.run(run()) == ["call-1", "call-2"]


def test_with_a_logon_the_key_is_proved_once_and_calls_go_without_it() -> None:
    async def use(client: AsyncWsApi) -> Any:
        return await client.send(ORDER), await client.send(READ)

    values, server = conversing(tickets, use, signer=Ed25519(), logon=True, recv_window=7000)
    assert values == (THE_TICKET, THE_TICKET)
    logon, order, read = server.requests
    assert (logon["method"], set(logon["params"])) == (
        "session.logon",
        {"apiKey", "recvWindow", "timestamp", "signature"},
    )
    assert logon["params"]["signature"] == f"over apiKey={KEY}&recvWindow=7000&timestamp={NOW}"
    assert set(order["params"]) == {"side", "price", "recvWindow", "timestamp"}
    assert read["params"] == {"label": "a"}


def test_a_refused_logon_means_that_nothing_was_sent() -> None:
    async def refuse(channel: Channel, request: dict[str, Any]) -> None:
        await channel.say(refusal(request, 401, -2015, "no such key"))

    async def use(client: AsyncWsApi) -> Any:
        return await outcomes(client, ORDER)

    [error], server = conversing(refuse, use, signer=Ed25519(), logon=True)
    assert type(error) is NotSent
    assert "status 401, code -2015" in error.cause and "no such key" in error.cause
    assert [request["method"] for request in server.requests] == ["session.logon"]


def test_a_logon_is_for_ed25519_keys_and_the_clients_own_transport() -> None:
    with pytest.raises(ValueError, match="Ed25519"):
        client_of("ws://127.0.0.1:1", logon=True)
    with pytest.raises(ValueError, match="Ed25519"):
        AsyncWsApi(Environment(ws_api="ws://127.0.0.1:1"), logon=True)
    with pytest.raises(ValueError, match="transport"):
        client_of("ws://127.0.0.1:1", signer=Ed25519(), logon=True, transport=cast("Any", object()))


@pytest.mark.parametrize("wrong", [{"lifetime": 0}, {"most_in_flight": 0}, {"when_full": "x"}, {"proxy": "nowhere"}])
def test_arguments_that_can_not_be_used_are_refused_when_the_client_is_made(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        client_of("ws://127.0.0.1:1", **wrong)


@pytest.mark.parametrize("status", [200, 400])
def test_a_call_whose_answer_contradicts_itself_is_not_known(status: int) -> None:
    async def contradict(channel: Channel, request: dict[str, Any]) -> None:
        await channel.say(answer(request, TICKET, status, error={"code": -2019, "msg": "no"}))

    async def use(client: AsyncWsApi) -> list[Any]:
        return await outcomes(client, ORDER, READ)

    (order, read), _ = conversing(contradict, use)
    assert [type(order), type(read)] == [OutcomeUnknown, NoAnswer]
    assert "contradicts itself" in str(order) and order.call == ORDER


def test_an_error_that_is_null_beside_a_result_is_none() -> None:
    async def tell(channel: Channel, request: dict[str, Any]) -> None:
        await channel.say(answer(request, TICKET, error=None))

    assert conversing(tell, lambda client: client.send(ORDER))[0] == THE_TICKET


def test_no_proof_that_the_exchange_repeats_in_its_farewell_is_told_of_the_connection() -> None:
    async def repeat(channel: Channel, request: dict[str, Any]) -> None:
        shown = request["params"]
        await channel.close(code=1008, message=f"{shown['apiKey']} and {shown['signature']}".encode()[:123])

    events: list[ConnectionEvent] = []

    async def use(client: AsyncWsApi) -> str:
        [error] = await outcomes(client, ORDER)
        assert isinstance(error, OutcomeUnknown)
        return str(error)

    said, server = conversing(repeat, use, hooks=Hooks(connection=events.append))
    [request] = server.requests
    told = "".join(event.cause for event in events)
    assert "code 1008" in told and "*** and ***" in told
    for proof in (request["params"]["apiKey"], request["params"]["signature"]):
        assert not [text for text in (said, told) if proof[:20] in text]
