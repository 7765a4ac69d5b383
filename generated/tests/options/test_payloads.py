# Made by apiscribe from specs/options; not to be edited.
"""Messages of streams and events, as they are documented."""

from __future__ import annotations

from typing import Any, Final

import pytest
from documented import brief, exact

from binance_derivatives import Mismatch
from binance_derivatives._answers.decoders import Decoder
from binance_derivatives.options.payloads import streams, user_data

PAYLOADS: Final[tuple[tuple[Decoder[Any], str], ...]] = (
    (
        streams.BOOK_TICKER,
        '{"e":"bookTicker","u":2472,"s":"BTC-251226-110000-C","b":"5000.000","B":"0.2000","a":"5100.000",'
        '"A":"0.1000","T":1763041762942,"E":1763041762942}',
    ),
    (
        streams.DIFF_DEPTH,
        '{"e":"depthUpdate","E":1762866729459,"T":1762866729358,"s":"BTC-251123-126000-C","U":465,"u":465,'
        '"pu":464,"b":[["1100.000","0.6000"]],"a":[["1300.000","0.6000"]]}',
    ),
    (
        streams.INDEX_PRICE,
        '[{"e":"indexPrice","E":1763092572229,"s":"ETHUSDT","p":"3224.51976744"},{"e":"indexPrice",'
        '"E":1763092572229,"s":"BTCUSDT","p":"99102.32326087"}]',
    ),
    (
        streams.KLINE,
        '{"e":"kline","E":1638747660000,"s":"BTC-200630-9000-P","k":{"t":1638747660000,"T":1638747719999,'
        '"s":"BTC-200630-9000-P","i":"1m","f":0,"L":0,"o":"1000","c":"1000","h":"1000","l":"1000","v":"0",'
        '"n":0,"x":false,"q":"0","V":"0","Q":"0"}}',
    ),
    (
        streams.MARK_PRICE,
        '[{"s":"BTC-251120-126000-C","mp":"770.543","E":1762867543321,"e":"markPrice","i":"104334.60217391",'
        '"P":"0.000","bo":"0.000","ao":"900.000","bq":"0.0000","aq":"0.2000","b":"-1.0","a":"0.98161161",'
        '"hl":"924.652","ll":"616.435","vo":"0.9408058","rf":"0.0","d":"0.11111964","t":"-164.26702615",'
        '"g":"0.00001245","v":"30.63855919"},{"s":"BTC-251123-126000-C","mp":"1249.61","E":1762867543321,'
        '"e":"markPrice","i":"104334.60217391","P":"0.000","bo":"1200.000","ao":"1300.000","bq":"0.3000",'
        '"aq":"0.6000","b":"0.92159033","a":"0.94461441","hl":"1499.533","ll":"999.688","vo":"0.93310237",'
        '"rf":"0.0","d":"0.14869196","t":"-172.12148811","g":"0.00001326","v":"43.43627792"}]',
    ),
    (
        streams.NEW_SYMBOL_INFO,
        '{"e":"optionSymbol","E":1669356423908,"s":"BTC-250926-140000-C","ps":"BTCUSDT","qa":"USDT","d":"CALL",'
        '"sp":"21000","dt":4133404800000,"u":1,"ot":1569398400000,"cs":"TRADING"}',
    ),
    (
        streams.OPEN_INTEREST,
        '[{"e":"openInterest","E":1668759300045,"s":"ETH-221125-2700-C","o":"1580.87","h":"1912992.178168204"}]',
    ),
    (
        streams.PARTIAL_DEPTH,
        '{"e":"depthUpdate","E":1762866729459,"T":1762866729358,"s":"BTC-251123-126000-C","U":465,"u":465,'
        '"pu":464,"b":[["1100.000","0.6000"]],"a":[["1300.000","0.6000"]]}',
    ),
    (
        streams.TICKER,
        '{"e":"24hrTicker","E":1764080707933,"s":"ETH-251226-3000-C","p":"0.0000","P":"0.00","w":"200.0000",'
        '"c":"200.0000","Q":"1.0000","o":"200.0000","h":"200.0000","l":"200.0000","v":"9.0000","q":"1800.0000",'
        ' "O":1764051060000,"C":1764080707933,"F":1,"L":22,"n":9}',
    ),
    (
        streams.TRADE,
        '{"e":"trade","E":1762856064204,"T":1762856064203,"s":"BTC-251123-126000-C","t":4,"p":"1300.000",'
        '"q":"0.1000","X":"MARKET","S":"BUY","m":false}',
    ),
    (
        user_data.ACCOUNT_DATA,
        '{"e":"ACCOUNT_UPDATE","E":1762914568643,"T":1762914568619,"eq":"10000371.61462086",'
        '"aeq":"10000475.51032086","b":"10000475.51032086","m":"-103.89570000","u":"16.10430000",'
        '"i":"32354.38562539","M":"6089.28766956"}',
    ),
    (
        user_data.BALANCE_AND_POSITION_UPDATE,
        '{"e":"BALANCE_POSITION_UPDATE","E":1762917544216,"T":1762917544206,"m":"ORDER","B":[{"a":"USDT",'
        '"b":"10000471.37940900","bc":"0"}],"P":[{"s":"BTC-251123-126000-C","c":"-0.1000","p":"-120.00000000",'
        '"a":"1200.00000000"}]}',
    ),
    (
        user_data.GREEK_UPDATE,
        '{"e":"GREEK_UPDATE","E":1762917544216,"T":1762917544216,"G":[{"u":"BTCUSDT","d":"-0.01304097",'
        '"g":"-0.00000124","t":"16.11648100","v":"-3.83444011"}]}',
    ),
    (
        user_data.ORDER_UPDATE,
        '{"e":"ORDER_TRADE_UPDATE","E":1568879465651,"T":1568879465650,"o":{"s":"BTCUSDT","c":"TEST","S":"SELL",'
        ' "o":"TRAILING_STOP_MARKET","f":"GTC","q":"0.001","p":"0","ap":"0","x":"NEW","X":"NEW","i":8886774,'
        '"l":"0","z":"0","L":"0","N":"USDT","n":"0","T":1568879465650,"t":0,"b":"0","a":"9.91","m":false,'
        '"R":false,"ot":"TRAILING_STOP_MARKET","rp":"0"}}',
    ),
    (
        user_data.RISK_LEVEL_CHANGE,
        '{"e":"RISK_LEVEL_CHANGE","E":1587727187525,"s":"REDUCE_ONLY","mb":"1534.11708371","mm":"254789.11708371"}',
    ),
    (
        user_data.USER_DATA_STREAM_EXPIRED,
        '{"e":"listenKeyExpired","E":1736996475556,'
        '"listenKey":"WsCMN0a4KHUPTQuX6IUnqEZfB1inxmv1qR4kbf1LuEjur5VdbzqvyxqG9TSjVVxv"}',
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
