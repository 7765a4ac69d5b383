"""The line that says what is called.

::

    http   = bold ["/"] "`" path ["(HMAC SHA256)"] "`" | "`" verb path ["(HMAC SHA256)"] "`" | bold path
    bold   = verb | "**" verb "**"
    verb   = "GET" | "POST" | "PUT" | "DELETE" | "PATCH"
    method = "`" word { "." word } "`"

The slash that a path begins with may be missing inside of a span.
"""

from __future__ import annotations

import re

_VERB = r"\**(?P<verb>GET|POST|PUT|DELETE|PATCH)\**"
_HTTP = (
    re.compile(rf"{_VERB}\s*(?P<outer>/?)`\s*(?P<path>[^`\s]+)\s*(?:\(HMAC SHA256\)\s*)?`\s*"),
    re.compile(rf"`\s*{_VERB}\s+(?P<outer>)(?P<path>[^`\s]+)\s*(?:\(HMAC SHA256\)\s*)?`\s*"),
    re.compile(rf"{_VERB}\s+(?P<outer>)(?P<path>/[^`\s]+)\s*"),
)
_VERB_FIRST = re.compile(rf"`?\s*{_VERB}(?![A-Za-z])")
_PATH = re.compile(r"/[A-Za-z0-9/_.-]+")
_METHOD_LINE = re.compile(r"`\s*([^`\s]+)\s*`")
_METHOD = re.compile(r"[A-Za-z0-9._/]+")


def looks_like_request(text: str) -> bool:
    return _VERB_FIRST.match(text) is not None


def http_request(text: str) -> tuple[str, str] | None:
    """Return the verb and the path, with its leading slash; None if the line has not this form."""
    for form in _HTTP:
        found = form.fullmatch(text.strip())
        if not found:
            continue
        path = "/" + (found["outer"] + found["path"]).lstrip("/")
        return (found["verb"], path) if _PATH.fullmatch(path) and ".." not in path else None
    return None


def ws_method(text: str) -> str | None:
    """Return the method a code span names; None if the line is something else."""
    found = _METHOD_LINE.fullmatch(text.strip())
    return found[1] if found and _METHOD.fullmatch(found[1]) else None
