"""Templates place and do not compute; and they name no file that the specs could choose."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from generator.package.render import environment, render
from generator.package.view.package import PackageView, package_view
from generator.problems import Unusable
from generator.specs.authored import Specs

TAGS = {"for", "endfor", "if", "elif", "else", "endif", "include", "with", "endwith", "filter", "endfilter"}
FILTERS = {"py", "json", "join", "map", "sort", "indent"}


def tokens(templates: Path) -> list[tuple[Path, int, str, str]]:
    made = environment(templates)
    return [
        (path, line, kind, text)
        for path in sorted(templates.rglob("*.j2"))
        for line, kind, text in made.lex(path.read_text(encoding="utf-8"))
    ]


def test_a_template_is_at_most_sixty_lines(templates: Path) -> None:
    for path in templates.rglob("*.j2"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 60, path


def test_templates_loop_choose_and_include_and_do_nothing_else(templates: Path) -> None:
    previous = ""
    for path, line, kind, text in tokens(templates):
        if kind == "name" and previous == "block_begin":
            assert text in TAGS, f"{path}:{line}: {text}"
        if kind == "name" and previous == "|":
            assert text in FILTERS, f"{path}:{line}: {text}"
        if kind != "whitespace":
            previous = text if kind == "operator" else kind


def test_an_undefined_name_is_an_error_with_its_template_and_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt.j2").write_text("one\n{{ package.nothing }}\n")
    with pytest.raises(Unusable, match=r"a\.txt\.j2:2: .*nothing"):
        list(render(tmp_path, PackageView(())))


def test_a_broken_template_is_an_error_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt.j2").write_text("one\n{% for %}\n")
    with pytest.raises(Unusable, match=r"a\.txt\.j2:2: "):
        list(render(tmp_path, PackageView(())))


def test_two_templates_can_not_give_one_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("copied")
    (tmp_path / "a.txt.j2").write_text("rendered")
    with pytest.raises(Unusable, match=r"gives a\.txt, which a\.txt gives as well"):
        list(render(tmp_path, PackageView(())))


def test_a_path_is_rendered_for_each_thing_its_placeholders_name(tmp_path: Path, tide: Specs) -> None:
    (tmp_path / "__product__").mkdir()
    (tmp_path / "__product__/test_rest___rest_section__.txt.j2").write_text("{{ section.name }} of {{ product.name }}")
    (tmp_path / "__product__/kept.txt").write_text("{{ as it is }}")
    (tmp_path / "only.part.j2").write_text("never a file")
    (tmp_path / "blank.txt.j2").write_text("{% if not package.products %}text{% endif %}\n")
    found = {str(one.path): one.data.decode() for one in render(tmp_path, package_view(tide))}
    assert found == {
        "tide/test_rest_account.txt": "account of tide",
        "tide/test_rest_market_data.txt": "market_data of tide",
        "tide/test_rest_trade.txt": "trade of tide",
        "__product__/kept.txt": "{{ as it is }}",
    }


def test_values_are_not_templates(tmp_path: Path) -> None:
    made = environment(tmp_path)
    assert made.from_string("{{ text }}").render(text="{{ 7*7 }}{% include 'x' %}") == "{{ 7*7 }}{% include 'x' %}"
    assert isinstance(made, jinja2.Environment)
