"""The review page, opened and used in a real browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait

from generator.cli import main
from generator.reports.coverage import Entry, Fact
from generator.reports.review import review_page

SPECS = Path(__file__).parents[1] / "specs"
SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if chromium is None or driver is None:
        if os.environ.get("APISCRIBE_REQUIRE_BROWSER"):
            pytest.fail("APISCRIBE_REQUIRE_BROWSER is set, and there is no chromium with chromedriver")
        pytest.skip("no chromium with chromedriver on this machine")
    options = ChromeOptions()
    options.binary_location = chromium
    for switch in (*SWITCHES, f"--user-data-dir={tmp_path_factory.mktemp('browser')}"):
        options.add_argument(switch)
    started = Chrome(options=options, service=Service(driver))
    yield started
    started.quit()


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("review") / "review.html"
    result = CliRunner().invoke(main, ["coverage", "--specs", str(SPECS), "--html", str(path)])
    assert result.exit_code == 0, result.output
    return path


def summaries(browser: Chrome) -> list[str]:
    return [found.text for found in browser.find_elements(By.CSS_SELECTOR, "summary")]


def open_first(browser: Chrome) -> None:
    """Open the first spec; the only one found is open by itself."""
    if not browser.find_elements(By.CSS_SELECTOR, "details[open]"):
        browser.find_element(By.CSS_SELECTOR, "summary").click()
    # The browser builds the table a moment after it has opened.
    WebDriverWait(browser, 10).until(lambda seen: seen.find_elements(By.CSS_SELECTOR, "details[open] td"))


def test_search_finds_a_rule_and_shows_it_beside_its_page_and_line(browser: Chrome, page: Path) -> None:
    browser.get(page.as_uri())
    assert len(summaries(browser)) >= 5
    browser.find_element(By.ID, "search").send_keys("exactly_one, of: [orderIdList")
    spec, *_ = summaries(browser)
    assert "cancel_multiple_orders" in spec
    open_first(browser)
    row = browser.find_element(By.CSS_SELECTOR, "details table tr")
    kind, fact, place = row.find_elements(By.TAG_NAME, "td")
    assert (kind.text, fact.text) == ("rule", "{rule: exactly_one, of: [orderIdList, origClientOrderIdList]}")
    link = place.find_element(By.TAG_NAME, "a")
    assert "zh:" in link.text
    assert str(link.get_attribute("href")).endswith("/Cancel-Multiple-Orders")


def test_filters_narrow_by_product_and_by_kind_of_fact(browser: Chrome, page: Path) -> None:
    browser.get(page.as_uri())
    Select(browser.find_element(By.ID, "product")).select_by_visible_text("portfolio")
    assert all(spec.startswith("portfolio/") for spec in summaries(browser))
    Select(browser.find_element(By.ID, "kind")).select_by_visible_text("weight")
    assert browser.find_element(By.ID, "found").text.endswith("specs")
    open_first(browser)
    kinds = {cell.text for cell in browser.find_elements(By.CSS_SELECTOR, "details[open] td:first-child")}
    assert kinds == {"weight"}


def test_what_a_page_says_is_never_markup(browser: Chrome, tmp_path: Path) -> None:
    hostile = "</script><script>document.title='run'</script><img src=x onerror=\"document.title='run'\">"
    entry = Entry(
        "tide/rest/x", "tide", "rest", hostile, "https://docs.example.org/docs/x", (Fact("field", hostile, "en:1"),)
    )
    path = tmp_path / "hostile.html"
    path.write_text(review_page([entry], {}), "utf-8")
    browser.get(path.as_uri())
    assert browser.title == "apiscribe: what the pages say"
    assert hostile in browser.find_element(By.CSS_SELECTOR, "details td.fact").text
