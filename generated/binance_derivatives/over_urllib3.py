"""The blocking transport, over urllib3."""

from __future__ import annotations

from ssl import SSLCertVerificationError
from urllib.parse import urlsplit

from urllib3 import Timeout, connection_from_url
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError, SSLError

from binance_derivatives.flow import Failure, Reply, Send


class Urllib3Transport:
    """Keeps connections open between requests; may be used by several threads.

    Args:
        address: The environment's REST address; every request goes below it.
        timeout: Seconds to wait for a connection, and for the exchange at each step of an answer.
    """

    def __init__(self, address: str, timeout: float) -> None:
        limits = Timeout(connect=timeout, read=timeout)
        # Never repeats and never follows: an order repeated behind the back of its sender is a second order.
        self._pool = connection_from_url(address, maxsize=16, retries=False, timeout=limits)

    def exchange(self, request: Send) -> Reply:
        """Send a request and wait for the reply.

        Raises:
            Failure: There is no reply; it says whether the request may have left.
        """
        parts = urlsplit(request.url)
        target = f"{parts.path}?{parts.query}" if parts.query else parts.path
        try:
            response = self._pool.urlopen(request.method, target, request.body, request.headers, redirect=False)
        except (HTTPError, OSError) as error:
            raise Failure(_told(error), sent=not _never_connected(error)) from error
        return Reply(response.status, response.data, dict(response.headers))

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()


def _never_connected(error: Exception) -> bool:
    if isinstance(error, SSLError):
        # A certificate is refused before anything is sent; other TLS errors can strike at any time.
        return any(isinstance(argument, SSLCertVerificationError) for argument in error.args)
    return isinstance(error, NewConnectionError | ConnectTimeoutError)


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"
