"""Saved pages in their three forms, read from invented files; and all real ones where they are at hand."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pages.blocks import Code, Heading, Page, Table
from tests.pages.coverage import unaccounted
from generator.pages.read import read_page, read_pages
from generator.pages.saved import saved_files

CASES = Path(__file__).parent / "cases"
ADDRESS = "https://docs.example.org/docs/kitchen/tea/rest-api/Brew-Tea"
COMMENT = "<!-- Source: https://docs.example.org/docs/kitchen/Tea -->\n\n"


def read(name: str) -> list[Page]:
    pages, problems = read_page(name, (CASES / name).read_bytes())
    assert problems == []
    return pages


def refusal(text: str | bytes) -> str:
    pages, problems = read_page("tea.md", text.encode() if isinstance(text, str) else text)
    assert pages == []
    assert len(problems) == 1
    return str(problems[0])


@pytest.mark.parametrize(
    ("name", "languages"), [("whole.txt", ["zh"]), ("front_matter.md", ["en", "zh"]), ("comment.txt", ["zh"])]
)
def test_every_form_gives_the_canonical_address_and_its_languages(name: str, languages: list[str]) -> None:
    pages = read(name)
    assert [page.language for page in pages] == languages
    assert {page.address for page in pages} == {ADDRESS}
    assert {page.sha256 for page in pages} == {sha256((CASES / name).read_bytes()).hexdigest()}


@pytest.mark.parametrize("name", ["whole.txt", "front_matter.md", "comment.txt"])
def test_every_line_of_every_form_is_accounted_for(name: str) -> None:
    pages = read(name)
    assert unaccounted(pages) == []
    covered = [number for page in pages for number in page.span]
    assert covered == list(range(1, len(pages[0].lines) + 1))


def test_a_lost_line_is_found() -> None:
    """The proof itself can fail: without a block, that block's lines are reported."""
    (page,) = read("comment.txt")
    kept = tuple(block for block in page.blocks if not isinstance(block, Table))
    shorter = Page(page.file, page.language, page.address, page.sha256, page.lines, page.span, kept, page.furniture)
    assert [line.number for line in unaccounted([shorter])] == [12, 13, 14, 15]


def test_a_line_held_twice_is_found() -> None:
    (page,) = read("comment.txt")
    twice = (*page.blocks, page.blocks[0])
    longer = Page(page.file, page.language, page.address, page.sha256, page.lines, page.span, twice, page.furniture)
    assert [line.number for line in unaccounted([longer])] == [8]


def test_navigation_of_a_whole_page_is_known_by_rule() -> None:
    (page,) = read("whole.txt")
    rules = {number: piece.rule for piece in page.furniture for number in piece.span}
    assert rules[1] == "skip link"
    assert rules[3] == "menu mark"
    assert rules[11] == "menu title"
    assert [rules[number] for number in (16, 17, 18)] == ["breadcrumb"] * 3
    assert rules[21] == "contents mark"
    assert [rules[number] for number in (45, 46, 47, 50)] == ["pager", "contents list", "contents list", "copyright"]


def test_links_to_the_next_page_may_be_broken_over_lines() -> None:
    (page,) = read("comment.txt")
    assert [(piece.span.first, piece.span.last) for piece in page.furniture if piece.rule == "pager"] == [(23, 27)]


def test_a_breadcrumb_may_spell_the_title_in_another_way() -> None:
    text = f"{COMMENT}* Kitchen\n* Tea (USER-DATA)\n\n# Tea(USER_DATA)\n"
    (page,), problems = read_page("tea.md", text.encode())
    assert problems == []
    assert [piece.rule for piece in page.furniture] == ["source comment", "breadcrumb"]


def test_what_is_unknown_above_the_title_is_kept_and_reported() -> None:
    (page,), problems = read_page("tea.md", f"{COMMENT}Only on Sundays.\n\n# Tea\n".encode())
    assert [(problem.line, problem.excerpt) for problem in problems] == [(3, "Only on Sundays.")]
    assert page.blocks[0].span.first == 3
    assert unaccounted([page]) == []


