"""Comments behind members that say the member is not always sent.

::

    comment = { clause "," } clause { "," clause }          one such clause suffices
    english = ["will be" | "is"] "only" ["be"] ("return" | "returned" | "returns") [ ("with" | "when" | "if" | "for" | "in") ... ]
            | ("return" | "returned") "only" ("with" | "when" | "if" | "for") ...
            | "only" ("appears" | "have") "when" ... | "will not" ["be"] ("return" | "returned") ("if" | "when") ...
            | "if existing" | "only for PM PRO SPAN"
    chinese = "仅" ... "返回" ["此字段" | "该字段"] | "仅" ... "显示" | ... "则不返回" ("此字段" | "该字段") | "仅适用于PM PRO SPAN"

Others say that a number is sent as an empty text at times::

    empty   = clause | '""' "will be shown" | ... '返回""'
"""

from __future__ import annotations

import re

_CLAUSE = re.compile(r"[,，;；。]\s*")
_CONDITIONAL = (
    re.compile(
        r"(?:(?:will be|is)\s+)?only\s+(?:be\s+)?return(?:s|ed)?(?:\s+(?:with|when|if|for|in)\b.*)?", re.IGNORECASE
    ),
    re.compile(r"return(?:s|ed)?\s+only\s+(?:with|when|if|for)\b.*", re.IGNORECASE),
    re.compile(r"only\s+(?:appears?|have)\s+when\b.*", re.IGNORECASE),
    re.compile(r"will\s+not\s+(?:be\s+)?return(?:ed)?\s+(?:if|when)\b.*", re.IGNORECASE),
    re.compile(r"if existing|only for PM PRO SPAN|仅适用于\s*PM PRO SPAN", re.IGNORECASE),
    re.compile(r"仅.{0,80}(?:返回(?:此字段|该字段)?|显示)"),
    re.compile(r".{0,80}则不返回(?:此字段|该字段)"),
)
_EMPTY = re.compile(r'(?:""|“”)\s*will be shown|返回\s*(?:""|“”)', re.IGNORECASE)


def is_conditional(comment: str) -> bool:
    """Tell whether a comment says that its member stands in some answers only."""
    clauses = (clause.strip(" ./*") for clause in _CLAUSE.split(comment))
    return any(form.fullmatch(clause) for clause in clauses for form in _CONDITIONAL)


def may_be_empty(comment: str) -> bool:
    """Tell whether a comment says that an empty text may stand for the value."""
    return _EMPTY.search(comment) is not None
