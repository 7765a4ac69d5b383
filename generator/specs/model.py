"""What a spec file says about one operation, as values.

The YAML files have the same names and the same order as these classes; ``codec`` converts between the two. Wherever a
field is called ``at``, it names the pages' lines that state the fact: ``zh:91``, ``en:24-26``, several apart by blanks,
with ``corrected`` added when a correction had the last word. Lines and hashes stand in a file of their own, ``provenance``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from generator.specs.continuity import Continuity, StreamName
from generator.specs.rules import Condition, Rule

Kind: TypeAlias = Literal["rest", "ws_api"]
SecurityType: TypeAlias = Literal["NONE", "MARKET_DATA", "USER_STREAM", "USER_DATA", "TRADE", "MARGIN"]
ScalarType: TypeAlias = Literal["string", "decimal", "integer", "boolean", "number", "any"]
ParameterType: TypeAlias = Literal[
    "string", "decimal", "int", "long", "boolean", "flag", "enum", "list<string>", "list<long>", "list<object>"
]
Counter: TypeAlias = Literal["ip", "uid", "orders_10s", "orders_1m"]
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
    "sentence_cut",
    "quoted_number",
]


@dataclass(frozen=True)
class Source:
    """A page by its address, and the SHA-256 of each language as it was read, so that line numbers can be trusted.

    ``en_saved`` and ``zh_saved`` are the days on which they were saved, where the pages say so, ``en_examples`` and ``zh_examples`` how
    many examples each shows where those are several: of the two languages one is kept, and the other may lose some.
    """

    address: str
    en: str | None = None
    zh: str | None = None
    en_saved: str | None = None
    zh_saved: str | None = None
    en_examples: int | None = None
    zh_examples: int | None = None


@dataclass(frozen=True)
class Change:
    """What a spec said before a day, and says since: ``was`` and ``now`` at ``path``, as a correction has them; None is nothing.

    ``since`` is a day, two days with ``..`` between them where only that is known, or a day and ``..`` for what is announced
    without one. Changes stand in the order in which they came. ``replaced_by`` takes the place of a parameter that ended: another
    one of the operation, or an operation by its key.
    """

    path: str
    since: str
    evidence: str
    was: object = None
    now: object = None
    replaced_by: str | None = None


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
    """Units a call takes from one of the counters: of the entries for one, the first counts whose ``when`` holds as a whole."""

    counter: Counter
    cost: int
    at: str
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class Quota:
    """A limit of its own on how often an operation is called, ``limit`` times in ``per`` (``5m``, ``1h``, ``1mo``).

    ``shared`` lists the other operations that use it up, as ``GET /path``.
    """

    limit: int
    per: str
    counter: Literal["ip", "uid"]
    at: str
    shared: tuple[str, ...] = ()


@dataclass(frozen=True)
class Parameter:
    """A request parameter under its wire name; numbers that limit it are kept as the text the page prints.

    A ``flag`` is a boolean that goes out as text; ``values`` are its two spellings, the true one first. ``enum`` names the
    list of the product's enums that ``values`` came from. The members of a ``list<object>``'s elements are ``items``, the
    conditions over them ``item_rules``.
    """

    name: str
    type: ParameterType
    required: bool
    at: str
    values: tuple[str, ...] = ()
    enum: str | None = None
    default: str | None = None
    minimum: str | None = None
    maximum: str | None = None
    max_items: int | None = None
    pattern: str | None = None
    example: str | None = None
    items: tuple[Parameter, ...] = ()
    item_rules: tuple[Rule, ...] = ()


@dataclass(frozen=True)
class Shape:
    """The shape of an answer: a scalar, or a container by ``type``.

    ``object`` has ``fields``; ``tuple`` is an array whose positions are ``fields``, in order; ``list`` and ``map`` have
    ``items``, and ``keys`` are the keys a ``map`` is documented with; ``union`` has ``of``, told apart by the member ``tag``
    when they are objects, each of which then says by ``value`` what that member is for it; ``rejection`` is the ``{code, msg}``
    object that stands in for an element that the exchange refused.
    """

    type: ScalarType | Literal["object", "tuple", "list", "map", "union", "rejection"]
    at: str | None = None
    fields: tuple[Field, ...] = ()
    items: Shape | None = None
    keys: tuple[str, ...] = ()
    of: tuple[Shape, ...] = ()
    tag: str | None = None
    value: str | None = None


@dataclass(frozen=True)
class Field:
    """One member of an answer object; ``conditional`` is not always sent, and of an ``empty`` number ``""`` may be sent."""

    name: str
    shape: Shape
    at: str
    presence: Literal["always", "conditional"] = "always"
    nullable: bool = False
    empty: bool = False


@dataclass(frozen=True)
class Repair:
    """One kind of defect mended in an example, and the lines it stood on, as ``107-126 131``."""

    repair: RepairKind
    lines: str


@dataclass(frozen=True)
class Example:
    """An example of the page as valid JSON text, every number as the page prints it, and what had to be mended."""

    role: Literal["request", "answer", "payload"]
    at: str
    json: str
    repairs: tuple[Repair, ...] = ()


@dataclass(frozen=True)
class Operation:
    """One spec file: one REST endpoint or one WS API method.

    ``since`` and ``until``, as in ``Change``, are its first and last day; ``replaced_by`` is the key of what took its place.
    """

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
    quotas: tuple[Quota, ...] = ()
    deprecated: bool = False
    examples: tuple[Example, ...] = field(default=())
    since: str | None = None
    until: str | None = None
    replaced_by: str | None = None
    changes: tuple[Change, ...] = ()

    @property
    def key(self) -> str:
        """The path of the spec file below ``specs/``, without ``.yaml``."""
        return f"{self.product}/{self.kind.replace('_', '-')}/{self.name}"

    @property
    def all_rules(self) -> tuple[Rule, ...]:
        """The rules of a request and those of each element of its lists."""
        return (*self.rules, *(rule for parameter in self.parameters for rule in parameter.item_rules))


@dataclass(frozen=True)
class Placeholder:
    """A part of a stream's name that the caller fills in: ``<symbol>``. ``values`` are all it may be, where documented."""

    name: str
    at: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Stream:
    """One spec file of ``streams/``: a market data stream. ``route`` is the path its address begins with, ``public``.

    ``notes``, here and of events and errors, are entries of ``specs/words/advisories.yaml``.
    """

    kind: Literal["stream"]
    product: str
    name: str
    title: str
    source: Source
    names: tuple[StreamName, ...]
    placeholders: tuple[Placeholder, ...]
    payload: Shape
    route: str | None = None
    continuity: Continuity | None = None
    notes: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    since: str | None = None
    until: str | None = None
    replaced_by: str | None = None
    changes: tuple[Change, ...] = ()

    @property
    def key(self) -> str:
        return f"{self.product}/streams/{self.name}"


