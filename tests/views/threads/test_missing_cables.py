"""Missing cables on a terminal, each on at most four lines."""

from __future__ import annotations

import pytest
from views.screens import drawn, pipe, terminal

from foiakit.threads import ASK, RELEASED, Member, Mention
from foiakit.threads.missing_ranking import Asked, Cited, Wanted, Weight
from foiakit.threads.time_windows import Window
from foiakit.views.threads.missing_cables import LINES, lines

CITING = Member("OSLO12.1974", "Oslo 12", year=1974, records=(7,), date="1974-03-05")
MENTION = Mention(
    7, "cable", "ref", None, "ROME", 5, 1974, None, None, False, "ROME 5", "As Rome 5 says."
)
CABLE = Wanted(
    Cited(
        Member("ROME5.1974", "Rome 5", year=1974, status=ASK),
        Weight(5, 2, "1974-03-05", "1974-04-01"), (CITING,) * 4, (MENTION,),
    ),
    None, Window("1974-03-01", "1974-03-04", "1974-03-02", 0.9), Asked(3, "sent"),
)  # fmt: skip


def test_a_cable_has_its_citations_its_days_and_its_request() -> None:
    page = drawn(lines([CABLE], pipe()), pipe())
    assert len(page) <= LINES
    assert page[0] == (
        "Rome 5 (1974)  to ask for  5 records of 2 posts, 1974-03-05 to 1974-04-01"
        "  asked: request 3, sent"
    )
    assert page[1].startswith("  likely 1974-03-01 to 1974-03-04 (90%); cited by Oslo 12 (1974), ")
    assert page[1].endswith(", ...")


@pytest.mark.parametrize("width", [20, 40, 80])
def test_lines_fit_the_terminal(width: int) -> None:
    page = drawn(lines([CABLE], terminal(width)), terminal(width))
    assert max(map(len, page)) <= width
    assert len(page) <= LINES or width < 80


def test_a_release_elsewhere_is_named_and_a_date_that_is_stated() -> None:
    member = CABLE.cited.member._replace(status=RELEASED, where="National Archives")
    cable = CABLE._replace(cited=CABLE.cited._replace(member=member), stated="1974-03-03")
    page = drawn(lines([cable], pipe()), pipe())
    assert "released: National Archives" in page[0]
    assert page[1].startswith("  dated 1974-03-03;")
