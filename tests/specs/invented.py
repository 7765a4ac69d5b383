"""An invented operation of an invented product, and the other files a folder of specs needs."""

from __future__ import annotations

from textwrap import dedent

WIDGETS = dedent("""\
    # Written by `apiscribe transcribe`. Not to be edited: corrections go to specs/corrections/usdm/.
    kind: rest
    product: usdm
    section: trade
    name: freeze_widgets
    title: Freeze Widgets
    source:
      address: https://example.org/docs/derivatives/widgets/Freeze-Widgets
      zh: {file: widgets.txt, sha256: "00000000000000000000000000000000000000000000000000000000000000ff"}
    security: {type: TRADE, at: "zh:5"}
    request: {method: DELETE, path: /fapi/v1/widgets, at: "zh:6"}
    weight:
      - {counter: ip, cost: 1, at: "zh:7"}
    parameters:
      - {name: colour, type: enum, required: true, values: [RED, "NO"], at: "zh:9"}
      - {name: widgetId, type: long, required: false, minimum: "1", maximum: "99", example: "7", at: "zh:10"}
      - {name: widgetNames, type: list<string>, required: false, max_items: 3, example: '["a","b"]', at: "zh:11-12"}
      - {name: timestamp, type: long, required: true, at: "zh:13"}
    rules:
      - {rule: exactly_one, of: [widgetId, widgetNames], at: "zh:14"}
    answer:
      type: list
      items:
        type: union
        of:
          - type: object
            fields:
              - {name: widgetId, type: integer, at: "zh:18"}
              - {name: weight, type: decimal, presence: conditional, at: "zh:19"}
              - name: holders
                type: list
                items: {type: string}
                at: "zh:20"
          - {type: rejection, at: "zh:22-25"}
    examples:
      - role: answer
        at: "zh:16-26"
        repairs:
          - {repair: comment, lines: 18-19}
          - {repair: missing_comma, lines: "19"}
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
    "errors": "STUCK: it does not move\nLOST: it is gone\n",
}

_NOTE = "# Written by `apiscribe transcribe`. Not to be edited: corrections go to specs/corrections/usdm/.\n"
_SOURCE = dedent("""\
    source:
      address: https://example.org/docs/derivatives/widgets/Page
      en: {file: page.md, sha256: "00000000000000000000000000000000000000000000000000000000000000aa"}
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
    security: {type: TRADE, at: "en:5"}
    request: {method: POST, path: /fapi/v1/gadgets, at: "en:6"}
    weight:
      - {counter: ip, cost: 1, when: [{parameter: depth, maximum: "50"}, {absent: [price]}], at: "en:7"}
      - {counter: ip, cost: 5, at: "en:8"}
    quotas:
      - {limit: 10, per: 5m, counter: uid, shared: [GET /fapi/v1/gadgets], at: "en:9"}
    parameters:
      - {name: type, type: enum, required: true, values: [LIMIT, MARKET], enum: Gadget types (type), at: "en:11"}
      - {name: price, type: decimal, required: false, at: "en:12"}
      - {name: match, type: string, required: false, at: "en:13"}
      - {name: depth, type: int, required: false, default: "100", at: "en:14"}
      - {name: hidden, type: flag, required: false, values: ["true", "false"], at: "en:15"}
      - {name: startTime, type: long, required: false, at: "en:16"}
      - {name: endTime, type: long, required: false, at: "en:17"}
      - name: gadgets
        type: list<object>
        required: true
        max_items: 5
        at: "en:18"
        items:
          - {name: side, type: enum, required: true, values: [BUY, SELL], at: "en:20"}
          - {name: quantity, type: decimal, required: false, at: "en:21"}
          - {name: cost, type: decimal, required: false, at: "en:22"}
        item_rules:
          - {rule: exactly_one, of: [quantity, cost], at: "en:23"}
      - {name: timestamp, type: long, required: true, at: "en:24"}
    rules:
      - {rule: at_least_one, of: [price, match], when: [{parameter: type, one_of: [LIMIT]}], at: "en:26"}
      - {rule: at_most_one, of: [price, match], at: "en:27"}
      - {rule: forbidden_if, of: [price, match], when: [{parameter: type, one_of: [MARKET]}], at: "en:28"}
      - {rule: window, of: [startTime, endTime], longest: 7d, at: "en:29"}
      - {rule: prevails, parameter: depth, of: [startTime], at: "en:30"}
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
                  - {name: price, type: decimal, at: "en:34"}
                  - {name: quantity, type: decimal, at: "en:34"}
              at: "en:33"
            - name: rates
              type: map
              keys: [A, B]
              items: {type: decimal}
              at: "en:35"
        - type: union
          tag: kind
          of:
            - type: object
              value: ROUND
              fields:
                - {name: kind, type: string, at: "en:37"}
              at: "en:37"
            - {type: object, value: SQUARE, at: "en:38"}
    """)
)

STREAM = (
    _NOTE + "kind: stream\nproduct: usdm\nname: widget_depth\ntitle: Widget Depth Streams\n" + _SOURCE + dedent("""\
    route: public
    names:
      - {template: "<symbol>@depth<levels>", speed: 250ms, at: "en:12"}
      - {template: "<symbol>@depth", at: "en:13"}
    placeholders:
      - {name: symbol, at: "en:12"}
      - {name: levels, values: ["5", "10"], at: "en:14"}
    payload:
      type: object
      fields:
        - {name: e, type: string, at: "en:20"}
        - {name: E, type: integer, at: "en:21"}
    examples:
      - role: payload
        at: "en:19-22"
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
    at: "en:20"
    payload:
      type: object
      fields:
        - {name: e, type: string, at: "en:20"}
    """)
)

ENUMS = _NOTE + "kind: enums\nproduct: usdm\n" + _SOURCE + dedent("""\
    enums:
      - name: Gadget types (type)
        parameters: [type]
        at: "en:10"
        values:
          - {value: LIMIT, at: "en:11"}
          - {value: MARKET, at: "en:12"}
          - {value: "NO", at: "en:13"}
    """)

ERRORS = _NOTE + "kind: errors\nproduct: usdm\n" + _SOURCE + dedent("""\
    errors:
      - {code: -1, name: MELTED, at: "en:10"}
      - {code: -2, at: "en:12"}
    """)
