"""Lines above the examples of an answer that say which case an example shows.

::

    label = ["or" | "或"] ["for"] ["("] [case | Case] [")"] [":"]
    case  = ["when" | "if"] ["the"] name ["is"] ["not"] "sent" | ("with" | "without" | "pass" | "not pass") name
          | "for" ("one-way" | "hedge") "position mode" ["(only return with position)"]
          | ("single" | "multi") ("-" | "") ("asset" | "assets") "mode" | "account violation triggered"
          | "response when server is processing" | ["no order"] "response" | "payload"
    Case  = "服务器仍在处理中会返回" | ["若"] "发送" name | ["当"] ("不发送" | "不指定") ("交易对信息" | name) ["时相应"]
          | ("传" | "不传") name | ("单" | "双") "向持仓模式下" [":"] ["(存在持仓才会返回)"] | ("单" | "多") "资产模式"
          | "账户级别违规" | "触发账号层级违规时" | ["无订单"] "响应"
"""

from __future__ import annotations

import re

from generator.transcribe.text.ledger import normal_sentence

_ENGLISH = (
    r"(?:(?:when|if)\s+)?(?:the\s+)?\w+\s+(?:is\s+)?(?:not\s+)?sent|with(?:out)?\s+\w+|(?:not\s+)?pass\s+\w+"
    r"|for\s+(?:one-way|hedge)\s+position\s+mode(?:\s*\(only return with position\))?"
    r"|(?:single|multi)[\s-]assets?\s+mode|account violation triggered|response when server is processing"
    r"|(?:no order )?response|payload"
)
_CHINESE = (
    r"服务器仍在处理中会返回|若?发送\s*\w+|当?不(?:发送|指定)\s*(?:交易对信息|[a-z]+)(?:时相应)?|不?传\s*[a-z]+"
    r"|[单双]向持仓模式下\s*:?(?:\(存在持仓才会返回\))?|[单多]资产模式|账户级别违规|触发账号层级违规时|(?:无订单)?响应"
)
_LABEL = re.compile(rf"(?:or|或)?\s*(?:for\b)?\s*\(?\s*(?:{_ENGLISH}|{_CHINESE})?\s*\)?\s*:?", re.IGNORECASE)


def is_answer_label(text: str) -> bool:
    return _LABEL.fullmatch(normal_sentence(text).strip(":： ")) is not None
