# Made by apiscribe from specs/portfolio_pro/rest; not to be edited.
"""Portfolio Margin Pro, REST: account, tested with the documented values."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from decimal import Decimal
from typing import Final

import pytest
from documented import brief, broken_rules, exact, sent_awaiting, sent_blocking, set_answer

from binance_derivatives import Call, InvalidRequest, Mismatch
from binance_derivatives._core.operation import Operation
from binance_derivatives.testing import Exchange
from binance_derivatives.portfolio_pro import AsyncRest, Rest
from binance_derivatives.portfolio_pro.rest import account

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (account.account_info(recv_window=5000), "recvWindow=5000"),
    (account.auto_repay_futures_status(recv_window=5000), "recvWindow=5000"),
    (account.balance(), ""),
    (account.balance(asset="BTC", recv_window=5000), "asset=BTC&recvWindow=5000"),
    (account.bankruptcy_loan_amount(recv_window=5000), "recvWindow=5000"),
    (account.bankruptcy_loan_repay_history(), ""),
    (account.bankruptcy_loan_repay_history(start_time=1600000000000, end_time=1600000000000, current=1, size=100, recv_window=5000), "startTime=1600000000000&endTime=1600000000000&current=1&size=100&recvWindow=5000"),
    (account.bnb_transfer(amount=Decimal("1"), transfer_side="TO_UM", recv_window=5000), "amount=1&transferSide=TO_UM&recvWindow=5000"),
    (account.change_auto_repay_futures_status(auto_repay=True, recv_window=5000), "autoRepay=true&recvWindow=5000"),
    (account.delete_margin_call_level(recv_window=5000), "recvWindow=5000"),
    (account.delta_mode(recv_window=5000), "recvWindow=5000"),
    (account.fund_auto_collection(recv_window=5000), "recvWindow=5000"),
    (account.fund_collection_by_asset(asset="my_id_1"), "asset=my_id_1"),
    (account.fund_collection_by_asset(asset="my_id_1", recv_window=5000, amount=Decimal("1"), future_type="UM"), "asset=my_id_1&recvWindow=5000&amount=1&futureType=UM"),
    (account.margin_call_level(recv_window=5000), "recvWindow=5000"),
    (account.negative_balance_interest_history(), ""),
    (account.negative_balance_interest_history(asset="USDT", start_time=1600000000000, end_time=1600000000000, size=100, recv_window=5000), "asset=USDT&startTime=1600000000000&endTime=1600000000000&size=100&recvWindow=5000"),
    (account.repay_bankruptcy_loan(), ""),
    (account.repay_bankruptcy_loan(from_="SPOT", recv_window=5000), "from=SPOT&recvWindow=5000"),
    (account.repay_futures_negative_balance(), ""),
    (account.repay_futures_negative_balance(from_="SPOT", recv_window=5000), "from=SPOT&recvWindow=5000"),
    (account.set_margin_call_level(margin_call_level=Decimal("1.67354637"), recv_window=5000), "recvWindow=5000&marginCallLevel=1.67354637"),
    (account.span_account_info(recv_window=5000), "recvWindow=5000"),
    (account.switch_delta_mode(delta_enabled=True, recv_window=5000), "deltaEnabled=true&recvWindow=5000"),
    (account.transfer_earn_asset(asset="LDUSDT", transfer_type="EARN_TO_FUTURE", amount=Decimal("1"), recv_window=5000), "asset=LDUSDT&transferType=EARN_TO_FUTURE&amount=1&recvWindow=5000"),
    (account.transferable_earn_balance(asset="LDUSDT", transfer_type="EARN_TO_FUTURE", recv_window=5000), "asset=LDUSDT&transferType=EARN_TO_FUTURE&recvWindow=5000"),
)
"""Calls, and the query each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (account.ACCOUNT_INFO, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.AUTO_REPAY_FUTURES_STATUS, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.BALANCE, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.BANKRUPTCY_LOAN_AMOUNT, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.BANKRUPTCY_LOAN_REPAY_HISTORY, {"startTime": 1600000000000, "endTime": 1631104000001}, ["window startTime endTime"]),
    (account.BANKRUPTCY_LOAN_REPAY_HISTORY, {"current": 0, "size": 101, "recvWindow": 60001}, ["range current", "range recvWindow", "range size"]),
    (account.BNB_TRANSFER, {}, ["required amount", "required transferSide"]),
    (account.BNB_TRANSFER, {"amount": "1", "transferSide": "NO_SUCH_VALUE", "recvWindow": 60001}, ["range recvWindow", "values transferSide"]),
    (account.CHANGE_AUTO_REPAY_FUTURES_STATUS, {}, ["required autoRepay"]),
    (account.CHANGE_AUTO_REPAY_FUTURES_STATUS, {"autoRepay": True, "recvWindow": 60001}, ["range recvWindow"]),
    (account.DELETE_MARGIN_CALL_LEVEL, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.DELTA_MODE, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.FUND_AUTO_COLLECTION, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.FUND_COLLECTION_BY_ASSET, {}, ["required asset"]),
    (account.FUND_COLLECTION_BY_ASSET, {"asset": "BNB"}, ["refused_if asset"]),
    (account.FUND_COLLECTION_BY_ASSET, {"asset": "my_id_1", "recvWindow": 60001, "futureType": "NO_SUCH_VALUE"}, ["range recvWindow", "values futureType"]),
    (account.MARGIN_CALL_LEVEL, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.NEGATIVE_BALANCE_INTEREST_HISTORY, {"size": 101, "recvWindow": 60001}, ["range recvWindow", "range size"]),
    (account.REPAY_BANKRUPTCY_LOAN, {"from": "NO_SUCH_VALUE", "recvWindow": 60001}, ["range recvWindow", "values from"]),
    (account.REPAY_FUTURES_NEGATIVE_BALANCE, {"from": "NO_SUCH_VALUE", "recvWindow": 60001}, ["range recvWindow", "values from"]),
    (account.SET_MARGIN_CALL_LEVEL, {}, ["required marginCallLevel"]),
    (account.SET_MARGIN_CALL_LEVEL, {"recvWindow": 60001, "marginCallLevel": "0.1"}, ["range marginCallLevel", "range recvWindow"]),
    (account.SET_MARGIN_CALL_LEVEL, {"marginCallLevel": "3.0"}, ["range marginCallLevel"]),
    (account.SPAN_ACCOUNT_INFO, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.SWITCH_DELTA_MODE, {}, ["required deltaEnabled"]),
    (account.SWITCH_DELTA_MODE, {"deltaEnabled": True, "recvWindow": 60001}, ["range recvWindow"]),
    (account.TRANSFER_EARN_ASSET, {}, ["required amount", "required asset", "required transferType"]),
    (account.TRANSFER_EARN_ASSET, {"asset": "NO_SUCH_VALUE", "transferType": "NO_SUCH_VALUE", "amount": "1", "recvWindow": 60001}, ["range recvWindow", "values asset", "values transferType"]),
    (account.TRANSFERABLE_EARN_BALANCE, {}, ["required asset", "required transferType"]),
    (account.TRANSFERABLE_EARN_BALANCE, {"asset": "NO_SUCH_VALUE", "transferType": "NO_SUCH_VALUE", "recvWindow": 60001}, ["range recvWindow", "values asset", "values transferType"]),
    (account.ACCOUNT_INFO, {"recvWindow": "7", "noSuchParameter": 1}, ["type recvWindow", "unknown noSuchParameter"]),
    (account.BALANCE, {"asset": 7}, ["type asset"]),
    (account.BALANCE, {"asset": ""}, ["empty asset"]),
    (account.BNB_TRANSFER, {"amount": 0.5}, ["required transferSide", "type amount"]),
    (account.BNB_TRANSFER, {"amount": ""}, ["empty amount", "required transferSide"]),
    (account.CHANGE_AUTO_REPAY_FUTURES_STATUS, {"autoRepay": 7}, ["type autoRepay"]),
    (account.FUND_COLLECTION_BY_ASSET, {"futureType": 7}, ["required asset", "type futureType"]),
    (account.FUND_COLLECTION_BY_ASSET, {"futureType": ""}, ["empty futureType", "required asset"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (account.ACCOUNT_INFO, '{"uniMMR":"5167.92171923","accountEquity":"122607.35137903","actualEquity":"142607.35137903",' '"accountMaintMargin":"23.72469206","accountInitialMargin":"47.44938412",' '"totalAvailableBalance":"122559.90199491","accountStatus":"NORMAL","accountType":"PM_1"}'),
    (account.AUTO_REPAY_FUTURES_STATUS, '{"autoRepay":true}'),
    (account.BALANCE, '[{"asset":"BTC","totalWalletBalance":"100","crossMarginAsset":"100","crossMarginBorrowed":"0",' '"crossMarginFree":"100","crossMarginInterest":"0","crossMarginLocked":"0","umWalletBalance":"0",' '"umUnrealizedPNL":"0","cmWalletBalance":"0","cmUnrealizedPNL":"0","updateTime":0,"negativeBalance":"0",' '"optionWalletBalance":"0","optionEquity":"0"}]'),
    (account.BANKRUPTCY_LOAN_AMOUNT, '{"asset":"BUSD","amount":"579.45"}'),
    (account.BANKRUPTCY_LOAN_REPAY_HISTORY, '{"total":3,"rows":[{"asset":"USDT","amount":"404.80294503","repayTime":1731336427804},{"asset":"USDT",' '"amount":"4620.41204574","repayTime":1726125090016}]}'),
    (account.BNB_TRANSFER, '{"tranId":100000001}'),
    (account.CHANGE_AUTO_REPAY_FUTURES_STATUS, '{"msg":"success"}'),
    (account.DELETE_MARGIN_CALL_LEVEL, '{"msg":"success"}'),
    (account.DELTA_MODE, '{"deltaEnabled":false}'),
    (account.FUND_AUTO_COLLECTION, '{"msg":"success"}'),
    (account.FUND_COLLECTION_BY_ASSET, '{"msg":"success"}'),
    (account.MARGIN_CALL_LEVEL, '{"marginCallLevel":"1.67354637"}'),
    (account.NEGATIVE_BALANCE_INTEREST_HISTORY, '[{"asset":"USDT","interest":"24.4440","interestAccruedTime":1670227200000,"interestRate":"0.0001164",' '"principal":"210000"}]'),
    (account.REPAY_BANKRUPTCY_LOAN, '{"tranId":58203331886213504}'),
    (account.REPAY_FUTURES_NEGATIVE_BALANCE, '{"msg":"success"}'),
    (account.SET_MARGIN_CALL_LEVEL, '{"marginCallLevel":"1.67354637"}'),
    (account.SPAN_ACCOUNT_INFO, '{"uniMMR":"5167.92171923","accountEquity":"122607.35137903","actualEquity":"142607.35137903",' '"accountMaintMargin":"23.72469206","riskUnitMMList":[{"asset":"BTC","uniMaintainUsd":"23.72469206"}],' '"marginMM":"0.00000000","otherMM":"0.00000000","accountStatus":"NORMAL","accountType":"PM_3"}'),
    (account.SWITCH_DELTA_MODE, '{"msg":"success"}'),
    (account.TRANSFER_EARN_ASSET, '{"msg":"success"}'),
    (account.TRANSFERABLE_EARN_BALANCE, '{"asset":"LDUSDT","amount":"0.55"}'),
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
    exchange = exchange_of("portfolio_pro")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert sent_blocking(Rest, exchange, call) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())


@pytest.mark.parametrize(("call", "wire"), ACCEPTED, ids=brief)
def test_an_awaited_call_arrives_and_is_answered_as_documented(
    exchange_of: Callable[[str], Exchange], call: Call[object], wire: str
) -> None:
    exchange = exchange_of("portfolio_pro")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert asyncio.run(sent_awaiting(AsyncRest, exchange, call)) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())
