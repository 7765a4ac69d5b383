"""Comments behind members that say the member is not always sent.

::

    comment = { clause "," } clause { "," clause }          one such clause suffices
    english = ["will be" | "is"] "only" ["be"] ("return" | "returned" | "returns") [ ("with" | "when" | "if" | "for" | "in") ... ]
            | ("return" | "returned") "only" ("with" | "when" | "if" | "for") ...
    chinese = "仅" ... "返回" ["此字段" | "该字段"]
"""

from __future__ import annotations

import re

_CLAUSE = re.compile(r"[,，;；。]\s*")
_CONDITIONAL = (
    re.compile(
        r"(?:(?:will be|is)\s+)?only\s+(?:be\s+)?return(?:s|ed)?(?:\s+(?:with|when|if|for|in)\b.*)?", re.IGNORECASE
    ),
    re.compile(r"return(?:s|ed)?\s+only\s+(?:with|when|if|for)\b.*", re.IGNORECASE),
    re.compile(r"仅.{0,80}返回(?:此字段|该字段)?"),
)


def is_conditional(comment: str) -> bool:
    """Tell whether a comment says that its member stands in some answers only."""
    clauses = (clause.strip(" ./*") for clause in _CLAUSE.split(comment))
    return any(form.fullmatch(clause) for clause in clauses for form in _CONDITIONAL)
