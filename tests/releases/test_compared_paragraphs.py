"""A comparison as paragraphs and passages."""

from __future__ import annotations

from releases.test_comparison import HIDDEN, WHOLE

from foiakit.model.record import Record
from foiakit.releases.compared_paragraphs import (
    Compared,
    Passage,
    Words,
    caption,
    flow,
    have_words_in_common,
    paragraphs,
    shown,
    summary,
)
from foiakit.releases.compared_text import ComparedText
from foiakit.releases.comparison import compare

CUT = WHOLE.replace(HIDDEN, "[Excised: B5]")


def compared(*texts: str) -> Compared:
    found = tuple(ComparedText(number, text) for number, text in enumerate(texts, 1))
    records = tuple(Record(id=text.record) for text in found)
    return Compared(records, found, tuple(compare(found)))


def test_a_withheld_passage_is_between_the_paragraphs_with_where_it_is_and_why() -> None:
    before, passage, after = flow(compared(WHOLE, CUT))
    assert isinstance(before, list)
    assert "".join(words.text for words in before).strip().endswith("for the winter.")
    assert passage == Passage(HIDDEN, "15 words in 1; withheld in 2: B5", withheld=True)
    assert isinstance(after, list)
    assert "".join(words.text for words in after).startswith("Everyone agreed")


def test_other_words_in_the_same_place_name_the_record_that_has_them() -> None:
    (part,) = flow(compared(WHOLE, WHOLE.replace("winter", "autumn")))
    assert isinstance(part, list)
    assert [words.others for words in part if words.others] == [(("2", "autumn"),)]


def test_each_line_is_a_paragraph_and_other_words_stay_at_their_place() -> None:
    found = list(paragraphs([Words("One\n\ntwo ", (("2", "too"),)), Words("three\n")]))
    assert [[words.text for words in line] for line in found] == [["One"], ["two ", "three"]]
    assert found[0][0].others == (("2", "too"),)


def test_a_summary_counts_what_not_all_texts_show() -> None:
    assert summary(compared(WHOLE, CUT))[0] == "1 passage (15 words) that not all of them show"
    (sentence,) = summary(compared(WHOLE, WHOLE))
    assert sentence == "no passage is missing from any of them within the same message"


def test_texts_without_a_passage_in_common_are_recognised() -> None:
    other = "Wheat prices rose again while every mill along that river stood idle last spring."
    assert have_words_in_common(compared(WHOLE, CUT))
    assert not have_words_in_common(compared(WHOLE, other))


def test_a_caption_has_what_distinguishes_a_release() -> None:
    record = Record(
        id=1, document="C05765911", decision="RELEASE IN PART", exemptions=("B5", "B6"),
        released="2016-01-29",
    )  # fmt: skip
    assert [part for part in caption(record, ComparedText(1, "Two words")) if part] == [
        "C05765911", "undated", "RELEASE IN PART (B5, B6)", "released 2016-01-29", "2 words",
    ]  # fmt: skip


def test_text_is_shown_with_line_ends_for_page_ends_and_no_control_characters() -> None:
    found = shown("one\ftwo\x1b[31m")
    assert found.startswith("one\ntwo")
    assert "\x1b" not in found
