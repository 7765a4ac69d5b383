"""How often an operation may be called."""

from __future__ import annotations

import pytest
from tests.transcribe.prose.scopes import NOTE

from generator.specs.model import Quota
from generator.transcribe.prose.rules import read_sentence
from generator.transcribe.prose.grammar import Found

THIS, ENDPOINT = "this function", "endpoint"


@pytest.mark.parametrize(
    ("sentence", "quota"),
    [
        ("IP rate limit 1000 requests/5min", Quota(1000, "5m", "ip", at="")),
        ("IP限频为1000次/5min", Quota(1000, "5m", "ip", at="")),
        ("Request Limitation is 5 times per month, for boats and planes", Quota(5, "1mo", "uid", at="")),
        ("存在每月5次的请求限制，两处共用。", Quota(5, "1mo", "uid", at="")),
        (f"You can only use {THIS} 500 times per hour in a rolling manner.", Quota(500, "1h", "uid", at="")),
        (f"The {ENDPOINT} can only be called 10 times per 10 minutes", Quota(10, "10m", "uid", at="")),
        ("本接口每10分钟只能调用10次（时间滚动计算）", Quota(10, "10m", "uid", at="")),
        ("滚动每小时仅能调用500次", Quota(500, "1h", "uid", at="")),
    ],
)
def test_a_quota_counts_calls_in_a_time(sentence: str, quota: Quota) -> None:
    assert read_sentence(sentence, NOTE) == Found(quotas=(quota,))


@pytest.mark.parametrize("sentence", ["IP rate limit 1000 requests", "You can use this 5 times", "每月5次"])
def test_a_quota_names_its_time(sentence: str) -> None:
    assert read_sentence(sentence, NOTE) is None
