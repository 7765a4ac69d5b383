"""Comments behind members, and sentences, that say of a member that it is not always sent.

::

    clause     = ["will be" | "is"] "only" ["be"] return [("with" | "when" | "if" | "for" | "in") words]
               | return "only" ("with" | "when" | "if" | "for") words
               | "only" ("appear" | "appears" | "have") "when" words | "will not" ["be"] ("return" | "returned") ("if" | "when") words
               | ["this is" | "this will be"] "only" ["be"] shown [words] | "will not" ["be"] shown [words]
               | "pushed with" words | words ("if applicable" | "if appliable") | "if existing" | "only for PM PRO SPAN"
               | ["这"] "仅" Words Shown | "仅" [Words] ("返回" [field] | "显示") | [Words] "则不返回" field | "仅适用于PM PRO SPAN"
    return     = "return" | "returns" | "returned"
    shown      = "pushed" | "push" | "visible" | "displayed" | "display" | "shown" | "sent" | "returned"
    Shown      = ("推送" | "推出" | "显示" | "可见" | "返回") [field]
    field      = "此字段" | "该字段"
    sentence   = "`" name "`" ["field"] "only shows up when" words | "`" name "`" "仅" Words Shown
    empty      = ('""' | "“”") "will be shown" | "返回" ('""' | "“”")
    identifies = "id" | "alias" | "reason" | "type" | "status" | "code" | "编号" | "原因" | "类型" | "状态"

Of the clauses of a comment, between commas, semicolons or full stops, one suffices. The last two stand wherever in a comment: a number is sent
as an empty text at times, and digits identify something.
"""

from __future__ import annotations

import re

_CLAUSE = re.compile(r"[,，;；。]\s*")
_SENTENCE_CLAUSE = re.compile(r"[,，;；。.]\s*")
_VERB = r"(?:pu\w*ed|push|visible|displayed|display|shown|sent|returned)"
_CHINESE = r"仅.{1,80}(?:推送|推出|显示|可见|返回)(?:此字段|该字段)?"
_CONDITIONAL = (
    re.compile(
        r"(?:(?:will be|is)\s+)?only\s+(?:be\s+)?return(?:s|ed)?(?:\s+(?:with|when|if|for|in)\b.*)?", re.IGNORECASE
    ),
    re.compile(r"return(?:s|ed)?\s+only\s+(?:with|when|if|for)\b.*", re.IGNORECASE),
    re.compile(r"only\s+(?:appears?|have)\s+when\b.*", re.IGNORECASE),
    re.compile(r"will\s+not\s+(?:be\s+)?return(?:ed)?\s+(?:if|when)\b.*", re.IGNORECASE),
    re.compile(r".{1,60}\bif appli(?:c)?able", re.IGNORECASE),
    re.compile(r"if existing|only for PM PRO SPAN|仅适用于\s*PM PRO SPAN", re.IGNORECASE),
    re.compile(rf"(?:this (?:is|will be) )?only (?:be )?{_VERB}\b.*", re.IGNORECASE),
    re.compile(rf"will not (?:be )?{_VERB}\b.*", re.IGNORECASE),
    re.compile(r"pushed with .*", re.IGNORECASE),
    re.compile(r"仅.{0,80}(?:返回(?:此字段|该字段)?|显示)"),
    re.compile(r".{0,80}则不返回(?:此字段|该字段)"),
    re.compile(rf"这?{_CHINESE}"),
)
_SENTENCE = (
    re.compile(r"`(\w+)`(?: field)? only shows up when .{1,80}?\.?", re.IGNORECASE),
    re.compile(rf"`(\w+)`\s*{_CHINESE}[。.]?"),
)
_EMPTY = re.compile(r'(?:""|“”)\s*will be shown|返回\s*(?:""|“”)', re.IGNORECASE)
_IDENTIFIES = re.compile(
    r"\b(?:id|alias|reason|type|status|code)\b|(?<![a-z])id(?![a-z])|编号|原因|类型|状态", re.IGNORECASE
)


def is_conditional(comment: str) -> bool:
    """Tell whether a comment says that its member stands in some answers or messages only."""
    clauses = {clause.strip(" ./*") for cut in (_CLAUSE, _SENTENCE_CLAUSE) for clause in cut.split(comment)}
    return any(form.fullmatch(clause) for clause in clauses for form in _CONDITIONAL)


def conditional_member(sentence: str) -> str | None:
    """Return the member of which a sentence says just that."""
    found = next((match for form in _SENTENCE if (match := form.fullmatch(sentence.strip()))), None)
    return found[1] if found else None


def may_be_empty(comment: str) -> bool:
    """Tell whether a comment says that an empty text may stand for the value."""
    return _EMPTY.search(comment) is not None


def identifies(comment: str) -> bool:
    """Tell whether a comment says that a member identifies or sorts something, so that its digits are no number."""
    return _IDENTIFIES.search(comment) is not None
