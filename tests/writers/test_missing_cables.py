"""Cables to ask for, in every format."""

from __future__ import annotations

import csv
import io

import pytest

from foiakit.threads import ASK, Member, Mention
from foiakit.threads.missing_ranking import Asked, Cited, Wanted, Weight
from foiakit.threads.time_windows import Window
from foiakit.writers.missing_cables import COLUMNS, FORMATS

CITING = Member("OSLO12.1974", "Oslo 12", year=1974, records=(7,), date="1974-03-05")
MENTION = Mention(
    7, "cable", "ref", "B", "ROME", 5, 1974, None, None, False, "ROME 5", "As *Rome 5* says."
)
CABLE = Wanted(
    Cited(
        Member("ROME5.1974", "Rome 5", year=1974, status=ASK),
        Weight(1, 1, "1974-03-05", "1974-03-05"), (CITING,), (MENTION,),
    ),
    None,
    Window("1974-03-01", "1974-03-04", "1974-03-02", 0.9),
    Asked(3, "sent"),
)  # fmt: skip


def written(form: str, *cables: Wanted) -> str:
    out = io.StringIO(newline="")
    FORMATS[form](cables, out)
    return out.getvalue()


def test_a_table_has_a_row_with_every_column() -> None:
    (row,) = csv.DictReader(io.StringIO(written("csv", CABLE), newline=""))
    assert tuple(row) == COLUMNS
    assert (row["message"], row["count"], row["by"]) == ("Rome 5", "1", "Oslo 12")
    assert (row["likely_first"], row["likely_last"], row["request"]) == (
        "1974-03-01", "1974-03-04", "3",
    )  # fmt: skip
    assert written("plain", CABLE).rstrip("\n").split("\t")[0] == "Rome 5"


def test_ids_are_what_request_new_reads() -> None:
    assert written("ids", CABLE) == "Rome 5 (1974)\n"


def test_a_request_says_which_telegram_is_meant_and_who_cites_it() -> None:
    text = written("request", CABLE)
    assert text.startswith("I request copies of the following telegrams.")
    assert "1. Rome 5 of 1974, judging by its number, sent between March 1, 1974 and" in text
    assert "Cited in Oslo 12 of March 5, 1974, reference B" in text
    dated = written("request", CABLE._replace(stated="1974-03-03"))
    assert "dated March 3, 1974 by the citing document" in dated


def test_signs_of_markdown_are_escaped_and_the_request_is_named() -> None:
    text = written("markdown", CABLE)
    assert r"As \*Rome 5\* says." in text
    assert "Asked for in request 3." in text


@pytest.mark.parametrize("form", FORMATS)
def test_no_cables_are_an_empty_answer(form: str) -> None:
    assert written(form) in {"", ",".join(COLUMNS) + "\r\n"}
