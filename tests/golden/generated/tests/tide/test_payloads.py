# Made by apiscribe from specs/tide; not to be edited.
"""Messages of streams and events, as they are documented."""

from __future__ import annotations

from typing import Any, Final

import pytest
from documented import brief, exact

from binance_derivatives import Mismatch
from binance_derivatives._answers.decoders import Decoder
from binance_derivatives.tide.payloads import streams, user_data

PAYLOADS: Final[tuple[tuple[Decoder[Any], str], ...]] = (
    (streams.PRICES, '{"e":"price","E":1700000000000,"p":"1.50","o":{"q":"3"}}'),
    (user_data.TICKET_CHANGE, '{"e":"TICKET_CHANGE","E":1700000000000,"ticketId":7}'),
)
"""Messages, each with the decoder that reads it."""


@pytest.mark.parametrize(("decoder", "documented"), PAYLOADS, ids=brief)
def test_a_documented_message_fits_its_type_and_encodes_to_the_same_json(
    decoder: Decoder[Any], documented: str
) -> None:
    mismatches: list[Mismatch] = []
    value = decoder.decode(documented.encode(), mismatches.append)
    assert mismatches == []
    assert exact(decoder.encode(value)) == exact(documented)
