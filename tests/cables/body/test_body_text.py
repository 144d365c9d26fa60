"""Lines become paragraphs, excisions are marks, and the name below the text is the signature."""

from __future__ import annotations

from foiakit.cables.body.body_text import body, excisions, portions, summary
from foiakit.cables.layout.lines import lines_of


def text_of(*lines: str) -> str:
    return body(lines_of("\n".join(lines))).text


def test_a_word_broken_at_a_lines_end_is_put_together() -> None:
    assert text_of("THE CORRESPOND-", "ENCE WENT ON.") == "THE CORRESPONDENCE WENT ON."


def test_a_hyphen_between_two_words_of_the_telegram_stays() -> None:
    text = text_of("PAK AND AFGHAN VIEWS ON PAK-", "AFGHAN TALKS; AFGHAN PRESS.")
    assert "PAK-AFGHAN TALKS" in text


def test_a_numbered_paragraph_begins_a_line_and_a_wrapped_one_does_not() -> None:
    text = text_of(
        "1. ONE LINE OF THE FIRST PARAGRAPH THAT IS", "WRAPPED.", "2. SECOND.", "(A) POINT."
    )
    assert text.split("\n") == [
        "1. ONE LINE OF THE FIRST PARAGRAPH THAT IS WRAPPED.", "2. SECOND.", "(A) POINT.",
    ]  # fmt: skip


def test_a_surname_at_the_end_is_the_signature_and_a_caption_is_not() -> None:
    assert body(lines_of("1. IT IS SO.\n\nKISSINGTON")).signature == "KISSINGTON"
    for last in ("NODIS", "END TEXT", "SECRET", "UNQUOTE", "IT IS SO."):
        assert body(lines_of(f"1. IT IS SO.\n\n{last}")).signature is None


def test_exemptions_in_the_margin_are_a_cut() -> None:
    made = body(lines_of("1. HE SAID THAT      B1, 1.4(D)\nWAS SO.\n\nB6\n\nTHE END."))
    cuts = excisions(made.text)
    assert [cut.exemptions for cut in cuts] == [("B1", "1.4(D)"), ("B6",)]
    assert made.text.startswith("1. HE SAID THAT [Excised: B1, 1.4(D)] WAS SO.")


def test_a_source_offset_never_leaves_the_source() -> None:
    source = "B1,1.4(D)"
    made = body(lines_of(source))
    assert made.span((0, len(made.text))) == (0, len(source))


def test_editors_words_for_a_cut_are_one_and_their_own_notes_are_none() -> None:
    text = "HE [less than 1 line not declassified] AND [name not declassified]; [sic] [illegible]"
    assert len(excisions(text)) == 2


def test_portion_marks_are_data() -> None:
    text = "1. (C) ONE.\n2. (SBU) TWO.\n3. (C - ENTIRE TEXT)\n4. (A) NO MARK."
    assert [(portion.paragraph, portion.mark) for portion in portions(text)] == [
        ("1", "C"), ("2", "SBU"), ("3", "C-ENTIRE TEXT"),
    ]  # fmt: skip


def test_a_summary_ends_where_it_says_so_or_at_the_next_paragraph() -> None:
    for text in (
        "1. SUMMARY: ALL IS WELL. END SUMMARY.\n2. MORE.",
        "SUMMARY. ALL IS WELL.\n1. MORE.",
    ):
        place = summary(text)
        assert place is not None
        assert text[slice(*place)] == "ALL IS WELL."
    assert summary("1. NOTHING OF THE SORT.") is None
