"""What a spec file says about one operation, as values.

The YAML files have the same names and the same order as these classes; ``codec`` converts between the two. Wherever a
field is called ``at``, it names the pages' lines that state the fact: ``zh:91``, ``en:24-26``, several apart by blanks,
with ``corrected`` added when a correction had the last word.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["rest", "ws_api"]
SecurityType: TypeAlias = Literal["NONE", "MARKET_DATA", "USER_STREAM", "USER_DATA", "TRADE", "MARGIN"]
ScalarType: TypeAlias = Literal["string", "decimal", "integer", "boolean", "number", "any"]
ParameterType: TypeAlias = Literal[
    "string", "decimal", "int", "long", "boolean", "enum", "list<string>", "list<long>", "list<object>"
]
RuleKind: TypeAlias = Literal["at_least_one", "at_most_one", "exactly_one", "all_or_none", "requires", "advisory"]
RepairKind: TypeAlias = Literal[
    "comment",
    "trailing_comma",
    "missing_comma",
    "double_comma",
    "full_width",
    "single_quotes",
    "curly_quotes",
    "unquoted_key",
    "raw_control",
    "stray_character",
    "missing_closer",
    "second_document",
]


@dataclass(frozen=True)
class PageFile:
    """The saved file a language was read from, and the SHA-256 of its bytes, so that line numbers can be trusted."""

    file: str
    sha256: str


@dataclass(frozen=True)
class Source:
    address: str
    en: PageFile | None = None
    zh: PageFile | None = None


@dataclass(frozen=True)
class Security:
    type: SecurityType
    at: str


@dataclass(frozen=True)
class Request:
    """``method`` is the HTTP verb and ``path`` is given for REST; ``method`` is the WS API method otherwise."""

    method: str
    at: str
    path: str | None = None


@dataclass(frozen=True)
class Weight:
    """Units a call takes from one of the exchange's counters."""

    counter: Literal["ip", "uid", "orders_10s", "orders_1m"]
    cost: int
    at: str


@dataclass(frozen=True)
class Parameter:
    """A request parameter under its wire name; numbers that limit it are kept as the text the page prints."""

    name: str
    type: ParameterType
    required: bool
    at: str
    values: tuple[str, ...] = ()
    default: str | None = None
    minimum: str | None = None
    maximum: str | None = None
    max_items: int | None = None
    pattern: str | None = None
    example: str | None = None


@dataclass(frozen=True)
class Rule:
    """A condition over several parameters.

    ``of`` lists the parameters meant; for ``requires``, ``parameter`` needs all of ``of``. An ``advisory`` is what no
    client can check; ``about`` names the entry of ``specs/words/advisories.yaml`` that puts it in our words.
    """

    rule: RuleKind
    at: str
    of: tuple[str, ...] = ()
    parameter: str | None = None
    about: str | None = None


@dataclass(frozen=True)
class Shape:
    """The shape of an answer: a scalar, or a container by ``type``.

    ``object`` has ``fields``, ``list`` has ``items``, ``union`` has ``of``; ``rejection`` is the ``{code, msg}`` object
    that stands in for an element that the exchange refused.
    """

    type: ScalarType | Literal["object", "list", "union", "rejection"]
    at: str | None = None
    fields: tuple[Field, ...] = ()
    items: Shape | None = None
    of: tuple[Shape, ...] = ()


@dataclass(frozen=True)
class Field:
    """One member of an answer object; ``presence`` is ``conditional`` when the page says it is not always sent."""

    name: str
    shape: Shape
    at: str
    presence: Literal["always", "conditional"] = "always"
    nullable: bool = False


@dataclass(frozen=True)
class Repair:
    """One kind of defect mended in an example, and the lines it stood on, as ``107-126 131``."""

    repair: RepairKind
    lines: str


@dataclass(frozen=True)
class Example:
    """An example of the page as valid JSON text, every number as the page prints it, and what had to be mended."""

    role: Literal["request", "answer"]
    at: str
    json: str
    repairs: tuple[Repair, ...] = ()


@dataclass(frozen=True)
class Operation:
    """One spec file: one REST endpoint or one WS API method."""

    kind: Kind
    product: str
    section: str
    name: str
    title: str
    source: Source
    security: Security
    request: Request
    weight: tuple[Weight, ...]
    parameters: tuple[Parameter, ...]
    rules: tuple[Rule, ...]
    answer: Shape
    examples: tuple[Example, ...] = field(default=())

    @property
    def key(self) -> str:
        """The path of the spec file below ``specs/``, without ``.yaml``."""
        return f"{self.product}/{self.kind.replace('_', '-')}/{self.name}"
