"""An invented operation of an invented product, and the other files a folder of specs needs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from textwrap import dedent
from typing import Any, cast

from generator.specs.codec import spec_from_plain
from generator.specs.model import SpecFile
from generator.specs.provenance import dump_provenance, join, spots
from generator.specs.yaml.reader import parse

WIDGETS = dedent("""\
    # Written by `apiscribe transcribe`. Not to be edited: corrections go to specs/corrections/usdm/.
    kind: rest
    product: usdm
    section: trade
    name: freeze_widgets
    title: Freeze Widgets
    source: https://example.org/docs/derivatives/widgets/Freeze-Widgets
    security: {type: TRADE}
    request: {method: DELETE, path: /fapi/v1/widgets}
    weight:
      - {counter: ip, cost: 1}
    parameters:
      - {name: colour, type: enum, required: true, values: [RED, "NO"]}
      - {name: widgetId, type: long, required: false, minimum: "1", maximum: "99", example: "7"}
      - {name: widgetNames, type: list<string>, required: false, max_items: 3, example: '["a","b"]'}
      - {name: timestamp, type: long, required: true}
    rules:
      - {rule: exactly_one, of: [widgetId, widgetNames]}
    answer:
      type: list
      items:
        type: union
        of:
          - type: object
            fields:
              - {name: widgetId, type: integer}
              - {name: weight, type: decimal, presence: conditional}
              - name: holders
                type: list
                items: {type: string}
          - {type: rejection}
    examples:
      - role: answer
        repairs:
          - {repair: comment}
          - {repair: missing_comma}
        json: |-
          [
            {
              "widgetId": 7,
              "weight": "0.10",
              "holders": []
            },
            {"code": -1, "msg": "stuck"}
          ]
    """)

PRODUCT = dedent("""\
    product: usdm
    title: Widgets
    address: derivatives/widgets
    hosts:
      - {environment: production, use: rest, address: https://api.example.org, source: https://example.org/docs/hosts, at: "en:3"}
      - {environment: production, use: streams, address: wss://stream.example.org, source: https://example.org/docs/hosts, at: "en:4"}
    errors_source: https://example.org/docs/errors
    errors:
      - {code: -1, name: STUCK, at: "en:4"}
      - {code: -3, name: LOST, at: "en:5"}
    """)

OUTCOMES = dedent("""\
    product: usdm
    outcomes:
      rest/freeze_widgets: {none: nothing shows frozen widgets}
    """)

WORDS = {
    "operations": "freeze_widgets: {summary: Freeze widgets., answer: FrozenWidget}\n",
    "parameters": "colour: A.\nwidgetId: B.\nwidgetNames: C.\ntimestamp: D.\n",
    "fields": "widgetId: H.\nweight: I.\nholders: J.\nlevels: K.\nprice: L.\nquantity: M.\nrates: N.\nkind: O.\neventTime: P.\nid: Q.\n",
    "aliases": "e: kind\nE: event_time\n",
    "errors": "STUCK: it does not move\nLOST: it is gone\n",
}

_NOTE = "# Written by `apiscribe transcribe`. Not to be edited: corrections go to specs/corrections/usdm/.\n"
_SOURCE = dedent("""\
    source: https://example.org/docs/derivatives/widgets/Page
    """)

# Everything that an operation may have beside what the widgets have.
GADGETS = (
    _NOTE
    + dedent("""\
    kind: rest
    product: usdm
    section: trade
    name: post_gadgets
    title: Post Gadgets
    deprecated: true
    """)
    + _SOURCE
    + dedent("""\
    security: {type: TRADE}
    request: {method: POST, path: /fapi/v1/gadgets}
    weight:
      - {counter: ip, cost: 1, when: [{parameter: depth, maximum: "50"}, {absent: [price]}]}
      - {counter: ip, cost: 5}
    quotas:
      - {limit: 10, per: 5m, counter: uid, shared: [GET /fapi/v1/gadgets]}
    parameters:
      - {name: type, type: enum, required: true, values: [LIMIT, MARKET], enum: Gadget types (type)}
      - {name: price, type: decimal, required: false}
      - {name: match, type: string, required: false}
      - {name: depth, type: int, required: false, default: "100"}
      - {name: hidden, type: flag, required: false, values: ["true", "false"]}
      - {name: startTime, type: long, required: false}
      - {name: endTime, type: long, required: false}
      - name: gadgets
        type: list<object>
        required: true
        max_items: 5
        items:
          - {name: side, type: enum, required: true, values: [BUY, SELL]}
          - {name: quantity, type: decimal, required: false}
          - {name: cost, type: decimal, required: false}
        item_rules:
          - {rule: exactly_one, of: [quantity, cost]}
      - {name: timestamp, type: long, required: true}
    rules:
      - {rule: at_least_one, of: [price, match], when: [{parameter: type, one_of: [LIMIT]}]}
      - {rule: at_most_one, of: [price, match]}
      - {rule: forbidden_if, of: [price, match], when: [{parameter: type, one_of: [MARKET]}]}
      - {rule: window, of: [startTime, endTime], longest: 7d}
      - {rule: prevails, parameter: depth, of: [startTime]}
    answer:
      type: union
      of:
        - type: object
          fields:
            - name: levels
              type: list
              items:
                type: tuple
                fields:
                  - {name: price, type: decimal}
                  - {name: quantity, type: decimal}
            - name: rates
              type: map
              keys: [A, B]
              items: {type: decimal}
        - type: union
          tag: kind
          of:
            - type: object
              value: ROUND
              fields:
                - {name: kind, type: string}
            - {type: object, value: SQUARE}
    """)
)

STREAM = (
    _NOTE + "kind: stream\nproduct: usdm\nname: widget_depth\ntitle: Widget Depth Streams\n" + _SOURCE + dedent("""\
    route: public
    names:
      - {template: "<symbol>@depth<levels>", speed: 250ms}
      - {template: "<symbol>@depth"}
    placeholders:
      - {name: symbol}
      - {name: levels, values: ["5", "10"]}
    payload:
      type: object
      fields:
        - {name: e, type: string}
        - {name: E, type: integer}
    examples:
      - role: payload
        json: |-
          {
            "e": "depth",
            "E": 1
          }
    """)
)

EVENT = (
    _NOTE
    + "kind: event\nproduct: usdm\nname: widget_update\ntitle: 'Event: Widget \"Update\"'\n"
    + _SOURCE
    + dedent("""\
    event: WIDGET_UPDATE
    payload:
      type: object
      fields:
        - {name: e, type: string}
    """)
)

ENUMS = _NOTE + "kind: enums\nproduct: usdm\n" + _SOURCE + dedent("""\
    enums:
      - name: Gadget types (type)
        parameters: [type]
        values:
          - {value: LIMIT}
          - {value: MARKET}
          - {value: "NO"}
    """)

ERRORS = _NOTE + "kind: errors\nproduct: usdm\n" + _SOURCE + dedent("""\
    errors:
      - {code: -1, name: MELTED}
      - {code: -2}
    """)

_LINES = {
    "security": "zh:5",
    "request": "zh:6",
    "weight.0": "zh:7",
    "parameters.colour": "zh:9",
    "parameters.widgetId": "zh:10",
    "parameters.widgetNames": "zh:11-12",
    "parameters.timestamp": "zh:13",
    "rules.0": "zh:14",
    "answer.items.of.0.fields.widgetId": "zh:18",
    "answer.items.of.0.fields.weight": "zh:19",
    "answer.items.of.0.fields.holders": "zh:20",
    "answer.items.of.1": "zh:22-25",
    "examples.0": "zh:16-26",
    "examples.0.repairs.comment": "18-19",
    "examples.0.repairs.missing_comma": "19",
    "names.<symbol>@depth": "en:13",
    "placeholders.levels": "en:14",
    "enums.Gadget types (type).values.LIMIT": "en:11",
    "enums.Gadget types (type).values.MARKET": "en:12",
    "errors.-1": "en:10",
    "errors.-2": "en:12",
}


def provenance(text: str, lines: Mapping[str, str] | None = None) -> str:
    """The file of a spec's provenance: the lines of the widgets, given ones, and line 1 for all other facts."""
    document, _ = parse("x", text.encode())
    known = {**_LINES, **(lines or {})}
    found = spots(cast(Any, document.value)) if document else ()
    facts = {one.name: known.get(one.name, "zh:1") for one in found if one.must or one.name in known}
    pages = {language: "0" * 62 + "ff" for language in ("en", "zh") if f"{language}:" in str(facts)}
    return dump_provenance({"pages": pages or {"zh": "0" * 64}, "facts": facts})


def spec_of(text: str) -> SpecFile:
    """The spec of a text, with the provenance above."""
    document, problems = parse("x", text.encode())
    assert document and not problems
    plain: Any = document.value
    assert list(join(plain, json.loads(provenance(text)))) == []
    return spec_from_plain(plain)
