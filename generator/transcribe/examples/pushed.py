"""Comments and sentences that say a member is not in every message.

::

    comment  = { clause "," } clause { "," clause }             one such clause suffices
    english  = ["this is" | "this"] "only" ["be"] verb ... | "will not" ["be"] verb ... | "pushed with" ...
    chinese  = ["这"] "仅" ... verb [object]
    sentence = "`" member "`" ["field"] "only shows up when" ... | "`" member "`" "仅在" ... verb
"""

from __future__ import annotations

import re

_CLAUSE = re.compile(r"[,，;；。.]\s*")
_VERB = r"(?:pu\w*ed|push|visible|displayed|display|shown|sent|returned)"
_CHINESE = r"仅.{1,80}(?:推送|推出|显示|可见|返回)(?:此字段|该字段)?"
_COMMENT = (
    re.compile(rf"(?:this (?:is|will be) )?only (?:be )?{_VERB}\b.*", re.IGNORECASE),
    re.compile(rf"will not (?:be )?{_VERB}\b.*", re.IGNORECASE),
    re.compile(r"pushed with .*", re.IGNORECASE),
    re.compile(rf"这?{_CHINESE}"),
)
_SENTENCE = (
    re.compile(r"`(\w+)`(?: field)? only shows up when .{1,80}?\.?", re.IGNORECASE),
    re.compile(rf"`(\w+)`\s*{_CHINESE}[。.]?"),
)


def is_pushed_sometimes(comment: str) -> bool:
    """Tell whether a comment says that its member is in some messages only."""
    clauses = (clause.strip(" ./*") for clause in _CLAUSE.split(comment))
    return any(form.fullmatch(clause) for clause in clauses for form in _COMMENT)


def member_pushed_sometimes(sentence: str) -> str | None:
    """Return the member of which a sentence says just that."""
    found = next((match for form in _SENTENCE if (match := form.fullmatch(sentence.strip()))), None)
    return found[1] if found else None
