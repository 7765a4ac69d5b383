"""Pages about an exchange that does not exist, in the three formats pages are saved in."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.pages.blocks import Page
from generator.pages.read import read_page
from generator.specs.authored import Acknowledgement, Acknowledgements, Product
from generator.transcribe.addresses import Transcription, transcribe
from generator.transcribe.languages.disputes import unsettled
from generator.transcribe.text.ledger import sentence_hash

HOST = "https://developers.binance.com/docs"
PATH = "derivatives/parcel-market/shipping/rest-api/Send-Parcel"
PARCELS = Product("parcels", "Parcels", "derivatives/parcel-market", ())

EN_HEADINGS = {
    "description": "API Description",
    "http": "HTTP Request",
    "method": "Method",
    "request": "Request",
    "weight": "Request Weight",
    "parameters": "Request Parameters",
    "answer": "Response Example",
}
ZH_HEADINGS = {
    "description": "接口描述",
    "http": "HTTP请求",
    "method": "方式",
    "request": "请求",
    "weight": "请求权重",
    "parameters": "请求参数",
    "answer": "响应示例",
}
ROWS = ("parcelId| LONG| NO| ", "label| STRING| NO| ", "timestamp| LONG| YES| ")
ANSWER = ("{", '  "parcelId": 7,', '  "state": "SENT"', "}")


@dataclass(frozen=True)
class Draft:
    """One language of a page; sections without content are left out."""

    title: str = "Send Parcel (TRADE)"
    description: str = "Send Parcel"
    http: str = "POST `/parcel/v1/send`"
    method: str = ""
    request: tuple[str, ...] = ()
    weight: str = "**3**"
    rows: tuple[str, ...] = ROWS
    notes: tuple[str, ...] = ()
    answer: tuple[str, ...] = ANSWER
    more: tuple[str, ...] = field(default=())


def bilingual(en: Draft | None = None, zh: Draft | None = None, path: str = PATH) -> str:
    """A page with front matter; both languages if both are given, else the English one alone."""
    front = ["---", "exchange: binance", f"source_url: {HOST}/{path}", "api_type: Trading", "---", ""]
    halves = [_indented(en or Draft(), EN_HEADINGS, f"/docs/{path}")]
    if zh:
        halves.append(_indented(zh, ZH_HEADINGS, f"/docs/zh-CN/{path}"))
    return "\n".join([*front, *halves[0], *(["---", "", *halves[1]] if zh else [])])


def whole_page(zh: Draft, path: str = PATH) -> str:
    """A Chinese page with its menu and its tail, code in fences, no blank lines."""
    address = f"{HOST}/zh-CN/{path}"
    english = f"{HOST}/{path}"
    head = [
        f"[跳到主要内容]({address}#__docusaurus_skipToContent_fallback)",
        f"  * [English]({english})",
        f"  * [简体中文]({address})",
        "",
        "本页总览",
    ]
    body = [f"# {zh.title}"]
    for name, content in _sections(zh, fenced=True, table="bare"):
        body += [f'## {ZH_HEADINGS[name]}[]({address}#{name} "{ZH_HEADINGS[name]}的直接链接")', *content]
    return "\n".join([*head, *body, "", "Copyright © 2026 Binance.", ""])


def commented(zh: Draft, path: str = PATH) -> str:
    """A Chinese page below a comment that names its source, with outer pipes and fences."""
    body = [f"<!-- Source: {HOST}/zh-CN/{path} -->", "", "本页总览", "", f"# {zh.title}", ""]
    for name, content in _sections(zh, fenced=True, table="piped"):
        link = f'[](/docs/zh-CN/{path}#{name} "{ZH_HEADINGS[name]}的直接链接")'
        body += [f"## {ZH_HEADINGS[name]}{link}", "", *content, ""]
    return "\n".join(body)


def pages_of(*texts: str) -> list[Page]:
    """Read texts as saved files page1.md, page2.md ...; none of them may be refused."""
    pages: list[Page] = []
    for number, text in enumerate(texts, 1):
        read, problems = read_page(f"page{number}.md", text.encode())
        assert read, [str(problem) for problem in problems]
        pages += read
    return pages


def read_all(*texts: str, known: tuple[str, ...] = ()) -> Transcription:
    """Transcribe the texts; ``known`` are sentences that somebody has read."""
    entries = tuple(
        Acknowledgement(sentence_hash(text), "known", None, "known.yaml", n) for n, text in enumerate(known, 1)
    )
    return transcribe(pages_of(*texts), [PARCELS], Acknowledgements(entries))


def messages(transcription: Transcription) -> list[str]:
    """The messages of all problems, those of unsettled disputes behind the others."""
    disputes = {dispute.problem for dispute in unsettled(transcription.disputes, ()) if not dispute.is_older}
    problems = [*transcription.problems, *sorted(disputes)]
    return [problem.message for problem in problems]


def _indented(draft: Draft, headings: dict[str, str], link: str) -> list[str]:
    body = [f"# {draft.title}", ""]
    for name, content in _sections(draft, fenced=False, table="bare"):
        body += [f'## {headings[name]}[\u200b]({link}#{name} "Direct link to {headings[name]}")', "", *content, ""]
    return body


def _sections(draft: Draft, fenced: bool, table: str) -> list[tuple[str, list[str]]]:
    code = _fenced if fenced else _spaced
    sections = [
        ("description", [draft.description] if draft.description else []),
        ("http", [draft.http] if draft.http else []),
        ("method", [f"`{draft.method}`"] if draft.method else []),
        ("request", code(draft.request) if draft.request else []),
        ("weight", [draft.weight] if draft.weight else []),
        ("parameters", _table(draft, table)),
        ("answer", [*draft.more, *(code(draft.answer) if draft.answer else [])]),
    ]
    return [(name, content) for name, content in sections if content]


def _table(draft: Draft, table: str) -> list[str]:
    rows = ["Name| Type| Mandatory| Description  ", "---|---|---|---  ", *(f"{row}  " for row in draft.rows)]
    if table == "piped":
        rows = [f"| {row.strip()} |" for row in rows]
    notes = [f">   * {note}" for note in draft.notes]
    return [*rows, *(["  ", *notes, "> ", ""] if notes else [""])]


def _fenced(lines: tuple[str, ...]) -> list[str]:
    return ["```", *(f"{line}  " for line in lines), "", "```", ""]


def _spaced(lines: tuple[str, ...]) -> list[str]:
    return ["    ", "    ", *(f"    {line}  " for line in lines)]