@pytest.mark.parametrize("tail", ["[Next steps](/docs/kitchen/Steps)\n\nText.\n", "* [Leaf](/docs/other/Page#leaf)\n"])
def test_links_in_the_text_are_not_navigation(tail: str) -> None:
    (page,), _ = read_page("tea.md", f"{COMMENT}# Tea\n\n{tail}".encode())
    assert [piece.rule for piece in page.furniture] == ["source comment"]


def test_the_halves_are_parted_only_above_a_title() -> None:
    pages = read("front_matter.md")
    heads = [[block.text for block in page.blocks if isinstance(block, Heading)][0] for page in pages]
    assert heads == ["Brew Tea (USER_DATA)", "泡茶 (USER_DATA)"]
    assert [piece.rule for piece in pages[1].furniture] == ["separator of the languages"]


def test_code_may_run_to_the_end_of_a_half() -> None:
    english, chinese = read("front_matter.md")
    (code,) = [block for block in english.blocks if isinstance(block, Code)]
    assert [line.text for line in code.lines] == ["{", '\t"leaf": "oolong"', "", "}"]
    (last,) = [block for block in chinese.blocks if isinstance(block, Code)]
    assert [line.text for line in last.lines] == ['{"leaf": "oolong"}']


@pytest.mark.parametrize("name", ["whole.txt", "front_matter.md", "comment.txt"])
def test_trailing_blanks_removed_by_an_editor_change_nothing(name: str) -> None:
    stripped = b"\n".join(line.rstrip() for line in (CASES / name).read_bytes().split(b"\n"))
    pages, problems = read_page(name, stripped)
    assert problems == []
    assert [page.blocks for page in pages] == [page.blocks for page in read(name)]


def test_a_page_saved_under_another_name_is_refused_with_both_addresses() -> None:
    text = (CASES / "front_matter.md").read_text(encoding="utf-8").replace("rest-api/Brew-Tea\napi", "Toast\napi")
    said = refusal(text)
    assert "https://docs.example.org/docs/kitchen/tea/Toast (line 3)" in said
    assert "/docs/kitchen/tea/rest-api/Brew-Tea" in said
    assert said.startswith("tea.md:13: ")


def test_encoded_and_plain_anchors_name_the_same_page() -> None:
    text = "<!-- Source: https://h.org/docs/k/茶 -->\n\n# Tea\n\n## A[](/docs/k/%E8%8C%B6#a)\n\n## B[](/docs/k/茶#b)\n"
    pages, problems = read_page("tea.md", text.encode())
    assert (len(pages), problems) == (1, [])


def test_one_foreign_anchor_is_outvoted_but_half_of_them_are_not() -> None:
    own, foreign = "## A[](/docs/kitchen/Tea#a)\n\n", "## B[](/docs/kitchen/Soup#b)\n\n"
    assert len(read_page("tea.md", f"{COMMENT}# T\n\n{own}{own}{foreign}".encode())[0]) == 1
    assert "headings link to several pages" in refusal(f"{COMMENT}# T\n\n{own}{foreign}")


def test_links_in_headings_decide_the_language() -> None:
    text = (CASES / "front_matter.md").read_text(encoding="utf-8").replace("/docs/kitchen", "/docs/zh-CN/kitchen")
    assert "the same language twice" in refusal(text)


@pytest.mark.parametrize(
    ("content", "place", "said"),
    [
        (b"", "tea.md: ", "empty"),
        (b" \n\n", "tea.md: ", "empty"),
        (b"# Tea\n\xff", "tea.md:2: ", "not UTF-8: byte 0xff at offset 6"),
        (b"# Tea\n", "tea.md:1:1: ", "not a known form of saved page"),
        (COMMENT.encode() + b"Tea\n", "tea.md:2: ", "no title"),
        (b"---\nexchange: x\n", "tea.md:1:1: ", "front matter is not closed"),
        (b"---\nexchange: x\n---\n\n# T\n", "tea.md:2: ", "no address of a page"),
        (b"---\nsource_url: a\n!loose\n---\n", "tea.md:3:1: ", "not front matter"),
        (b"---\nsource_url: /docs/x\n---\n\n# T\n", "tea.md:2: ", "no address of a page, expected one"),
    ],
)
def test_what_cannot_be_read_is_one_located_problem(content: bytes, place: str, said: str) -> None:
    shown = refusal(content)
    assert shown.startswith(place)
    assert said in shown


