# Made by apiscribe from specs/usdm; not to be edited.
"""Messages of streams and events, as they are documented."""

from __future__ import annotations

from typing import Any, Final

import pytest
from documented import brief, exact

from binance_derivatives import Mismatch
from binance_derivatives._answers.decoders import Decoder
from binance_derivatives.usdm.payloads import streams, user_data

PAYLOADS: Final[tuple[tuple[Decoder[Any], str], ...]] = (
    (
        streams.AGG_TRADE,
        '{"e":"aggTrade","E":123456789,"s":"BTCUSDT","a":5933014,"p":"0.001","q":"100","nq":"100","f":100,'
        '"l":105,"T":123456785,"m":true}',
    ),
    (
        streams.ALL_BOOK_TICKERS,
        '{"e":"bookTicker","u":400900217,"E":1568014460893,"T":1568014460891,"s":"BNBUSDT","b":"25.35190000",'
        '"B":"31.21000000","a":"25.36520000","A":"40.66000000"}',
    ),
    (
        streams.ALL_FORCE_ORDERS,
        '{"e":"forceOrder","E":1568014460893,"o":{"s":"BTCUSDT","S":"SELL","o":"LIMIT","f":"IOC","q":"0.014",'
        '"p":"9910","ap":"9910","X":"FILLED","l":"0.014","z":"0.014","T":1568014460893}}',
    ),
    (
        streams.ALL_MARK_PRICES,
        '[{"e":"markPriceUpdate","E":1562305380000,"s":"BTCUSDT","p":"11185.87786614","i":"11784.62659091",'
        '"P":"11784.25641265","r":"0.00030000","T":1562306400000}]',
    ),
    (
        streams.ALL_MINI_TICKERS,
        '[{"e":"24hrMiniTicker","E":123456789,"s":"BTCUSDT","c":"0.0025","o":"0.0010","h":"0.0025",'
        '"l":"0.0010","v":"10000","q":"18"}]',
    ),
    (
        streams.ALL_TICKERS,
        '[{"e":"24hrTicker","E":123456789,"s":"BTCUSDT","p":"0.0015","P":"250.00","w":"0.0018","c":"0.0025",'
        '"Q":"10","o":"0.0010","h":"0.0025","l":"0.0010","v":"10000","q":"18","O":0,"C":86400000,"F":0,'
        '"L":18150,"n":18151}]',
    ),
    (
        streams.ASSET_INDEX,
        '[{"e":"assetIndexUpdate","E":1686749230000,"s":"ADAUSD","i":"0.27462452","b":"0.10000000",'
        '"a":"0.10000000","B":"0.24716207","A":"0.30208698","q":"0.05000000","g":"0.05000000","Q":"0.26089330",'
        '"G":"0.28835575"},{"e":"assetIndexUpdate","E":1686749230000,"s":"USDTUSD","i":"0.99987691",'
        '"b":"0.00010000","a":"0.00010000","B":"0.99977692","A":"0.99997689","q":"0.00010000","g":"0.00010000",'
        '"Q":"0.99977692","G":"0.99997689"}]',
    ),
    (
        streams.BOOK_TICKER,
        '{"e":"bookTicker","u":400900217,"E":1568014460893,"T":1568014460891,"s":"BNBUSDT","b":"25.35190000",'
        '"B":"31.21000000","a":"25.36520000","A":"40.66000000"}',
    ),
    (
        streams.COMPOSITE_INDEX,
        '{"e":"compositeIndex","E":1602310596000,"s":"DEFIUSDT","p":"554.41604065","C":"baseAsset",'
        '"c":[{"b":"BAL","q":"USDT","w":"1.04884844","W":"0.01457800","i":"24.33521021"},{"b":"BAND",'
        '"q":"USDT","w":"3.53782729","W":"0.03935200","i":"7.26420084"}]}',
    ),
    (
        streams.CONTINUOUS_KLINE,
        '{"e":"continuous_kline","E":1607443058651,"ps":"BTCUSDT","ct":"PERPETUAL","k":{"t":1607443020000,'
        '"T":1607443079999,"i":"1m","f":116467658886,"L":116468012423,"o":"18787.00","c":"18804.04",'
        '"h":"18804.04","l":"18786.54","v":"197.664","n":543,"x":false,"q":"3715253.19494","V":"184.769",'
        '"Q":"3472925.84746","B":"0"}}',
    ),
    (
        streams.CONTRACT_INFO,
        '{"e":"contractInfo","E":1669356423908,"s":"IOTAUSDT","ps":"IOTAUSDT","ct":"PERPETUAL",'
        '"dt":4133404800000,"ot":1569398400000,"cs":"TRADING","bks":[{"bs":1,"bnf":0,"bnc":5000,"mmr":0.01,'
        '"cf":0,"mi":21,"ma":50},{"bs":2,"bnf":5000,"bnc":25000,"mmr":0.025,"cf":75,"mi":11,"ma":20}]}',
    ),
    (
        streams.DIFF_DEPTH,
        '{"e":"depthUpdate","E":123456789,"T":123456788,"s":"BTCUSDT","U":157,"u":160,"pu":149,"b":[["0.0024",'
        ' "10"]],"a":[["0.0026","100"]]}',
    ),
    (
        streams.FORCE_ORDER,
        '{"e":"forceOrder","E":1568014460893,"o":{"s":"BTCUSDT","S":"SELL","o":"LIMIT","f":"IOC","q":"0.014",'
        '"p":"9910","ap":"9910","X":"FILLED","l":"0.014","z":"0.014","T":1568014460893}}',
    ),
    (
        streams.KLINE,
        '{"e":"kline","E":1638747660000,"s":"BTCUSDT","k":{"t":1638747660000,"T":1638747719999,"s":"BTCUSDT",'
        '"i":"1m","f":100,"L":200,"o":"0.0010","c":"0.0020","h":"0.0025","l":"0.0015","v":"1000","n":100,'
        '"x":false,"q":"1.0000","V":"500","Q":"0.500","B":"123456"}}',
    ),
    (
        streams.MARK_PRICE,
        '{"e":"markPriceUpdate","E":1562305380000,"s":"BTCUSDT","p":"11794.15000000","i":"11784.62659091",'
        '"P":"11784.25641265","r":"0.00038167","T":1562306400000}',
    ),
    (
        streams.MINI_TICKER,
        '{"e":"24hrMiniTicker","E":123456789,"s":"BTCUSDT","c":"0.0025","o":"0.0010","h":"0.0025","l":"0.0010",'
        ' "v":"10000","q":"18"}',
    ),
    (
        streams.PARTIAL_DEPTH,
        '{"e":"depthUpdate","E":1571889248277,"T":1571889248276,"s":"BTCUSDT","U":390497796,"u":390497878,'
        '"pu":390497794,"b":[["7403.89","0.002"],["7403.90","3.906"],["7404.00","1.428"],["7404.85","5.239"],'
        ' ["7405.43","2.562"]],"a":[["7405.96","3.340"],["7406.63","4.525"],["7407.08","2.475"],["7407.15",'
        '"4.800"],["7407.20","0.175"]]}',
    ),
    (
        streams.RPI_DIFF_DEPTH,
        '{"e":"depthUpdate","E":123456789,"T":123456788,"s":"BTCUSDT","U":157,"u":160,"pu":149,"b":[["0.0024",'
        ' "10"]],"a":[["0.0026","100"]]}',
    ),
    (
        streams.TICKER,
        '{"e":"24hrTicker","E":123456789,"s":"BTCUSDT","p":"0.0015","P":"250.00","w":"0.0018","c":"0.0025",'
        '"Q":"10","o":"0.0010","h":"0.0025","l":"0.0010","v":"10000","q":"18","O":0,"C":86400000,"F":0,'
        '"L":18150,"n":18151}',
    ),
    (
        streams.TRADING_SESSION,
        '{"e":"EquityUpdate","E":1765244143062,"t":1765242000000,"T":1765270800000,"S":"OVERNIGHT"}',
    ),
    (
        user_data.ACCOUNT_CONFIGURATION_UPDATE,
        '{"e":"ACCOUNT_CONFIG_UPDATE","E":1611646737479,"T":1611646737476,"ac":{"s":"BTCUSDT","l":25}}',
    ),
    (
        user_data.ACCOUNT_CONFIGURATION_UPDATE,
        '{"e":"ACCOUNT_CONFIG_UPDATE","E":1611646737479,"T":1611646737476,"ai":{"j":true}}',
    ),
    (
        user_data.ALGO_ORDER_UPDATE,
        '{"e":"ALGO_UPDATE","T":1750515742297,"E":1750515742303,"o":{"caid":"Q5xaq5EGKgXXa0fD7fs0Ip",'
        '"aid":2148719,"at":"CONDITIONAL","o":"TAKE_PROFIT","s":"BNBUSDT","S":"SELL","ps":"BOTH","f":"GTC",'
        '"q":"0.01","X":"CANCELED","ai":"","ap":"0.00000","aq":"0.00000","act":"0","tp":"750","p":"750",'
        '"V":"EXPIRE_MAKER","wt":"CONTRACT_PRICE","pm":"NONE","cp":false,"pP":false,"R":false,"tt":0,"gtd":0,'
        '"rm":"Reduce Only reject"}}',
    ),
    (
        user_data.BALANCE_AND_POSITION_UPDATE,
        '{"e":"ACCOUNT_UPDATE","E":1564745798939,"T":1564745798938,"a":{"m":"ORDER","B":[{"a":"USDT",'
        '"wb":"122624.12345678","cw":"100.12345678","bc":"50.12345678"},{"a":"BUSD","wb":"1.00000000",'
        '"cw":"0.00000000","bc":"-49.12345678"}],"P":[{"s":"BTCUSDT","pa":"0","ep":"0.00000","bep":"0",'
        '"cr":"200","up":"0","mt":"isolated","iw":"0.00000000","ps":"BOTH"},{"s":"BTCUSDT","pa":"20",'
        '"ep":"6563.66500","bep":"0","cr":"0","up":"2850.21200","mt":"isolated","iw":"13200.70726908",'
        '"ps":"LONG"},{"s":"BTCUSDT","pa":"-10","ep":"6563.86000","bep":"6563.6","cr":"-45.04000000",'
        '"up":"-1423.15600","mt":"isolated","iw":"6570.42511771","ps":"SHORT"}]}}',
    ),
    (
        user_data.CONDITIONAL_ORDER_TRIGGER_REJECT,
        '{"e":"CONDITIONAL_ORDER_TRIGGER_REJECT","E":1685517224945,"T":1685517224955,"or":{"s":"ETHUSDT",'
        '"i":155618472834,"r":"Due to the order could \u2026"}}',
    ),
    (
        user_data.GRID_UPDATE,
        '{"e":"GRID_UPDATE","T":1669262908216,"E":1669262908218,"gu":{"si":176057039,"st":"GRID","ss":"WORKING",'
        ' "s":"BTCUSDT","r":"-0.00300716","up":"16720","uq":"-0.001","uf":"-0.00300716","mp":"0.0",'
        '"ut":1669262908197}}',
    ),
    (
        user_data.MARGIN_CALL,
        '{"e":"MARGIN_CALL","E":1587727187525,"cw":"3.16812045","p":[{"s":"ETHUSDT","ps":"LONG","pa":"1.327",'
        '"mt":"CROSSED","iw":"0","mp":"187.17127","up":"-1.166074","mm":"1.614445"}]}',
    ),
    (
        user_data.ORDER_UPDATE,
        '{"e":"ORDER_TRADE_UPDATE","E":1568879465651,"T":1568879465650,"o":{"s":"BTCUSDT","c":"TEST","S":"SELL",'
        ' "o":"TRAILING_STOP_MARKET","f":"GTC","q":"0.001","p":"0","ap":"0","sp":"7103.04","x":"NEW",'
        '"X":"NEW","i":8886774,"l":"0","z":"0","L":"0","N":"USDT","n":"0","T":1568879465650,"t":0,"b":"0",'
        '"a":"9.91","m":false,"R":false,"wt":"CONTRACT_PRICE","ot":"TRAILING_STOP_MARKET","ps":"LONG",'
        '"cp":false,"AP":"7476.89","cr":"5.0","pP":false,"si":0,"ss":0,"rp":"0","V":"EXPIRE_TAKER",'
        '"pm":"OPPONENT","gtd":0,"er":"0"}}',
    ),
    (
        user_data.STRATEGY_UPDATE,
        '{"e":"STRATEGY_UPDATE","T":1669261797627,"E":1669261797628,"su":{"si":176054594,"st":"GRID","ss":"NEW",'
        ' "s":"BTCUSDT","ut":1669261797627,"c":8007}}',
    ),
    (
        user_data.TRADE_LITE_UPDATE,
        '{"e":"TRADE_LITE","E":1721895408092,"T":1721895408214,"s":"BTCUSDT","q":"0.001","p":"0","m":false,'
        '"c":"z8hcUoOsqEdKMeKPSABslD","S":"BUY","L":"64089.20","l":"0.040","t":109100866,"i":8886774}',
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
