"""The operations of one kind in one section of a product."""

from __future__ import annotations

from dataclasses import dataclass

from generator.names import Identifier
from generator.package.view.imports import Imports
from generator.package.view.operations.operations import OperationView
from generator.package.view.tests.cases import Cases
from generator.specs.model import Kind


@dataclass(frozen=True)
class SectionView:
    """The operations of one kind in one section: one module, and the tests of it."""

    name: Identifier
    kind: Kind
    alias: Identifier
    docstring: str
    test_docstring: str
    imports: Imports
    operations: tuple[OperationView, ...]
    cases: Cases
    module: str
