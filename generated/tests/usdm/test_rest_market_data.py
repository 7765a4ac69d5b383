# Made by apiscribe from specs/usdm/rest; not to be edited.
"""USDⓈ-M Futures, REST: market data, tested with the documented values."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import pytest
from documented import brief, broken_rules, exact, sent_awaiting, sent_blocking, set_answer

from binance_derivatives import Call, InvalidRequest, Mismatch
from binance_derivatives._core.operation import Operation
from binance_derivatives.testing import Exchange
from binance_derivatives.usdm import AsyncRest, Rest
from binance_derivatives.usdm.rest import market_data

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (market_data.adl_risk(), ""),
    (market_data.adl_risk(symbol="BTCUSDT"), "symbol=BTCUSDT"),
    (market_data.agg_trades(symbol="my_id_1"), "symbol=my_id_1"),
    (market_data.agg_trades(symbol="my_id_1", from_id=1, start_time=1600000000000, end_time=1600000000000, limit=1), "symbol=my_id_1&fromId=1&startTime=1600000000000&endTime=1600000000000&limit=1"),
    (market_data.asset_index(), ""),
    (market_data.asset_index(symbol="ADAUSD"), "symbol=ADAUSD"),
    (market_data.basis(pair="BTCUSDT", contract_type="PERPETUAL", period="5m"), "pair=BTCUSDT&contractType=PERPETUAL&period=5m"),
    (market_data.basis(pair="BTCUSDT", contract_type="PERPETUAL", period="5m", limit=1, start_time=1600000000000, end_time=1600000000000), "pair=BTCUSDT&contractType=PERPETUAL&period=5m&limit=1&startTime=1600000000000&endTime=1600000000000"),
    (market_data.book_ticker(), ""),
    (market_data.book_ticker(symbol="BTCUSDT"), "symbol=BTCUSDT"),
    (market_data.continuous_klines(pair="my_id_1", contract_type="PERPETUAL", interval="1s"), "pair=my_id_1&contractType=PERPETUAL&interval=1s"),
    (market_data.continuous_klines(pair="my_id_1", contract_type="PERPETUAL", interval="1s", start_time=1600000000000, end_time=1600000000000, limit=1), "pair=my_id_1&contractType=PERPETUAL&interval=1s&startTime=1600000000000&endTime=1600000000000&limit=1"),
    (market_data.delivery_price(pair="BTCUSDT"), "pair=BTCUSDT"),
    (market_data.depth(symbol="my_id_1"), "symbol=my_id_1"),
    (market_data.depth(symbol="my_id_1", limit=5), "symbol=my_id_1&limit=5"),
    (market_data.exchange_info(), ""),
    (market_data.funding_info(), ""),
    (market_data.funding_rate(), ""),
    (market_data.funding_rate(symbol="BTCUSDT", start_time=1600000000000, end_time=1600000000000, limit=1), "symbol=BTCUSDT&startTime=1600000000000&endTime=1600000000000&limit=1"),
    (market_data.global_long_short_account_ratio(symbol="BTCUSDT", period="5m"), "symbol=BTCUSDT&period=5m"),
    (market_data.global_long_short_account_ratio(symbol="BTCUSDT", period="5m", limit=1, start_time=1600000000000, end_time=1600000000000), "symbol=BTCUSDT&period=5m&limit=1&startTime=1600000000000&endTime=1600000000000"),
    (market_data.historical_trades(symbol="my_id_1"), "symbol=my_id_1"),
    (market_data.historical_trades(symbol="my_id_1", limit=1, from_id=1), "symbol=my_id_1&limit=1&fromId=1"),
    (market_data.index_info(), ""),
    (market_data.index_info(symbol="DEFIUSDT"), "symbol=DEFIUSDT"),
    (market_data.index_price_constituents(symbol="BTCUSDT"), "symbol=BTCUSDT"),
    (market_data.index_price_klines(pair="my_id_1", interval="1m"), "pair=my_id_1&interval=1m"),
    (market_data.index_price_klines(pair="my_id_1", interval="1m", start_time=1600000000000, end_time=1600000000000, limit=1), "pair=my_id_1&interval=1m&startTime=1600000000000&endTime=1600000000000&limit=1"),
    (market_data.insurance_balance(), ""),
    (market_data.insurance_balance(symbol="my_id_1"), "symbol=my_id_1"),
    (market_data.klines(symbol="my_id_1", interval="1m"), "symbol=my_id_1&interval=1m"),
    (market_data.klines(symbol="my_id_1", interval="1m", start_time=1600000000000, end_time=1600000000000, limit=1), "symbol=my_id_1&interval=1m&startTime=1600000000000&endTime=1600000000000&limit=1"),
    (market_data.mark_price(), ""),
    (market_data.mark_price(symbol="BTCUSDT"), "symbol=BTCUSDT"),
    (market_data.mark_price_klines(symbol="my_id_1", interval="1m"), "symbol=my_id_1&interval=1m"),
    (market_data.mark_price_klines(symbol="my_id_1", interval="1m", start_time=1600000000000, end_time=1600000000000, limit=1), "symbol=my_id_1&interval=1m&startTime=1600000000000&endTime=1600000000000&limit=1"),
    (market_data.open_interest(symbol="BTCUSDT"), "symbol=BTCUSDT"),
    (market_data.open_interest_history(symbol="BTCUSDT", period="5m"), "symbol=BTCUSDT&period=5m"),
    (market_data.open_interest_history(symbol="BTCUSDT", period="5m", limit=1, start_time=1600000000000, end_time=1600000000000), "symbol=BTCUSDT&period=5m&limit=1&startTime=1600000000000&endTime=1600000000000"),
    (market_data.ping(), ""),
    (market_data.premium_index_klines(symbol="my_id_1", interval="1m"), "symbol=my_id_1&interval=1m"),
    (market_data.premium_index_klines(symbol="my_id_1", interval="1m", start_time=1600000000000, end_time=1600000000000, limit=1), "symbol=my_id_1&interval=1m&startTime=1600000000000&endTime=1600000000000&limit=1"),
    (market_data.rpi_depth(symbol="my_id_1"), "symbol=my_id_1"),
    (market_data.rpi_depth(symbol="my_id_1", limit=1000), "symbol=my_id_1&limit=1000"),
    (market_data.server_time(), ""),
    (market_data.taker_long_short_ratio(symbol="my_id_1", period="5m"), "symbol=my_id_1&period=5m"),
    (market_data.taker_long_short_ratio(symbol="my_id_1", period="5m", limit=1, start_time=1600000000000, end_time=1600000000000), "symbol=my_id_1&period=5m&limit=1&startTime=1600000000000&endTime=1600000000000"),
    (market_data.ticker_24hr(), ""),
    (market_data.ticker_24hr(symbol="BTCUSDT"), "symbol=BTCUSDT"),
    (market_data.ticker_price(), ""),
    (market_data.ticker_price(symbol="BTCUSDT"), "symbol=BTCUSDT"),
    (market_data.ticker_price_v2(), ""),
    (market_data.ticker_price_v2(symbol="BTCUSDT"), "symbol=BTCUSDT"),
    (market_data.top_long_short_account_ratio(symbol="BTCUSDT", period="5m"), "symbol=BTCUSDT&period=5m"),
    (market_data.top_long_short_account_ratio(symbol="BTCUSDT", period="5m", limit=1, start_time=1600000000000, end_time=1600000000000), "symbol=BTCUSDT&period=5m&limit=1&startTime=1600000000000&endTime=1600000000000"),
    (market_data.top_long_short_position_ratio(symbol="BTCUSDT", period="5m"), "symbol=BTCUSDT&period=5m"),
    (market_data.top_long_short_position_ratio(symbol="BTCUSDT", period="5m", limit=1, start_time=1600000000000, end_time=1600000000000), "symbol=BTCUSDT&period=5m&limit=1&startTime=1600000000000&endTime=1600000000000"),
    (market_data.trades(symbol="my_id_1"), "symbol=my_id_1"),
    (market_data.trades(symbol="my_id_1", limit=1), "symbol=my_id_1&limit=1"),
    (market_data.trading_schedule(), ""),
)
"""Calls, and the query each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (market_data.AGG_TRADES, {}, ["required symbol"]),
    (market_data.AGG_TRADES, {"symbol": "my_id_1", "startTime": 1600000000000, "endTime": 1600003600001}, ["window startTime endTime"]),
    (market_data.AGG_TRADES, {"symbol": "my_id_1", "limit": 0}, ["range limit"]),
    (market_data.AGG_TRADES, {"symbol": "my_id_1", "limit": 1001}, ["range limit"]),
    (market_data.BASIS, {}, ["required contractType", "required pair", "required period"]),
    (market_data.BASIS, {"pair": "BTCUSDT", "contractType": "NO_SUCH_VALUE", "period": "NO_SUCH_VALUE", "limit": 0}, ["range limit", "values contractType", "values period"]),
    (market_data.BASIS, {"pair": "BTCUSDT", "contractType": "PERPETUAL", "period": "5m", "limit": 501}, ["range limit"]),
    (market_data.CONTINUOUS_KLINES, {}, ["required contractType", "required interval", "required pair"]),
    (market_data.CONTINUOUS_KLINES, {"pair": "my_id_1", "contractType": "NO_SUCH_VALUE", "interval": "NO_SUCH_VALUE", "limit": 0}, ["range limit", "values contractType", "values interval"]),
    (market_data.CONTINUOUS_KLINES, {"pair": "my_id_1", "contractType": "PERPETUAL", "interval": "1s", "limit": 1501}, ["range limit"]),
    (market_data.DELIVERY_PRICE, {}, ["required pair"]),
    (market_data.DEPTH, {}, ["required symbol"]),
    (market_data.DEPTH, {"symbol": "my_id_1", "limit": 1001}, ["values limit"]),
    (market_data.FUNDING_RATE, {"limit": 0}, ["range limit"]),
    (market_data.FUNDING_RATE, {"limit": 1001}, ["range limit"]),
    (market_data.GLOBAL_LONG_SHORT_ACCOUNT_RATIO, {}, ["required period", "required symbol"]),
    (market_data.GLOBAL_LONG_SHORT_ACCOUNT_RATIO, {"symbol": "BTCUSDT", "period": "NO_SUCH_VALUE", "limit": 0}, ["range limit", "values period"]),
    (market_data.GLOBAL_LONG_SHORT_ACCOUNT_RATIO, {"symbol": "BTCUSDT", "period": "5m", "limit": 501}, ["range limit"]),
    (market_data.HISTORICAL_TRADES, {}, ["required symbol"]),
    (market_data.HISTORICAL_TRADES, {"symbol": "my_id_1", "limit": 0}, ["range limit"]),
    (market_data.HISTORICAL_TRADES, {"symbol": "my_id_1", "limit": 501}, ["range limit"]),
    (market_data.INDEX_PRICE_CONSTITUENTS, {}, ["required symbol"]),
    (market_data.INDEX_PRICE_KLINES, {}, ["required interval", "required pair"]),
    (market_data.INDEX_PRICE_KLINES, {"pair": "my_id_1", "interval": "NO_SUCH_VALUE", "limit": 0}, ["range limit", "values interval"]),
    (market_data.INDEX_PRICE_KLINES, {"pair": "my_id_1", "interval": "1m", "limit": 1501}, ["range limit"]),
    (market_data.KLINES, {}, ["required interval", "required symbol"]),
    (market_data.KLINES, {"symbol": "my_id_1", "interval": "NO_SUCH_VALUE", "limit": 0}, ["range limit", "values interval"]),
    (market_data.KLINES, {"symbol": "my_id_1", "interval": "1m", "limit": 1501}, ["range limit"]),
    (market_data.MARK_PRICE_KLINES, {}, ["required interval", "required symbol"]),
    (market_data.MARK_PRICE_KLINES, {"symbol": "my_id_1", "interval": "NO_SUCH_VALUE", "limit": 0}, ["range limit", "values interval"]),
    (market_data.MARK_PRICE_KLINES, {"symbol": "my_id_1", "interval": "1m", "limit": 1501}, ["range limit"]),
    (market_data.OPEN_INTEREST, {}, ["required symbol"]),
    (market_data.OPEN_INTEREST_HISTORY, {}, ["required period", "required symbol"]),
    (market_data.OPEN_INTEREST_HISTORY, {"symbol": "BTCUSDT", "period": "NO_SUCH_VALUE", "limit": 0}, ["range limit", "values period"]),
    (market_data.OPEN_INTEREST_HISTORY, {"symbol": "BTCUSDT", "period": "5m", "limit": 501}, ["range limit"]),
    (market_data.PREMIUM_INDEX_KLINES, {}, ["required interval", "required symbol"]),
    (market_data.PREMIUM_INDEX_KLINES, {"symbol": "my_id_1", "interval": "NO_SUCH_VALUE", "limit": 0}, ["range limit", "values interval"]),
    (market_data.PREMIUM_INDEX_KLINES, {"symbol": "my_id_1", "interval": "1m", "limit": 1501}, ["range limit"]),
    (market_data.RPI_DEPTH, {}, ["required symbol"]),
    (market_data.RPI_DEPTH, {"symbol": "my_id_1", "limit": 1001}, ["values limit"]),
    (market_data.TAKER_LONG_SHORT_RATIO, {}, ["required period", "required symbol"]),
    (market_data.TAKER_LONG_SHORT_RATIO, {"symbol": "my_id_1", "period": "NO_SUCH_VALUE", "limit": 0}, ["range limit", "values period"]),
    (market_data.TAKER_LONG_SHORT_RATIO, {"symbol": "my_id_1", "period": "5m", "limit": 501}, ["range limit"]),
    (market_data.TOP_LONG_SHORT_ACCOUNT_RATIO, {}, ["required period", "required symbol"]),
    (market_data.TOP_LONG_SHORT_ACCOUNT_RATIO, {"symbol": "BTCUSDT", "period": "NO_SUCH_VALUE", "limit": 0}, ["range limit", "values period"]),
    (market_data.TOP_LONG_SHORT_ACCOUNT_RATIO, {"symbol": "BTCUSDT", "period": "5m", "limit": 501}, ["range limit"]),
    (market_data.TOP_LONG_SHORT_POSITION_RATIO, {}, ["required period", "required symbol"]),
    (market_data.TOP_LONG_SHORT_POSITION_RATIO, {"symbol": "BTCUSDT", "period": "NO_SUCH_VALUE", "limit": 0}, ["range limit", "values period"]),
    (market_data.TOP_LONG_SHORT_POSITION_RATIO, {"symbol": "BTCUSDT", "period": "5m", "limit": 501}, ["range limit"]),
    (market_data.TRADES, {}, ["required symbol"]),
    (market_data.TRADES, {"symbol": "my_id_1", "limit": 0}, ["range limit"]),
    (market_data.TRADES, {"symbol": "my_id_1", "limit": 1001}, ["range limit"]),
    (market_data.ADL_RISK, {"symbol": 7, "noSuchParameter": 1}, ["type symbol", "unknown noSuchParameter"]),
    (market_data.ADL_RISK, {"symbol": ""}, ["empty symbol"]),
    (market_data.AGG_TRADES, {"limit": "7", "fromId": "7"}, ["required symbol", "type fromId", "type limit"]),
    (market_data.BASIS, {"contractType": 7}, ["required pair", "required period", "type contractType"]),
    (market_data.BASIS, {"contractType": ""}, ["empty contractType", "required pair", "required period"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (market_data.ADL_RISK, '{"symbol":"BTCUSDT","adlRisk":"low","updateTime":1597370495002}'),
    (market_data.ADL_RISK, '[{"symbol":"BTCUSDT","adlRisk":"low","updateTime":1597370495002},{"symbol":"ETHUSDT","adlRisk":"high",' '"updateTime":1597370495004}]'),
    (market_data.AGG_TRADES, '[{"a":26129,"p":"0.01633102","q":"4.70443515","f":27781,"l":27781,"T":1498793709153,"m":true}]'),
    (market_data.ASSET_INDEX, '{"symbol":"ADAUSD","time":1635740268004,"index":"1.92957370","bidBuffer":"0.10000000",' '"askBuffer":"0.10000000","bidRate":"1.73661633","askRate":"2.12253107",' '"autoExchangeBidBuffer":"0.05000000","autoExchangeAskBuffer":"0.05000000",' '"autoExchangeBidRate":"1.83309501","autoExchangeAskRate":"2.02605238"}'),
    (market_data.ASSET_INDEX, '[{"symbol":"ADAUSD","time":1635740268004,"index":"1.92957370","bidBuffer":"0.10000000",' '"askBuffer":"0.10000000","bidRate":"1.73661633","askRate":"2.12253107",' '"autoExchangeBidBuffer":"0.05000000","autoExchangeAskBuffer":"0.05000000",' '"autoExchangeBidRate":"1.83309501","autoExchangeAskRate":"2.02605238"}]'),
    (market_data.BASIS, '[{"indexPrice":"34400.15945055","contractType":"PERPETUAL","basisRate":"0.0004",' '"futuresPrice":"34414.10","annualizedBasisRate":"","basis":"13.94054945","pair":"BTCUSDT",' '"timestamp":1698742800000}]'),
    (market_data.BOOK_TICKER, '{"symbol":"BTCUSDT","bidPrice":"4.00000000","bidQty":"431.00000000","askPrice":"4.00000200",' '"askQty":"9.00000000","time":1589437530011}'),
    (market_data.BOOK_TICKER, '[{"symbol":"BTCUSDT","bidPrice":"4.00000000","bidQty":"431.00000000","askPrice":"4.00000200",' '"askQty":"9.00000000","time":1589437530011}]'),
    (market_data.CONTINUOUS_KLINES, '[[1607444700000,"18879.99","18900.00","18878.98","18896.13","492.363",1607444759999,"9302145.66080",' '1874,"385.983","7292402.33267","0"]]'),
    (market_data.DELIVERY_PRICE, '[{"deliveryTime":1695945600000,"deliveryPrice":27103.00000000},{"deliveryTime":1688083200000,' '"deliveryPrice":30733.60000000},{"deliveryTime":1680220800000,"deliveryPrice":27814.20000000},' '{"deliveryTime":1648166400000,"deliveryPrice":44066.30000000}]'),
    (market_data.DEPTH, '{"lastUpdateId":1027024,"E":1589436922972,"T":1589436922959,"bids":[["4.00000000","431.00000000"]],' '"asks":[["4.00000200","12.00000000"]]}'),
    (market_data.EXCHANGE_INFO, '{"exchangeFilters":[],"rateLimits":[{"interval":"MINUTE","intervalNum":1,"limit":2400,' '"rateLimitType":"REQUEST_WEIGHT"},{"interval":"MINUTE","intervalNum":1,"limit":1200,' '"rateLimitType":"ORDERS"}],"serverTime":1565613908500,"assets":[{"asset":"BTC","marginAvailable":true,' '"autoAssetExchange":"-0.10"},{"asset":"USDT","marginAvailable":true,"autoAssetExchange":"0"},' '{"asset":"BNB","marginAvailable":false,"autoAssetExchange":null}],"symbols":[{"symbol":"BLZUSDT",' '"pair":"BLZUSDT","contractType":"PERPETUAL","deliveryDate":4133404800000,"onboardDate":1598252400000,' '"status":"TRADING","maintMarginPercent":"2.5000","requiredMarginPercent":"5.0000","baseAsset":"BLZ",' '"quoteAsset":"USDT","marginAsset":"USDT","pricePrecision":5,"quantityPrecision":0,' '"baseAssetPrecision":8,"quotePrecision":8,"underlyingType":"COIN","underlyingSubType":["STORAGE"],' '"settlePlan":0,"triggerProtect":"0.15","filters":[{"filterType":"PRICE_FILTER","maxPrice":"300",' '"minPrice":"0.0001","tickSize":"0.0001"},{"filterType":"LOT_SIZE","maxQty":"10000000","minQty":"1",' '"stepSize":"1"},{"filterType":"MARKET_LOT_SIZE","maxQty":"590119","minQty":"1","stepSize":"1"},' '{"filterType":"MAX_NUM_ORDERS","limit":200},{"filterType":"MIN_NOTIONAL","notional":"5.0"},' '{"filterType":"PERCENT_PRICE","multiplierUp":"1.1500","multiplierDown":"0.8500",' '"multiplierDecimal":"4"}],"orderTypes":["LIMIT","MARKET","STOP","STOP_MARKET","TAKE_PROFIT",' '"TAKE_PROFIT_MARKET","TRAILING_STOP_MARKET"],"timeInForce":["GTC","IOC","FOK","GTX"],' '"liquidationFee":"0.010000","marketTakeBound":"0.30"}],"timezone":"UTC"}'),
    (market_data.FUNDING_INFO, '[{"symbol":"BLZUSDT","adjustedFundingRateCap":"0.02500000","adjustedFundingRateFloor":"-0.02500000",' '"fundingIntervalHours":8,"disclaimer":false}]'),
    (market_data.FUNDING_RATE, '[{"symbol":"BTCUSDT","fundingRate":"-0.03750000","fundingTime":1570608000000,' '"markPrice":"34287.54619963"},{"symbol":"BTCUSDT","fundingRate":"0.00010000","fundingTime":1570636800000,' ' "markPrice":"34287.54619963"}]'),
    (market_data.GLOBAL_LONG_SHORT_ACCOUNT_RATIO, '[{"symbol":"BTCUSDT","longShortRatio":"0.1960","longAccount":"0.6622","shortAccount":"0.3378",' '"timestamp":1583139600000},{"symbol":"BTCUSDT","longShortRatio":"1.9559","longAccount":"0.6617",' '"shortAccount":"0.3382","timestamp":1583139900000}]'),
    (market_data.HISTORICAL_TRADES, '[{"id":28457,"price":"4.00000100","qty":"12.00000000","quoteQty":"8000.00","time":1499865549590,' '"isBuyerMaker":true,"isRPITrade":true}]'),
    (market_data.INDEX_INFO, '[{"symbol":"DEFIUSDT","time":1589437530011,"component":"baseAsset","baseAssetList":[{"baseAsset":"BAL",' '"quoteAsset":"USDT","weightInQuantity":"1.04406228","weightInPercentage":"0.02783900"},' '{"baseAsset":"BAND","quoteAsset":"USDT","weightInQuantity":"3.53782729",' '"weightInPercentage":"0.03935200"}]}]'),
    (market_data.INDEX_PRICE_CONSTITUENTS, '{"symbol":"BTCUSDT","time":1745401553408,"constituents":[{"exchange":"binance","symbol":"BTCUSDT",' '"price":"94057.03000000","weight":"0.51282051"},{"exchange":"coinbase","symbol":"BTC-USDT",' '"price":"94140.58000000","weight":"0.15384615"},{"exchange":"gateio","symbol":"BTC_USDT",' '"price":"94060.10000000","weight":"0.02564103"},{"exchange":"kucoin","symbol":"BTC-USDT",' '"price":"94096.70000000","weight":"0.07692308"},{"exchange":"mxc","symbol":"BTCUSDT",' '"price":"94057.02000000","weight":"0.07692308"},{"exchange":"bitget","symbol":"BTCUSDT",' '"price":"94064.03000000","weight":"0.07692308"},{"exchange":"bybit","symbol":"BTCUSDT",' '"price":"94067.90000000","weight":"0.07692308"}]}'),
    (market_data.INDEX_PRICE_KLINES, '[[1591256400000,"9653.69440000","9653.69640000","9651.38600000","9651.55200000","0\\t",1591256459999,' '"0",60,"0","0","0"]]'),
    (market_data.INSURANCE_BALANCE, '{"symbols":["BNBUSDT","BTCUSDT","BTCUSDT_250627","BTCUSDT_250926","ETHBTC","ETHUSDT","ETHUSDT_250627",' ' "ETHUSDT_250926"],"assets":[{"asset":"USDC","marginBalance":"299999998.6497832",' '"updateTime":1745366402000},{"asset":"USDT","marginBalance":"793930579.315848",' '"updateTime":1745366402000},{"asset":"BTC","marginBalance":"61.73143554","updateTime":1745366402000},' '{"asset":"BNFCR","marginBalance":"633223.99396922","updateTime":1745366402000}]}'),
    (market_data.INSURANCE_BALANCE, '[{"symbols":["ADAUSDT","BCHUSDT","DOTUSDT","EOSUSDT","ETCUSDT","LINKUSDT","LTCUSDT","TRXUSDT",' '"XLMUSDT","XMRUSDT","XRPUSDT"],"assets":[{"asset":"USDT","marginBalance":"314151411.06482935",' '"updateTime":1745366402000}]},{"symbols":["ACTUSDT","MUBARAKUSDT","OMUSDT","TSTUSDT"],' '"assets":[{"asset":"USDT","marginBalance":"5166686.84431694","updateTime":1745366402000}]}]'),
    (market_data.KLINES, '[[1499040000000,"0.01634790","0.80000000","0.01575800","0.01577100","148976.11427815",1499644799999,' '"2434.19055334",308,"1756.87402397","28.46694368","17928899.62484339"]]'),
    (market_data.MARK_PRICE, '{"symbol":"BTCUSDT","markPrice":"11793.63104562","indexPrice":"11781.80495970",' '"estimatedSettlePrice":"11781.16138815","lastFundingRate":"0.00038246","interestRate":"0.00010000",' '"nextFundingTime":1597392000000,"time":1597370495002}'),
    (market_data.MARK_PRICE, '[{"symbol":"BTCUSDT","markPrice":"11793.63104562","indexPrice":"11781.80495970",' '"estimatedSettlePrice":"11781.16138815","lastFundingRate":"0.00038246","interestRate":"0.00010000",' '"nextFundingTime":1597392000000,"time":1597370495002}]'),
    (market_data.MARK_PRICE_KLINES, '[[1591256460000,"9653.29201333","9654.56401333","9653.07367333","9653.07367333","0\\t",1591256519999,' '"0",60,"0","0","0"]]'),
    (market_data.OPEN_INTEREST, '{"openInterest":"10659.509","symbol":"BTCUSDT","time":1589437530011}'),
    (market_data.OPEN_INTEREST_HISTORY, '[{"symbol":"BTCUSDT","sumOpenInterest":"20403.63700000","sumOpenInterestValue":"150570784.07809979",' '"CMCCirculatingSupply":"165880.538","timestamp":1583127900000},{"symbol":"BTCUSDT",' '"sumOpenInterest":"20401.36700000","sumOpenInterestValue":"149940752.14464448",' '"CMCCirculatingSupply":"165900.14853","timestamp":1583128200000}]'),
    (market_data.PING, "{}"),
    (market_data.PREMIUM_INDEX_KLINES, '[[1691603820000,"-0.00042931","-0.00023641","-0.00059406","-0.00043659","0",1691603879999,"0",12,' '"0","0","0"]]'),
    (market_data.RPI_DEPTH, '{"lastUpdateId":1027024,"E":1589436922972,"T":1589436922959,"bids":[["4.00000000","431.00000000"]],' '"asks":[["4.00000200","12.00000000"]]}'),
    (market_data.SERVER_TIME, '{"serverTime":1499827319559}'),
    (market_data.TAKER_LONG_SHORT_RATIO, '[{"buySellRatio":"1.5586","buyVol":"387.3300","sellVol":"248.5030","timestamp":1585614900000},' '{"buySellRatio":"1.3104","buyVol":"343.9290","sellVol":"248.5030","timestamp":1583139900000}]'),
    (market_data.TICKER_24HR, '{"symbol":"BTCUSDT","priceChange":"-94.99999800","priceChangePercent":"-95.960",' '"weightedAvgPrice":"0.29628482","lastPrice":"4.00000200","lastQty":"200.00000000",' '"openPrice":"99.00000000","highPrice":"100.00000000","lowPrice":"0.10000000","volume":"8913.30000000",' '"quoteVolume":"15.30000000","openTime":1499783499040,"closeTime":1499869899040,"firstId":28385,' '"lastId":28460,"count":76}'),
    (market_data.TICKER_24HR, '[{"symbol":"BTCUSDT","priceChange":"-94.99999800","priceChangePercent":"-95.960",' '"weightedAvgPrice":"0.29628482","lastPrice":"4.00000200","lastQty":"200.00000000",' '"openPrice":"99.00000000","highPrice":"100.00000000","lowPrice":"0.10000000","volume":"8913.30000000",' '"quoteVolume":"15.30000000","openTime":1499783499040,"closeTime":1499869899040,"firstId":28385,' '"lastId":28460,"count":76}]'),
    (market_data.TICKER_PRICE, '{"symbol":"BTCUSDT","price":"6000.01","time":1589437530011}'),
    (market_data.TICKER_PRICE, '[{"symbol":"BTCUSDT","price":"6000.01","time":1589437530011}]'),
    (market_data.TICKER_PRICE_V2, '{"symbol":"BTCUSDT","price":"6000.01","time":1589437530011}'),
    (market_data.TICKER_PRICE_V2, '[{"symbol":"BTCUSDT","price":"6000.01","time":1589437530011}]'),
    (market_data.TOP_LONG_SHORT_ACCOUNT_RATIO, '[{"symbol":"BTCUSDT","longShortRatio":"1.8105","longAccount":"0.6442","shortAccount":"0.3558",' '"timestamp":1583139600000},{"symbol":"BTCUSDT","longShortRatio":"0.5576","longAccount":"0.3580",' '"shortAccount":"0.6420","timestamp":1583139900000}]'),
    (market_data.TOP_LONG_SHORT_POSITION_RATIO, '[{"symbol":"BTCUSDT","longShortRatio":"1.4342","longAccount":"0.5891","shortAccount":"0.4108",' '"timestamp":1583139600000},{"symbol":"BTCUSDT","longShortRatio":"1.4337","longAccount":"0.3583",' '"shortAccount":"0.6417","timestamp":1583139900000}]'),
    (market_data.TRADES, '[{"id":28457,"price":"4.00000100","qty":"12.00000000","quoteQty":"48.00","time":1499865549590,' '"isBuyerMaker":true,"isRPITrade":true}]'),
    (market_data.TRADING_SCHEDULE, '{"updateTime":1761286643918,"marketSchedules":{"EQUITY":{"sessions":[{"startTime":1761177600000,' '"endTime":1761206400000,"type":"OVERNIGHT"},{"startTime":1761206400000,"endTime":1761226200000,' '"type":"PRE_MARKET"}]},"COMMODITY":{"sessions":[{"startTime":1761724800000,"endTime":1761744600000,' '"type":"NO_TRADING"},{"startTime":1761744600000,"endTime":1761768000000,"type":"REGULAR"}]}}}'),
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
    exchange = exchange_of("usdm")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert sent_blocking(Rest, exchange, call) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())


@pytest.mark.parametrize(("call", "wire"), ACCEPTED, ids=brief)
def test_an_awaited_call_arrives_and_is_answered_as_documented(
    exchange_of: Callable[[str], Exchange], call: Call[object], wire: str
) -> None:
    exchange = exchange_of("usdm")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert asyncio.run(sent_awaiting(AsyncRest, exchange, call)) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())
