"""What a client of REST can be told besides."""

from __future__ import annotations

from ipaddress import ip_address

from binance_derivatives._http.limits import MOST_BODY
from binance_derivatives._protocol.options import Options
from binance_derivatives._protocol.signing import Secret


class RestOptions(Options, frozen=True, kw_only=True):
    """What a client of REST can be told besides; an attempt as a whole ends after three times its ``timeout``.

    Attributes:
        source_address: The address of this machine to connect from, where it has several.
        max_body: Bytes that an answer may have, unpacked; what is larger is not read.
        proxy: ``http``, ``https``, ``socks5`` or ``socks5h``.

    Raises:
        ValueError: A value can not be used.
    """

    proxies = ("http", "https", "socks5", "socks5h")

    source_address: str | None = None
    max_body: int = MOST_BODY

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.source_address is not None:
            ip_address(self.source_address)
        if self.max_body < 1:
            raise ValueError(f"max_body is {self.max_body}, expected a number of bytes above 0")

    def way_out(self) -> tuple[Secret | None, str | None]:
        return self.secret_proxy(), self.source_address
