"""The WebSocket API client against a server on 127.0.0.1: matching, losing, reconnecting, closing."""

import asyncio
import json
import socket
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import pytest
from aiohttp import WSMsgType, web

from binance_derivatives import Environment, NoAnswer, NotSent, OutcomeUnknown, RateLimited, Rejected
from binance_derivatives.clients import AwaitingWsApi
from invented import BUY, KEY, NOW, SECRET, THE_TICKET, TICKET_JSON, WS_LOOK, WS_PLACE, unused_port

ORDER = WS_PLACE.call(dict(BUY.parameters))
READ = WS_LOOK.call({"label": "a"})


class Channel(web.WebSocketResponse):
    """The server's end, with the transport below it for frames that aiohttp does not send."""

    __slots__ = ("wire",)

    wire: asyncio.Transport


Behaviour = Callable[[Channel, dict[str, Any]], Awaitable[None]]


def answer(request: dict[str, Any], result: str | bytes = TICKET_JSON, status: int = 200) -> str:
    return json.dumps({"id": request["id"], "status": status, "result": json.loads(result), "rateLimits": []})


def client_of(port: int, **changes: Any) -> AwaitingWsApi:
    address = f"ws://127.0.0.1:{port}/ws-fapi/v1"
    given: dict[str, Any] = {
        "environment": Environment(ws_api=address),
        "api_key": KEY,
        "api_secret": SECRET,
        "clock": lambda: NOW,
    }
    return AwaitingWsApi(**(given | {"timeout": 2.0} | changes))


