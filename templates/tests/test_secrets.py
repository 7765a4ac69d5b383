"""Nothing that is written shows a secret: every kind of call, good and bad, and then a search of all that was written.

Written is: every log record at any level, of every library, with its arguments; reprs of the clients and of all that they hold;
errors with their chains, with the variables of every frame, and pickled; events of hooks; plans; what was printed. Searched
for are the key, the secret or the private key, the password of a proxy, and every signature that was made.
"""

from __future__ import annotations

import asyncio
import logging
import ssl
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.request import urlopen

import pytest
from invented import unused_port
from msgspec import Struct
from waiting import HANG, until
from written import Written

from binance_derivatives import Account, BinanceError, Budget, Environment, Hooks, Retries, Security, usdm
from binance_derivatives._protocol.signing import Secret
from binance_derivatives._ws.options import Backoff
from binance_derivatives.testing import Exchange

PROXY_PASSWORD = "proxy-password-nobody-may-see"
MINE: dict[str, Any] = {"symbol": "BTCUSDT", "orig_client_order_id": "mine/1"}
ORDER: dict[str, Any] = {"symbol": "BTCUSDT", "side": "BUY", "type": "MARKET", "quantity": 1}
# With the signature in the query, in the body, and in the query of a read that is made again.
CALLS: list[tuple[str, dict[str, Any]]] = [("cancel_order", MINE), ("new_order", ORDER), ("query_order", MINE)]
TROUBLES: list[Callable[[Exchange, str], None]] = [
    lambda exchange, key: None,
    lambda exchange, key: exchange.refuse(key, -2011),
    lambda exchange, key: exchange.refuse(key, -1022, status=401),
    lambda exchange, key: exchange.drop(key, executed=False, times=2),
    lambda exchange, key: exchange.drop(key, executed=True, times=2),
    lambda exchange, key: exchange.cut(key, times=2),
    lambda exchange, key: exchange.stall(key, executed=True, times=2),
    lambda exchange, key: exchange.garble(key, times=2),
    lambda exchange, key: exchange.overload(key, "unknown", times=2),
    lambda exchange, key: exchange.overload(key, "unavailable", times=2),
    lambda exchange, key: exchange.overload(key, "internal", times=2),
    lambda exchange, key: exchange.throttle(key, times=2),
    lambda exchange, key: exchange.alter(key, "wrong_type", times=2),
    lambda exchange, key: exchange.delay(key, 0.05, times=1),
    lambda exchange, key: exchange.skew_clock(120_000),
]


class Vault:
    """Signs with another signer and keeps the signatures, so that they can be searched for; may be out of order."""

    def __init__(self, signer: Any) -> None:
        self.kind = signer.kind
        self.broken = False
        self.made: list[str] = []
        self._signer = signer

    def sign(self, payload: bytes) -> str:
        if self.broken:
            # What is signed for the WebSocket API holds the key, and the variables of this frame are searched too.
            del payload
            raise RuntimeError("the vault is closed")
        self.made.append(self._signer.sign(payload))
        return self.made[-1]

    def __repr__(self) -> str:
        return "Vault()"


class Run:
    """One exchange, an account there, and all that the clients of the account write."""

    def __init__(self, exchange: Exchange, secret: str | bytes, written: Written) -> None:
        self.exchange, self.written = exchange, written
        known = exchange.environment.account(exchange.api_key, secret)
        self.vault = Vault(known.signer)
        self.account = Account(exchange.environment, known.api_key, self.vault)
        self.stranger = Account(exchange.environment, Secret("k" * 64), self.vault)

    def options(self, **more: Any) -> dict[str, Any]:
        heard = lambda event: self.written.everything("hook", event)
        hooks = Hooks(request=heard, answer=heard, retry=heard, mismatch=heard, connection=heard)
        return {
            "timeout": 0.1,
            "retries": Retries(attempts=2, first=0.001, deadline=0.5),
            "hooks": hooks,
            "budget": Budget(),
        } | more

    def ws_options(self, **more: Any) -> dict[str, Any]:
        return self.options(backoff=Backoff(first=0.001, most=0.01), **more)

    def blocking(self, client: Any, key: str, troubles: list[Any] = TROUBLES) -> None:
        """Make every call in every trouble."""
        with client:
            for trouble in troubles:
                for name, given in CALLS:
                    self._prepare(trouble, f"{key}/{name}")
                    self.written.attempt(f"{key}/{name}", lambda: getattr(client, name)(**given))
                    self.written.everything("plan", client.plan(getattr(type(client), name)(**given)))
            self.written.everything("client", client)

    async def awaiting(self, client: Any, key: str, troubles: list[Any] = TROUBLES) -> None:
        async with client:
            for trouble in troubles:
                for name, given in CALLS:
                    self._prepare(trouble, f"{key}/{name}")
                    await self.written.attempting(f"{key}/{name}", lambda: getattr(client, name)(**given))
            await self._interrupt(client, key)
            self.written.everything("client", client)

    async def _interrupt(self, client: Any, key: str) -> None:
        """Give up on a call from outside: by a timeout, and by canceling its task."""
        self._prepare(lambda exchange, one: exchange.stall(one, executed=True, times=2), f"{key}/cancel_order")

        async def in_time() -> None:
            async with asyncio.timeout(0.05):
                await client.cancel_order(**MINE)

        await self.written.attempting("timeout", in_time)
        before = len(self.exchange.received)
        task = asyncio.create_task(client.cancel_order(**MINE))
        await until(lambda: task.done() or len(self.exchange.received) > before)
        task.cancel()
        await self.written.attempting("canceled", lambda: task)

    def _prepare(self, trouble: Any, key: str) -> None:
        self.exchange.reset()
        self.exchange.skew_clock(0)
        trouble(self.exchange, key)

    @property
    def secrets(self) -> set[str]:
        signatures = set(self.vault.made)
        assert len(signatures) > 50
        return (
            signatures | {quote(one, safe="") for one in signatures} | {self.exchange.api_key, "k" * 64, PROXY_PASSWORD}
        )


