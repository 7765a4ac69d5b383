"""The blocking transport, over urllib3."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote, urlsplit

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager, ProxyManager, Retry, Timeout, make_headers
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError, ProxyError, SSLError

from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Send
from binance_derivatives._protocol.signing import redacted, without_trace

if TYPE_CHECKING:
    from ssl import SSLContext


class Urllib3Transport:
    """Keeps connections open between requests; may be used by several threads.

    Args:
        address: The environment's REST address; every request goes below it.
        timeout: Seconds to wait for a connection, and for the exchange at each step of an answer.
        proxy: ``http://user:password@host:port``.
        ssl_context: Checks certificates instead of the default.
    """

    def __init__(
        self, address: str, timeout: float, proxy: str | None = None, ssl_context: SSLContext | None = None
    ) -> None:
        parts = urlsplit(address)
        origin = f"{parts.scheme}://{parts.netloc}"
        # Through a proxy, a request that is not encrypted names the whole address.
        self._cut = 0 if proxy and parts.scheme == "http" else len(origin)
        self._timeout = timeout
        # Never repeats and never follows: an order repeated behind the back of its sender is a second order.
        settings: dict[str, Any] = {
            "num_pools": 1,
            "maxsize": 16,
            "retries": Retry(False, redirect=False),
            "timeout": Timeout(connect=timeout, read=timeout),
            **({"ssl_context": ssl_context} if ssl_context else {}),
        }
        manager: Any = _proxied(proxy, settings) if proxy else PoolManager(**settings)
        manager.pool_classes_by_scheme = {"http": _Pool, "https": _SecurePool}
        self._pool: HTTPConnectionPool = manager.connection_from_url(origin)

    def exchange(self, request: Send) -> Reply:
        """Send a request and wait for the reply.

        Raises:
            Failure: There is no reply; it says whether the request may have left.
        """
        failure: BaseException
        try:
            return self._ask(request)
        except (HTTPError, OSError) as error:
            failure = Failure(redacted(f"{type(error).__name__}: {error}"), sent=not _never_connected(error))
        except BaseException as error:
            failure = without_trace(error)
        # Outside of the handler: the frames below hold the key and the signature, and go no further.
        raise failure

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()

    def _ask(self, request: Send) -> Reply:
        path, _, query = request.url[self._cut :].partition("?")
        more: dict[str, Any] = {}
        if request.timeout is not None:
            more["timeout"] = Timeout(connect=request.timeout, read=request.timeout)
        response = self._pool.urlopen(
            request.method,
            path,
            request.body,
            _Headers(request.headers, query),
            redirect=False,
            assert_same_host=False,
            **more,
        )
        return Reply(response.status, response.data, dict(response.headers.iteritems()))


class _Headers(dict[str, str]):
    """Headers that carry the query past the pool, which would write it, signature and all, into its log."""

    def __init__(self, headers: Mapping[str, str], query: str) -> None:
        super().__init__(headers)
        self.query = query

    def copy(self) -> _Headers:
        return _Headers(self, self.query)

    def __repr__(self) -> str:
        return f"_Headers({list(self)!r})"


def _target(url: str, headers: object) -> str:
    return f"{url}?{headers.query}" if isinstance(headers, _Headers) and headers.query else url


class _Connection(HTTPConnection):
    def request(self, method: str, url: str, body: Any = None, headers: Any = None, **more: Any) -> None:
        super().request(method, _target(url, headers), body, headers, **more)


class _SecureConnection(HTTPSConnection):
    def request(self, method: str, url: str, body: Any = None, headers: Any = None, **more: Any) -> None:
        super().request(method, _target(url, headers), body, headers, **more)


class _Pool(HTTPConnectionPool):
    ConnectionCls = cast("Any", _Connection)


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = cast("Any", _SecureConnection)


def _proxied(proxy: str, settings: dict[str, Any]) -> ProxyManager:
    parts = urlsplit(proxy)
    login = unquote(f"{parts.username}:{parts.password or ''}") if parts.username else None
    address = f"{parts.scheme}://{parts.hostname}:{parts.port or 80}"
    return ProxyManager(address, proxy_headers=make_headers(proxy_basic_auth=login), **settings)


def _never_connected(error: Exception) -> bool:
    if isinstance(error, SSLError):
        # A certificate is refused before anything is sent; other TLS errors can strike at any time.
        from ssl import SSLCertVerificationError

        return any(isinstance(argument, SSLCertVerificationError) for argument in error.args)
    if isinstance(error, ProxyError):
        return True
    return isinstance(error, NewConnectionError | ConnectTimeoutError)
