"""`request letter` prints a letter, stores nothing, and says what is missing."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from program import Run


def test_a_letter_is_data_and_changes_nothing(desk: Run, drafted: Path) -> None:
    before = drafted.read_bytes()
    done = desk("request", "letter", "1", "request", "--on", "2015-11-27")
    assert done.code == 0
    assert "1 Example Street" in done.out
    assert "November 27, 2015" in done.out
    assert "1. Telegram Kabul 8106 of 1973." in done.out
    assert drafted.read_bytes() == before


def test_a_letter_has_no_date_unless_it_is_typed(desk: Run, drafted: Path) -> None:
    assert "20" not in desk("request", "letter", "1", "request").out.split("\n\n")[1]


def test_a_letter_for_a_portal_says_how_much_of_the_box_is_used(desk: Run, drafted: Path) -> None:
    done = desk("request", "letter", "1", "request", "--format", "portal")
    assert "Example Street" not in done.out
    assert done.err == f"foiakit: {len(done.out):,} of 10,000 characters\n"


def test_the_words_that_are_kept_name_nobody(desk: Run, drafted: Path, here: Path) -> None:
    done = desk("request", "letter", "1", "request", "--no-sender", "-o", "sent.txt")
    assert done.code == 0
    text = (here / "sent.txt").read_text(encoding="utf-8")
    assert "Telegram Kabul 8106 of 1973." in text
    for private in ("Ada", "Example Street", "ada@example.org"):
        assert private not in text


def test_items_that_do_not_fit_into_the_box_are_attached(desk: Run, drafted: Path) -> None:
    many = [f"Kabul {number} (1974)" for number in range(1000, 1400)]
    assert desk("request", "new", *many, "--to", "nara", "-q").out == "2\n"
    done = desk("request", "letter", "2", "request", "--format", "portal")
    assert "The 400 records are listed in the attached file." in done.out
    assert "the list of items does not fit, attach it" in done.err


def test_what_is_missing_stops_the_letter_with_the_line_to_write(
    desk: Run, drafted: Path, requester: Path
) -> None:
    requester.write_text('name = "Ada"\n')
    done = desk("request", "letter", "1", "request")
    assert (done.code, done.out) == (4, "")
    assert f'write it into {requester}: address = ["street", "city", "country"]' in done.err


def test_a_file_that_others_can_read_is_a_warning(
    desk: Run, drafted: Path, requester: Path
) -> None:
    requester.chmod(0o644)
    assert f"chmod 600 {requester}" in desk("request", "letter", "1", "request").err


def test_an_appeal_cites_what_is_in_the_database_as_public(desk: Run, decided: Path) -> None:
    assert desk("request", "event", "1", "determined", "--on", "2016-03-09", "--item",
                "2=denied", "--exempt", "1.4(D)").code == 0  # fmt: skip
    done = desk("request", "letter", "1", "appeal", "--enclose", "r.pdf", "--enclose", "d.pdf",
                "--today", "2016-03-20")  # fmt: skip
    letter = " ".join(done.out.split())
    assert "After fifty years section 3.3(h)" not in letter
    assert "After twenty-five years information stays classified only" in letter
    assert "Telegram Kabul 8106 of 1973 is 42 years old" in letter
    assert "Telegram State 095538 of 1999 has been released before" in letter
    assert "State 095538: U.S. Department of State, Cable," in letter
    assert "Enclosed: 1. r.pdf 2. d.pdf" in letter


def test_an_appeal_without_its_enclosures_is_not_written(desk: Run, decided: Path) -> None:
    done = desk("request", "letter", "1", "appeal")
    assert (done.code, done.out) == (4, "")
    assert "--enclose FILE" in done.err


def test_one_inquiry_is_about_every_late_request_of_an_office(desk: Run, drafted: Path) -> None:
    assert desk("request", "letter", "inquiry", "--office", "nara").code == 3
    assert desk("request", "event", "1", "sent", "--on", "2015-11-27").code == 0
    done = desk("request", "letter", "inquiry", "--office", "National Archives")
    assert "1. without a number, sent on November 27, 2015, for 2 documents." in done.out
    assert desk("request", "letter", "appeal", "--office", "nara").code == 2


def test_a_document_can_be_piped_or_written(desk: Run, drafted: Path, here: Path) -> None:
    done = desk("request", "letter", "1", "request", "-o", "letter.docx")
    assert (done.code, done.out) == (0, "")
    made = docx.Document(io.BytesIO((here / "letter.docx").read_bytes()))
    assert any("Kabul 8106" in paragraph.text for paragraph in made.paragraphs)
    assert desk("request", "letter", "1", "request", "-o", "letter.docx").code == 2
    assert desk("request", "letter", "1", "request", "-o", "letter.docx", "--yes").code == 0


def test_a_document_goes_through_a_pipe_byte_for_byte(drafted: Path) -> None:
    words = "request letter 1 request --format docx"
    done = subprocess.run(
        [sys.executable, "-m", "foiakit", *words.split()], capture_output=True, check=True
    )
    assert docx.Document(io.BytesIO(done.stdout)).paragraphs


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["1", "requst"], 2, "did you mean request?"),
        (["1"], 2, "name a request and a letter"),
        (["9", "request"], 3, "no request 9"),
        (["1", "iscap"], 2, "there is no iscap under foia, only under mdr"),
        (["1", "narrowing", "--drop", "7"], 4, "no item 7; it has: 1, 2"),
        (["1", "answer"], 4, "--say TEXT"),
        (["1", "request", "--format", "pdf"], 3, "no format called pdf"),
        (["1", "request", "-o", "letter.xyz"], 2, "no format here"),
    ],
)
def test_what_cannot_be_written_is_one_sentence(
    desk: Run, drafted: Path, words: list[str], code: int, message: str
) -> None:
    done = desk("request", "letter", *words)
    assert (done.code, done.out) == (code, "")
    assert message in done.err