@pytest.fixture
def written() -> Iterator[Written]:
    """Notes every log record, at any level, of any logger."""
    made, root = Written(), logging.getLogger()
    known = [root, *(one for one in logging.Logger.manager.loggerDict.values() if isinstance(one, logging.Logger))]
    levels = [(one, one.level) for one in known]
    for one in known:
        one.setLevel(1 if one is root else logging.NOTSET)
    root.addHandler(made)
    yield made
    root.removeHandler(made)
    for one, level in levels:
        one.setLevel(level)


def pem_pair() -> tuple[bytes, bytes]:
    form = pytest.importorskip("cryptography.hazmat.primitives.serialization")
    key = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ed25519").Ed25519PrivateKey.generate()
    private = key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption())
    return private, key.public_key().public_bytes(form.Encoding.PEM, form.PublicFormat.SubjectPublicKeyInfo)


@pytest.mark.parametrize("kind", ["hmac", "ed25519"])
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_full_run_writes_no_secret(
    kind: str, written: Written, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    private, public = pem_pair() if kind == "ed25519" else (None, None)
    with Exchange("usdm", public_key=public) as exchange:
        secret = private or exchange.api_secret
        run = Run(exchange, secret, written)
        run.blocking(usdm.Rest(run.account, **run.options()), "rest")
        run.blocking(usdm.WsApi(run.account, **run.ws_options()), "ws-api")
        asyncio.run(run.awaiting(usdm.AsyncRest(run.account, **run.options()), "rest"), debug=True)
        asyncio.run(run.awaiting(usdm.AsyncWsApi(run.account, **run.ws_options()), "ws-api"), debug=True)
        if kind == "ed25519":
            logged_on = usdm.AsyncWsApi(run.account, logon=True, **run.ws_options())
            asyncio.run(run.awaiting(logged_on, "ws-api", TROUBLES[:6]), debug=True)
            untrusted(run, public, tmp_path)
        keyless_and_unreachable(run)
        exchange.revoke_key()
        asyncio.run(run.awaiting(usdm.AsyncWsApi(run.account, **run.ws_options()), "ws-api", TROUBLES[:1]))
        run.blocking(usdm.Rest(run.account, **run.options()), "rest", TROUBLES[:1])
    printed = capfd.readouterr()
    written.note("printed", printed.out + printed.err)
    lines = secret.decode().splitlines()[1:-1] if isinstance(secret, bytes) else [secret]
    assert written.finds(run.secrets | set(lines)) == []
    assert not {kind: why for kind, why in written.not_pickled.items() if issubclass(kind, BinanceError)}
    assert written.loggers >= {"asyncio", "binance_derivatives"}
    assert written.errors >= {
        *("CancelRejected", "KeyRefused", "OutcomeUnknown", "NoAnswer", "NotSent", "Overloaded", "RateLimited"),
        *("HeldBack", "InvalidRequest", "MissingCredentials", "TimeoutError", "CancelledError"),
        *("ValueError", "Rejected"),
    }


def log_it(written: Written, secret: str) -> None:
    logging.getLogger("some.library").debug("GET %s", f"/fapi/v1/order?signature={secret}")


def log_an_object(written: Written, secret: str) -> None:
    logging.getLogger("some.library").debug("%s is odd", [secret])


def print_it(written: Written, secret: str) -> None:
    print(secret)


def fail_with_it(written: Written, secret: str) -> None:
    written.attempt("here", lambda: int(secret))


def fail_beside_it(written: Written, secret: str) -> None:
    def work() -> None:
        kept = secret[:]
        raise RuntimeError(len(kept))

    written.attempt("here", work)


def fail_because_of_it(written: Written, secret: str) -> None:
    def work() -> None:
        try:
            raise KeyError(secret)
        except KeyError:
            raise RuntimeError("no reason") from None

    written.attempt("here", work)


def hold_it(written: Written, secret: str) -> None:
    client = usdm.Rest(Environment(rest="https://exchange.example"))
    client.__dict__["_noted"] = {"deep": (secret,)}
    written.everything("client", client)


def show_it_to_rich(written: Written, secret: str) -> None:
    class Sent(Struct):
        text: str

        def __repr__(self) -> str:
            return "Sent()"

    written.everything("request", Sent(secret))


def let_a_library_send_it(written: Written, secret: str) -> None:
    def work() -> None:
        urlopen(f"http://127.0.0.1:{unused_port()}/?signature={secret}", timeout=HANG)

    written.attempt("there", work)


@pytest.mark.parametrize(
    "plant",
    [
        *(log_it, log_an_object, print_it, fail_with_it, fail_beside_it, fail_because_of_it),
        *(hold_it, show_it_to_rich, let_a_library_send_it),
    ],
)
def test_a_secret_that_is_shown_anywhere_is_found(
    plant: Callable[[Written, str], None], written: Written, capfd: pytest.CaptureFixture[str]
) -> None:
    plant(written, "planted-for-the-search")
    written.note("printed", capfd.readouterr().out)
    assert written.finds({"planted-for-the-search"})
    assert not written.finds({"planted-nowhere"})


def untrusted(run: Run, public: bytes | None, folder: Path) -> None:
    """An exchange whose certificate nobody vouches for."""
    with Exchange("usdm", public_key=public, tls=certified(folder)) as exchange:
        account = Account(exchange.environment, run.account.api_key, run.vault)
        run.blocking(usdm.Rest(account, **run.options()), "rest", TROUBLES[:1])
        run.blocking(usdm.WsApi(account, **run.ws_options()), "ws-api", TROUBLES[:1])
        asyncio.run(run.awaiting(usdm.AsyncRest(account, **run.options()), "rest", TROUBLES[:1]), debug=True)


def certified(folder: Path) -> ssl.SSLContext:
    x509 = pytest.importorskip("cryptography.x509")
    form = pytest.importorskip("cryptography.hazmat.primitives.serialization")
    hashes = pytest.importorskip("cryptography.hazmat.primitives.hashes")
    elliptic = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ec")
    key = elliptic.generate_private_key(elliptic.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "nobody")])
    today, day = datetime.now(UTC), timedelta(days=1)
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), today - day, today + day)
    pem = made.sign(key, hashes.SHA256()).public_bytes(form.Encoding.PEM)
    file = folder / "certificate.pem"
    file.write_bytes(key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption()) + pem)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context


