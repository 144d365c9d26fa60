"""Notes of document editors in a list: numbered, raised, bulleted, or without any of these."""

from __future__ import annotations

from typing import Any

import pytest

from foiakit.citations.reading import Reading, read_all, read_entry

CITATION = (
    'State 095538: U.S. Department of State, Cable, "Usama bin Ladin," May 24, 1999, Secret, 6 pp.'
)
NOTES = (
    "Telegram 1234 from Saigon, March 3, 1965. (Ibid., POL 27 VIET S)",
    "In telegram 567 to Bonn, June 2, the Department asked for a report. (Ibid., 762.00/6-261)",
    "Not printed. (Department of State, Central Files, 611.51/3–554)",
    "Reference is to the letter from Holm to Pryor, dated October 4, 1961, not printed.",
    "For text, see Department of State Bulletin, March 6, 1961, p. 3.",
    "A memorandum of this conversation is in the Kennedy Library, President's Office Files.",
    "Telegram 789 from Moscow, July 5, reported the talk. (National Archives, RG 59, POL US-USSR)",
    "See Secto 14, May 12, not printed.",
    "Attached to a memorandum from Holm to the President, May 3, 1967, that reads: no.",
    'NSC 5501, "Basic Policy," January 7, 1955, is printed in Foreign Relations, 1955–1957,'
    " volume XIX, pp. 24–39.",
)
"""Notes of document editors, each in one paragraph of prose."""


def fields_of(reading: Reading) -> dict[str, Any]:
    """What was read, without the number of the note itself."""
    record = reading.record
    return {name: getattr(record, name) for name in reading.fields if name != "document"}


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "sign", ["{}. ", "{}) ", "[{}] ", "({}) ", "[^{}]: ", "{} ", "^", "^ ", "- ", "• ", "* "]
)
def test_notes_in_a_list_are_read_as_each_is_alone(sign: str, between: str) -> None:
    raised = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
    numbers = range(1, len(NOTES) + 1)
    signs = [sign.format(n).replace("^", str(n).translate(raised)) for n in numbers]
    if sign == "[^{}]: ":
        signs = [sign.format(n) for n in numbers]
    lines = [before + note for before, note in zip(signs, NOTES, strict=True)]
    found = list(read_all(between.join(lines).splitlines(keepends=True)))
    assert all(isinstance(entry, Reading) for entry in found)
    assert [fields_of(entry) for entry in found if isinstance(entry, Reading)] == [
        fields_of(alone) for alone in map(read_entry, NOTES) if alone is not None
    ]


@pytest.mark.parametrize(
    "note", ['The text bears a note in his hand: "Seen."', "Tab A is attached."]
)
def test_a_numbered_sentence_that_cites_nothing_has_its_number_and_no_invented_field(
    note: str,
) -> None:
    _, found = read_all([f"3. {CITATION}\n", f"4. {note}\n"])
    assert isinstance(found, Reading)
    assert list(found.fields) == ["document"]
    assert found.warnings


def test_points_below_a_bulleted_citation_are_its_description() -> None:
    text = f"- {CITATION}\n  * The first point.\n  * The second point.\n- {CITATION}\n"
    found = list(read_all(text.splitlines(keepends=True)))
    assert [entry.record.message for entry in found if isinstance(entry, Reading)] == [
        "State 095538"
    ] * 2


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u202f"])
@pytest.mark.parametrize("line", [*NOTES, CITATION])
def test_the_spaces_of_a_web_page_are_read_as_plain_ones_and_printed_as_they_are(
    space: str, line: str
) -> None:
    typeset = line.replace(", ", f",{space}").replace(". ", f".{space}")
    plain, found = read_entry(line), read_entry(typeset)
    assert plain is not None
    assert found is not None
    assert fields_of(found) == fields_of(plain)
    assert found.record.printed == typeset
