"""What a scraper did to a page, inferred from the page: its head, its title, its headings, bullets, lines and tables."""

from __future__ import annotations

import pytest

from generator.pages.blocks import BulletList, Heading, Item, Page, Paragraph, Table
from tests.pages.coverage import unaccounted
from generator.pages.read import read_page

HOST = "https://docs.example.org"
ADDRESS = f"{HOST}/docs/kitchen/Tea"
FRONT = f"---\ntitle: Tea | Kitchen\nlink: '{ADDRESS}'\nimage: {HOST}/tea.png\ntags:\n  - hot\n---\n"


def read(text: str) -> Page:
    pages, problems = read_page("tea.md", text.encode())
    assert problems == []
    assert unaccounted(pages) == []
    [page] = pages
    assert page.address == ADDRESS
    return page


def headings(page: Page) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in page.blocks if isinstance(block, Heading)]


def paragraphs(page: Page) -> list[list[tuple[str, tuple[int, ...]]]]:
    return [
        [(line.text, line.numbers) for line in block.lines] for block in page.blocks if isinstance(block, Paragraph)
    ]


def outline(items: tuple[Item, ...]) -> list[object]:
    return [[item.text, *outline(item.children)] for item in items]


@pytest.mark.parametrize(
    "head",
    [
        FRONT,
        f'+++\nurl = "{ADDRESS}"\n+++\n',
        f"<!-- saved from {ADDRESS} at noon -->\n",
        f"Source: {ADDRESS}\n",
        f"> **URL:** <{ADDRESS}>\n",
    ],
)
def test_the_address_of_a_page_is_the_one_value_that_is_one(head: str) -> None:
    assert headings(read(f"{head}\n# Tea\n\n## Weight\n")) == [(1, "Tea"), (2, "Weight")]


def test_two_addresses_of_pages_in_the_front_matter_are_refused_with_a_place() -> None:
    [problem] = read_page("tea.md", f"---\nurl: {ADDRESS}\nnext: {ADDRESS}-Two\n---\n# Tea\n".encode())[1]
    assert str(problem).startswith("tea.md:2: the front matter has 2 addresses of pages, expected one")


@pytest.mark.parametrize("source", [f"> Source: <{ADDRESS}>", f"*Source: [{ADDRESS}]({ADDRESS})*", f"原文：{ADDRESS}"])
def test_a_scrapers_own_title_and_its_source_line_are_furniture(source: str) -> None:
    page = read(f"{FRONT}# Tea - Kitchen\n\n{source}\n\n# Tea (USER\\_DATA)\n\n## Weight\n")
    assert headings(page) == [(1, "Tea (USER_DATA)"), (2, "Weight")]
    assert [piece.rule for piece in page.furniture] == ["front matter", "repeated title", "source line"]


def test_a_link_in_the_text_is_no_source_line() -> None:
    page = read(f"{FRONT}# Tea\n\nRead more about the leaves on [the page of tea]({ADDRESS}), it is long.\n")
    assert len(paragraphs(page)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "### Tea\n\n#### Weight\n\n5\n",
        "Tea\n===\n\nWeight\n---\n\n5\n",
        "# Tea #\n\n## Weight {#weight}\n\n5\n",
        "# **Tea**\n\n## Weight [#](#weight)\n\n5\n",
    ],
)
def test_levels_of_headings_count_from_the_title_however_they_are_written(text: str) -> None:
    assert headings(read(f"{FRONT}\n{text}")) == [(1, "Tea"), (2, "Weight")]


def test_the_languages_are_parted_before_a_heading_of_the_titles_level() -> None:
    pages, problems = read_page("tea.md", f"{FRONT}## Tea\n\n### Weight\n\n---\n\n## 茶\n\n### 权重\n".encode())
    assert problems == []
    assert [headings(page) for page in pages] == [[(1, "Tea"), (2, "Weight")], [(1, "茶"), (2, "权重")]]


