# Made by apiscribe from specs/coinm/rest; not to be edited.
"""COIN-M Futures, REST: market data, tested with the documented values."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import pytest
from documented import brief, broken_rules, exact, sent_awaiting, sent_blocking, set_answer

from binance_derivatives import Call, InvalidRequest, Mismatch
from binance_derivatives._core.operation import Operation
from binance_derivatives.testing import Exchange
from binance_derivatives.coinm import AsyncRest, Rest
from binance_derivatives.coinm.rest import market_data

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (market_data.agg_trades(symbol="my_id_1"), "symbol=my_id_1"),
    (market_data.agg_trades(symbol="my_id_1", from_id=1, start_time=1600000000000, end_time=1600000000000, limit=1), "symbol=my_id_1&fromId=1&startTime=1600000000000&endTime=1600000000000&limit=1"),
    (market_data.basis(pair="BTCUSD", contract_type="CURRENT_QUARTER", period="5m"), "pair=BTCUSD&contractType=CURRENT_QUARTER&period=5m"),
    (market_data.basis(pair="BTCUSD", contract_type="CURRENT_QUARTER", period="5m", limit=1, start_time=1600000000000, end_time=1600000000000), "pair=BTCUSD&contractType=CURRENT_QUARTER&period=5m&limit=1&startTime=1600000000000&endTime=1600000000000"),
    (market_data.book_ticker(), ""),
    (market_data.book_ticker(symbol="BTCUSD_PERP"), "symbol=BTCUSD_PERP"),
    (market_data.book_ticker(pair="BTCUSD"), "pair=BTCUSD"),
    (market_data.continuous_klines(pair="my_id_1", contract_type="PERPETUAL", interval="1m"), "pair=my_id_1&contractType=PERPETUAL&interval=1m"),
    (market_data.continuous_klines(pair="my_id_1", contract_type="PERPETUAL", interval="1m", start_time=1600000000000, end_time=1600000000000, limit=1), "pair=my_id_1&contractType=PERPETUAL&interval=1m&startTime=1600000000000&endTime=1600000000000&limit=1"),
    (market_data.depth(symbol="BTCUSD_PERP"), "symbol=BTCUSD_PERP"),
    (market_data.depth(symbol="BTCUSD_PERP", limit=5), "symbol=BTCUSD_PERP&limit=5"),
    (market_data.exchange_info(), ""),
    (market_data.funding_info(), ""),
    (market_data.funding_rate(symbol="BTCUSD_PERP"), "symbol=BTCUSD_PERP"),
    (market_data.funding_rate(symbol="BTCUSD_PERP", start_time=1600000000000, end_time=1600000000000, limit=1), "symbol=BTCUSD_PERP&startTime=1600000000000&endTime=1600000000000&limit=1"),
    (market_data.global_long_short_account_ratio(pair="BTCUSD", period="5m"), "pair=BTCUSD&period=5m"),
    (market_data.global_long_short_account_ratio(pair="BTCUSD", period="5m", limit=1, start_time=1600000000000, end_time=1600000000000, contract_type="ALL"), "pair=BTCUSD&period=5m&limit=1&startTime=1600000000000&endTime=1600000000000&contractType=ALL"),
    (market_data.historical_trades(symbol="my_id_1"), "symbol=my_id_1"),
    (market_data.historical_trades(symbol="my_id_1", limit=1, from_id=1), "symbol=my_id_1&limit=1&fromId=1"),
    (market_data.index_price_constituents(symbol="BTCUSD"), "symbol=BTCUSD"),
    (market_data.index_price_klines(pair="my_id_1", interval="1m"), "pair=my_id_1&interval=1m"),
    (market_data.index_price_klines(pair="my_id_1", interval="1m", start_time=1600000000000, end_time=1600000000000, limit=1), "pair=my_id_1&interval=1m&startTime=1600000000000&endTime=1600000000000&limit=1"),
    (market_data.klines(symbol="my_id_1", interval="1m"), "symbol=my_id_1&interval=1m"),
    (market_data.klines(symbol="my_id_1", interval="1m", start_time=1600000000000, end_time=1600000000000, limit=1), "symbol=my_id_1&interval=1m&startTime=1600000000000&endTime=1600000000000&limit=1"),
    (market_data.mark_price(), ""),
    (market_data.mark_price(symbol="BTCUSD_PERP", pair="BTCUSD"), "symbol=BTCUSD_PERP&pair=BTCUSD"),
    (market_data.mark_price_klines(symbol="my_id_1", interval="1m"), "symbol=my_id_1&interval=1m"),
    (market_data.mark_price_klines(symbol="my_id_1", interval="1m", start_time=1600000000000, end_time=1600000000000, limit=1), "symbol=my_id_1&interval=1m&startTime=1600000000000&endTime=1600000000000&limit=1"),
    (market_data.open_interest(symbol="BTCUSD_200626"), "symbol=BTCUSD_200626"),
    (market_data.open_interest_history(pair="BTCUSD", period="5m"), "pair=BTCUSD&period=5m"),
    (market_data.open_interest_history(pair="BTCUSD", period="5m", contract_type="CURRENT_QUARTER", limit=1, start_time=1600000000000, end_time=1600000000000), "pair=BTCUSD&contractType=CURRENT_QUARTER&period=5m&limit=1&startTime=1600000000000&endTime=1600000000000"),
    (market_data.ping(), ""),
    (market_data.premium_index_klines(symbol="my_id_1", interval="1m"), "symbol=my_id_1&interval=1m"),
    (market_data.premium_index_klines(symbol="my_id_1", interval="1m", start_time=1600000000000, end_time=1600000000000, limit=1), "symbol=my_id_1&interval=1m&startTime=1600000000000&endTime=1600000000000&limit=1"),
    (market_data.server_time(), ""),
    (market_data.taker_buy_sell_volume(pair="BTCUSD", contract_type="CURRENT_QUARTER", period="5m"), "pair=BTCUSD&contractType=CURRENT_QUARTER&period=5m"),
    (market_data.taker_buy_sell_volume(pair="BTCUSD", contract_type="CURRENT_QUARTER", period="5m", limit=1, start_time=1600000000000, end_time=1600000000000), "pair=BTCUSD&contractType=CURRENT_QUARTER&period=5m&limit=1&startTime=1600000000000&endTime=1600000000000"),
    (market_data.ticker_24hr(), ""),
    (market_data.ticker_24hr(symbol="BTCUSD_200925"), "symbol=BTCUSD_200925"),
    (market_data.ticker_24hr(pair="BTCUSD"), "pair=BTCUSD"),
    (market_data.ticker_price(), ""),
    (market_data.ticker_price(symbol="BTCUSD_200626"), "symbol=BTCUSD_200626"),
    (market_data.ticker_price(pair="my_id_1"), "pair=my_id_1"),
    (market_data.top_long_short_account_ratio(period="5m", pair="BTCUSD"), "period=5m&pair=BTCUSD"),
    (market_data.top_long_short_account_ratio(period="5m", pair="BTCUSD", limit=1, start_time=1600000000000, end_time=1600000000000, contract_type="ALL"), "period=5m&limit=1&startTime=1600000000000&endTime=1600000000000&pair=BTCUSD&contractType=ALL"),
    (market_data.top_long_short_position_ratio(pair="BTCUSD", period="5m"), "pair=BTCUSD&period=5m"),
    (market_data.top_long_short_position_ratio(pair="BTCUSD", period="5m", limit=1, start_time=1600000000000, end_time=1600000000000, contract_type="ALL"), "pair=BTCUSD&period=5m&limit=1&startTime=1600000000000&endTime=1600000000000&contractType=ALL"),
    (market_data.trades(symbol="my_id_1"), "symbol=my_id_1"),
    (market_data.trades(symbol="my_id_1", limit=1), "symbol=my_id_1&limit=1"),
)
"""Calls, and the query each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (market_data.AGG_TRADES, {}, ["required symbol"]),
    (market_data.AGG_TRADES, {"symbol": "my_id_1", "startTime": 1600000000000, "endTime": 1600003600001}, ["window startTime endTime"]),
    (market_data.AGG_TRADES, {"symbol": "my_id_1", "limit": 0}, ["range limit"]),
    (market_data.AGG_TRADES, {"symbol": "my_id_1", "limit": 1001}, ["range limit"]),
    (market_data.BASIS, {}, ["required contractType", "required pair", "required period"]),
    (market_data.BASIS, {"pair": "BTCUSD", "contractType": "NO_SUCH_VALUE", "period": "NO_SUCH_VALUE", "limit": 0}, ["range limit", "values contractType", "values period"]),
    (market_data.BASIS, {"pair": "BTCUSD", "contractType": "CURRENT_QUARTER", "period": "5m", "limit": 501}, ["range limit"]),
    (market_data.BOOK_TICKER, {"symbol": "BTCUSD_PERP", "pair": "BTCUSD"}, ["at_most_one symbol pair"]),
    (market_data.CONTINUOUS_KLINES, {}, ["required contractType", "required interval", "required pair"]),
    (market_data.CONTINUOUS_KLINES, {"pair": "my_id_1", "contractType": "PERPETUAL", "interval": "1m", "startTime": 1600000000000, "endTime": 1617280000001}, ["window startTime endTime"]),
    (market_data.CONTINUOUS_KLINES, {"pair": "my_id_1", "contractType": "NO_SUCH_VALUE", "interval": "NO_SUCH_VALUE", "limit": 0}, ["range limit", "values contractType", "values interval"]),
    (market_data.CONTINUOUS_KLINES, {"pair": "my_id_1", "contractType": "PERPETUAL", "interval": "1m", "limit": 1501}, ["range limit"]),
    (market_data.DEPTH, {}, ["required symbol"]),
    (market_data.DEPTH, {"symbol": "BTCUSD_PERP", "limit": 1001}, ["values limit"]),
    (market_data.FUNDING_RATE, {}, ["required symbol"]),
    (market_data.FUNDING_RATE, {"symbol": "BTCUSD_PERP", "limit": 0}, ["range limit"]),
    (market_data.FUNDING_RATE, {"symbol": "BTCUSD_PERP", "limit": 1001}, ["range limit"]),
    (market_data.GLOBAL_LONG_SHORT_ACCOUNT_RATIO, {}, ["required pair", "required period"]),
    (market_data.GLOBAL_LONG_SHORT_ACCOUNT_RATIO, {"pair": "BTCUSD", "period": "NO_SUCH_VALUE", "limit": 0, "contractType": "NO_SUCH_VALUE"}, ["range limit", "values contractType", "values period"]),
    (market_data.GLOBAL_LONG_SHORT_ACCOUNT_RATIO, {"pair": "BTCUSD", "period": "5m", "limit": 501}, ["range limit"]),
    (market_data.HISTORICAL_TRADES, {}, ["required symbol"]),
    (market_data.HISTORICAL_TRADES, {"symbol": "my_id_1", "limit": 0}, ["range limit"]),
    (market_data.HISTORICAL_TRADES, {"symbol": "my_id_1", "limit": 501}, ["range limit"]),
    (market_data.INDEX_PRICE_CONSTITUENTS, {}, ["required symbol"]),
    (market_data.INDEX_PRICE_KLINES, {}, ["required interval", "required pair"]),
    (market_data.INDEX_PRICE_KLINES, {"pair": "my_id_1", "interval": "1m", "startTime": 1600000000000, "endTime": 1617280000001}, ["window startTime endTime"]),
    (market_data.INDEX_PRICE_KLINES, {"pair": "my_id_1", "interval": "NO_SUCH_VALUE", "limit": 0}, ["range limit", "values interval"]),
    (market_data.INDEX_PRICE_KLINES, {"pair": "my_id_1", "interval": "1m", "limit": 1501}, ["range limit"]),
    (market_data.KLINES, {}, ["required interval", "required symbol"]),
    (market_data.KLINES, {"symbol": "my_id_1", "interval": "1m", "startTime": 1600000000000, "endTime": 1617280000001}, ["window startTime endTime"]),
    (market_data.KLINES, {"symbol": "my_id_1", "interval": "NO_SUCH_VALUE", "limit": 0}, ["range limit", "values interval"]),
    (market_data.KLINES, {"symbol": "my_id_1", "interval": "1m", "limit": 1501}, ["range limit"]),
    (market_data.MARK_PRICE_KLINES, {}, ["required interval", "required symbol"]),
    (market_data.MARK_PRICE_KLINES, {"symbol": "my_id_1", "interval": "1m", "startTime": 1600000000000, "endTime": 1617280000001}, ["window startTime endTime"]),
    (market_data.MARK_PRICE_KLINES, {"symbol": "my_id_1", "interval": "NO_SUCH_VALUE", "limit": 0}, ["range limit", "values interval"]),
    (market_data.MARK_PRICE_KLINES, {"symbol": "my_id_1", "interval": "1m", "limit": 1501}, ["range limit"]),
    (market_data.OPEN_INTEREST, {}, ["required symbol"]),
    (market_data.OPEN_INTEREST_HISTORY, {}, ["required pair", "required period"]),
    (market_data.OPEN_INTEREST_HISTORY, {"pair": "BTCUSD", "contractType": "NO_SUCH_VALUE", "period": "NO_SUCH_VALUE", "limit": 0}, ["range limit", "values contractType", "values period"]),
    (market_data.OPEN_INTEREST_HISTORY, {"pair": "BTCUSD", "period": "5m", "limit": 501}, ["range limit"]),
    (market_data.PREMIUM_INDEX_KLINES, {}, ["required interval", "required symbol"]),
    (market_data.PREMIUM_INDEX_KLINES, {"symbol": "my_id_1", "interval": "NO_SUCH_VALUE", "limit": 0}, ["range limit", "values interval"]),
    (market_data.PREMIUM_INDEX_KLINES, {"symbol": "my_id_1", "interval": "1m", "limit": 1501}, ["range limit"]),
    (market_data.TAKER_BUY_SELL_VOLUME, {}, ["required contractType", "required pair", "required period"]),
    (market_data.TAKER_BUY_SELL_VOLUME, {"pair": "BTCUSD", "contractType": "NO_SUCH_VALUE", "period": "NO_SUCH_VALUE", "limit": 0}, ["range limit", "values contractType", "values period"]),
    (market_data.TAKER_BUY_SELL_VOLUME, {"pair": "BTCUSD", "contractType": "CURRENT_QUARTER", "period": "5m", "limit": 501}, ["range limit"]),
    (market_data.TICKER_24HR, {"symbol": "BTCUSD_200925", "pair": "BTCUSD"}, ["at_most_one symbol pair"]),
    (market_data.TICKER_PRICE, {"symbol": "BTCUSD_200626", "pair": "my_id_1"}, ["at_most_one symbol pair"]),
    (market_data.TOP_LONG_SHORT_ACCOUNT_RATIO, {}, ["required pair", "required period"]),
    (market_data.TOP_LONG_SHORT_ACCOUNT_RATIO, {"period": "NO_SUCH_VALUE", "limit": 0, "pair": "BTCUSD", "contractType": "NO_SUCH_VALUE"}, ["range limit", "values contractType", "values period"]),
    (market_data.TOP_LONG_SHORT_ACCOUNT_RATIO, {"period": "5m", "limit": 501, "pair": "BTCUSD"}, ["range limit"]),
    (market_data.TOP_LONG_SHORT_POSITION_RATIO, {}, ["required pair", "required period"]),
    (market_data.TOP_LONG_SHORT_POSITION_RATIO, {"pair": "BTCUSD", "period": "NO_SUCH_VALUE", "limit": 0, "contractType": "NO_SUCH_VALUE"}, ["range limit", "values contractType", "values period"]),
    (market_data.TOP_LONG_SHORT_POSITION_RATIO, {"pair": "BTCUSD", "period": "5m", "limit": 501}, ["range limit"]),
    (market_data.TRADES, {}, ["required symbol"]),
    (market_data.TRADES, {"symbol": "my_id_1", "limit": 0}, ["range limit"]),
    (market_data.TRADES, {"symbol": "my_id_1", "limit": 1001}, ["range limit"]),
    (market_data.AGG_TRADES, {"limit": "7", "fromId": "7", "symbol": 7, "noSuchParameter": 1}, ["type fromId", "type limit", "type symbol", "unknown noSuchParameter"]),
    (market_data.AGG_TRADES, {"symbol": ""}, ["empty symbol"]),
    (market_data.BASIS, {"contractType": 7}, ["required pair", "required period", "type contractType"]),
    (market_data.BASIS, {"contractType": ""}, ["empty contractType", "required pair", "required period"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (market_data.AGG_TRADES, '[{"a":416690,"p":"9642.4","q":"3","f":595259,"l":595259,"T":1591250548649,"m":false}]'),
    (market_data.BASIS, '[{"indexPrice":"29269.93972727","contractType":"CURRENT_QUARTER","basisRate":"0.0024",' '"futuresPrice":"29341.3","annualizedBasisRate":"0.0283","basis":"71.36027273","pair":"BTCUSD",' '"timestamp":1653381600000}]'),
    (market_data.BOOK_TICKER, '[{"lastUpdateId":1027024,"symbol":"BTCUSD_PERP","pair":"BTCUSD","bidPrice":"9650.1","bidQty":"16",' '"askPrice":"9650.3","askQty":"7","time":1591257300345}]'),
    (market_data.BOOK_TICKER, '[{"lastUpdateId":1027024,"symbol":"BTCUSD_PERP","pair":"BTCUSD","bidPrice":"4.00000000",' '"bidQty":"431.00000000","askPrice":"4.00000200","askQty":"9.00000000","time":1589437530011}]'),
    (market_data.CONTINUOUS_KLINES, '[[1591258320000,"9640.7","9642.4","9640.6","9642.0","206",1591258379999,"2.13660389",48,"119",' '"1.23424865","0"]]'),
    (market_data.DEPTH, '{"lastUpdateId":16769853,"symbol":"BTCUSD_PERP","pair":"BTCUSD","E":1591250106370,"T":1591250106368,' '"bids":[["9638.0","431"]],"asks":[["9638.2","12"]]}'),
    (market_data.EXCHANGE_INFO, '{"exchangeFilters":[],"rateLimits":[{"interval":"MINUTE","intervalNum":1,"limit":6000,' '"rateLimitType":"REQUEST_WEIGHT"},{"interval":"MINUTE","intervalNum":1,"limit":6000,' '"rateLimitType":"ORDERS"}],"serverTime":1565613908500,"symbols":[{"filters":[{"filterType":"PRICE_FILTER",' ' "maxPrice":"100000","minPrice":"0.1","tickSize":"0.1"},{"filterType":"LOT_SIZE","maxQty":"100000",' '"minQty":"1","stepSize":"1"},{"filterType":"MARKET_LOT_SIZE","maxQty":"100000","minQty":"1",' '"stepSize":"1"},{"filterType":"MAX_NUM_ORDERS","limit":200},{"filterType":"PERCENT_PRICE",' '"multiplierUp":"1.0500","multiplierDown":"0.9500","multiplierDecimal":"4"}],"orderTypes":["LIMIT",' '"MARKET","STOP","TAKE_PROFIT","TRAILING_STOP_MARKET"],"timeInForce":["GTC","IOC","FOK","GTX"],' '"liquidationFee":"0.010000","marketTakeBound":"0.30","symbol":"BTCUSD_200925","pair":"BTCUSD",' '"contractType":"CURRENT_QUARTER","deliveryDate":1601020800000,"onboardDate":1590739200000,' '"contractStatus":"TRADING","contractSize":100,"quoteAsset":"USD","baseAsset":"BTC","marginAsset":"BTC",' '"pricePrecision":1,"quantityPrecision":0,"baseAssetPrecision":8,"quotePrecision":8,' '"equalQtyPrecision":4,"triggerProtect":"0.0500","maintMarginPercent":"2.5000",' '"requiredMarginPercent":"5.0000","underlyingType":"COIN","underlyingSubType":[]}],"timezone":"UTC"}'),
    (market_data.FUNDING_INFO, '[{"symbol":"BTCUSD_PERP","adjustedFundingRateCap":"0.02500000","adjustedFundingRateFloor":"-0.02500000",' '"fundingIntervalHours":8,"disclaimer":false}]'),
    (market_data.FUNDING_RATE, '[{"symbol":"BTCUSD_PERP","fundingTime":1596038400000,"fundingRate":"-0.00300000"},' '{"symbol":"BTCUSD_PERP","fundingTime":1596067200000,"fundingRate":"-0.00300000"}]'),
    (market_data.GLOBAL_LONG_SHORT_ACCOUNT_RATIO, '[{"pair":"BTCUSD","longShortRatio":"0.1960","longAccount":"0.6622","shortAccount":"0.3378",' '"timestamp":1583139600000},{"pair":"BTCUSD","longShortRatio":"1.9559","longAccount":"0.6617",' '"shortAccount":"0.3382","timestamp":1583139900000}]'),
    (market_data.HISTORICAL_TRADES, '[{"id":595103,"price":"9642.2","qty":"1","baseQty":"0.01037108","time":1499865549590,"isBuyerMaker":true}]'),
    (market_data.INDEX_PRICE_CONSTITUENTS, '{"symbol":"BTCUSD","time":1697422647853,"constituents":[{"exchange":"bitstamp","symbol":"btcusd"},' '{"exchange":"coinbase","symbol":"BTC-USD"},{"exchange":"kraken","symbol":"XBT/USD"},' '{"exchange":"binance_cross","symbol":"BTCUSDC*index(USDCUSD)"}]}'),
    (market_data.INDEX_PRICE_KLINES, '[[1591256400000,"9653.69440000","9653.69640000","9651.38600000","9651.55200000","0\\t",1591256459999,' '"0",60,"0","0","0"]]'),
    (market_data.KLINES, '[[1591258320000,"9640.7","9642.4","9640.6","9642.0","206",1591258379999,"2.13660389",48,"119",' '"1.23424865","0"]]'),
    (market_data.MARK_PRICE, '[{"symbol":"BTCUSD_PERP","pair":"BTCUSD","markPrice":"11029.69574559","indexPrice":"10979.14437500",' '"estimatedSettlePrice":"10981.74168236","lastFundingRate":"0.00071003","interestRate":"0.00010000",' '"nextFundingTime":1596096000000,"time":1596094042000},{"symbol":"BTCUSD_200925","pair":"BTCUSD",' '"markPrice":"12077.01343750","indexPrice":"10979.10312500","estimatedSettlePrice":"10981.74168236",' '"lastFundingRate":"","interestRate":"","nextFundingTime":0,"time":1596094042000}]'),
    (market_data.MARK_PRICE_KLINES, '[[1591256460000,"9653.29201333","9654.56401333","9653.07367333","9653.07367333","0\\t",1591256519999,' '"0",60,"0","0","0"]]'),
    (market_data.OPEN_INTEREST, '{"symbol":"BTCUSD_200626","pair":"BTCUSD","openInterest":"15004","contractType":"CURRENT_QUARTER",' '"time":1591261042378}'),
    (market_data.OPEN_INTEREST_HISTORY, '[{"pair":"BTCUSD","contractType":"CURRENT_QUARTER","sumOpenInterest":"20403",' '"sumOpenInterestValue":"176196512.23400000","timestamp":1591261042378},{"pair":"BTCUSD",' '"contractType":"CURRENT_QUARTER","sumOpenInterest":"20401","sumOpenInterestValue":"176178704.98700000",' '"timestamp":1583128200000}]'),
    (market_data.PING, "{}"),
    (market_data.PREMIUM_INDEX_KLINES, '[[1691603820000,"-0.00042931","-0.00023641","-0.00059406","-0.00043659","0",1691603879999,"0",12,' '"0","0","0"]]'),
    (market_data.SERVER_TIME, '{"serverTime":1499827319559}'),
    (market_data.TAKER_BUY_SELL_VOLUME, '[{"pair":"BTCUSD","contractType":"CURRENT_QUARTER","takerBuyVol":"387","takerSellVol":"248",' '"takerBuyVolValue":"2342.1220","takerSellVolValue":"4213.9800","timestamp":1591261042378},' '{"pair":"BTCUSD","contractType":"CURRENT_QUARTER","takerBuyVol":"234","takerSellVol":"121",' '"takerBuyVolValue":"4563.1320","takerSellVolValue":"3313.3940","timestamp":1585615200000}]'),
    (market_data.TICKER_24HR, '[{"symbol":"BTCUSD_200925","pair":"BTCUSD","priceChange":"136.6","priceChangePercent":"1.436",' '"weightedAvgPrice":"9547.3","lastPrice":"9651.6","lastQty":"1","openPrice":"9515.0",' '"highPrice":"9687.0","lowPrice":"9499.5","volume":"494109","baseVolume":"5192.94797687",' '"openTime":1591170300000,"closeTime":1591256718418,"firstId":600507,"lastId":697803,"count":97297}]'),
    (market_data.TICKER_PRICE, '[{"symbol":"BTCUSD_200626","ps":"9647.8","price":"9647.8","time":1591257246176}]'),
    (market_data.TOP_LONG_SHORT_ACCOUNT_RATIO, '[{"pair":"BTCUSD","longShortRatio":"1.8105","longAccount":"0.6442","shortAccount":"0.3558",' '"timestamp":1591261042378},{"pair":"BTCUSD","longShortRatio":"1.1110","longAccount":"0.5263",' '"shortAccount":"0.4737","timestamp":1592870400000}]'),
    (market_data.TOP_LONG_SHORT_POSITION_RATIO, '[{"pair":"BTCUSD","longShortRatio":"0.7869","longPosition":"0.6442","shortPosition":"0.4404",' '"timestamp":1592870400000},{"pair":"BTCUSD","longShortRatio":"1.1231","longPosition":"0.2363",' '"shortPosition":"0.4537","timestamp":1592956800000}]'),
    (market_data.TRADES, '[{"id":28457,"price":"9635.0","qty":"1","baseQty":"0.01037883","time":1591250192508,"isBuyerMaker":true}]'),
)
"""Answers as they are documented."""
# fmt: on


@pytest.mark.parametrize(("operation", "parameters", "violations"), REFUSED, ids=brief)
def test_a_request_is_refused_with_every_rule_it_breaks(
    operation: Operation[object], parameters: dict[str, object], violations: list[str]
) -> None:
    with pytest.raises(InvalidRequest) as refused:
        operation.call(parameters)
    assert broken_rules(refused.value) == violations


@pytest.mark.parametrize(("operation", "documented"), ANSWERS, ids=brief)
def test_a_documented_answer_fits_its_type_and_encodes_to_the_same_json(
    operation: Operation[object], documented: str
) -> None:
    mismatches: list[Mismatch] = []
    decoder = operation.answer.decoder()
    value = decoder.decode(documented.encode(), mismatches.append)
    assert mismatches == []
    assert exact(decoder.encode(value)) == exact(documented)


@pytest.mark.parametrize(("call", "wire"), ACCEPTED, ids=brief)
def test_a_blocking_call_arrives_and_is_answered_as_documented(
    exchange_of: Callable[[str], Exchange], call: Call[object], wire: str
) -> None:
    exchange = exchange_of("coinm")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert sent_blocking(Rest, exchange, call) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())


@pytest.mark.parametrize(("call", "wire"), ACCEPTED, ids=brief)
def test_an_awaited_call_arrives_and_is_answered_as_documented(
    exchange_of: Callable[[str], Exchange], call: Call[object], wire: str
) -> None:
    exchange = exchange_of("coinm")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert asyncio.run(sent_awaiting(AsyncRest, exchange, call)) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())
