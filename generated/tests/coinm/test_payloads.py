# Made by apiscribe from specs/coinm; not to be edited.
"""Messages of streams and events, as they are documented."""

from __future__ import annotations

from typing import Any, Final

import pytest
from documented import brief, exact

from binance_derivatives import Mismatch
from binance_derivatives._answers.decoders import Decoder
from binance_derivatives.coinm.payloads import streams, user_data

PAYLOADS: Final[tuple[tuple[Decoder[Any], str], ...]] = (
    (
        streams.AGG_TRADE,
        '{"e":"aggTrade","E":1591261134288,"a":424951,"s":"BTCUSD_200626","p":"9643.5","q":"2","f":606073,'
        '"l":606073,"T":1591261134199,"m":false}',
    ),
    (
        streams.ALL_BOOK_TICKERS,
        '{"e":"bookTicker","u":17242169,"s":"BTCUSD_200626","ps":"BTCUSD","b":"9548.1","B":"52","a":"9548.5",'
        '"A":"11","T":1591268628155,"E":1591268628166}',
    ),
    (
        streams.ALL_FORCE_ORDERS,
        '{"e":"forceOrder","E":1591154240950,"o":{"s":"BTCUSD_200925","ps":"BTCUSD","S":"SELL","o":"LIMIT",'
        '"f":"IOC","q":"1","p":"9425.5","ap":"9496.5","X":"FILLED","l":"1","z":"1","T":1591154240949}}',
    ),
    (
        streams.ALL_MARK_PRICES,
        '[{"e":"markPriceUpdate","E":1562305380000,"s":"BTCUSDT","p":"11185.87786614","i":"11784.62659091",'
        '"P":"11784.25641265","r":"0.00030000","T":1562306400000}]',
    ),
    (
        streams.ALL_MINI_TICKERS,
        '[{"e":"24hrMiniTicker","E":1591267704450,"s":"BTCUSD_200626","ps":"BTCUSD","c":"9561.7","o":"9580.9",'
        '"h":"10000.0","l":"7000.0","v":"487476","q":"33264343847.22378500"}]',
    ),
    (
        streams.ALL_TICKERS,
        '[{"e":"24hrTicker","E":1591268262453,"s":"BTCUSD_200626","ps":"BTCUSD","p":"-43.4","P":"-0.452",'
        '"w":"0.00147974","c":"9548.5","Q":"2","o":"9591.9","h":"10000.0","l":"7000.0","v":"487850",'
        '"q":"32968676323.46222700","O":1591181820000,"C":1591268262442,"F":512014,"L":615289,"n":103272}]',
    ),
    (
        streams.BOOK_TICKER,
        '{"e":"bookTicker","u":17242169,"s":"BTCUSD_200626","ps":"BTCUSD","b":"9548.1","B":"52","a":"9548.5",'
        '"A":"11","T":1591268628155,"E":1591268628166}',
    ),
    (
        streams.CONTINUOUS_KLINE,
        '{"e":"continuous_kline","E":1591261542539,"ps":"BTCUSD","ct":"NEXT_QUARTER","k":{"t":1591261500000,'
        '"T":1591261559999,"i":"1m","f":606400,"L":606430,"o":"9638.9","c":"9639.8","h":"9639.8","l":"9638.6",'
        ' "v":"156","n":31,"x":false,"q":"1.61836886","V":"73","Q":"0.75731156","B":"0"}}',
    ),
    (
        streams.CONTRACT_INFO,
        '{"e":"contractInfo","E":1669647330375,"s":"APTUSD_PERP","ps":"APTUSD","ct":"PERPETUAL",'
        '"dt":4133404800000,"ot":1666594800000,"cs":"TRADING","bks":[{"bs":1,"bnf":0,"bnc":5000,"mmr":0.01,'
        '"cf":0,"mi":21,"ma":50},{"bs":2,"bnf":5000,"bnc":25000,"mmr":0.025,"cf":75,"mi":11,"ma":20}]}',
    ),
    (
        streams.DIFF_DEPTH,
        '{"e":"depthUpdate","E":1591270260907,"T":1591270260891,"s":"BTCUSD_200626","ps":"BTCUSD","U":17285681,'
        '"u":17285702,"pu":17285675,"b":[["9517.6","10"]],"a":[["9518.5","45"]]}',
    ),
    (
        streams.FORCE_ORDER,
        '{"e":"forceOrder","E":1591154240950,"o":{"s":"BTCUSD_200925","ps":"BTCUSD","S":"SELL","o":"LIMIT",'
        '"f":"IOC","q":"1","p":"9425.5","ap":"9496.5","X":"FILLED","l":"1","z":"1","T":1591154240949}}',
    ),
    (streams.INDEX_PRICE, '{"e":"indexPriceUpdate","E":1591261236000,"i":"BTCUSD","p":"9636.57860000"}'),
    (
        streams.INDEX_PRICE_KLINE,
        '{"e":"indexPrice_kline","E":1591267070033,"ps":"BTCUSD","k":{"t":1591267020000,"T":1591267079999,'
        '"s":"0","i":"1m","f":1591267020000,"L":1591267070000,"o":"9542.21900000","c":"9542.50440000",'
        '"h":"9542.71640000","l":"9542.21040000","v":"0","n":51,"x":false,"q":"0","V":"0","Q":"0","B":"0"}}',
    ),
    (
        streams.KLINE,
        '{"e":"kline","E":1591261542539,"s":"BTCUSD_200626","k":{"t":1591261500000,"T":1591261559999,'
        '"s":"BTCUSD_200626","i":"1m","f":606400,"L":606430,"o":"9638.9","c":"9639.8","h":"9639.8",'
        '"l":"9638.6","v":"156","n":31,"x":false,"q":"1.61836886","V":"73","Q":"0.75731156","B":"0"}}',
    ),
    (
        streams.MARK_PRICE,
        '{"e":"markPriceUpdate","E":1596095725000,"s":"BTCUSD_201225","p":"10934.62615417","P":"10962.17178236",'
        '"i":"10933.62615417","r":"","T":0}',
    ),
    (
        streams.MARK_PRICE_KLINE,
        '{"e":"markPrice_kline","E":1591267398004,"ps":"BTCUSD","k":{"t":1591267380000,"T":1591267439999,'
        '"s":"BTCUSD_200626","i":"1m","f":1591267380000,"L":1591267398000,"o":"9539.67161333",'
        '"c":"9540.82761333","h":"9540.82761333","l":"9539.66961333","v":"0","n":19,"x":false,"q":"0","V":"0",'
        ' "Q":"0","B":"0"}}',
    ),
    (
        streams.MINI_TICKER,
        '{"e":"24hrMiniTicker","E":1591267704450,"s":"BTCUSD_200626","ps":"BTCUSD","c":"9561.7","o":"9580.9",'
        '"h":"10000.0","l":"7000.0","v":"487476","q":"33264343847.22378500"}',
    ),
    (
        streams.PAIR_MARK_PRICE,
        '[{"e":"markPriceUpdate","E":1596095725000,"s":"BTCUSD_201225","p":"10934.62615417","P":"10962.17178236",'
        ' "i":"10933.62615417","r":"","T":0},{"e":"markPriceUpdate","E":1596095725000,"s":"BTCUSD_PERP",'
        '"p":"11012.31359011","P":"10962.17178236","i":"10933.62615417","r":"0.00000000","T":1596096000000}]',
    ),
    (
        streams.PARTIAL_DEPTH,
        '{"e":"depthUpdate","E":1591269996801,"T":1591269996646,"s":"BTCUSD_200626","ps":"BTCUSD","U":17276694,'
        '"u":17276701,"pu":17276678,"b":[["9523.0","5"],["9522.8","8"],["9522.6","2"],["9522.4","1"],'
        '["9522.0","5"]],"a":[["9524.6","2"],["9524.7","3"],["9524.9","16"],["9525.1","10"],["9525.3",'
        '"6"]]}',
    ),
    (
        streams.TICKER,
        '{"e":"24hrTicker","E":1591268262453,"s":"BTCUSD_200626","ps":"BTCUSD","p":"-43.4","P":"-0.452",'
        '"w":"0.00147974","c":"9548.5","Q":"2","o":"9591.9","h":"10000.0","l":"7000.0","v":"487850",'
        '"q":"32968676323.46222700","O":1591181820000,"C":1591268262442,"F":512014,"L":615289,"n":103272}',
    ),
    (
        user_data.ACCOUNT_CONFIGURATION_UPDATE,
        '{"e":"ACCOUNT_CONFIG_UPDATE","E":1611646737479,"T":1611646737476,"ac":{"s":"BTCUSD_PERP","l":25}}',
    ),
    (
        user_data.BALANCE_AND_POSITION_UPDATE,
        '{"e":"ACCOUNT_UPDATE","E":1564745798939,"T":1564745798938,"i":"SfsR","a":{"m":"ORDER","B":[{"a":"BTC",'
        '"wb":"122624.12345678","cw":"100.12345678","bc":"50.12345678"},{"a":"ETH","wb":"1.00000000",'
        '"cw":"0.00000000","bc":"-49.12345678"}],"P":[{"s":"BTCUSD_200925","pa":"0","ep":"0.0","bep":"0.0",'
        '"cr":"200","up":"0","mt":"isolated","iw":"0.00000000","ps":"BOTH"},{"s":"BTCUSD_200925","pa":"20",'
        '"ep":"6563.6","bep":"6563.7","cr":"0","up":"2850.21200000","mt":"isolated","iw":"13200.70726908",'
        '"ps":"LONG"},{"s":"BTCUSD_200925","pa":"-10","ep":"6563.8","bep":"6563.6","cr":"-45.04000000",'
        '"up":"-1423.15600000","mt":"isolated","iw":"6570.42511771","ps":"SHORT"}]}}',
    ),
    (
        user_data.GRID_UPDATE,
        '{"e":"GRID_UPDATE","T":1669262908216,"E":1669262908218,"gu":{"si":176057039,"st":"GRID","ss":"WORKING",'
        ' "s":"BTCUSDT","r":"-0.00300716","up":"16720","uq":"-0.001","uf":"-0.00300716","mp":"0.0",'
        '"ut":1669262908197}}',
    ),
    (
        user_data.MARGIN_CALL,
        '{"e":"MARGIN_CALL","E":1587727187525,"i":"SfsR","cw":"3.16812045","p":[{"s":"BTCUSD_200925",'
        '"ps":"LONG","pa":"132","mt":"CROSSED","iw":"0","mp":"9187.17127000","up":"-1.166074",'
        '"mm":"1.614445"}]}',
    ),
    (
        user_data.ORDER_UPDATE,
        '{"e":"ORDER_TRADE_UPDATE","E":1591274595442,"T":1591274595442,"i":"SfsR","o":{"s":"BTCUSD_200925",'
        '"c":"TEST","S":"SELL","o":"TRAILING_STOP_MARKET","f":"GTC","q":"2","p":"0","ap":"0","sp":"9103.1",'
        '"x":"NEW","X":"NEW","i":8888888,"l":"0","z":"0","L":"0","ma":"BTC","N":"BTC","n":"0",'
        '"T":1591274595442,"t":0,"rp":"0","b":"0","a":"0","m":false,"R":false,"wt":"CONTRACT_PRICE",'
        '"ot":"TRAILING_STOP_MARKET","ps":"LONG","cp":false,"AP":"9476.8","cr":"5.0","pP":false,'
        '"V":"EXPIRE_TAKER","pm":"OPPONENT","er":"0"}}',
    ),
    (
        user_data.STRATEGY_UPDATE,
        '{"e":"STRATEGY_UPDATE","T":1669261797627,"E":1669261797628,"su":{"si":176054594,"st":"GRID","ss":"NEW",'
        ' "s":"BTCUSDT","ut":1669261797627,"c":8007}}',
    ),
    (
        user_data.USER_DATA_STREAM_EXPIRED,
        '{"e":"listenKeyExpired","E":1576653824250,'
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
