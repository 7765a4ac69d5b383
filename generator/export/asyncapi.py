"""A product's WebSocket side as AsyncAPI 3.0: the WebSocket API, market streams and events of the user data stream."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from generator.export.schemas import REJECTION, Json, object_schema, plain, shape_schema, source
from generator.specs.authored import Product, Specs
from generator.specs.model import Event, Operation, Stream
from generator.specs.supplied import SUPPLIED

_PLACEHOLDER = re.compile(r"<([A-Za-z]+)>")
_ID: Json = {"type": ["string", "integer", "null"]}


def asyncapi(specs: Specs, product: Product, version: str) -> Json:
    """Return the AsyncAPI document of one product, its members in a fixed order."""
    methods = [one for one in specs.operations if one.product == product.product and one.kind == "ws_api"]
    streams: list[Any] = [one for one in specs.streams if one.product == product.product]
    events: list[Any] = [one for one in specs.events if one.product == product.product]
    channels: Json = {}
    operations: Json = {}
    if methods:
        channels["wsApi"] = {"address": "/", "messages": _method_messages(methods, specs)}
        operations |= {method.name: _method_operation(method, specs) for method in methods}
    for stream in streams:
        channels |= _stream_channels(stream, specs)
        operations |= _stream_operations(stream)
    if events:
        channels["userData"] = {"address": "/", "messages": {one.name: _event_message(one, specs) for one in events}}
        operations["receive_user_data"] = {"action": "receive", "channel": {"$ref": "#/channels/userData"}}
    return {
        "asyncapi": "3.0.0",
        "info": {"title": f"{product.title} WebSocket", "version": version},
        "servers": _servers(product),
        "channels": channels,
        "operations": operations,
    }


def _servers(product: Product) -> Json:
    servers: Json = {}
    for environment in product.environments:
        if environment.ws_api:
            parts = urlsplit(environment.ws_api)
            name = f"{environment.name}-ws-api"
            servers[name] = {"host": parts.netloc, "protocol": parts.scheme, "pathname": parts.path}
    return servers


def _method_messages(methods: list[Operation], specs: Specs) -> Json:
    messages: Json = {}
    for method in methods:
        messages[f"{method.name}.request"] = {"payload": _request(method, specs), "x-source": source(method)}
        messages[f"{method.name}.answer"] = {"payload": _answer(method, specs)}
    return messages


def _request(method: Operation, specs: Specs) -> Json:
    documented = [parameter for parameter in method.parameters if parameter.name not in SUPPLIED]
    return {
        "type": "object",
        "properties": {
            "id": _ID,
            "method": {"const": method.request.method},
            "params": object_schema(documented, method, specs.words),
        },
        "required": ["id", "method"],
    }


def _answer(method: Operation, specs: Specs) -> Json:
    words = specs.words.operation(method)
    return {
        "type": "object",
        "properties": {
            "id": _ID,
            "status": {"type": "integer"},
            "result": shape_schema(method.answer, specs.words, words.answer if words else None),
            "error": {**REJECTION, "title": "Error"},
            "rateLimits": {"type": "array", "items": {"type": "object"}},
        },
        "required": ["id", "status"],
    }


def _method_operation(method: Operation, specs: Specs) -> Json:
    words = specs.words.operation(method)
    return {
        "action": "send",
        "channel": {"$ref": "#/channels/wsApi"},
        "summary": words.summary if words else method.title,
        "messages": [{"$ref": f"#/channels/wsApi/messages/{method.name}.request"}],
        "reply": {
            "channel": {"$ref": "#/channels/wsApi"},
            "messages": [{"$ref": f"#/channels/wsApi/messages/{method.name}.answer"}],
        },
        "x-security": method.security.type,
        "x-weight": plain(method.weight),
        **({"x-rules": plain(method.rules)} if method.rules else {}),
    }


def _stream_channels(stream: Stream, specs: Specs) -> Json:
    """Return one channel for each form of the stream's name; AsyncAPI writes placeholders in braces."""
    values = {placeholder.name: placeholder.values for placeholder in stream.placeholders}
    payload = shape_schema(stream.payload, specs.words, None)
    channels: Json = {}
    for number, form in enumerate(stream.names):
        names = list(dict.fromkeys(_PLACEHOLDER.findall(form.template)))
        parameters = {name: {"enum": list(values[name])} if values.get(name) else {} for name in names}
        channels[_channel(stream, number)] = {
            "address": _PLACEHOLDER.sub(r"{\1}", form.template),
            "title": stream.title,
            **({"parameters": parameters} if parameters else {}),
            "messages": {stream.name: {"payload": payload}},
            **({"x-speed": form.speed} if form.speed else {}),
            **({"x-route": stream.route} if stream.route else {}),
            "x-source": {"page": stream.source.address, "at": form.at},
        }
    return channels


def _stream_operations(stream: Stream) -> Json:
    channels = (_channel(stream, number) for number in range(len(stream.names)))
    return {f"receive_{name}": {"action": "receive", "channel": {"$ref": f"#/channels/{name}"}} for name in channels}


def _channel(stream: Stream, number: int) -> str:
    return stream.name if number == 0 else f"{stream.name}_{number + 1}"


def _event_message(event: Event, specs: Specs) -> Json:
    return {
        "title": event.title,
        "payload": shape_schema(event.payload, specs.words, None),
        "x-event": event.event,
        "x-source": {"page": event.source.address, "at": event.at},
    }