def conversing(
    behave: Behaviour, use: Callable[[AwaitingWsApi], Coroutine[Any, Any, Any]], **changes: Any
) -> tuple[Any, list[Channel]]:
    """Serve ``behave(channel, request)`` for each frame while ``use(client)`` runs; give what it gives, and the connections."""
    connections: list[Channel] = []

    async def serve(http_request: web.Request) -> Channel:
        channel = Channel()
        assert isinstance(http_request.transport, asyncio.Transport)
        channel.wire = http_request.transport
        await channel.prepare(http_request)
        connections.append(channel)
        async for message in channel:
            if message.type is WSMsgType.TEXT:
                await behave(channel, json.loads(message.data))
        return channel

    async def run() -> Any:
        app = web.Application()
        app.router.add_get("/ws-fapi/v1", serve)
        runner = web.AppRunner(app, shutdown_timeout=1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        try:
            async with client_of(runner.addresses[0][1], **changes) as client:
                result = await asyncio.wait_for(use(client), 10)
        finally:
            await runner.cleanup()
        # Nothing of the client is left behind; the task of this function is the only one.
        assert len(asyncio.all_tasks()) == 1
        return result

    return asyncio.run(run()), connections


async def at_once(channel: Channel, request: dict[str, Any]) -> None:
    await channel.send_str(answer(request))


def test_a_call_is_answered_by_the_message_with_its_id() -> None:
    async def use(client: Any) -> Any:
        return await client.send(ORDER)

    assert conversing(at_once, use)[0] == THE_TICKET


def test_many_calls_are_in_flight_on_one_connection_and_answers_come_in_any_order() -> None:
    waiting = []

    async def backwards(channel: Channel, request: dict[str, Any]) -> None:
        waiting.append(request)
        if len(waiting) == 20:
            for one in reversed(waiting):
                ticket = {"ticketId": int(one["params"]["label"]), "price": "1", "side": "BUY"}
                await channel.send_str(answer(one, json.dumps(ticket)))

    async def use(client: Any) -> Any:
        calls = [WS_LOOK.call({"label": str(number)}) for number in range(20)]
        return await asyncio.gather(*map(client.send, calls))

    values, connections = conversing(backwards, use)
    assert [value.ticket_id for value in values] == list(range(20))
    assert len(connections) == 1


def test_an_error_message_is_the_error_of_its_call() -> None:
    async def refuse(channel: Channel, request: dict[str, Any]) -> None:
        error = (
            {"code": -2011, "msg": "gone"} if request["method"] == "ticket.place" else {"code": -1003, "msg": "slow"}
        )
        status = 400 if request["method"] == "ticket.place" else 429
        await channel.send_str(json.dumps({"id": request["id"], "status": status, "error": error}))

    async def use(client: Any) -> Any:
        return await asyncio.gather(client.send(ORDER), client.send(READ), return_exceptions=True)

    (rejected, limited), _ = conversing(refuse, use)
    assert type(rejected) is Rejected and (rejected.status, rejected.code) == (400, -2011)
    assert type(limited) is RateLimited


def test_messages_that_answer_nothing_are_ignored() -> None:
    async def chatter(channel: Channel, request: dict[str, Any]) -> None:
        for text in ("[]", "7", '{"event":{}}', json.dumps({"id": request["id"], "status": "200"})):
            await channel.send_str(text)
        for odd in ("unknown", 7, ["x"], {"a": 1}):
            await channel.send_str(json.dumps({"id": odd, "status": 401, "error": {"code": -2015, "msg": "m"}}))
        await channel.send_str(answer(request))
        await channel.send_str(answer(request))

    async def use(client: Any) -> Any:
        return [await client.send(ORDER), await client.send(READ)]

    assert conversing(chatter, use)[0] == [THE_TICKET, THE_TICKET]


REVOKED = {"id": None, "status": 401, "error": {"code": -2015, "msg": "no such key"}}


def test_an_answer_without_an_id_rejects_the_one_call_with_a_key_that_is_in_flight() -> None:
    async def revoke(channel: Channel, request: dict[str, Any]) -> None:
        if request["method"] == "ticket.place":
            await channel.send_str(json.dumps(REVOKED))
        else:
            await asyncio.sleep(0.1)
            await at_once(channel, request)

    async def use(client: Any) -> Any:
        return await asyncio.gather(client.send(ORDER), client.send(READ), return_exceptions=True)

    (rejected, value), _ = conversing(revoke, use)
    assert type(rejected) is Rejected and (rejected.status, rejected.code) == (401, -2015)
    assert value == THE_TICKET


def test_answers_without_an_id_wait_until_it_is_certain_which_calls_they_reject() -> None:
    orders: list[dict[str, Any]] = []

    async def revoke_in_between(channel: Channel, request: dict[str, Any]) -> None:
        orders.append(request)
        if len(orders) == 3:
            await channel.send_str(json.dumps(REVOKED))
            await channel.send_str(answer(orders[1]))
            await channel.send_str(json.dumps(REVOKED))

    async def use(client: Any) -> Any:
        return await asyncio.gather(*[client.send(ORDER) for _ in range(3)], return_exceptions=True)

    outcomes, _ = conversing(revoke_in_between, use)
    assert [type(outcome).__name__ for outcome in outcomes] == ["Rejected", "Ticket", "Rejected"]


def test_an_order_that_may_stand_is_not_called_rejected_by_an_answer_without_an_id() -> None:
    orders: list[dict[str, Any]] = []

    async def revoke_one(channel: Channel, request: dict[str, Any]) -> None:
        orders.append(request)
        if len(orders) == 2:
            await channel.send_str(json.dumps(REVOKED))

    async def use(client: Any) -> Any:
        return await asyncio.gather(*[client.send(ORDER) for _ in range(2)], return_exceptions=True)

    outcomes, _ = conversing(revoke_one, use, timeout=0.3)
    assert [type(outcome) for outcome in outcomes] == [OutcomeUnknown, OutcomeUnknown]


def test_a_lost_connection_ends_every_call_in_flight_and_the_next_call_connects_again() -> None:
    seen = []

    async def drop_first(channel: Channel, request: dict[str, Any]) -> None:
        seen.append(request)
        if len(seen) == 2:
            await channel.close()
        elif len(seen) > 2:
            await at_once(channel, request)

    async def use(client: Any) -> Any:
        lost = await asyncio.gather(client.send(ORDER), client.send(READ), return_exceptions=True)
        return lost, await client.send(ORDER)

    (lost, value), connections = conversing(drop_first, use)
    assert [type(error) for error in lost] == [OutcomeUnknown, NoAnswer]
    assert value == THE_TICKET
    assert len(connections) == 2


@pytest.mark.parametrize("text", ["", "{", "\u0000", "[1]x"])
def test_a_message_that_is_not_json_closes_the_connection(text: str) -> None:
    async def babble(channel: Channel, request: dict[str, Any]) -> None:
        await channel.send_str(text)

    async def use(client: Any) -> Any:
        return await asyncio.gather(client.send(ORDER), return_exceptions=True)

    [error], _ = conversing(babble, use)
    assert type(error) is OutcomeUnknown
    assert "a message that is not JSON" in error.cause


def test_a_call_without_an_answer_is_given_up_and_its_late_answer_dropped() -> None:
    async def late(channel: Channel, request: dict[str, Any]) -> None:
        if request["method"] == "ticket.place":
            await asyncio.sleep(0.3)
        await channel.send_str(answer(request))

    async def use(client: Any) -> Any:
        given_up = await asyncio.gather(client.send(ORDER), return_exceptions=True)
        client._transport._timeout = 5.0
        return given_up[0], await client.send(READ)

    outcome, connections = conversing(late, use, timeout=0.1)
    error, value = outcome
    assert type(error) is OutcomeUnknown
    assert error.cause == "no answer within 0.1 s"
    assert value == THE_TICKET
    assert len(connections) == 1


def test_an_answer_in_several_frames_is_put_together() -> None:
    async def in_parts(channel: Channel, request: dict[str, Any]) -> None:
        text = answer(request).encode()
        for opening, part in ((0x01, text[:40]), (0x00, text[40:80]), (0x80, text[80:])):
            channel.wire.write(bytes([opening, len(part)]) + part)
            channel.wire.write(b"\x89\x00")

    async def use(client: Any) -> Any:
        return await client.send(READ)

    assert conversing(in_parts, use)[0] == THE_TICKET


def test_a_refused_port_and_a_refused_handshake_mean_that_nothing_was_sent() -> None:
    async def refused() -> Any:
        async with client_of(unused_port()) as client:
            return await asyncio.gather(client.send(ORDER), client.send(READ), return_exceptions=True)

    assert [type(error) for error in asyncio.run(refused())] == [NotSent, NotSent]

    async def use(client: Any) -> Any:
        client._transport._address = client._transport._address.replace("/v1", "/v9")
        return await asyncio.gather(client.send(ORDER), return_exceptions=True)

    [error], _ = conversing(at_once, use)
    assert type(error) is NotSent


def test_a_server_that_never_shakes_hands_is_given_up() -> None:
    async def use(port: int) -> Any:
        async with client_of(port, timeout=0.2) as client:
            return await asyncio.gather(client.send(ORDER), return_exceptions=True)

    # The system takes the connection; nobody ever reads from it.
    with socket.create_server(("127.0.0.1", 0)) as listener:
        [error] = asyncio.run(use(listener.getsockname()[1]))
    assert type(error) is NotSent


def test_closing_ends_calls_in_flight() -> None:
    async def never(channel: Channel, request: dict[str, Any]) -> None:
        pass

    async def use(client: Any) -> Any:
        task = asyncio.ensure_future(client.send(ORDER))
        await asyncio.sleep(0.1)
        await client.close()
        return (await asyncio.gather(task, return_exceptions=True))[0]

    error, _ = conversing(never, use)
    assert type(error) is OutcomeUnknown
    assert "the client was closed" in error.cause


def test_the_ids_of_requests_can_be_handed_in() -> None:
    ids = []

    async def note(channel: Channel, request: dict[str, Any]) -> None:
        ids.append(request["id"])
        await at_once(channel, request)

    class Counting(AwaitingWsApi):
        count = 0

        def new_id(self) -> Any:
            self.count += 1
            return f"call-{self.count}"

    async def use(client: Any) -> Any:
        counting = Counting(environment=client.environment, api_key=KEY, api_secret=SECRET)
        async with counting:
            await counting.send(ORDER)
            return await counting.send(READ)

    assert conversing(note, use)[0] == THE_TICKET
    assert ids == ["call-1", "call-2"]
