"""A page that was read, written again in another style."""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Iterator, Sequence

from tests.forms.style import Style

from generator.pages.blocks import Block, BulletList, Code, Heading, Item, Line, Page, Paragraph, Quote, Table

_MANDATORY = ("Mandatory", "是否必需", "是否必须")
_ENGLISH = {"名称": "Name", "类型": "Type", "是否必需": "Mandatory", "是否必须": "Mandatory", "描述": "Description"}
_INVERTED = {"YES": "NO", "NO": "YES", "TRUE": "FALSE", "FALSE": "TRUE"}
_CODE = re.compile(r"(`+)([^`]+)\1")
_BOLD = re.compile(r"\*\*(?=\S)([^*]+?)(?<=\S)\*\*")


def rendered(pages: Sequence[Page], style: Style) -> str:
    """Return a file with the languages of a page."""
    texts = ["\n".join(_Writer(page, style).lines()) for page in pages]
    return "\n".join([*_head(pages[0], style), "\n---\n\n".join(texts)]) + "\n"


def _head(page: Page, style: Style) -> list[str]:
    if style.head == "yaml":
        return ["---", f'title: "{page.address.rpartition("/")[2]}"', f"{style.key}: {page.address}", "n: 3", "---", ""]
    if style.head == "toml":
        return ["+++", 'title = "a page"', f'{style.key} = "{page.address}"', "+++", ""]
    return []


