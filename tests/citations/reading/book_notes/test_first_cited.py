"""Of a note that cites several documents, books and sentences the first document is read."""

from __future__ import annotations

from typing import Any

import pytest

from foiakit.citations.reading import read_entry
from foiakit.citations.reading.book_notes.first_cited import cites_books_only, first_cited


def fields_of(text: str, **how: bool) -> dict[str, Any]:
    """The fields that are read from *text*, without its number."""
    reading = read_entry(text, **how)
    assert reading is not None
    return {name: getattr(reading.record, name) for name in reading.fields if name != "document"}


LETTER = {
    "originator": "Ann Holm",
    "recipient": "Director",
    "title": "Ports of the North",
    "date": "1963-09-19",
    "source": "Box 2, Holm Papers, Harlow Library",
}
CITED = (
    "Ann Holm to Director, “Ports of the North,” Sept. 19, 1963, Box 2, Holm Papers, Harlow Library"
)


@pytest.mark.parametrize(
    "text",
    [
        f"{CITED}; Brandt, Fog and Ice, 187.",
        f"{CITED}; Brandt, Fog and Ice (Bergen: Harlow Press, 1988), pp. 12–14; Lund, Ports, 9n.",
        f"30. {CITED}; Telegram, Lund to Pryor, May 4, 1964, Box 3, Lund Papers.",
        f"{CITED}. This is one of several letters that she wrote about the ports in that year.",
        f"{CITED}; he would later become the consul in Bergen.",
        f"Brandt, Fog and Ice, 187; Lund, Ports, 9; {CITED}.",
        f"See {CITED}; Brandt, Fog and Ice, 187.",
        f"Quoted in {CITED}",
        f"p. 343: “find another harbor”: {CITED}.",
        f"pp. 343-44: “find another harbor”: {CITED}; Brandt, 12.",
        f"“find another harbor”: {CITED}.",
        f"She wrote back again: {CITED}; Brandt, 12.",
        f"{CITED}, in which Lund agreed.",
        f"{CITED}; Lund Diary, September 16 and 19, 1963.",
        f"{CITED}; Lund to Holm, October 6, 1963, Lund Papers, Box 1, “K” folder; Brandt, 12.",
    ],
)
def test_it_is_read_whatever_is_around_it(text: str) -> None:
    assert fields_of(text) == LETTER


@pytest.mark.parametrize(
    "text",
    [
        "Letter, Ann Holm to Ernest Vane, June 3, 1948; File 811.248/6-348; Decimal File, 1945-49;"
        " General Records of the Department of State, Record Group 59; National Archives.",
        "Embassy Lima. “Harbor Strike.” Telegram 3312, May 4, 1989. Secret. Central Files.",
        'Holm, Ann. "Ports." Memorandum, 3 May 1966. Box 12. Holm Papers. Harlow Library.',
        "Memorandum, Holm to Lund, May 4, 1964, FRUS, 1964–1968, vol. 9, p. 187.",
    ],
)
def test_a_citation_in_several_parts_is_whole(text: str) -> None:
    assert first_cited(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Brandt, Fog and Ice, 187, 192.",
        "12. Brandt, Fog and Ice, 187 n. 3; Lund, Ports, pp. 12–14.",
        "Quoted in Carl Brandt, Fog and Ice: A Life (Bergen, NY: 1988), 1.",
        "Ann Lund, Mission to Harlow, 134–5, 148.",
        "Brandt, op. cit., 234 ff.; Lund, Ports, 12 ff.",
    ],
)
def test_books_are_no_document(text: str) -> None:
    assert cites_books_only(text)
    reading = read_entry(text, is_entry=True)
    assert reading is not None
    assert reading.fields.keys() <= {"document"}
    assert reading.warnings


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Relations, 1915, Supplement, p. 244.",
        "Delga 44, October 3, 11 p. m., from New York, p. 212.",
        "Memorandum, Holm to Lund, May 4, 1964, Box 3, p. 7.",
        "“Ports,” Journal of Ice 8, 187.",
    ],
)
def test_what_has_a_day_a_kind_or_a_place_is_no_mere_book(text: str) -> None:
    assert not cites_books_only(text)


