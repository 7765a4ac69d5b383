"""What streams and the user data stream send: a struct for each message, a decoder for each stream and event."""

from __future__ import annotations

from dataclasses import dataclass

from generator.names import Identifier
from generator.package.view.answers.answers import AnswerTypes, DecoderView, payload_origin
from generator.package.view.answers.modules import AnswersModule, answers_modules
from generator.package.view.report import Report
from generator.package.view.streams.streams import StreamsView, streams_view
from generator.package.view.tests import exact
from generator.package.view.tests.cases import chunks
from generator.specs.authored import Product
from generator.specs.model import Event, Stream


@dataclass(frozen=True)
class PayloadCase:
    """A message as it is documented, and the module and constant of the decoder that reads it."""

    module: Identifier
    constant: Identifier
    chunks: tuple[str, ...]


@dataclass(frozen=True)
class PayloadsView:
    """The modules ``streams`` and ``user_data``; there are none where a product has neither.

    ``events`` is the type of all events of the account together.
    """

    modules: tuple[AnswersModule, ...] = ()
    cases: tuple[PayloadCase, ...] = ()
    streams: StreamsView | None = None
    events: str = ""


def payloads_view(product: Product, report: Report) -> PayloadsView:
    """Compute the messages of a product; a stream or an event without words is reported."""
    specs: list[Stream | Event] = [*report.specs.streams, *report.specs.events]
    specs = sorted((one for one in specs if one.product == product.product), key=lambda one: one.key)
    types = AnswerTypes(product.product, report)
    cases: list[PayloadCase] = []
    decoders: dict[str, DecoderView] = {}
    for spec in specs:
        origin = payload_origin(spec, report)
        decoder = decoders[spec.key] = types.add(origin)
        cases += [
            PayloadCase(Identifier(origin.section), decoder.name, chunks(exact.dumps(exact.loads(example.json))))
            for example in spec.examples
            if example.role == "payload"
        ]
    modules = answers_modules(product, types, report, "payloads")
    hints = dict.fromkeys(decoders[spec.key].hint for spec in specs if isinstance(spec, Event))
    for module in modules:
        if module.name == "user_data":
            module.imports.add("typing", "TypeAlias")
    streams = streams_view(product, decoders, types.classes, report)
    return PayloadsView(modules, tuple(cases), streams, " | ".join(hints))
