"""What a client of streams asks for its account: about the listen key, and about orders."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from msgspec.structs import asdict

from binance_derivatives._core.operation import Call
from binance_derivatives._protocol.options import Options
from binance_derivatives._streams.options import StreamOptions
from binance_derivatives.account import Account

_SHARED = tuple(name for name in Options.__struct_fields__ if name not in ("transport", "client_ids"))


class AccountCalls:
    """Clients of REST and of the WebSocket API with the options of a client of streams, made when they are first needed.

    Args:
        product: The product's short name.
        account: Whose they are.
        options: Those of the client of streams.
    """

    def __init__(self, product: str, account: Account, options: StreamOptions) -> None:
        self._module = f"binance_derivatives.{product}.client"
        self._account = account
        self._options = {name: value for name, value in asdict(options).items() if name in _SHARED}
        self._clients: dict[str, Any] = {}

    @property
    def can_sign(self) -> bool:
        """Whether orders can be asked for, which a key alone does not allow."""
        return self._account.signer is not None and bool(self._account.environment.rest)

    @property
    def now(self) -> int:
        """The exchange's time in milliseconds UTC, as far as it is known."""
        time: int = self._client("AsyncRest")._session.time.now()
        return time

    async def send(self, call: Call[Any]) -> Any:
        """Send a call over the transport that it is for.

        Raises:
            BinanceError: One of its kinds, by what happened to the call.
        """
        return await self._client("AsyncRest" if call.operation.folder == "rest" else "AsyncWsApi").send(call)

    async def close(self) -> None:
        """Close what was opened."""
        clients, self._clients = self._clients, {}
        for client in clients.values():
            await client.close()

    def _client(self, kind: str) -> Any:
        if kind not in self._clients:
            self._clients[kind] = getattr(import_module(self._module), kind)(self._account, **self._options)
        return self._clients[kind]
