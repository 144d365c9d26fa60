"""The composite: everything in it is from the named record, and nothing is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foiakit.releases.compared_text import ComparedText
from foiakit.releases.comparison import BLANK, LACKS, MARKED, compare
from foiakit.releases.comparison import MOVED as MOVED_AWAY
from foiakit.releases.composite import Composite, composite

PIECES = st.sampled_from(
    "ice |harbour |(S) |ships.\n|[Excised: B1] |12 |pilots, |\n\n|fog—|  |From: A\nTo: B\n"
    "|“quay” |██ ".split("|")
)
TEXTS = st.lists(
    st.tuples(st.lists(PIECES, max_size=40).map("".join), st.integers(0, 3)), min_size=1, max_size=3
)


def made(texts: list[tuple[str, int]]) -> list[ComparedText]:
    found = []
    for number, (text, pages) in enumerate(texts):
        starts = sorted(
            {*(len(text) * page // (pages + 1) for page in range(pages + 1)), len(text)}
        )
        found.append(ComparedText(number + 4, text, starts if len(starts) > 1 else None))
    return found


def checked(texts: list[ComparedText]) -> Composite:
    found = composite(texts, compare(texts))
    at = 0
    for span in found.spans:
        source = texts[span.text_number]
        assert source.text[span.source_start : span.source_end] == span.text
        assert found.text[span.start : span.end] == span.text
        assert not found.text[at : span.start].strip(), "something that no span has"
        assert span.text.strip()
        at = span.end
        for variant in span.variants:
            assert variant.text in texts[variant.text_number].text
            assert variant.text_number != span.text_number
    assert not found.text[at:].strip()
    return found


@given(TEXTS)
def test_every_span_stands_in_its_record_and_all_spans_make_the_text(
    texts: list[tuple[str, int]],
) -> None:
    checked(made(texts))


@given(TEXTS)
def test_every_span_is_on_the_page_that_it_names(texts: list[tuple[str, int]]) -> None:
    compared_texts = made(texts)
    for span in composite(compared_texts, compare(compared_texts)).spans:
        source = compared_texts[span.text_number]
        words = [
            number
            for number, start in enumerate(source.starts)
            if span.source_start <= start < span.source_end
        ]
        assert words
        assert {source.page(word) for word in words} == {span.page}


@given(TEXTS)
def test_every_word_of_the_fullest_text_is_in_the_composite(texts: list[tuple[str, int]]) -> None:
    compared_texts = made(texts)
    found = composite(compared_texts, compare(compared_texts))
    base = compared_texts[found.base]
    there = [
        start
        for span in found.spans
        if span.text_number == found.base
        for start in base.starts
        if span.source_start <= start < span.source_end
    ]
    passages = [block for block in compare(compared_texts) if block.kind == LACKS]
    assert len(base.words) - len(there) <= 2 * len(passages), "more than specks in a blank"
    assert there == sorted(set(there))


FULL = (
    "1. (C) The harbour master met the consul on the quay. 2. (S) He said that the ice pilots had"
    " asked for more coal before the winter and that nobody had answered. 3. (C) The consul agreed"
    " to write to the owners about the coal and the pilots."
)
CUT = (
    "1. (C) The harbour master met the consul on the quay. 2. (S) [Excised: B1] 3. (C) The consul"
    " agreed to write to the owners about the coal and the pilots. END OF MESSAGE. The copy in the"
    " second file adds a note on who had read it in Holmavik, and when it was sent back to port."
)


def test_a_passage_that_one_release_withholds_is_taken_from_the_other() -> None:
    texts = [ComparedText(4, CUT), ComparedText(9, FULL)]
    found = checked(texts)
    assert found.base == 0
    assert [texts[span.text_number].record for span in found.spans] == [4, 9, 4]
    assert found.spans[1].text.startswith("He said that")
    assert found.spans[1].text.endswith("nobody had answered.")
    assert "Excised" not in found.text
    assert found.text.endswith("sent back to port.")
    assert "2. (S) He said" in found.text


def test_a_mark_that_nobody_fills_stays() -> None:
    texts = [ComparedText(4, CUT), ComparedText(9, CUT)]
    assert "[Excised: B1]" in checked(texts).text


def test_variants_are_kept() -> None:
    other = FULL.replace("more coal", "less coal")
    found = checked([ComparedText(4, FULL), ComparedText(9, other)])
    assert [
        (span.text, [variant.text for variant in span.variants]) for span in found.spans[1:2]
    ] == [("more", ["less"])]


FIRST = "The mayor asked for a road before winter and would not hear of a lease until then."
MOVED = "The bishop later said that he had lent the town a plow and never got it back."
LAST = "Both men came to the dinner at the consulate and sat at the two ends of the table."


def test_a_paragraph_in_another_place_is_not_missing_and_not_there_twice() -> None:
    orders = (
        (FIRST, MOVED, LAST),
        (FIRST, LAST, MOVED, "The cook was praised for the soup again."),
    )
    texts = made([("\n\n".join(order), 0) for order in orders])
    lacks = [lack for block in compare(texts) for lack in block.lacks]
    assert MOVED_AWAY in {lack.reason for lack in lacks}
    assert BLANK not in {lack.reason for lack in lacks}
    found = checked(texts)
    assert found.text.count("lent the town a plow") == 1
    assert "praised for the soup" in found.text


def test_a_paragraph_that_is_withheld_is_missing_though_its_neighbour_moved() -> None:
    texts = made([(f"{FIRST}\n\n[Excised: B1]\n\n{LAST}", 0), (f"{FIRST}\n\n{MOVED}\n\n{LAST}", 0)])
    assert [lack.reason for block in compare(texts) for lack in block.lacks] == [MARKED]
    assert "lent the town a plow" in checked(texts).text
