"""What a peer repeats of a request is shown nowhere: keys, signatures and listen keys are masked where a reply is made."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import parse_qsl, quote

import pytest
from aiohttp import web
from invented import BUY, DROP, KEY, session
from msgspec.structs import replace
from scripted import Scripted, Talk
from test_streams import ACCOUNT, Streams
from waiting import until_true
from written import Written
from ws_talk import LONG, Behaviour, Channel, Server, answer, hosting, in_a_thread, refusal

from binance_derivatives import NO_RETRIES, ConnectionEvent, Environment, Hooks, usdm
from binance_derivatives._core.operation import Call
from binance_derivatives._core.proof import Proof
from binance_derivatives._protocol.flow import rest_flow
from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Send
from binance_derivatives.streams import Disconnected

ADDRESS: Final = "https://exchange.example"
ORDER: dict[str, Any] = {"symbol": "BTCUSDT", "side": "BUY", "type": "MARKET", "quantity": 1}
BATCH = replace(DROP, proof=Proof("batch", repeats=(("ids", "ticketId"),), shows=("ticketId",), each=("ids", "labels")))
LISTEN_KEY: Final = "Listen0Key/" * 6


class Signer:
    """Makes signatures that look like those of RSA, so that they are spelt in two ways."""

    kind = "rsa"
    made = "sig+na/ture" * 4 + "=="

    def sign(self, payload: bytes) -> str:
        return self.made


SECRETS: Final = {KEY, Signer.made, quote(Signer.made, safe="")}


def shown(written: Written, call: Call[Any], reply: Callable[[Send], Reply | Failure]) -> Any:
    """Note all that a call shows which gets a reply, and give its value or its error."""
    heard: list[Any] = []
    hooks = Hooks(request=heard.append, answer=heard.append, mismatch=heard.append, abandoned=heard.append)
    flow = rest_flow(call, session(signer=Signer(), hooks=hooks), ADDRESS)
    request = next(flow)
    assert isinstance(request, Send)
    came, result = reply(request), None
    try:
        flow.throw(came) if isinstance(came, Failure) else flow.send(came)
    except StopIteration as done:
        result = done.value
        written.everything("value", result.value)
        written.value("raw", result)
    except Exception as error:
        result = error
        for one in (error, *error.args, *vars(error).values()):
            written.value("error", one)
    for event in heard:
        written.value("hook", event)
    return result


def all_of(request: Send) -> str:
    """What a peer that repeats everything would say."""
    sent = f"{request.url} {(request.body or b'').decode()} {json.dumps(dict(request.headers))}"
    return f"{sent} {KEY} {dict(parse_qsl((request.body or b'').decode())).get('signature', Signer.made)}"


@pytest.mark.parametrize("status", [200, 202, 400, 401, 404, 429, 503])
@pytest.mark.parametrize("form", ["msg", "no code", "text"])
def test_a_body_and_header_fields_that_repeat_the_request(status: int, form: str) -> None:
    def echo(request: Send) -> Reply:
        said = all_of(request)
        body = {"msg": {"code": -1, "msg": said}, "no code": {"msg": said}, "text": said}[form]
        fields = {"X-Echo": said, f"X-{KEY}": "1"}
        return Reply(status, body.encode() if isinstance(body, str) else json.dumps(body).encode(), fields)

    written = Written()
    error = shown(written, BUY, echo)
    assert written.finds(SECRETS) == []
    assert status == 202 or form != "msg" or "***" in str(error)


def test_the_elements_of_a_batch_that_repeat_the_request() -> None:
    def echo(request: Send) -> Reply:
        said = all_of(request)
        rejected, unsettled = {"code": -2011, "msg": said}, {"code": -1007, "msg": said}
        return Reply(200, json.dumps([rejected, unsettled, {"ticketId": said, "price": "1", "side": "BUY"}]).encode())

    written = Written()
    result = shown(written, BATCH.call({"ids": [1, 2, 3]}), echo)
    assert written.finds(SECRETS) == []
    assert [type(one).__name__ for one in result.value] == ["Rejection", "Unsettled", "Unsettled"]
    assert all("***" in str(one) for one in result.value)


@pytest.mark.parametrize("sent", [True, False])
def test_a_reason_that_repeats_the_request(sent: bool) -> None:
    written = Written()
    error = shown(written, BUY, lambda request: Failure(f"closed: {all_of(request)}", sent=sent))
    assert written.finds(SECRETS) == []
    assert "***" in error.cause


def test_a_parser_that_shows_the_line_it_could_not_read() -> None:
    def echo(talk: Talk) -> None:
        said = next(line for line in talk.head().split(b"\r\n") if b"MBX" in line.upper())
        talk.send(b"HTTP/1.1 200 OK\r\n" + said + b"\r\nno field at all " + said + b"\r\n\r\n")

    written = Written()
    with Scripted(echo) as server:
        account = Environment(rest=server.address).account("k" * 64, "secret")
        with usdm.Rest(account, retries=NO_RETRIES, timeout=LONG) as client:
            written.attempt("call", lambda: client.new_order(**ORDER))
    assert written.errors and written.finds({"k" * 64}) == []


@pytest.mark.parametrize("kind", [usdm.WsApi, usdm.AsyncWsApi])
def test_a_websocket_that_is_closed_with_a_reason_that_repeats_the_request(
    kind: Any, caplog: pytest.LogCaptureFixture
) -> None:
    async def echo(channel: Channel, request: dict[str, Any]) -> None:
        # A reason has at most 123 bytes (RFC 6455, 5.5).
        said = f"{request['params']['apiKey']} {request['params']['signature'][:50]}"
        await channel.close(code=1008, message=said.encode()[:123])

    caplog.set_level(1)
    written, events = Written(), list[ConnectionEvent]()
    with in_a_thread(echo) as server:
        account = Environment(ws_api=server.address).account("k" * 64, "secret")
        options: dict[str, Any] = {"retries": NO_RETRIES, "timeout": LONG, "hooks": Hooks(connection=events.append)}
        if kind is usdm.WsApi:
            with kind(account, **options) as client:
                written.attempt("call", lambda: client.new_order(**ORDER))
                until_true(lambda: any(event.cause for event in events))
        else:

            async def use() -> None:
                async with kind(account, **options) as client:
                    await written.attempting("call", lambda: client.new_order(**ORDER))

            asyncio.run(use())
    for event in events:
        written.everything("event", event)
    written.note("log", caplog.text)
    assert "OutcomeUnknown" in written.errors
    assert any("***" in event.cause for event in events)
    assert written.finds({"k" * 64, *(request["params"]["signature"][:20] for request in server.requests)}) == []


def shown_by_ws(written: Written, behave: Behaviour, secret: str, **options: Any) -> Server:
    """Note all that an order over a WebSocket API shows which ends the connection."""
    events: list[ConnectionEvent] = []
    with in_a_thread(behave) as server:
        account = Environment(ws_api=server.address).account("k" * 64, secret)
        hooks = Hooks(connection=events.append)
        with usdm.WsApi(account, retries=NO_RETRIES, timeout=LONG, hooks=hooks, **options) as client:
            written.attempt("call", lambda: client.new_order(**ORDER))
            until_true(lambda: any(event.cause for event in events))
    for event in events:
        written.everything("event", event)
    assert any("***" in event.cause for event in events)
    return server


def test_a_websocket_that_is_closed_with_the_key_as_reason_when_nothing_is_on_its_way(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def echo(channel: Channel, request: dict[str, Any]) -> None:
        params = request["params"]
        await channel.say(answer(request, {"orderId": 1, "clientOrderId": params["newClientOrderId"]}))
        await channel.close(code=1008, message=params["apiKey"].encode())

    caplog.set_level(1)
    written = Written()
    shown_by_ws(written, echo, "secret")
    written.note("log", caplog.text)
    assert written.errors == set() and written.finds({"k" * 64}) == []


def test_a_logon_whose_refusal_repeats_it(caplog: pytest.LogCaptureFixture) -> None:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    async def echo(channel: Channel, request: dict[str, Any]) -> None:
        params = request["params"]
        await channel.say(refusal(request, 401, -2015, f"{params['apiKey']} {params['signature']}"))

    caplog.set_level(1)
    written, key = Written(), Ed25519PrivateKey.generate()
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    server = shown_by_ws(written, echo, pem, logon=True)
    written.note("log", caplog.text)
    assert written.errors == {"NotSent"}
    assert written.finds({"k" * 64, *(request["params"]["signature"][:20] for request in server.requests)}) == []


def test_a_stream_that_is_closed_or_refused_with_its_listen_key_as_reason(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(1)
    written = Written()
    subscription = ACCOUNT.subscription(LISTEN_KEY)
    written.value("subscription", subscription)

    async def closing(request: web.Request) -> web.WebSocketResponse:
        channel = web.WebSocketResponse()
        await channel.prepare(request)
        await channel.close(code=1008, message=f"{request.query['listenKey']} is gone".encode())
        return channel

    async def refusing(request: web.Request) -> web.Response:
        return web.Response(status=400, reason=quote(request.query["listenKey"], safe=""), text=request.query_string)

    async def use(serve: Any) -> None:
        app = web.Application()
        app.router.add_get("/ws", serve)
        async with hosting(app) as port:
            environment = Environment(user_data=f"ws://127.0.0.1:{port}")
            async with Streams(environment, hooks=Hooks(connection=events.append)) as streams:
                written.value("client", streams)
                feed = streams.listen(subscription)
                written.value("feed", feed)
                async for item in feed:
                    written.value("item", item)
                    if isinstance(item, Disconnected):
                        break

    events: list[ConnectionEvent] = []
    for serve in (closing, refusing):
        asyncio.run(use(serve))
    for event in events:
        written.everything("event", event)
    written.note("log", "\n".join(one.getMessage() for one in caplog.records if one.name.startswith("binance")))
    assert "***" in str(written.texts)
    assert written.finds({LISTEN_KEY, quote(LISTEN_KEY, safe="")}) == []