@dataclass(frozen=True)
class Event:
    """One spec file of ``user-data/``: an event of the user data stream, told apart by ``event``, its member ``e``."""

    kind: Literal["event"]
    product: str
    name: str
    title: str
    source: Source
    event: str
    at: str
    payload: Shape
    notes: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    since: str | None = None
    until: str | None = None
    changes: tuple[Change, ...] = ()

    @property
    def key(self) -> str:
        return f"{self.product}/user-data/{self.name}"


@dataclass(frozen=True)
class EnumValue:
    value: str
    at: str


@dataclass(frozen=True)
class Enum:
    """A list of values under the page's name for it; ``parameters`` are the wire names it is given for."""

    name: str
    at: str
    parameters: tuple[str, ...]
    values: tuple[EnumValue, ...]


@dataclass(frozen=True)
class Enums:
    """``<product>/enums.yaml``."""

    kind: Literal["enums"]
    product: str
    source: Source
    enums: tuple[Enum, ...]
    changes: tuple[Change, ...] = ()

    @property
    def key(self) -> str:
        return f"{self.product}/enums"


@dataclass(frozen=True)
class ErrorCode:
    """A documented code; ``name`` is missing where the page gives none that is a constant."""

    code: int
    at: str
    name: str | None = None


@dataclass(frozen=True)
class Errors:
    """``<product>/errors.yaml``."""

    kind: Literal["errors"]
    product: str
    source: Source
    errors: tuple[ErrorCode, ...]
    notes: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def key(self) -> str:
        return f"{self.product}/errors"


SpecFile: TypeAlias = Operation | Stream | Event | Enums | Errors
