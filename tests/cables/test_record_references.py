"""What a record's own text refers to, without the head of a telegram."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.cables import KINDS
from foiakit.cables.record_references import own_of, references_of
from foiakit.model.record import Record


def found(text: str | None = None, **fields: str) -> list[str]:
    known = {"message": "Kabul 09000", "date": "1974-06-20", **fields}
    record = Record(year=1974, text=text, **known)  # type: ignore[arg-type]  # strings all
    return [f"{reference.letter or '-'} {reference.message} {reference.year} {reference.place}"
            for reference in references_of(record)[0]]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("We wrote of it in Kabul 8106 of May.", ["- Kabul 8106 1974 text"]),
        ("KABUL 9001 SAID SO.", ["- Kabul 9001 1973 text"]),
        ("KABUL 9000 IS THIS ONE.", []),
        ("Summary.\n\nREF: A. KABUL 77\nB. STATE 99\n\nThe text (Rome 773).",
         ["A Kabul 77 1974 ref", "B State 99 1974 ref", "- Rome 773 1974 text"]),
    ],
)  # fmt: skip
def test_ref_lines_and_mentions_are_found_and_get_the_records_year(
    text: str, wanted: list[str]
) -> None:
    assert found(text) == wanted


def test_the_heading_of_a_ref_line_is_no_sentence_that_uses_it() -> None:
    record = Record(message="Kabul 9000", year=1974, text="REF: STATE 5\n\nREFTEL SAYS SO.")
    ((reference,), (use,)) = references_of(record)
    assert (reference.sentence, use.printed) == ("REFTEL SAYS SO.", "REFTEL")


def test_a_whole_telegram_in_a_tables_cell_is_read_as_one() -> None:
    text = ("R 201115Z JUN 74\nFM AMEMBASSY KABUL\nTO SECSTATE WASHDC\nC O N F I D E N T I A L"
            " KABUL 9000\nSUBJECT: COMPOSED\nREF: STATE 5\n1. PER ROME 773.\nELIOT\n")  # fmt: skip
    assert found(text) == ["- State 5 1974 ref", "- Rome 773 1974 text"]


def test_the_archives_list_in_the_notes_counts_where_the_text_has_no_more() -> None:
    notes = "copy: SINGLE\nreference: 73 ABIDJAN 4681, ROME 773\nretention: 0.0"
    assert found("PER ROME 773.", notes=notes) == [
        "- Rome 773 1974 text", "- Abidjan 4681 1973 attributes"
    ]  # fmt: skip


def test_an_embtel_of_the_department_is_the_addressees() -> None:
    record = Record(message="State 5", recipient="AMEMBASSY SAIGON", year=1965)
    assert own_of(record).correspondent == "Saigon"
    assert own_of(Record()).post is None


@given(st.text(alphabet="REF: KABUL 0123;().\nAB", max_size=200))
def test_any_text_is_read(text: str) -> None:
    for reference in references_of(Record(message="Kabul 7", year=1974, text=text))[0]:
        assert reference.kind in KINDS
        assert 0 <= reference.span[0] <= reference.span[1] <= len(text)
