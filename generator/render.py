"""The template tree as the output tree.

The folder of templates mirrors the output. A path decides what becomes of a file:

* ``name.j2`` is rendered to ``name``;
* ``name.part.j2`` is only ever included by others;
* anything else is copied byte for byte.

A path may hold placeholders, and is rendered once for each thing that its placeholders name:

* ``__product__``: a product, as ``product``;
* ``__rest_section__``, ``__ws_api_section__``, ``__answers_section__``, ``__payloads_section__``: a section of that product,
  as ``section``.

So ``binance_derivatives/__product__/rest/__rest_section__.py.j2`` becomes ``binance_derivatives/usdm/rest/trade.py`` and its
like. What comes out blank is not written: a product without a WebSocket API has no ``ws_api`` folder.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

import jinja2

from generator.literals import literal
from generator.kept import is_ignored
from generator.names import Identifier
from generator.problems import Problem, Unusable
from generator.view.answer_modules import AnswersModule
from generator.view.package import PackageView, ProductView, SectionView

_PLACEHOLDER: Final = re.compile(r"__((?:rest|ws_api|answers|payloads)_section|product)__")


@dataclass(frozen=True)
class Rendered:
    """One file of the output; ``template`` is None for a copy."""

    path: PurePosixPath
    data: bytes
    template: str | None


def environment(templates: Path) -> jinja2.Environment:
    """Return the environment templates are rendered in: undefined names are errors, and the filters are few."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        undefined=jinja2.StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["py"] = literal
    made.filters["json"] = _json
    return made


def render(templates: Path, view: PackageView) -> Iterator[Rendered]:
    """Yield the whole output, unformatted, in the order of the templates' paths.

    Raises:
        Unusable: A template can not be rendered, or two give the same file.
    """
    made = environment(templates)
    seen: dict[PurePosixPath, str] = {}
    for source in sorted(path for path in templates.rglob("*") if path.is_file() and not is_ignored(path)):
        name = source.relative_to(templates).as_posix()
        for rendered in _outputs(made, source, name, view):
            other = seen.setdefault(rendered.path, name)
            if other != name:
                raise Unusable([Problem(name, 0, 0, f"gives {rendered.path}, which {other} gives as well")])
            yield rendered


def _outputs(made: jinja2.Environment, source: Path, name: str, view: PackageView) -> Iterator[Rendered]:
    if name.endswith(".part.j2"):
        return
    if not name.endswith(".j2"):
        yield Rendered(PurePosixPath(name), source.read_bytes(), None)
        return
    for names, context in _contexts(frozenset(_PLACEHOLDER.findall(name)), view):
        text = _rendered(made, name, context)
        if text.strip():
            path = _PLACEHOLDER.sub(lambda match: names[match[1]], name.removesuffix(".j2"))
            yield Rendered(PurePosixPath(path), text.encode(), name)


def _contexts(
    placeholders: frozenset[str], view: PackageView
) -> Iterator[tuple[Mapping[str, Identifier], Mapping[str, object]]]:
    """Yield what stands for the placeholders of a path, and what its template sees."""
    if not placeholders:
        yield {}, {"package": view}
        return
    for product in view.products:
        names = {"product": product.name}
        wanted = placeholders - {"product"}
        if not wanted:
            yield names, {"product": product}
        for kind in wanted:
            for section in _sections(kind, product):
                yield {**names, kind: section.name}, {"product": product, "section": section}


def _sections(kind: str, product: ProductView) -> tuple[SectionView, ...] | tuple[AnswersModule, ...]:
    if kind in ("answers_section", "payloads_section"):
        return product.answers if kind == "answers_section" else product.payloads.modules
    return product.rest if kind == "rest_section" else product.ws_api


def _rendered(made: jinja2.Environment, name: str, context: Mapping[str, object]) -> str:
    try:
        return made.get_template(name).render(context)
    except jinja2.TemplateSyntaxError as fault:
        raise Unusable([Problem(fault.name or name, fault.lineno, 0, fault.message or "not a template")]) from fault
    except jinja2.TemplateError as fault:
        raise Unusable([Problem(name, _line(fault, made), 0, f"{fault.message}")]) from fault


def _line(fault: BaseException, made: jinja2.Environment) -> int:
    """Return the innermost template line that an error came from, 0 when there is none."""
    line, trace = 0, fault.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(".j2"):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _json(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=True)
