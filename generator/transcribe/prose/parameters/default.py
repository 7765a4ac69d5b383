"""The value the exchange takes when a parameter is not sent, in its cell.

::

    default = said ["and"] | [words] "(" said ")"
    said    = ["the"] ("default" | "defaults") ["to" | "value" | "is"] [":" | "="] value
            | ("默认" | "默认值") ["为"] [":" | "="] value
    value   = code | '"' word '"' | N | capitals | "true" | "false"

The words before the bracket only say what the parameter is.
"""

from __future__ import annotations

import re

from generator.transcribe.prose.grammar import Found, Scope, Setting, plain

_VALUE = (
    r"`\s*(?P<code>[^`\s]+)\s*`|\"(?P<quoted>[^\"]+)\"|(?P<bare>-?\d[A-Za-z0-9.]*|(?-i:[A-Z][A-Z0-9_]+)|true|false)"
)
_LABEL = r"(?!.*\b(?:for|if|when|unless)\b)[A-Za-z ]{1,30}"
_DEFAULT = re.compile(
    rf"(?P<open>(?:{_LABEL})?\()?(?:(?:the )?defaults?(?:\s+(?:to|value|is))?|默认值?为?)"
    rf"\s*[:=]?\s*(?:{_VALUE})(?(open)\)|(?:\s+and)?[|｜]?)",
    re.IGNORECASE,
)


def read(text: str, scope: Scope) -> Found | None:
    if scope.subject is None:
        return None
    found = _DEFAULT.fullmatch(plain(text))
    if not found:
        return None
    value = found["code"] or found["quoted"] or found["bare"]
    return Found(settings=(Setting(scope.subject.name, "default", value.strip('"')),))
