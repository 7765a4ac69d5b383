"""Which page a file holds: what it says about itself, checked against the links its own headings carry."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from generator.pages.blocks import Block, Heading, Language

_ADDRESS = re.compile(r"https?://[^\s/]+/[^\s\"'<>\\`{}|^]*")
_CHINESE = "/docs/zh-CN/"
_HEAD = 4096


@dataclass(frozen=True)
class Address:
    """A page's canonical address, absolute, English and without fragment, and the language it was saved in."""

    text: str
    language: Language

    @property
    def path(self) -> str:
        return canonical_path(self.text)


def read_address(text: str) -> Address | None:
    """The address in ``text``; None unless it is an absolute one of a page below ``/docs/``."""
    if not _ADDRESS.fullmatch(text):
        return None
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    path = parts.path.rstrip("/")
    _, marker, below = path.partition("/docs/")
    if not marker or not parts.hostname or any(segment in ("", ".", "..") for segment in below.split("/")):
        return None
    language: Language = "zh" if _CHINESE in path else "en"
    return Address(f"{parts.scheme}://{parts.netloc}{path.replace(_CHINESE, '/docs/', 1)}", language)


def claimed_address(data: bytes) -> str | None:
    """The first address of a page at the head of a file that could not be read as one; None when there is none."""
    head = data[:_HEAD].decode("utf-8", "replace")
    found = (read_address(match[0].rstrip(").,")) for match in _ADDRESS.finditer(head))
    return next((address.text for address in found if address), None)


def canonical_path(address: str) -> str:
    """The path of an address, absolute or not, English, decoded, without fragment; empty when it has none."""
    try:
        path = urlsplit(address).path
    except ValueError:
        return ""
    return unquote(path).rstrip("/").replace(_CHINESE, "/docs/", 1)


@dataclass(frozen=True)
class Anchors:
    """What the headings of one translation link to.

    Attributes:
        path: The path more than half of them name; None when there are no anchors or they do not agree.
        language: The language of those links, on the same terms.
        heading: A heading that names ``path``, or the first with an anchor, to show with a problem; None without any.
        shown: The address in that heading's anchor, without its fragment.
    """

    path: str | None
    language: Language | None
    heading: Heading | None
    shown: str


def read_anchors(blocks: Sequence[Block]) -> Anchors:
    linked = [
        (block, block.anchor, canonical_path(block.anchor))
        for block in blocks
        if isinstance(block, Heading) and block.anchor and canonical_path(block.anchor)
    ]
    if not linked:
        return Anchors(None, None, None, "")
    path, count = Counter(path for _, _, path in linked).most_common(1)[0]
    heading, anchor = next((block, anchor) for block, anchor, at in linked if at == path)
    chinese = sum(_CHINESE in anchor for _, anchor, _ in linked)
    language: Language | None = "zh" if chinese * 2 > len(linked) else "en" if chinese * 2 < len(linked) else None
    return Anchors(path if count * 2 > len(linked) else None, language, heading, anchor.partition("#")[0])