class _Writer:
    def __init__(self, page: Page, style: Style) -> None:
        self._page = page
        self._style = style
        self._titled = False

    def lines(self) -> Iterator[str]:
        for block in self._page.blocks:
            yield from self._block(block)
            yield ""

    def _block(self, block: Block, room: int = 0) -> Iterator[str]:
        match block:
            case Heading():
                yield from self._heading(block)
            case Paragraph():
                yield from self._prose(block.lines, "", "", room)
            case BulletList():
                for item in block.items:
                    yield from self._item(item, self._style.column, room)
            case Table():
                yield from self._html(block) if self._style.tables == "html" else self._table(block)
            case Code():
                yield from self._code(block)
            case Quote():
                yield from self._quote(block)

    def _quote(self, block: Quote) -> Iterator[str]:
        for n, inner in enumerate(block.blocks):
            if n:
                yield ">"
            yield from (f"> {line}".rstrip(" ") if not line.strip() else f"> {line}" for line in self._block(inner, 2))

    def _heading(self, block: Heading) -> Iterator[str]:
        style, text = self._style, self._inline(block.text)
        if not self._titled:
            self._titled = True
            yield from self._title(block.level, text)
            return
        if style.headings == "bold":
            yield f"**{text}**"
        elif style.headings == "setext" and block.level <= 2:
            yield from self._underlined(block.level, text)
        else:
            yield self._hashed(block.level, text)

    def _title(self, level: int, text: str) -> Iterator[str]:
        source = self._style.source.format(self._page.address, self._page.address)
        for last in ([False] if self._style.repeated else []) + [True]:
            if self._style.headings == "setext":
                yield from self._underlined(level, text)
            else:
                yield self._hashed(level, text)
            if source and (not last or not self._style.repeated):
                yield from ("", source)
            yield from ([""] if not last else [])

    def _underlined(self, level: int, text: str) -> Iterator[str]:
        yield text
        yield ("=" if level == 1 else "-") * max(len(text), 3)

    def _hashed(self, level: int, text: str) -> str:
        marks = "#" * min(level + self._style.shift, 6)
        if self._style.headings == "id":
            return f"{marks} {text} {{#{re.sub(r'[^a-z]+', '-', text.lower())}}}"
        return f"{marks} {text} {marks}" if self._style.headings == "closed" else f"{marks} {text}"

    def _item(self, item: Item, column: int, room: int) -> Iterator[str]:
        mark = self._style.bullet
        begin = " " * column + mark + " "
        yield from self._prose(item.lines, begin, " " * len(begin), room)
        for child in item.children:
            yield from self._item(child, column + self._style.step, room)

    def _prose(self, lines: Sequence[Line], first: str, rest: str, room: int) -> Iterator[str]:
        """Write lines of prose, wrapped where the style says so; ``room`` is what marks of quotations take."""
        texts = [self._inline(line.text) for line in lines if line.text]
        if self._style.line_break == "<br>":
            texts = ["<br>".join(texts)] if texts else []
        for n, text in enumerate(texts):
            ended = self._style.line_break if n < len(texts) - 1 else ""
            begin = rest if n else first
            if self._style.width:
                wrapped = self._wrapped(text, begin, rest, room)
                yield from (*wrapped[:-1], wrapped[-1] + ended)
            else:
                yield begin + text + ended

    def _wrapped(self, text: str, begin: str, rest: str, room: int) -> list[str]:
        wrapper = textwrap.TextWrapper(
            width=self._style.width - room,
            initial_indent=begin,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
        return wrapper.wrap(text) or [begin]

    def _code(self, block: Code) -> Iterator[str]:
        texts = [line.text for line in block.lines]
        if self._style.fence == "indented":
            yield from ("    ", *(f"    {text}" for text in texts))
        else:
            yield from (self._style.fence, *texts, self._style.fence[:3])

    def _rows(self, block: Table) -> list[list[list[str]]]:
        """Return the cells of all rows as lines of text, header first, as the style orders and names them."""
        header = [cell.text for cell in block.header.cells]
        english = [_ENGLISH.get(text, text) for text in header]
        rows = [[[line.text for line in cell.lines if line.text] for cell in row.cells] for row in block.rows]
        if len(header) != 4 or len(set(english) & {"Name", "Type", "Mandatory", "Description"}) != 4:
            return [[[text] for text in header], *rows]
        if self._style.names:
            header = [self._style.names[text] for text in english]
        if self._style.optional:
            place = english.index("Mandatory")
            header[place] = "Optional"
            for row in rows:
                row[place] = (
                    [_INVERTED.get(" ".join(row[place]), " ".join(row[place]))] if len(row) == 4 else row[place]
                )
        full = [[[text] for text in header], *rows]
        order = self._style.order or tuple(range(4))
        return [[row[place] for place in order] if len(row) == 4 else row for row in full]

    def _table(self, block: Table) -> Iterator[str]:
        bare = self._style.tables == "bare"
        for n, row in enumerate(self._rows(block)):
            cells = [self._cell(lines) for lines in row]
            if n and self._style.wrapped_cells and not bare:
                yield from f"| {' | '.join(map(_wrapped_once, cells))} |".split("\n")
                continue
            yield "| ".join(cells) if bare else f"| {' | '.join(cells)} |"
            if not n:
                dashes = [":---:" if self._style.tables == "aligned" else "---"] * len(cells)
                yield "|".join(dashes) if bare else f"| {' | '.join(dashes)} |"

    def _cell(self, lines: Sequence[str]) -> str:
        """Write a cell on one line; a pipe inside of it is escaped, where it is no code."""
        text = "<br>".join(self._inline(line, in_table=True) for line in lines)
        return text or self._style.empty

    def _html(self, block: Table) -> Iterator[str]:
        yield "<table>"
        for n, row in enumerate(self._rows(block)):
            tag = "td" if n else "th"
            cells = (f"<{tag}>{self._html_cell(lines)}</{tag}>" for lines in row)
            yield f"<tr>{''.join(cells)}</tr>"
        yield "</table>"

    def _html_cell(self, lines: Sequence[str]) -> str:
        texts = (html.escape(line, quote=False) for line in lines)
        coded = (_CODE.sub(r"<code>\2</code>", text) for text in texts)
        return "<br/>".join(_BOLD.sub(r"<strong>\1</strong>", text) for text in coded) or self._style.empty

    def _inline(self, text: str, in_table: bool = False) -> str:
        parts: list[str] = []
        end = 0
        for span in _CODE.finditer(text):
            parts += [self._words(text[end : span.start()], in_table), self._span(span[0])]
            end = span.end()
        shown = "".join([*parts, self._words(text[end:], in_table)])
        if self._style.bold == "**":
            return shown
        closing = self._style.bold.replace("<", "</")
        return _BOLD.sub(lambda found: f"{self._style.bold}{found[1]}{closing}", shown)

    def _span(self, code: str) -> str:
        inner = code.strip("`")
        return f"<code>{html.escape(inner, quote=False)}</code>" if self._style.code_tag else code

    def _words(self, text: str, in_table: bool) -> str:
        if self._style.quotes:
            text = re.sub(r'"([^"]*)"', "“\\1”", text).replace("'", "’")
        if self._style.entities:
            text = html.escape(text, quote=True)
        return text.replace("|", "\\|") if in_table else text


def _wrapped_once(cell: str) -> str:
    """Break a cell between two words; code and what breaks a line anyhow are left whole."""
    words = cell.split(" ")
    if len(words) < 2 or "`" in cell or "<" in cell:
        return cell
    half = len(words) // 2
    return "\n".join([" ".join(words[:half]), " ".join(words[half:])])