def keyless_and_unreachable(run: Run) -> None:
    """What fails before or while connecting."""
    proxy = f"http://user:{PROXY_PASSWORD}@127.0.0.1:{unused_port()}"
    port, plain = unused_port(), run.exchange.environment.rest.removeprefix("http://")
    nowhere = Environment(rest=f"http://127.0.0.1:{port}", ws_api=f"ws://127.0.0.1:{port}/ws-fapi/v1")
    no_tls = Environment(rest=f"https://{plain}", ws_api=f"wss://{plain}/ws-fapi/v1")
    accounts = [run.stranger, *(Account(where, run.account.api_key, run.vault) for where in (nowhere, no_tls))]
    for account in accounts:
        run.blocking(usdm.Rest(account, **run.options()), "rest", TROUBLES[:1])
        run.blocking(usdm.WsApi(account, **run.ws_options()), "ws-api", TROUBLES[:1])
        asyncio.run(run.awaiting(usdm.AsyncRest(account, **run.options()), "rest", TROUBLES[:1]), debug=True)
        asyncio.run(run.awaiting(usdm.AsyncWsApi(account, **run.ws_options()), "ws-api", TROUBLES[:1]), debug=True)
    run.blocking(usdm.Rest(run.account, **run.options(proxy=proxy)), "rest", TROUBLES[:1])
    run.blocking(usdm.WsApi(run.account, **run.ws_options(proxy=proxy)), "ws-api", TROUBLES[:1])
    asyncio.run(run.awaiting(usdm.AsyncRest(run.account, **run.options(proxy=proxy)), "rest", TROUBLES[:1]))
    refuse_here(run)


def refuse_here(run: Run) -> None:
    """What fails without a connection."""
    attempt = run.written.attempt
    for kind in (usdm.Rest, usdm.WsApi):
        with kind(run.account, **run.options(hooks=Hooks(request=lambda event: 1 / 0))) as client:
            attempt("failing hook", lambda: client.cancel_order(**MINE))
            attempt("invalid", lambda: client.cancel_order(symbol=""))
            run.vault.broken = True
            attempt("failing signer", lambda: client.cancel_order(**MINE))
            run.vault.broken = False
        attempt("closed", lambda: client.cancel_order(**MINE))
        with kind(run.exchange.environment, **run.options()) as client:
            attempt("no key", lambda: client.cancel_order(**MINE))
        full = Budget(gate="refuse")
        full.stop(2**53)
        with kind(run.account, **run.options(budget=full)) as client:
            attempt("held back", lambda: client.cancel_order(**MINE))
    with usdm.Rest(run.account, **run.options()) as rest:
        attempt("undocumented", lambda: rest.request("GET", "/fapi/v9/new", {"a": 1}, security=Security.TRADE))
    attempt("account", lambda: run.exchange.environment.account("a", None, password="b"))