def test_pages_that_are_cited_are_no_part_of_the_source() -> None:
    text = "Memorandum of Conversation, May 4, 1972, pp. 6, 19–20, NSC Files, Box 92."
    assert fields_of(text)["source"] == "NSC Files, Box 92"


@pytest.mark.parametrize("label", ["subject", "sub", "Subject", "re"])
def test_a_subject_after_a_colon_is_the_title(label: str) -> None:
    text = f'Harbor Board, Memorandum for the Secretary, dated 9 May 1955, {label}: "Ice (Bergen)."'
    assert fields_of(text) == {
        "originator": "Harbor Board",
        "recipient": "Secretary",
        "kind": "Memorandum",
        "date": "1955-05-09",
        "title": "Ice (Bergen)",
    }


@pytest.mark.parametrize("adjective", ["Undated", "Unsigned", "Handwritten"])
def test_an_adjective_before_the_kind_is_no_maker(adjective: str) -> None:
    assert fields_of(f"FO 370/1668, {adjective} memorandum by Holm.") == {
        "originator": "Holm",
        "kind": "Memorandum",
        "source": "FO 370/1668",
    }


def test_a_directive_with_its_number_is_no_message() -> None:
    text = "60. National Security Action Memorandum No. 158\n\nSource: Department of State, NSAMs."
    assert "message" not in fields_of(text)
    assert fields_of(text)["kind"] == "National Security Action Memorandum"


def test_a_city_is_no_classification() -> None:
    assert "classification" not in fields_of("Memorandum, “Ice,” 4 January 1991, Oslo.")


def test_a_source_line_may_name_pages_of_a_periodical() -> None:
    text = "Source: Ports of the North, Special Edition, Spring 1992, pp. 60–62. The text is ibid."
    assert (
        fields_of(text)["source"] == "Ports of the North, Special Edition, Spring 1992, pp. 60–62"
    )


@pytest.mark.parametrize(
    "place", ["CAB66/48/19", "FO371/25224", "PREM3/206/1-3", "DO35/548D/3/128", "FO 371/25224"]
)
def test_a_file_at_kew_is_a_place_with_and_without_a_blank(place: str) -> None:
    fields = fields_of(f"Holm to Lund, 18 February 1944, {place}.")
    assert fields["source"] == place


def test_a_newspaper_and_its_day_have_no_kind() -> None:
    assert "kind" not in fields_of("Wall Street Journal, June 3, 1961.", is_entry=True)


def test_an_article_of_a_newspaper_is_read_before_books() -> None:
    text = "Ann Holm, “Trawlers Turned Back,” New York Times, June 4, 1973; see Lund, Ports, 48."
    assert fields_of(text) == {
        "originator": "Ann Holm",
        "title": "Trawlers Turned Back",
        "date": "1973-06-04",
        "source": "New York Times",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Brandt, Fog and Ice, 41; Lund, Ports, 23; “Minister Forgets his Hat,” The Republic,"
        " January 28, 1941.",
        "Brandt, Fog and Ice, 500. His letter was dated Dec. 8, 1940.",
    ],
)
def test_books_are_not_a_sender(text: str) -> None:
    assert "originator" not in fields_of(text, is_entry=True)


@pytest.mark.parametrize("number", ["PPS/13", "NSC 20", "CA-5218"])
def test_the_number_of_a_paper_is_not_its_sender(number: str) -> None:
    text = f"{number}, “Ports of the North,” November 13, 1947, Harlow Library, Box 3."
    assert "originator" not in fields_of(text)


@pytest.mark.parametrize("date", ["011324Z JAN 46", "ca. January 1946", "May 3, 1946"])
def test_a_date_in_a_title_does_not_end_a_citation_before_its_date(date: str) -> None:
    cable = 'Oslo 00001: U.S. Embassy (Oslo), Cable, "Ice - March 4, 1975," Secret; NODIS'
    assert fields_of(f"{cable}, {date}")["date"].startswith("1946")
    got = fields_of(f'Memorandum from Lund to Holm, "Ice - March 4, 1975," {date}, Secret')
    assert (got["date"][:4], got["classification"]) == ("1946", "Secret")
