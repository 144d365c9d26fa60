from __future__ import annotations

import pytest

from foiakit.views.pages.highlights import excisions, hits, marked


@pytest.mark.parametrize(
    "words",
    [
        "[Excised]",
        "[2 lines not declassified]",
        "[less than 1 line not declassified]",
        "[1 paragraph (4 lines) not declassified]",
        "[name not declassified]",
        "[REDACTED]",
        "[Page 3 withheld]",
        "(b)(1)",
        "[(b)(7)(C)]",
        "████",
    ],
)
def test_a_cut_is_marked(words: str) -> None:
    line = f"He said that {words} would come."
    assert [line[start:end] for start, end in excisions(line)] == [words]


@pytest.mark.parametrize(
    "line",
    ["as [sic] and [bin Laden]", "the [name illegible - Ebaj?]", "1. (C) Summary", "declassified"],
)
def test_what_is_no_cut_is_not_marked(line: str) -> None:
    assert list(excisions(line)) == []


@pytest.mark.parametrize(
    ("line", "words", "found"),
    [
        ("Haqqani's camp; HAQQANI spoke", ["haqqani"], ["Haqqani", "HAQQANI"]),
        ("the ministers met a minister", ["minister"], ["ministers", "minister"]),
        ("al-Qāʿida and Qaida", ["qaida"], ["Qaida"]),
        ("Señor Müller met Muller", ["muller", "senor"], ["Señor", "Müller", "Muller"]),
        ("preminister", ["minister"], []),
        ("C++ (x) and c++", ["c++"], ["C++", "c++"]),
        ("nothing", ["", " "], []),
    ],
)
def test_words_are_found_whatever_their_case_and_accents(
    line: str, words: list[str], found: list[str]
) -> None:
    assert [line[start:end] for start, end in hits(line, words)] == found


def test_marks_are_seen_without_colours() -> None:
    text = marked("met [Excised] at Khost", ["khost"])
    assert {str(span.style) for span in text.spans} == {"reverse", "bold underline yellow"}


def test_what_is_hidden_in_a_line_is_shown_and_marks_stay_in_their_place() -> None:
    text = marked("\x1b[31m Khost", ["khost"])
    (span,) = text.spans
    assert text.plain[span.start : span.end] == "Khost"
    assert "\x1b" not in text.plain
