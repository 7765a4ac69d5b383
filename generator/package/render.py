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
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import Final, TypeAlias

import jinja2

from generator.digests import Digests, digests, is_ignored
from generator.names import Identifier
from generator.package.literals import literal
from generator.package.view.answers.modules import AnswersModule
from generator.package.view.operations.section import SectionView
from generator.package.view.package import PackageOutline, PackageView, ProductView
from generator.problems import Problem, Unusable

_Context: TypeAlias = tuple[Mapping[str, Identifier], Mapping[str, object]]
_PLACEHOLDER: Final = re.compile(r"__((?:rest|ws_api|answers|payloads)_section|product)__")


@dataclass(frozen=True)
class Rendered:
    """One file of the output; ``template`` is None for a copy."""

    path: PurePosixPath
    data: bytes
    template: str | None

    @property
    def source(self) -> str:
        return self.template or str(self.path)


def environment(templates: Path) -> jinja2.Environment:
    """Return the environment templates are rendered in: undefined names are errors, and the filters are few."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        undefined=jinja2.StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.filters["py"] = literal
    made.filters["json"] = _json
    return made


def templates_in(folder: Path, contents: Digests | None = None) -> Templates:
    """Return a folder of templates, each compiled once as long as nothing in the folder changes; ``contents`` may be known."""
    return _templates(folder, tuple((digests(folder) if contents is None else contents).items()))


@lru_cache(maxsize=1)
def _templates(folder: Path, contents: tuple[tuple[str, bytes], ...]) -> Templates:
    return Templates(folder, dict(contents))


class Templates:
    """A folder of templates."""

    def __init__(self, folder: Path, contents: Digests) -> None:
        self.folder, self.contents = folder, contents
        self._made = environment(folder)
        paths = sorted(path for path in folder.rglob("*") if path.is_file() and not is_ignored(path))
        self._names = [path.relative_to(folder).as_posix() for path in paths]

    def compile(self) -> None:
        """Compile what products are rendered from; what is wrong with it is told by whoever renders it."""
        for name in self._names:
            if name.endswith(".j2") and (name.endswith(".part.j2") or _PLACEHOLDER.search(name)):
                with suppress(jinja2.TemplateError):
                    self._made.get_template(name)

    def of_package(self, view: PackageOutline) -> Iterator[Rendered]:
        """Yield what there is once: copies, and what is rendered from what all products have."""
        for name in self._names:
            if not name.endswith(".j2"):
                yield Rendered(PurePosixPath(name), (self.folder / name).read_bytes(), None)
            elif not _PLACEHOLDER.search(name):
                yield from self._outputs(name, [({}, {"package": view})])

    def of_product(self, product: ProductView) -> Iterator[Rendered]:
        """Yield what is rendered from one product."""
        for name in self._names:
            if name.endswith(".j2") and (placeholders := frozenset(_PLACEHOLDER.findall(name))):
                yield from self._outputs(name, _contexts(placeholders, product))

    def _outputs(self, name: str, contexts: Iterable[_Context]) -> Iterator[Rendered]:
        if name.endswith(".part.j2"):
            return
        for names, context in contexts:
            text = _rendered(self._made, name, context)
            if text.strip():
                yield Rendered(_placed_at(name, names), text.encode(), name)


def render(templates: Path, view: PackageView) -> list[Rendered]:
    """Return the whole output, unformatted, in the order of the paths.

    Raises:
        Unusable: A template can not be rendered, or two give the same file.
    """
    made = templates_in(templates)
    return placed(
        [*made.of_package(view.outline), *(one for product in view.products for one in made.of_product(product))]
    )


def _placed_at(name: str, names: Mapping[str, Identifier]) -> PurePosixPath:
    return PurePosixPath(_PLACEHOLDER.sub(lambda match: names[match[1]], name.removesuffix(".j2")))


def placed(rendered: Iterable[Rendered]) -> list[Rendered]:
    """Return files in the order of their paths.

    Raises:
        Unusable: Two templates give the same one.
    """
    ordered = sorted(rendered, key=lambda one: (one.path, one.source))
    for one, other in pairwise(ordered):
        if one.path == other.path:
            raise Unusable([Problem(other.source, 0, 0, f"gives {one.path}, which {one.source} gives as well")])
    return ordered


def _contexts(placeholders: frozenset[str], product: ProductView) -> Iterator[_Context]:
    """Yield what stands for the placeholders of a path, and what its template sees."""
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
