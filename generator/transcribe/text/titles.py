"""Titles: the security type they end in, the name and section of the operation.

::

    title    = words [ "(" security ")" ] [ "(" other ")" ]...
    security = "NONE" | "MARKET_DATA" | "USER_STREAM" | "USER_DATA" | "TRADE" | "MARGIN"

The last parenthesis that holds a security type counts; a title has others, such as ``(Deprecated)``.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from typing import cast, get_args

from generator.pages.blocks import Page
from generator.specs.authored import Product, page_path
from generator.specs.model import SecurityType

_SECURITY = re.compile(r"(?<!\s)\s*+[(（]\s*(" + "|".join(get_args(SecurityType)) + r")\s*[)）]")
_DEPRECATED = re.compile(r"(?<!\s)\s*+[(（]\s*deprecated\s*[)）]", re.IGNORECASE)
_DEPRECATION = re.compile(r"\W*(?:deprecated|not recommended to continue using|已废弃|不推荐继续使用)", re.IGNORECASE)
_TITLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ()/&'’,+:_-]*")
_IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")
_SEGMENT = re.compile(r"[A-Za-z0-9_-]+")
_FOLDERS = frozenset({"rest-api", "websocket-api", "trade", "account", "market-data", "convert", "user-data-streams"})
_FOLDER_ENDS = ("-endpoints", "-streams", "-stream", "-block-trade")


def split_title(text: str) -> tuple[str, SecurityType | None]:
    """Return the title without its security type, and the type, None if it names none."""
    found = list(_SECURITY.finditer(text))
    if not found:
        return text.strip(), None
    tag = found[-1]
    return (text[: tag.start()] + text[tag.end() :]).strip(), cast(SecurityType, tag[1])


def is_plain_title(title: str) -> bool:
    """Tell whether a title is made of letters, digits and the few marks that titles have."""
    return _TITLE.fullmatch(title) is not None and len(title) <= 100


def is_deprecated(title: str) -> bool:
    return _DEPRECATED.search(title) is not None


def says_deprecated(text: str) -> bool:
    """Tell whether a description begins by saying that its operation should no longer be called."""
    return _DEPRECATION.match(text) is not None


def without_deprecated(title: str) -> str:
    return _DEPRECATED.sub("", title).strip()


def name_from(words: str) -> str | None:
    """Return the words in snake case; None if that is no identifier Python has room for."""
    plain = re.sub(r"['’]", "", words)
    name = re.sub(r"[^A-Za-z0-9]+", "_", plain).strip("_").lower()
    return name if _IDENTIFIER.fullmatch(name) and not keyword.iskeyword(name) else None


def last_segment(page: Page) -> str:
    return page_path(page.address).rpartition("/")[2]


def is_folder(segment: str) -> bool:
    """Tell whether an address ends in the name of a folder: the first page of a folder stands in for it.

    Such a segment says nothing about the operation.
    """
    return segment.lower() in _FOLDERS or segment.lower().endswith(_FOLDER_ENDS)


def product_of(page: Page, products: tuple[Product, ...]) -> Product | None:
    """Return the product with the longest address that the page's address lies below."""
    path = page_path(page.address) + "/"
    fitting = [product for product in products if path.startswith(product.address.strip("/") + "/")]
    return max(fitting, key=lambda product: len(product.address), default=None)


def section_of(page: Page, product: Product) -> str | None:
    """Return the first segment below the product's address in snake case; None if that is no identifier."""
    rest = page_path(page.address).removeprefix(product.address.strip("/")).strip("/")
    segment = rest.partition("/")[0]
    return name_from(segment) if _SEGMENT.fullmatch(segment) else None


def same_words(one: str, other: str) -> bool:
    """Tell whether a sentence says just what a title says, security type, case and marks aside."""
    return bool(_words(one)) and _words(one) == _words(other)


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", split_title(text)[0]).casefold()
    return re.findall(r"[a-z0-9]+|[\u4e00-\u9fff]", plain)
