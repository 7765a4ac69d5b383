"""Pages of streams, events, enums, codes and prose about an exchange that does not exist."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.pages.blocks import Page
from generator.pages.read import read_page
from generator.specs.authored import Acknowledgement, Acknowledgements, Product
from generator.transcribe.page_kinds import read_pages
from generator.transcribe.result import Context, Result
from generator.transcribe.text.ledger import Readings, sentence_hash

HOST = "https://developers.binance.com/docs"
PARCELS = Product("parcels", "Parcels", "derivatives/parcel-market", ())
STREAM = "derivatives/parcel-market/websocket-market-streams/Parcel-Streams"
EVENT = "derivatives/parcel-market/user-data-streams/Event-Parcel-Moved"


@dataclass(frozen=True)
class Guide:
    """An acknowledged guide, as the specs have them."""

    hash: str
    page: str
    language: str
    means: str = "read"
    file: str = "guides.yaml"
    line: int = 1
    sections: tuple[str, ...] = ()


def code(*lines: str) -> list[str]:
    """Lines of a code block, as saved pages have them."""
    return ["    ", "    ", *(f"    {line}  " for line in lines), "    "]


def half(title: str, sections: Mapping[str, Sequence[str]], link: str) -> list[str]:
    """One language: its title, then each heading (``### `` and the like included) with its lines."""
    body = [f"# {title}", ""]
    for heading, lines in sections.items():
        marks, _, words = heading.rpartition("# ") if heading.startswith("#") else ("#", "", heading)
        body += [f'{marks}# {words}[\u200b]({link}#x "Direct link to it")', "", *lines, ""]
    return body


def saved(path: str, en: list[str] | None, zh: list[str] | None = None) -> list[Page]:
    """The languages of a saved page; each is what ``half`` made."""
    front = ["---", "exchange: binance", f"source_url: {HOST}/{path}", "api_type: WebSocket", "---", ""]
    halves = [one for one in (en, zh) if one]
    text = "\n".join([*front, *halves[0], *(["---", "", *halves[1]] if len(halves) == 2 else [])])
    pages, problems = read_page("page.md", text.encode())
    assert pages, [str(problem) for problem in problems]
    return pages


def english(title: str, sections: Mapping[str, Sequence[str]], path: str = STREAM) -> list[str]:
    return half(title, sections, f"/docs/{path}")


def chinese(title: str, sections: Mapping[str, Sequence[str]], path: str = STREAM) -> list[str]:
    return half(title, sections, f"/docs/zh-CN/{path}")


def read(
    pages: list[Page],
    known: Sequence[str] = (),
    guides: Sequence[Guide] = (),
    names: Mapping[str, str] | None = None,
) -> Result:
    """Read pages of whatever kind they are; ``known`` are sentences that somebody has read."""
    entries = tuple(
        Acknowledgement(sentence_hash(text), "known", None, "known.yaml", n) for n, text in enumerate(known, 1)
    )
    context = Context((PARCELS,), Readings(Acknowledgements(entries)), guides, names or {})
    return read_pages(pages, context)


def messages(result: Result) -> list[str]:
    return [problem.message for problem in result.problems]
