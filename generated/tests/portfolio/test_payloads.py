# Made by apiscribe from specs/portfolio; not to be edited.
"""Messages of streams and events, as they are documented."""

from __future__ import annotations

from typing import Any, Final

import pytest
from documented import brief, exact

from binance_derivatives import Mismatch
from binance_derivatives._answers.decoders import Decoder
from binance_derivatives.portfolio.payloads import user_data

PAYLOADS: Final[tuple[tuple[Decoder[Any], str], ...]] = (
    (
        user_data.ALGO_ORDER_UPDATE,
        '{"e":"ALGO_UPDATE","T":1750515742297,"E":1750515742303,"fs":"UM","ao":{"caid":"Q5xaq5EGKgXXa0fD7fs0Ip",'
        '"aid":2148719,"at":"CONDITIONAL","o":"TAKE_PROFIT","s":"BNBUSDT","S":"SELL","ps":"BOTH","f":"GTC",'
        '"q":"0.01","X":"CANCELED","ai":"","ap":"0.00000","aq":"0.00000","act":"0","tp":"750","p":"750",'
        '"V":"EXPIRE_MAKER","wt":"CONTRACT_PRICE","pm":"NONE","cp":false,"pP":false,"R":false,"tt":0,"gtd":0,'
        '"rm":"Reduce Only reject"}}',
    ),
    (
        user_data.CONDITIONAL_ORDER_TRADE_UPDATE,
        '{"e":"CONDITIONAL_ORDER_TRADE_UPDATE","T":1669262908216,"E":1669262908218,"fs":"UM","so":{"s":"BTCUSDT",'
        ' "c":"TEST","si":176057039,"S":"SELL","st":"TRAILING_STOP_MARKET","f":"GTC","q":"0.001","p":"0",'
        '"sp":"7103.04","os":"NEW","T":1568879465650,"ut":1669262908216,"R":false,"wt":"MARK_PRICE",'
        '"ps":"LONG","cp":false,"AP":"7476.89","cr":"5.0","i":8886774,"V":"EXPIRE_TAKER","gtd":0}}',
    ),
    (
        user_data.FUTURES_ACCOUNT_CONFIGURATION_UPDATE,
        '{"e":"ACCOUNT_CONFIG_UPDATE","fs":"UM","E":1611646737479,"T":1611646737476,"ac":{"s":"BTCUSD_PERP","l":25}}',
    ),
    (
        user_data.FUTURES_BALANCE_AND_POSITION_UPDATE,
        '{"e":"ACCOUNT_UPDATE","fs":"UM","E":1564745798939,"T":1564745798938,"i":"","a":{"m":"ORDER",'
        '"B":[{"a":"USDT","wb":"122624.12345678","cw":"100.12345678","bc":"50.12345678"},{"a":"BUSD",'
        '"wb":"1.00000000","cw":"0.00000000","bc":"-49.12345678"}],"P":[{"s":"BTCUSDT","pa":"0","ep":"0.00000",'
        '"cr":"200","up":"0","ps":"BOTH","bep":"0.00000"},{"s":"BTCUSDT","pa":"20","ep":"6563.66500","cr":"0",'
        ' "up":"2850.21200","ps":"LONG","bep":"0.00000"}]}}',
    ),
    (
        user_data.FUTURES_ORDER_UPDATE,
        '{"e":"ORDER_TRADE_UPDATE","fs":"UM","E":1568879465651,"T":1568879465650,"i":"","o":{"s":"BTCUSDT",'
        '"c":"TEST","S":"SELL","o":"MARKET","f":"GTC","q":"0.001","p":"0","ap":"0","sp":"7103.04","x":"NEW",'
        '"X":"NEW","i":8886774,"l":"0","z":"0","L":"0","N":"USDT","n":"0","T":1568879465650,"t":0,"b":"0",'
        '"a":"9.91","m":false,"R":false,"ps":"LONG","rp":"0","st":"C_TAKE_PROFIT","si":12893,'
        '"V":"EXPIRE_TAKER","gtd":0}}',
    ),
    (
        user_data.LIABILITY_UPDATE,
        '{"e":"liabilityChange","E":1573200697110,"a":"BTC","t":"BORROW","T":1352286576452864727,'
        '"p":"1.03453430","i":"0","l":"1.03476851"}',
    ),
    (
        user_data.MARGIN_ACCOUNT_UPDATE,
        '{"e":"outboundAccountPosition","E":1564034571105,"u":1564034571073,"U":1027053479517,"B":[{"a":"ETH",'
        '"f":"10000.000000","l":"0.000000"}]}',
    ),
    (
        user_data.MARGIN_BALANCE_UPDATE,
        '{"e":"balanceUpdate","E":1573200697110,"a":"BTC","d":"100.00000000","U":1027053479517,"T":1573200697068}',
    ),
    (
        user_data.MARGIN_ORDER_UPDATE,
        '{"e":"executionReport","E":1499405658658,"s":"ETHBTC","c":"mUvoqJxFIILMdfAW5iGSOW","S":"BUY",'
        '"o":"LIMIT","f":"GTC","q":"1.00000000","p":"0.10264410","P":"0.00000000","d":4,"F":"0.00000000",'
        '"g":-1,"C":"","x":"NEW","X":"NEW","r":"NONE","i":4293153,"l":"0.00000000","z":"0.00000000",'
        '"L":"0.00000000","n":"0","N":null,"T":1499405658657,"t":-1,"v":3,"I":8641984,"w":true,"m":false,'
        '"O":1499405658657,"Z":"0.00000000","Y":"0.00000000","Q":"0.00000000","D":1668680518494,"j":1,'
        '"J":1000000,"W":1499405658657,"V":"NONE","u":1,"U":37,"A":"3.000000","B":"3.000000"}',
    ),
    (
        user_data.OPEN_ORDER_LOSS_UPDATE,
        '{"e":"openOrderLoss","E":1678710578788,"O":[{"a":"BUSD","o":"-0.1232313"},{"a":"BNB","o":"-12.1232313"}]}',
    ),
    (
        user_data.RISK_LEVEL_CHANGE,
        '{"e":"riskLevelChange","E":1587727187525,"u":"1.99999999","s":"MARGIN_CALL","eq":"30.23416728",'
        '"ae":"30.23416728","m":"15.11708371"}',
    ),
    (user_data.USER_DATA_STREAM_EXPIRED, '{"e":"listenKeyExpired","E":1576653824250}'),
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
