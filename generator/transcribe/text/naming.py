"""Titles and addresses: what the operation, stream or event of a page is called, and where it belongs.

::

    title    = words { "(" security ")" } [ "(" words ")" ]
    security = "NONE" | "MARKET_DATA" | "USER_STREAM" | "USER_DATA" | "TRADE" | "MARGIN"

The last parenthesis that holds a security type counts; a title has others, such as ``(Deprecated)``. Its words in snake case are the
name, those of streams and events parted as ``OpenOrder`` is and without "Event" and "Stream". Where there is no English page, the last
segment of the address stands for the title.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast, get_args

from generator.pages.blocks import Page
from generator.pages.dates import days_saved
from generator.problems import Problem
from generator.specs.authored import Product, page_path
from generator.specs.model import SecurityType, Source
from generator.transcribe.result import Context
from generator.transcribe.text.sections import Sections

Thing: TypeAlias = Literal["operation", "stream", "event"]

_SECURITY = re.compile(r"(?<!\s)\s*+[(（]\s*(" + "|".join(get_args(SecurityType)) + r")\s*[)）]")
_DEPRECATED = re.compile(r"(?<!\s)\s*+[(（]\s*deprecated\s*[)）]", re.IGNORECASE)
_DEPRECATION = re.compile(r"\W*(?:deprecated|not recommended to continue using|已废弃|不推荐继续使用)", re.IGNORECASE)
_TITLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ()/&'’,+:_-]*")
_LONGEST = 100
_IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")
_SEGMENT = re.compile(r"[A-Za-z0-9_-]+")
_FOLDERS = frozenset({"rest-api", "websocket-api", "trade", "account", "market-data", "convert", "user-data-streams"})
_FOLDER_ENDS = ("-endpoints", "-streams", "-stream", "-block-trade")
_PARENTHESES = re.compile(r"\s*[(（][^()（）]*[)）]")
_EVENT = re.compile(r"^Event\s*[:：-]\s*|^Event\s+", re.IGNORECASE)
_STREAM = re.compile(r"\bstreams?\b", re.IGNORECASE)
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True)
class Identity:
    """``section`` is the part of a product that an operation belongs to, empty for the rest."""

    product: str
    section: str
    name: str
    title: str


def identified(thing: Thing, sections: Sections, title: str, context: Context) -> tuple[Identity | None, list[Problem]]:
    """Return what a page's thing is called; a name that a correction gives counts more than the title's.

    ``title`` is the page's, without what is no part of it; a name needs an English one.
    """
    page = sections.page
    problems: list[str] = []
    product = product_of(page, context.products)
    if product is None:
        known = ", ".join(product.address for product in context.products) or "none are known"
        problems.append(f"page belongs to no product, expected an address below one of {known}: {page.address}")
    title = title if page.language == "en" else _last_segment(page).replace("-", " ")
    name = context.names.get(page_path(page.address)) or (None if _says_nothing(thing, page) else name_of(thing, title))
    if name is None:
        problems.append(_nameless(thing, page))
    section = _section_of(page, product) if product and thing == "operation" else ""
    if product and section is None:
        problems.append(f"address has no section below {product.address}: {page.address}")
    identity = Identity(product.product, section, name, title) if product and name and section is not None else None
    return identity, [sections.problem(message) for message in problems]


def source_of(pages: Sequence[Page]) -> Source:
    digests = {page.language: page.sha256 for page in pages}
    days = {language: day.isoformat() for language, day in days_saved(pages).items() if day}
    return Source(pages[0].address, digests.get("en"), digests.get("zh"), days.get("en"), days.get("zh"))


def name_of(thing: Thing, title: str) -> str | None:
    """Return the name that a title makes; None if it makes none."""
    if len(title) > _LONGEST:
        return None
    if thing == "operation":
        return _snake_case(_DEPRECATED.sub("", title).strip()) if _TITLE.fullmatch(title) else None
    plain = _PARENTHESES.sub("", title)
    plain = _STREAM.sub(" ", plain) if thing == "stream" else _EVENT.sub("", plain)
    return _snake_case(_CAPITAL.sub(" ", plain).strip()) if plain.isascii() else None


def split_title(text: str) -> tuple[str, SecurityType | None]:
    """Return the title without its security type, and the type, None if it names none."""
    found = list(_SECURITY.finditer(text))
    if not found:
        return text.strip(), None
    tag = found[-1]
    return (text[: tag.start()] + text[tag.end() :]).strip(), cast(SecurityType, tag[1])


def is_deprecated(title: str) -> bool:
    return _DEPRECATED.search(title) is not None


def says_deprecated(text: str) -> bool:
    """Tell whether a description begins by saying that its operation should no longer be called."""
    return _DEPRECATION.match(text) is not None


def product_of(page: Page, products: tuple[Product, ...]) -> Product | None:
    """Return the product with the longest address that the page's address lies below."""
    path = page_path(page.address) + "/"
    fitting = [product for product in products if path.startswith(product.address.strip("/") + "/")]
    return max(fitting, key=lambda product: len(product.address), default=None)


def same_words(one: str, other: str) -> bool:
    """Tell whether a sentence says just what a title says, security type, case and marks aside."""
    return bool(_words(one)) and _words(one) == _words(other)


def _snake_case(words: str) -> str | None:
    """Return the words in snake case; None if that is no identifier Python has room for."""
    plain = re.sub(r"['’]", "", words)
    name = re.sub(r"[^A-Za-z0-9]+", "_", plain).strip("_").lower()
    return name if _IDENTIFIER.fullmatch(name) and not keyword.iskeyword(name) else None


def _nameless(thing: Thing, page: Page) -> str:
    if thing == "operation" and page.language == "en":
        return "title makes no name, expected letters, digits, blanks and the marks ()/&',+:_-, a letter first"
    named = "address" if thing == "operation" else "title"
    return f"{named} makes no name, expected a name in a correction: {page_path(page.address)}"


def _last_segment(page: Page) -> str:
    return page_path(page.address).rpartition("/")[2]


def _says_nothing(thing: Thing, page: Page) -> bool:
    """Tell whether an address that names an operation ends in the name of a folder, whose first page stands in for it."""
    segment = _last_segment(page).lower()
    nameless = segment in _FOLDERS or segment.endswith(_FOLDER_ENDS)
    return thing == "operation" and page.language != "en" and nameless


def _section_of(page: Page, product: Product) -> str | None:
    """Return the first segment below the product's address in snake case; None if that is no identifier."""
    rest = page_path(page.address).removeprefix(product.address.strip("/")).strip("/")
    segment = rest.partition("/")[0]
    return _snake_case(segment) if _SEGMENT.fullmatch(segment) else None


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", split_title(text)[0]).casefold()
    return re.findall(r"[a-z0-9]+|[\u4e00-\u9fff]", plain)
