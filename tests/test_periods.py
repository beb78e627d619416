"""Periods: EDTF in, EDTF out, and as readers see them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Period
from generator.periods import read_period, write_period


@pytest.mark.parametrize("text", ["2024-05-26", "2024-05", "2023", "2024-05-26/2024-05-27", "2024-05/2024-06", "0900"])
def test_edtf_is_written_as_it_was_read(text: str) -> None:
    period = read_period(text)
    assert period is not None
    assert write_period(period) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2024-5-26",
        "2024-02-30",
        "2023-02-29",
        "2024-13",
        "0000",
        "26 May 2024",
        "2024-05-27/2024-05-26",
        "2024-05/2024-06-03",
        "2024/..",
        "2024-05-26/",
        "2023/2024/2025",
        "２０２４",
        "2024~",
    ],
)
def test_what_is_no_level_0_date_gives_none(text: str) -> None:
    assert read_period(text) is None


def test_a_month_lasts_to_its_last_day() -> None:
    assert read_period("2024-02") == Period(date(2024, 2, 1), date(2024, 2, 29), "month")


def test_an_interval_of_one_day_is_written_as_the_day() -> None:
    period = read_period("2024-05-26/2024-05-26")
    assert period is not None
    assert write_period(period) == "2024-05-26"


@given(st.dates(), st.dates())
def test_any_days_survive_writing_and_reading(one: date, other: date) -> None:
    period = Period(min(one, other), max(one, other))
    assert read_period(write_period(period)) == period