@pytest.mark.parametrize(
    "address",
    [
        "ftp://h.org/docs/x",
        "docs/x",
        "https:///docs/x",
        "https://h.org/x",
        "https://h.org/docs/a/../b",
        "https://h.org/docs//x",
        "https://[h/docs/x",
        'https://h.org/docs/x"y',
    ],
)
def test_only_absolute_addresses_below_docs_are_taken(address: str) -> None:
    said = refusal(f"<!-- Source: {address} -->\n\n# T\n")
    assert said.startswith("tea.md:1:")
    assert "address of a page, expected" in said


def test_the_address_keeps_no_language_query_or_fragment() -> None:
    text = "<!-- Source: http://h.org:81/docs/zh-CN/k/T/?a=b#c -->\n\n# T\n"
    (page,), _ = read_page("tea.md", text.encode())
    assert (page.address, page.language) == ("http://h.org:81/docs/k/T", "zh")


def test_a_file_may_have_a_byte_order_mark_and_windows_line_ends() -> None:
    data = b"\xef\xbb\xbf" + (CASES / "comment.txt").read_bytes().replace(b"\n", b"\r\n")
    (page,), problems = read_page("tea.md", data)
    assert problems == []
    assert page.blocks == read("comment.txt")[0].blocks


def test_pages_are_named_by_their_path_below_the_folder(tmp_path: Path) -> None:
    for name in ("b/tea.txt", "b/notes.csv", "a.md"):
        path = tmp_path / "saved" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((CASES / "comment.txt").read_bytes())
    pages, problems = read_pages([tmp_path / "saved"])
    assert ([page.file for page in pages], problems) == (["a.md", "b/tea.txt"], [])
    pages, _ = read_pages([tmp_path / "saved" / "b" / "tea.txt", tmp_path / "saved"])
    assert [page.file for page in pages] == ["tea.txt", "a.md"]


def test_a_link_that_leads_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "loop.md").symlink_to("loop.md")
    _, [problem] = saved_files([tmp_path])
    assert str(problem).startswith("loop.md: cannot be read:")


def test_missing_and_empty_places_are_reported_together(tmp_path: Path) -> None:
    pages, problems = read_pages([tmp_path / "none", tmp_path])
    assert pages == []
    assert [problem.message for problem in problems] == [
        "no such file or folder",
        "holds no page, expected files ending in .md or .txt",
    ]


PIECES = st.sampled_from(
    ["# T\n", "---\n", "\n", "    \n", "  \n", "> ", "* ", "    ", "a|b", "---|---\n", "```\n", "`", "\\", "|", "x  \n"]
    + [
        "[a](b)",
        "](",
        "本页总览\n",
        "[上一页",
        "## A[](/docs/k/T#a)\n",
        "1. ",
        "* * *\n",
        "\t",
        "\ufffd",
        "\r\n",
        "<!--",
    ]
)
HEADS = st.sampled_from(
    [
        "",
        "<!-- Source: https://h.org/docs/k/T -->\n",
        "---\nsource_url: https://h.org/docs/k/T\n---\n",
        "[s](https://h.org/docs/k/T#__docusaurus_skipToContent_fallback)\n",
    ]
)


@settings(max_examples=400)
@given(HEADS, st.lists(PIECES | st.text(max_size=5), max_size=40))
def test_no_text_makes_the_reader_raise_or_lose_a_line(head: str, pieces: list[str]) -> None:
    pages, problems = read_page("tea.md", (head + "# T\n" * bool(head) + "".join(pieces)).encode(errors="replace"))
    assert pages or problems
    assert unaccounted(pages) == []


@given(st.binary(max_size=60))
def test_no_bytes_make_the_reader_raise(data: bytes) -> None:
    pages, problems = read_page("tea.md", data)
    assert pages or problems


def test_no_line_of_the_real_pages_is_lost(documents: Path) -> None:
    pages, problems = read_pages([documents / "seeds", documents / "pages"])
    files = [name for _, _, names in os.walk(documents) for name in names if name.endswith((".md", ".txt"))]
    assert problems == []
    assert len({page.file for page in pages}) == len(files)
    assert unaccounted(pages) == []
