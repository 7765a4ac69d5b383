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
    environments:
      - {name: production, rest: https://api.example.org, source: https://example.org/docs/hosts, at: "en:3"}
    errors_source: https://example.org/docs/errors
    errors:
      - {code: -1, name: STUCK, at: "en:4"}
    """)

WORDS = {
    "operations": "freeze_widgets: {summary: Freeze widgets., answer: FrozenWidget}\n",
    "parameters": "colour: A.\nwidgetId: B.\nwidgetNames: C.\ntimestamp: D.\n",
    "errors": "STUCK: it does not move\n",
}
