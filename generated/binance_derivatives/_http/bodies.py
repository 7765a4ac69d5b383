"""Bodies as they were before they were packed for the way."""

from __future__ import annotations

import zlib

_GZIP, _ZLIB, _BARE = 31, 15, -15


class Unreadable(Exception):
    """What came is no answer, or can not be told from what follows it: nothing more is read from its connection."""


def unpacked(body: bytes, coding: str, most: int) -> bytes:
    """Undo the content coding that an answer names (RFC 9110, 8.4.1).

    Args:
        coding: The value of ``Content-Encoding``.
        most: Bytes that the result may have; a bomb unpacks to a thousand times its size.

    Raises:
        Unreadable: The coding is not one that was asked for, the body is damaged or cut, or it is larger than allowed.
    """
    names = [name for one in coding.lower().split(",") if (name := one.strip()) not in ("", "identity")]
    if not names or not body:
        return body
    if len(names) > 1 or names[0] not in ("gzip", "x-gzip", "deflate"):
        raise Unreadable("the body has a content coding that was not asked for")
    window = _GZIP if names[0] != "deflate" else _ZLIB if _has_zlib_head(body) else _BARE
    unpacking = zlib.decompressobj(window)
    try:
        plain = unpacking.decompress(body, most + 1)
    except zlib.error as error:
        raise Unreadable(f"the packed body is damaged: {error}") from None
    if len(plain) > most:
        raise too_large(most)
    # Without a look at these a body that was cut, or that something follows, passes for whole.
    if not unpacking.eof or unpacking.unused_data:
        raise Unreadable("the packed body is cut short, or something follows it")
    return plain


def too_large(most: int) -> Unreadable:
    """Make the error of a body above the limit."""
    return Unreadable(f"the body is larger than the {most} bytes that max_body allows")


def _has_zlib_head(body: bytes) -> bool:
    # "deflate" is the form of zlib, but some servers send its bare content (RFC 9110, 8.4.1.2).
    return len(body) > 1 and body[0] & 0x0F == 8 and int.from_bytes(body[:2], "big") % 31 == 0
