"""A quotation is found if its words are there; another word is another word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.drafts.passages import find, nearest
from foiakit.drafts.quotations import parts_of
from foiakit.text.words import Words

TEXT = """THE FIRST ROUND ENDED WITHOUT AGREEMENT ON MAY 15. THE ICELANDIC SIDE ASKED FOR A TERM OF
FIVE YEARS. WE OFFERED TEN, AND HIS GOVERNMENT WOULD NOT SIGN A LEASE THAT OUTLIVED THE NEXT ELEC-
TION.\fThe counter-terrorism desk wasn't told; "so it goes," wrote Haqqâni's clerk."""


@pytest.mark.parametrize(
    "quotation",
    [
        "the first round ended without agreement",
        "“the first round ended without agreement on May 15,”",
        "a lease that outlived the next election",
        "[A] term of five years",
        "The Icelandic side … five years",
        "the first round ended . . . on May 15",
        "[the other] side asked for a term",
        "we offered ten [sic], and his government",
        "The counterterrorism desk wasn’t told",
        "so it goes, wrote Haqqani’s clerk",
    ],
)
def test_case_signs_line_ends_accents_and_hyphens_make_no_difference(quotation: str) -> None:
    found = find(parts_of(quotation), Words(TEXT))
    assert found is not None
    assert found.differences == ()


@pytest.mark.parametrize(
    ("quotation", "draft", "record"),
    [
        ("the first round ended with agreement on May 15", "with", "WITHOUT"),
        ("the first round ended without any agreement on May 15", "any", ""),
        ("his government would sign a lease that outlived", "", "NOT"),
        ("asked for a term of nine years", "nine", "FIVE"),
        ("ended without agreement on May 16. The Icelandic side", "16", "15"),
    ],
)
def test_another_word_is_named_and_nothing_else(quotation: str, draft: str, record: str) -> None:
    found = find(parts_of(quotation), Words(TEXT))
    assert found is not None
    assert [(difference.draft, difference.record) for difference in found.differences] == [
        (draft, record)
    ]


def test_a_letter_that_a_scanner_takes_for_another_is_a_doubt_about_the_scan() -> None:
    found = find(parts_of("the agreement was concluded in secret"), Words("Tbe agreement was "
                 "conc1uded in secret."))  # fmt: skip
    assert found is not None
    assert [difference.scan for difference in found.differences] == [True, True]


@pytest.mark.parametrize(
    "quotation",
    [
        "the second round began with a quarrel over fish",
        "five years ended the first round without agreement",  # the same words, another order
        "the first round ended . . . in utter confusion among friends",
    ],
)
def test_what_is_not_there_is_not_found(quotation: str) -> None:
    assert find(parts_of(quotation), Words(TEXT)) is None


def test_words_in_brackets_do_not_stand_for_a_page() -> None:
    far = f"the lease {'very ' * 40} was signed by both"
    assert find(parts_of("the lease [of the station] was signed by both"), Words(far)) is None
    assert find(parts_of("the lease . . . was signed by both"), Words(far)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "They met on the pier,2 and the consul signed before noon.",
        "They met on the pier[14] and the consul signed before noon.",
        "They met on the pier and the consul3 signed before noon.",
        "They met on the pier\n-4-\n\n\f\nSECRET\nPage 5 of 9\nand the consul signed before noon.",
        "They met on the pier\f CONFIDENTIAL - 2 -\nand the consul signed before noon.",
        "Who\nCase 12, p. 1\n\fCase 12, p. 2\nThey met on the pier\nCase 12, p. 3\n\f"
        "and the consul signed before noon.",
        "They met on the pi-\ner and the con sul signed before noon.",
    ],
)
def test_numbers_of_notes_and_lines_of_page_breaks_are_not_among_the_words(text: str) -> None:
    found = find(parts_of("met on the pier and the consul signed before noon"), Words(text))
    assert found is not None
    assert (found.differences, found.likeness) == ((), 1.0)


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("They met on the pier 2 and the consul signed before noon.", "2"),
        ("They met on the pier and the 3 men signed before noon.", "3 men"),
        ("They met on the pier and the\f MI6 signed before noon.", "MI6"),
        ("They met on the pier\n\fSecret\nand the consul signed before noon.", "Secret"),
    ],
)
def test_a_number_or_a_marking_among_the_words_is_a_difference(text: str, record: str) -> None:
    found = find(parts_of("met on the pier and the consul signed before noon"), Words(text))
    assert found is not None
    assert [difference.record for difference in found.differences] == [record]


def test_a_misread_word_and_another_word_next_to_it_are_two_differences() -> None:
    text = Words("The govemment had never answered the second letter of the harbor master.")
    found = find(parts_of("the government has never answered the second letter of the"), text)
    assert found is not None
    assert [tuple(difference) for difference in found.differences] == [
        ("government", "govemment", True),
        ("has", "had", False),
    ]


def test_the_place_of_the_longest_part_is_not_the_only_one_that_is_tried() -> None:
    """The longest part is in two places, and only one has the other part after it."""
    text = Words(
        "The consul wrote to Belar that the loan was lost. " + "Nothing else was said of it. " * 60
        + "In spring the consul wr0te to Belar that the survey of Mikovar was done."
    )  # fmt: skip
    found = find(parts_of("the consul wrote to Belar that the [whole] survey of Mikovar"), text)
    assert found is not None
    assert [tuple(difference) for difference in found.differences] == [("wrote", "wr0te", True)]


def test_a_passage_knows_its_page() -> None:
    text = Words(TEXT)
    found = find(parts_of("so it goes, wrote Haqqani's clerk"), text)
    assert found is not None
    assert text.page(found.first) == 2
    assert Words("One page of text.").page(0) is None


def test_the_nearest_passage_is_shown_of_what_is_not_found() -> None:
    text = Words(TEXT)
    found = nearest(parts_of("the third round ended in an agreement of some kind"), text)
    assert found is not None
    assert "ROUND ENDED" in text.between(found.first, found.end)


_WORD = st.text("abcdefghijklmnoprstuvwz", min_size=2, max_size=9)


@given(st.lists(_WORD, min_size=8, max_size=60), st.data())
def test_every_stretch_of_a_text_is_found_in_it(words: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(words) - 4))
    end = data.draw(st.integers(first + 4, len(words)))
    found = find(parts_of(" ".join(words[first:end])), Words(" ".join(words)))
    assert found is not None
    assert found.differences == ()
    assert words[found.first : found.end] == words[first:end]


@given(st.lists(_WORD, min_size=8, max_size=40, unique=True), st.data())
def test_an_altered_word_is_the_only_difference(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(2, len(words) - 3))
    draft = [*words[:at], "xyqyx", *words[at + 1 :]]
    found = find(parts_of(" ".join(draft)), Words(" ".join(words)))
    assert found is not None
    assert [(difference.draft, difference.record) for difference in found.differences] == [
        ("xyqyx", words[at])
    ]
