# Made by apiscribe from specs/portfolio_pro; not to be edited.
"""Messages of streams and events, as they are documented."""

from __future__ import annotations

from typing import Any, Final

import pytest
from documented import brief, exact

from binance_derivatives import Mismatch
from binance_derivatives._answers.decoders import Decoder
from binance_derivatives.portfolio_pro.payloads import user_data

PAYLOADS: Final[tuple[tuple[Decoder[Any], str], ...]] = (
    (
        user_data.ACCOUNT_UPDATE,
        '{"e":"PM_PRO_ACCOUNT_UPDATE","E":1564745798939,"u":"1.99999999","eq":"30.23416728","ae":"30.23416728",'
        '"im":"20.6783833","mm":"15.11708371","avb":"3.98972738","vmw":"3.98972738"}',
    ),
    (
        user_data.RISK_LEVEL_CHANGE,
        '{"e":"riskLevelChange","E":1587727187525,"u":"1.99999999","s":"MARGIN_CALL","eq":"30.23416728",'
        '"ae":"30.23416728","m":"15.11708371"}',
    ),
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
