"""Wrapped citations of a list without empty lines between them are separate entries."""

from __future__ import annotations

import textwrap

import pytest

from foiakit.citations.reading import Reading, read_all

CITATIONS = (
    "Telegram, Embassy Oslo to Department of State, June 9, 1974, NARA, RG 84, Classified General"
    " Records, Box 3.",
    '"Trade with the Islands," memorandum from Brandt to Kissinger, 3 February 1971, NSC Files,'
    " Box 701, Nixon Library.",
    "Letter, Robert Aldous to Ernest Vane, June 3, 1948; File 811.248/6-348; Decimal File, 1945-49;"
    " Record Group 59; National Archives at College Park, MD.",
    "Memorandum of conversation, Weiss and Lund, 4 June 1973, Records of the Office of Fisheries,"
    " Lot 74 D 131, box 3.",
    "Cable from U.S. Embassy Accra to the Secretary of State, April 2, 1968, Central Files 1967-69,"
    " POL 15 GHANA.",
)


def texts_of(text: str) -> list[str]:
    """Each entry of *text*, in one line."""
    found = list(read_all(text.splitlines(keepends=True)))
    readings = [entry for entry in found if isinstance(entry, Reading)]
    assert readings == found
    return [" ".join(entry.text.split()) for entry in readings]


@pytest.mark.parametrize("width", [62, 70, 80])
@pytest.mark.parametrize("indent", ["", "    "])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("form", ["{1}", "{0}. {1}", "[{0}] {1}", "• {1}"])
def test_each_is_an_entry(width: int, indent: str, between: str, form: str) -> None:
    words = [form.format(number, citation) for number, citation in enumerate(CITATIONS, 1)]
    wrapped = (
        "\n".join(textwrap.wrap(line, width, subsequent_indent=indent, break_on_hyphens=False))
        for line in words
    )
    assert texts_of(between.join(wrapped)) == words


def test_citations_in_one_line_each_stay_separate_also_at_the_margin() -> None:
    lines = [
        "Telegram 212 from Lima, April 2, 1968, Secret, RG 59, Central Files",
        "Telegram 40 to Lima, April 3, 1968, Secret, RG 59, Central Files",
        "Letter, Holm to Pryor, May 4, 1968, Holm Papers, Box 3, Harlow Library",
        "Letter, Lund to Pryor, May 5, 1968",
        "Memorandum, Lund to Holm, May 9, 1968, Lund Papers, Box 1, Oslo",
    ]
    assert texts_of("\n".join(lines)) == lines


def test_a_date_line_below_a_title_does_not_make_it_a_citation() -> None:
    text = (
        'Secret Message to the Harbor Master: "Every Pillar of the Strike Will Be Destroyed"\n'
        "September 11, 2011\n\nThe Harbor Biography\nNovember 19, 2009\n"
    )
    assert not [entry for entry in read_all(text.splitlines(True)) if isinstance(entry, Reading)]


def test_a_mark_of_excision_in_a_line_of_its_own_is_no_description() -> None:
    text = (
        'Document 4: Lima 03312: U.S. Embassy (Lima), Cable, "Harbor Strike Enters its Week,"\n'
        "May 4, 1989, Secret, 3 pp.\n"
        "[Excised]"
    )
    (found,) = read_all(text.splitlines(keepends=True))
    assert isinstance(found, Reading)
    assert found.record.description is None
    assert found.record.excised


def test_a_note_in_sentences_between_citations_is_an_entry() -> None:
    lines = [
        "Telegram 212 from Lima, April 2, 1968, RG 59, Central Files.",
        "Letter, Holm to Pryor, May 4, 1968, Holm Papers, Box 3.",
        "For a different view of the harbor strike and of what the embassy reported about it, which"
        " was less than it knew, the reader may turn to the memoirs of the harbor master.",
        "Letter, Lund to Pryor, May 5, 1968, Lund Papers.",
    ]
    assert texts_of("\n\n".join(lines)) == lines


def test_a_description_below_the_second_citation_is_part_of_it() -> None:
    lines = [
        "Telegram 212 from Lima, April 2, 1968, RG 59, Central Files.",
        "Letter, Holm to Pryor, May 4, 1968, Holm Papers, Box 3.",
        "The harbor master describes the strike and what the embassy reported about it, and says"
        " that it was less than the embassy knew at the time when the letter was written.",
    ]
    assert len(texts_of("\n\n".join(lines))) == 2


def test_a_citation_of_several_lines_has_its_fields() -> None:
    text = (
        "Memorandum for Director of the Harbor Board from the\n"
        'Deputy Secretary, "Ice," August 3, 1959, Secret, Box\n'
        "12, Harbor Board Papers.\n"
        "Intelligence memorandum, Holm to Pryor, May 4, 1960, Holm\n"
        "Papers, Box 3."
    )
    first, second = (entry for entry in read_all(text.splitlines(keepends=True)))
    assert isinstance(first, Reading)
    assert isinstance(second, Reading)
    assert first.record.originator == "Deputy Secretary"
    assert first.record.source == "Box 12, Harbor Board Papers"
    assert second.record.source == "Holm Papers, Box 3"
