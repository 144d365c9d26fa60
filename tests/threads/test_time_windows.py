"""Members of a thread in order of time."""

from __future__ import annotations

from foiakit.model.message import Number
from foiakit.store.links.reference_graph import Citing
from foiakit.threads import Member, Thread
from foiakit.threads.time_windows import (
    BY_CITATION,
    BY_NUMBER,
    DATED,
    STATED,
    Placed,
    Window,
    placed,
)
from foiakit.threads.walk import thread


def window(number: Number, latest: str | None) -> Window:
    if number.serial != 700:
        return Window(why_not="cannot tell")
    return Window("1974-01-01", "1974-02-20", "1974-02-15", 0.9)


def test_a_thread_in_order_of_time_has_what_is_missing_in_its_place(citing: Citing) -> None:
    rows = placed(thread(citing, [citing.member(1)], 99), window)
    assert [(row.member.name, row.by) for row in rows] == [
        ("State 700", BY_NUMBER),  # likelier later, but cited on 10 January
        ("Kabul 90", DATED), ("Rome 5", DATED), ("Kabul A-12", BY_CITATION),
        ("Tehran 11", BY_CITATION),
        ("Lima 9", DATED), ("X/Y TELCON", BY_CITATION), ("Kabul 100", DATED),
    ]  # fmt: skip
    assert rows[0].day == "1974-01-10"


def test_a_date_that_the_citing_words_give_is_its_date(citing: Citing) -> None:
    whole = thread(citing, [citing.member(2)], 99)
    links = tuple(
        link._replace(mentions=tuple(row._replace(date="1974-01-09") for row in link.mentions))
        for link in whole.links
    )
    rows: list[Placed] = placed(whole._replace(links=links), window)
    state = next(row for row in rows if row.member.name == "State 700")
    assert (state.day, state.by, state.stated) == ("1974-01-09", STATED, "1974-01-09")


def test_what_has_no_place_in_time_comes_last() -> None:
    dated = Member("B", "B", records=(1,), date="1990", day="1990-01-01")
    undated_first = Thread((Member("A", "A"), dated), ())
    assert [place.member.key for place in placed(undated_first, window)] == ["B", "A"]
