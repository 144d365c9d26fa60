"""What one release hides and another shows: what is found, and what is something else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.releases.hidden import Hidden, hidden
from foiakit.releases.released import Released
from foiakit.releases.released_text import TopHead

BEFORE = "I spoke with the harbor master this morning about the new pier."
SECRET = "He asks for nine million and will not sign before the council has met in March."
AFTER = "Please let me know what you think of it before Friday."
HEAD = """Original Message
From: Marlow, Ines T
To: Ferris, Tom
Sent: Tue Mar 02 17:25:12 2010
Subject: Re: Harbor talks"""
TOP = TopHead("2010-03-02", "17:25", "Marlow, Ines T", "Harbor talks")
ELSEWHERE = TopHead("2010-03-05", "09:10", "Ferris, Tom", "Fw: Harbor talks")


def released(
    text: str,
    top: TopHead = TOP,
    *,
    source: str | None = None,
    in_full: bool = False,
    in_part: bool = True,
) -> Released:
    return Released(1, text, top, source=source, in_full=in_full, in_part=in_part)


def found(hides: Released, *paragraphs: str, top: TopHead = TOP) -> list[Hidden]:
    return list(hidden(hides, Released(2, "\n".join(paragraphs), top, in_full=True)))


def shown(hides: Released, *paragraphs: str, top: TopHead = TOP) -> list[str]:
    text = "\n".join(paragraphs)
    return [text[passage.start : passage.stop] for passage in found(hides, *paragraphs, top=top)]


def test_a_blank_without_a_mark_is_found_with_the_words_that_another_text_has() -> None:
    assert shown(released(f"{BEFORE}\n{AFTER}"), BEFORE, SECRET, AFTER) == [SECRET[:-1]]


def test_a_mark_next_to_the_blank_is_the_ground() -> None:
    (passage,) = found(released(f"{BEFORE}\n[Excised: B5]\n{AFTER}"), BEFORE, SECRET, AFTER)
    assert passage.exemptions == ("B5",)
    assert (passage.words, passage.paragraph, passage.subject) == (16, 2, "Harbor talks")


@pytest.mark.parametrize(
    ("mark", "grounds"),
    [
        ("[Excised: 1.4(B), 1.4(D)]", ("1.4(B)", "1.4(D)")),
        ("(b)(1)", ("B1",)),
        ("[2 lines not declassified]", ("excised",)),
        ("B6", ("B6",)),
        ("The pier: [B1] and", ("B1",)),
        ("[B1, 1.4(D)]", ("B1", "1.4(D)")),
        ("███████", ("excised",)),
    ],
)
def test_marks_as_agencies_print_them(mark: str, grounds: tuple[str, ...]) -> None:
    (passage,) = found(released(f"{BEFORE}\n{mark}\n{AFTER}", in_part=False), BEFORE, SECRET, AFTER)
    assert passage.exemptions == grounds


def test_the_message_may_be_a_part_of_a_chain_in_another_time_zone() -> None:
    head = HEAD.replace("17:25:12", "22:25:40")
    chain = f"Here it is.\n{head}\n{BEFORE}\n{AFTER}"
    assert shown(released(chain, ELSEWHERE), BEFORE, SECRET, AFTER) == [SECRET[:-1]]


def test_a_message_may_be_hidden_whole() -> None:
    chain = f"Here it is.\n{HEAD}\n[Excised: B5]\n"
    (passage,) = found(released(chain, ELSEWHERE), SECRET)
    assert (passage.words, passage.exemptions) == (16, ("B5",))


def test_stamps_of_a_text_that_nobody_has_read_are_no_words() -> None:
    case = "Case No. F-2014-20439 Doc No. C00001234 Date: 06/30/2015"
    stamp = f"UNCLASSIFIED U.S. Department of State {case}"
    head = re.sub("Original Message\n", "", HEAD)
    text = f"{stamp}\n\n{head}\n\n{BEFORE}\n\n{stamp}\n{stamp}\n\n{AFTER}"
    assert shown(released(text, TopHead()), BEFORE, SECRET, AFTER) == [SECRET[:-1]]


def test_a_text_without_heads_needs_a_mark_and_many_words_on_both_sides() -> None:
    marked = f"{BEFORE}\n[Excised: B1]\n{AFTER}"
    assert shown(released(marked, TopHead()), BEFORE, SECRET, AFTER, top=TopHead())
    assert not shown(released(marked.replace("[Excised: B1]\n", ""), TopHead()), BEFORE, SECRET,
                     AFTER, top=TopHead())  # fmt: skip
    assert not shown(released("the new pier. [Excised: B1] Please", TopHead()), BEFORE, SECRET,
                     AFTER, top=TopHead())  # fmt: skip


def test_a_blank_that_is_seen_makes_it_sure() -> None:
    text = f"{BEFORE}\n{AFTER}"
    for source, sure in ((f"{BEFORE}\n\n\n\n\n{AFTER}", True), (f"{BEFORE}\n\n{AFTER}", False)):
        (passage,) = found(released(text, source=source), BEFORE, SECRET, AFTER)
        assert passage.is_sure is sure
    inline = "I spoke with the harbor master and         let me know what you think of it"
    whole = inline.replace("and ", "and he will not sign before March")
    (passage,) = found(released(" ".join(inline.split()), source=inline), whole)
    assert passage.is_sure


def test_a_mark_of_the_subject_s_line_is_not_the_ground_of_what_is_hidden_below_it() -> None:
    def exemptions(head: str) -> tuple[str, ...]:
        text = f"Here it is.\n{head}\n{AFTER}"
        (passage,) = found(released(text, ELSEWHERE), SECRET, AFTER)
        return passage.exemptions

    assert exemptions(f"{HEAD} [Excised: B5]") == ()
    stacked = HEAD.replace("2010\n", "2010 [Excised: B1]\n")
    assert exemptions(f"{stacked} [Excised: B5]") == ("B1", "B5")


NOT_HIDDEN = {
    "a release in full hides nothing": (released(f"{BEFORE}\n{AFTER}", in_full=True), SECRET),
    "nothing is known of the release": (released(f"{BEFORE}\n{AFTER}", in_part=False), SECRET),
    "the words stand elsewhere": (released(f"{BEFORE}\n{AFTER}\n{SECRET}"), SECRET),
    "other words are left": (released(f"{BEFORE}\nHe wants money.\n{AFTER}"), SECRET),
    "few words": (released(f"{BEFORE}\n{AFTER}"), "He will sign."),
    "a head": (released(f"{BEFORE}\n{AFTER}"), "From: Tom Ferris To: Ines Marlow Cc: Harbor"),
    "a link": (released(f"{BEFORE}\n{AFTER}"), "See the map of it https://example.gov/map/pier/2"),
    "a program's line": (released(f"{BEFORE}\n{AFTER}"), "Sent from my Harborphone wireless one"),
    "what a scanner made of dirt": (released(f"{BEFORE}\n{AFTER}"), "s5 ij lll 0o s s 1i vv sss"),
}


@pytest.mark.parametrize("case", NOT_HIDDEN)
def test_it_is_not_hidden_where(case: str) -> None:
    hides, words = NOT_HIDDEN[case]
    assert not shown(hides, BEFORE, words, AFTER)


OTHER_MESSAGES = {
    "another day": TOP._replace(day="2010-03-03"),
    "another minute": TOP._replace(time="17:31"),
    "another subject": TOP._replace(subject="Bridge tolls"),
    "no subject and another sender": TOP._replace(subject="Re:", sender="Ferris, Tom"),
}


@pytest.mark.parametrize("case", OTHER_MESSAGES)
def test_words_of_another_message_are_not_its_own(case: str) -> None:
    assert not shown(
        released(f"{BEFORE}\n{AFTER}"), BEFORE, SECRET, AFTER, top=OTHER_MESSAGES[case]
    )


def test_a_message_whole_hours_later_is_not_the_one_that_is_hidden_whole() -> None:
    chain = f"Here it is.\n{HEAD.replace('17:25', '18:25')}\n[Excised: B5]\n"
    assert not found(released(chain, ELSEWHERE), SECRET)


def test_telegrams_of_one_number_are_one_message_and_of_two_numbers_are_two() -> None:
    number, other = (TopHead("1986-10-13", number=f"USNATO {n} 1986") for n in (5509, 5510))
    text = f"{BEFORE}\n{AFTER}"
    assert shown(released(text, number), BEFORE, SECRET, AFTER, top=number) == [SECRET[:-1]]
    assert not shown(released(text, number), BEFORE, SECRET, AFTER, top=other)


def test_the_paragraph_of_a_telegram_is_the_number_that_is_printed() -> None:
    top = TopHead(number="USNATO 5509 1986")
    lines = ("SUBJECT: HARBOR TALKS", f"1. {BEFORE}", "2. The pier is old.", f"3. {AFTER}")
    shows = (*lines[:3], SECRET, lines[3])
    (passage,) = found(released("\n".join(lines), top), *shows, top=top)
    assert passage.paragraph == 2


@pytest.mark.parametrize("marking", ["(C)", "(S/NF)", "(U)"])
def test_another_marking_of_the_paragraph_is_not_among_the_words(marking: str) -> None:
    number = TopHead(number="USNATO 5509 1986")
    hides = released(f"1. {BEFORE}\n2. (LOU) [Excised: B1]\n3. {AFTER}", number)
    lines = (f"1. {BEFORE}", f"2. {marking} {SECRET}", f"3. {AFTER}")
    assert shown(hides, *lines, top=number) == [SECRET[:-1]]


def test_letters_that_a_scanner_misread_hide_nothing() -> None:
    misread = AFTER.replace("let", "1et").replace("before", "befoie").replace("rn", "m")
    assert shown(released(f"{BEFORE}\n{misread}"), BEFORE, SECRET, AFTER) == [SECRET[:-1]]


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [BEFORE, SECRET, AFTER, *HEAD.split("\n"), "[Excised: B5]", "B1", "(b)(1)", "", "1."]
        ),
        st.text(max_size=30),
    ),
    max_size=25,
).map("\n".join)


@given(LINES, LINES, st.booleans())
def test_any_two_texts_are_compared_and_what_is_shown_is_in_the_text(
    first: str, second: str, in_part: bool
) -> None:
    hides, shows = released(first, in_part=in_part), Released(2, second, TOP)
    for found_here in hidden(hides, shows):
        words = second[found_here.start : found_here.stop].split()
        assert words
        assert found_here.paragraph >= 1
        assert found_here.exemptions or in_part


@given(LINES)
def test_a_text_hides_nothing_that_itself_shows(text: str) -> None:
    assert not list(hidden(released(text), Released(2, text, TOP)))