@pytest.mark.parametrize(
    "text",
    [
        "- a\n  - b\n  - c\n- d\n",
        "  * a\n    * b\n    * c\n  * d\n",
        "• a\n    • b\n    • c\n• d\n",
        "1. a\n   1. b\n   2. c\n2. d\n",
    ],
)
def test_bullets_nest_from_the_outermost_column(text: str) -> None:
    page = read(f"{FRONT}# Tea\n\n## Notes\n\n{text}")
    [bullets] = [block for block in page.blocks if isinstance(block, BulletList)]
    assert outline(bullets.items) == [["a", ["b"], ["c"]], ["d"]]


def test_wrapped_lines_are_joined_and_know_where_they_stand() -> None:
    text = "Warm the pot and pour the water\nover the leaves, then wait for a\nwhile.  \nPour it.\n"
    [lines] = paragraphs(read(f"{FRONT}# Tea\n\n{text}"))
    assert lines == [
        ("Warm the pot and pour the water over the leaves, then wait for a while.", (10, 11, 12)),
        ("Pour it.", (13,)),
    ]


def test_lines_that_had_room_for_the_next_word_are_lines_of_the_page() -> None:
    text = "Warm the pot.\nPour the water.\n\nThis one is so long that no width explains the ends above.\n"
    assert [line for line, _ in paragraphs(read(f"{FRONT}# Tea\n\n{text}"))[0]] == ["Warm the pot.", "Pour the water."]


@pytest.mark.parametrize("line_break", ["  \n", "\\\n", "<br>", "<br />\n"])
def test_a_break_in_a_line_is_one_however_it_is_written(line_break: str) -> None:
    [lines] = paragraphs(read(f"{FRONT}# Tea\n\nWarm the pot.{line_break}Pour the water.\n"))
    assert [text for text, _ in lines] == ["Warm the pot.", "Pour the water."]


@pytest.mark.parametrize(
    "raw",
    [
        'Send `a<b` if **n** > 1, don\'t "guess"',
        "Send <code>a&lt;b</code> if <strong>n</strong> &gt; 1, don&#39;t &quot;guess&quot;",
        "Send `a<b` if __n__ > 1, don’t “guess”",
        'Send\xa0`a&lt;b` if <b>n</b> \\> 1, don\'t&nbsp;"guess"',
    ],
)
def test_markup_of_any_scraper_reads_alike(raw: str) -> None:
    assert paragraphs(read(f"{FRONT}# Tea\n\n{raw}\n")) == [[('Send `a<b` if **n** > 1, don\'t "guess"', (10,))]]


TABLE = [["leaf", "`LIST<LONG>`", "", "max **5** e.g. [1, 2]"], ["water", "LONG", "", ""]]


@pytest.mark.parametrize(
    "text",
    [
        "|A|B|C|D|\n|:-|-:|:-:|-|\n|leaf|`LIST<LONG>`|-|max **5**<br>e.g. [1, 2]|\n|water|LONG|&nbsp;|—|\n",
        "|A|B|C|D|\n|-|-|-|-|\n|leaf|`LIST<LONG>`||max __5__  \ne.g. \\[1, 2\\] |\n|water|LONG|||\n",
        "A|B|C|D\n-|-|-|-\nleaf|<code>LIST&lt;LONG&gt;</code>||max <b>5</b>  \n\n  e.g. [1, 2]  \nwater|LONG||\n",
        "<table>\n<tr><th>A</th><th>B</th><th>C</th><th>D</th></tr>\n<tr>\n<td>leaf</td>\n"
        "<td><code>LIST&lt;LONG&gt;</code></td><td>-</td><td>max <b>5</b><br/>e.g.\n[1, 2]</td></tr>"
        "<tr><td>water</td><td>LONG</td><td>&nbsp;</td><td></td></tr></table>\n",
    ],
)
def test_a_table_has_the_same_cells_in_every_form(text: str) -> None:
    [table] = [block for block in read(f"{FRONT}# Tea\n\n{text}").blocks if isinstance(block, Table)]
    assert [[cell.text for cell in row.cells] for row in table.rows] == TABLE


def test_a_fence_that_a_scraper_left_at_the_end_is_furniture() -> None:
    page = read(f"{FRONT}# Tea\n\n~~~json\n{{}}\n~~~\n\n```\n")
    assert [piece.rule for piece in page.furniture] == ["front matter", "fence without code"]
