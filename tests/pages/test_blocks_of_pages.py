"""One rule of the block parser a test, on a few lines each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pages.blocks import Block, BulletList, Code, Heading, Item, Line, Paragraph, Quote, Table
from generator.pages.inline import code_spans, plain
from generator.pages.parse import parse
from generator.pages.read import read_page
from generator.pages.source import Context, Raw
from tests.cost import at_most, steps


def context(bullets_at: int = 2) -> Context:
    return Context("tea.md", bullets_at)


def parsed(text: str, bullets_at: int = 2) -> tuple[Block, ...]:
    lines = [Raw(number, line) for number, line in enumerate(text.split("\n"), 1)]
    return parse(lines, context(bullets_at))


def cells(block: Block) -> list[list[str]]:
    assert isinstance(block, Table)
    return [[cell.text for cell in row.cells] for row in block.rows]


def outline(items: tuple[Item, ...]) -> list[object]:
    return [[item.text, *outline(item.children)] for item in items]


def bullets(block: Block) -> list[object]:
    assert isinstance(block, BulletList)
    return outline(block.items)


@pytest.mark.parametrize(
    ("line", "text", "anchor"),
    [
        ("# Brew Tea (USER_DATA)", "Brew Tea (USER_DATA)", None),
        ('## Weight[](/docs/k/T#weight "Direct link to Weight")', "Weight", "/docs/k/T#weight"),
        ('## Weight\\(IP\\)[\u200b](/docs/k/T#w "Direct link to Weight\\(IP\\)")', "Weight(IP)", "/docs/k/T#w"),
        ('## URL PATH[\u200b](/docs/k/T#url "URL PATH\ufffd\ufffd")', "URL PATH", "/docs/k/T#url"),
        ("## See [this](/x)[](#see)", "See [this](/x)", "#see"),
        ("## Left\u200bover \ufeffmarks", "Leftover marks", None),
        ("##", "", None),
    ],
)
def test_a_heading_is_the_text_before_its_anchor(line: str, text: str, anchor: str | None) -> None:
    (heading,) = parsed(line)
    assert isinstance(heading, Heading)
    assert (heading.text, heading.anchor) == (text, anchor)


@pytest.mark.parametrize("text", ["#tea", "####### deep"])
def test_a_hash_without_a_blank_or_with_six_more_is_text(text: str) -> None:
    assert isinstance(parsed(text)[0], Paragraph)


def test_escapes_are_undone_outside_code_spans_only() -> None:
    assert plain(r"cup\_size is `^[\.A-Z\_]{1,2}$` \(max\)") == r"cup_size is `^[\.A-Z\_]{1,2}$` (max)"


def test_backticks_pair_by_their_number() -> None:
    assert [text[a:b] for text in ["``a`b`` `c` `"] for a, b in code_spans(text)] == ["``a`b``", "`c`"]
    assert code_spans(r"\`a`") == []


def test_an_empty_last_cell_keeps_its_place() -> None:
    (table,) = parsed("Name| Type| Mandatory| Description  \n---|---|---|---  \nleaf| LONG| NO|   ")
    assert cells(table) == [["leaf", "LONG", "NO", ""]]


def test_outer_pipes_make_no_cells() -> None:
    (table,) = parsed("| Name | Type |\n| --- | --- |\n| leaf |  |\n|  | LONG |\n| bare | INT")
    assert cells(table) == [["leaf", ""], ["", "LONG"], ["bare", "INT"]]


def test_pipes_without_an_outer_style_are_empty_cells() -> None:
    (table,) = parsed("A| B| C| D\n---|---|---|---\n | | |   \ntext:| | |   ")
    assert cells(table) == [["", "", "", ""], ["text:", "", "", ""]]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("a| `x|y` | c", ["a", "`x|y`", "c"]),
        (r"a| x\|y | c", ["a", "x|y", "c"]),
        ("a| `x | y`", ["a", "`x", "y`"]),
        ("a| `x` or ` | y", ["a", "`x` or `", "y"]),
    ],
)
def test_pipes_in_code_or_escaped_part_nothing_unless_the_row_would_be_short(row: str, expected: list[str]) -> None:
    (table,) = parsed(f"A|B|C\n---|---|---\n{row}")
    assert cells(table) == [expected]


def test_a_row_may_start_with_a_quote_mark() -> None:
    (table,) = parsed("Cups| Weight  \n---|---  \n[1,9]| 1  \n> 9| 5  ")
    assert cells(table) == [["[1,9]", "1"], ["> 9", "5"]]


@pytest.mark.parametrize("gap", ["  \n", "\n", "  \n\n"])
def test_a_row_may_stand_behind_blank_lines(gap: str) -> None:
    (table,) = parsed(f"Cups| Weight  \n---|---  \n[1,9]| 1  \n{gap}> 9 | 5\n\n")
    assert cells(table) == [["[1,9]", "1"], ["> 9", "5"]]


def test_a_quote_mark_without_the_pipes_begins_a_quote() -> None:
    table, quote = parsed("A| B| C  \n---|---|---  \n1| 2| 3  \n>   * one | two\n> ")
    assert cells(table) == [["1", "2", "3"]]
    assert isinstance(quote, Quote)
    assert bullets(quote.blocks[0]) == [["one | two"]]
    assert (quote.span.first, quote.span.last) == (4, 5)


@pytest.mark.parametrize("gap", ["", "  \n", "\n"])
def test_a_cell_goes_on_over_lines_until_the_next_row(gap: str) -> None:
    (table,) = parsed(f"A| B| C  \n---|---|---  \n1| 2| first   \n{gap}`[1|2]` more\n{gap}last  \n4| 5| 6  ")
    assert cells(table) == [["1", "2", "first `[1|2]` more last"], ["4", "5", "6"]]
    assert isinstance(table, Table)
    assert table.rows[0].span.last == table.rows[1].span.first - 1


def test_the_last_cell_goes_on_over_lines_that_end_in_breaks() -> None:
    table, paragraph = parsed("A| B  \n---|---  \n1| first  \n  \nmore  \n  \nA paragraph.")
    assert cells(table) == [["1", "first more"]]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == "A paragraph."


def test_a_row_broken_inside_a_cell_is_joined() -> None:
    (table,) = parsed("A| B| C| D  \n---|---|---|---  \n1| two  \n  \nand more| 3| 4  \n5| 6| 7| 8  ")
    assert cells(table) == [["1", "two and more", "3", "4"], ["5", "6", "7", "8"]]


_PLAIN = ("Leaf| Steeped for| Notes  ", "---|---|---  ", "a green tea| 2 to 3| cool water, 70 max  ", "black| 4| hot  ")
_PIPED = (
    "| Leaf | Steeped for | Notes |",
    "|---|---|---|",
    "| a green tea | 2 to 3 | cool water, 70. Max |",
    "| black | 4 | hot |",
)


@pytest.mark.parametrize("form", [_PLAIN, _PIPED])
@pytest.mark.parametrize("blank", range(11))
def test_a_cell_that_a_scraper_wrapped_between_two_words_reads_as_before(form: tuple[str, ...], blank: int) -> None:
    row = form[2]
    places = [n for n in range(1, len(row.rstrip()) - 1) if row[n] == " " and "|" not in row[n - 1] + row[n + 1]]
    at = places[blank % len(places)]
    wrapped = "\n".join((*form[:2], row[:at], row[at + 1 :], *form[3:]))
    lines = [Raw(number, line) for number, line in enumerate(wrapped.split("\n"), 1)]
    (table,) = parse(lines, Context("tea.md", 2, breaks=form is _PLAIN))
    (whole,) = parsed("\n".join(form))
    assert cells(table) == cells(whole)
    assert isinstance(table, Table) and len(table.rows) == 2
    assert all(len(cell.lines) == 1 for row in table.rows for cell in row.cells)
    assert (table.rows[0].span.first, table.rows[0].span.last) == (3, 4)


def test_lines_of_a_cell_that_marks_end_stay_lines() -> None:
    text = "Leaf| Notes  \n---|---  \ngreen| cool  \nnever\nboiled  \n  \n500.  \nblack| hot  "
    lines = [Raw(number, line) for number, line in enumerate(text.split("\n"), 1)]
    (table,) = parse(lines, Context("tea.md", 2, breaks=True))
    assert isinstance(table, Table)
    assert [line.text for line in table.rows[0].cells[1].lines] == ["cool", "never boiled", "500."]


def test_a_second_header_begins_a_second_table() -> None:
    first, second = parsed("A| B| C  \n---|---|---  \n1| 2| 3  \nType| Needs  \n---|---  \nx| y  ")
    assert cells(first) == [["1", "2", "3"]]
    assert cells(second) == [["x", "y"]]


def test_a_row_with_too_few_or_too_many_cells_is_kept_as_it_is() -> None:
    (table,) = parsed("A| B| C  \n---|---|---  \n1| 2  \n1| 2| 3| 4  \n1| 2| 3  ")
    assert [len(row) for row in cells(table)] == [2, 4, 3]


def test_a_table_ends_at_a_heading_code_or_paragraph() -> None:
    for behind in ("## Next", "    \n    code", "\nText without a break."):
        table, _ = parsed(f"A| B  \n---|---  \n1| 2  \n{behind}")
        assert cells(table) == [["1", "2"]]


def test_a_cell_knows_its_column_in_the_file() -> None:
    (quote,) = parsed("> A | B\n> ---|---\n>  x |  y")
    assert isinstance(quote, Quote)
    (table,) = quote.blocks
    assert isinstance(table, Table)
    assert [cell.column for cell in table.rows[0].cells] == [4, 9]


def test_bullets_nest_by_indentation() -> None:
    (block,) = parsed("  * a\n    * b\n\n      * c\n    * d\n  * e")
    assert bullets(block) == [["a", ["b", ["c"]], ["d"]], ["e"]]


def test_a_first_bullet_moved_left_by_trimming_has_siblings_not_children() -> None:
    (block,) = parsed("* a\n    * b\n  * c")
    assert bullets(block) == [["a", ["b"]], ["c"]]
    (block,) = parsed("* a\n  * b\n* c", bullets_at=0)
    assert bullets(block) == [["a", ["b"]], ["c"]]


def test_numbered_lines_are_bullets() -> None:
    (block,) = parsed("1. a\n  2. b")
    assert bullets(block) == [["a"], ["b"]]


def test_text_below_a_bullet_belongs_to_it_until_a_blank_line() -> None:
    block, paragraph = parsed("  * a  \nmore\n    * b\n\nText.")
    assert bullets(block) == [["a more", ["b"]]]
    assert isinstance(paragraph, Paragraph)


def test_indented_text_behind_a_blank_line_belongs_to_the_bullet_above_it() -> None:
    (block,) = parsed("  * a\n    * b\n\n   more of a\n  * c")
    assert bullets(block) == [["a more of a", ["b"]], ["c"]]


def test_a_fence_is_no_content_and_trailing_blanks_are_dropped() -> None:
    (code,) = parsed("```json\n{  \n\n  # not a heading  \n}  \n  \n```")
    assert isinstance(code, Code)
    assert [line.text for line in code.lines] == ["{", "", "  # not a heading", "}"]
    assert (code.span.first, code.span.last, code.lines[0].number) == (1, 7, 2)


def test_a_fence_left_open_ends_at_the_next_section_and_is_reported() -> None:
    shared = context()
    lines = [Raw(n, t) for n, t in enumerate(["```", "a", "## B[](/docs/k/T#b)", "text"], 1)]
    code, heading, _ = parse(lines, shared)
    assert isinstance(code, Code)
    assert isinstance(heading, Heading)
    assert [(problem.line, problem.message) for problem in shared.problems] == [
        (1, "code is not closed, expected a line ```")
    ]


def test_indented_code_keeps_its_blank_lines_but_not_those_around_it() -> None:
    paragraph, code = parsed('Text:\n    \n    \n    {  \n      \n      "a": 1\n    }\n    \n\n')
    assert isinstance(paragraph, Paragraph)
    assert isinstance(code, Code)
    assert [line.text for line in code.lines] == ["{", "", '  "a": 1', "}"]


def test_indented_code_is_known_without_the_blanks_an_editor_removed() -> None:
    paragraph, code = parsed("Text:\n\n\n    {\n\n    }")
    assert isinstance(paragraph, Paragraph)
    assert isinstance(code, Code)
    assert [line.text for line in code.lines] == ["{", "", "}"]


def test_indented_text_directly_below_a_paragraph_belongs_to_it() -> None:
    (paragraph,) = parsed("Text:\n    more text")
    assert isinstance(paragraph, Paragraph)


def test_two_indented_blocks_stay_two() -> None:
    blocks = parsed("    \n    a\n    \n\n    \n    b")
    assert [[line.text for line in block.lines] for block in blocks if isinstance(block, Code)] == [["a"], ["b"]]


def test_a_code_block_may_follow_a_list() -> None:
    block, code = parsed("  * a:\n\n    \n    \n    * b")
    assert bullets(block) == [["a:"]]
    assert isinstance(code, Code)


def test_horizontal_rules_are_furniture_also_in_quotes() -> None:
    shared = context()
    blocks = parse([Raw(1, "> * * *"), Raw(2, "> text"), Raw(3, "* * *")], shared)
    assert [type(block) for block in blocks] == [Quote]
    assert [piece.span.first for piece in shared.furniture] == [1, 3]


def test_lines_of_a_paragraph_keep_their_numbers() -> None:
    (paragraph,) = parsed("\nGET `/a`  \nand more")
    assert isinstance(paragraph, Paragraph)
    assert paragraph.lines == (Line(2, "GET `/a`"), Line(3, "and more"))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (">" * 100_000, "quotes are nested more than 8 deep"),
        ("\n".join(" " * depth + "* x" for depth in range(200)), "bullets are nested more than 32 deep"),
    ],
)
def test_nesting_without_end_is_one_problem(body: str, said: str) -> None:
    _, problems = read_page("t", f"<!-- Source: https://h.org/docs/k/T -->\n# T\n{body}".encode())
    assert [said in problem.message for problem in problems] == [True]
    assert len(problems[0].excerpt) <= 200


@pytest.mark.parametrize(
    "body",
    [
        "x" * 2_000_000,
        "` `` " * 50_000,
        "a|b\n---|---\n" + "`|" * 20_000,
        "A|B|C\n---|---|---\n1|2|3  \n" + "text  \n  \n" * 8_000,
        "[" * 100_000,
        "[" + "![a](b)" * 20_000,
        "* a\n" + "    \n" * 40_000 + "x",
    ],
)
def test_size_costs_no_more_than_its_share_of_time(body: str) -> None:
    """Each takes a fraction of a second; quadratic work would take hours."""
    with at_most(60):
        read_page("t", f"<!-- Source: https://h.org/docs/k/T -->\n{body}\n# T\n{body}".encode())


@pytest.mark.parametrize(
    ("start", "part"),
    [("a|b\n---|---\n", "`|"), ("A|B\n---|---\n1|2  \n", "text  \n  \n"), ("* a\n", "    \n"), ("", "text [a](b)\n\n")],
)
def test_twice_the_text_costs_twice_the_steps(start: str, part: str) -> None:
    def cost(times: int) -> int:
        body = start + part * times
        return steps(lambda: read_page("t", f"<!-- Source: https://h.org/docs/k/T -->\n# T\n{body}x".encode()))

    cost(2)
    assert 100 < cost(300) < cost(600) < 2.1 * cost(300)


@settings(max_examples=200)
@given(st.lists(st.lists(st.text("abc`>* \\", max_size=6), min_size=3, max_size=3), min_size=1, max_size=5))
def test_every_row_written_with_outer_pipes_has_its_cells(rows: list[list[str]]) -> None:
    """Whatever stands in the cells of a table with outer pipes, no row changes its number of cells."""
    written = [[cell.replace("\\", "").replace("`", "") for cell in row] for row in rows]
    text = "\n".join(["| A | B | C |", "| --- | --- | --- |", *(f"| {' | '.join(row)} |" for row in written)])
    (table,) = parsed(text)
    assert cells(table) == [[cell.strip() for cell in row] for row in written]
