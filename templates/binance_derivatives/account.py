"""An account: where it is, and the key that opens it, in one object."""

from __future__ import annotations

from msgspec import Struct

from binance_derivatives._protocol.signing import Secret, Signer
from binance_derivatives.environment import Environment


class Account(Struct, frozen=True):
    """A key and the environment it belongs to; what a client is made from.

    Attributes:
        environment: Where to connect.
        api_key: The key; None for calls that need none.
        signer: Signs; None for calls that are not signed.
    """

    environment: Environment
    api_key: Secret | None = None
    signer: Signer | None = None

    def __repr__(self) -> str:
        return f"Account(environment={self.environment.name!r})"
