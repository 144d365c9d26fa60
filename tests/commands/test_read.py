"""``foiakit read``: a telegram as one reads it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pdf_builder
import pytest
from program import ROOT, Run, on_terminal

from foiakit.store.schema.statements import CABLES
from foiakit.store.store import Store

LABELLED = ROOT / "tests" / "cables" / "labelled"


@pytest.fixture
def telegrams(here: Path, desk: Run) -> Path:
    """records.db with three composed telegrams: 1 in part, 2 in capitals, 3 of two sections."""
    path = here / "records.db"
    with Store.write(str(path), create=True) as store:
        with store.transaction():
            pass
        for statement in CABLES.split(";;"):
            store.connection.execute(statement)
    names = ("foia-print-1", "aad-2", "aad-5")
    for name in names:
        shutil.copy(LABELLED / f"synthetic-{name}.txt", here / f"{name}.txt")
    assert desk("import", *(f"{name}.txt" for name in names)).code == 0
    return path


def test_the_head_is_short_and_the_paragraphs_are_whole(telegrams: Path, desk: Run) -> None:
    out = desk("read", "2").out
    assert out.startswith(
        "DELIVERY OF TRANSPORT AIRCRAFT TO KENYA\n\nmessage     State 258113 (1976)\n"
    )
    assert "date        October 23, 1976 (231647Z OCT 76, immediate priority)\n" in out
    assert "marking     Secret, EXDIS\n" in out
    assert "refs        A. Nairobi 11872 (1976)\n            B. State 249001 (1976)\n" in out
    assert "\n3. FOR DAR ES SALAAM: IF ASKED, YOU MAY SAY THAT THE SALE WAS NOTIFIED" in out
    assert "PAGE" not in out


def test_a_message_number_names_it_too(telegrams: Path, desk: Run) -> None:
    assert desk("read", "State 258113").out == desk("read", "2").out


def test_sentence_case_changes_the_reading_alone(telegrams: Path, desk: Run) -> None:
    out = desk("read", "3", "--sentence-case").out
    assert "is the man to watch. He has never been to the embassy." in out
    assert "3. Montevideo 1402 reports that Uruguayan port workers would" in out
    assert "apart on April 28 and 29" in out
    assert "HE HAS NEVER BEEN TO THE EMBASSY" in desk("show", "3").out


def test_the_title_is_a_sentence_too(telegrams: Path, desk: Run) -> None:
    out = desk("read", "2", "--sentence-case").out
    assert out.startswith("Delivery of transport aircraft to Kenya\n\nmessage     State 258113")


def test_a_reason_that_a_line_breaks_stays_one_sentence(telegrams: Path, desk: Run) -> None:
    shutil.copy(LABELLED / "synthetic-foia-print-2.txt", "two.txt")
    assert desk("import", "two.txt").code == 0
    assert "REASON: 1.5 (B) AND (D).\n" in desk("read", "4").out


def test_what_was_cut_out_is_a_block_with_its_exemption(telegrams: Path, desk: Run) -> None:
    out = desk("read", "1").out
    assert "████ B6 ████ WOULD BE WELCOME" in out
    assert "released    in part; B6; 200104094; 2003-06-27\n" in out


def test_the_words_are_explained_when_asked(telegrams: Path, desk: Run) -> None:
    out = desk("read", "1", "--explain").out
    assert "\nPTER        terrorists and terrorism (TAGS)\n" in out
    assert "\nB6          personal privacy" in out
    assert "\nDAS         deputy assistant secretary (acronym)\n" in out
    assert "(TAGS)" not in desk("read", "1").out
    assert "EXDIS" in desk("read", "2", "--explain").out.partition("What the words")[2]


def test_raw_is_the_text_as_it_came(telegrams: Path, desk: Run, here: Path) -> None:
    assert desk("read", "1", "--raw").out == (here / "foia-print-1.txt").read_text("utf-8")


def test_raw_and_aids_to_reading_exclude_each_other(telegrams: Path, desk: Run) -> None:
    done = desk("read", "1", "--raw", "--explain")
    assert (done.code, done.out) == (2, "")


def test_a_record_without_a_text_says_so(seven: Path, desk: Run) -> None:
    done = desk("read", "4")
    assert (done.code, done.out) == (3, "")
    assert "record 4 has no text to read" in done.err


def test_a_scan_without_a_text_says_what_would_read_it(here: Path, desk: Run) -> None:
    (here / "scan.pdf").write_bytes(pdf_builder.scan(b"\xff" * 100, 10, 10))
    assert desk("import", "scan.pdf").code == 0
    done = desk("read", "1")
    assert done.code == 3
    assert f"foiakit import {here}/scan.pdf --ocr --on-change update" in done.err


def test_a_text_typed_by_hand_is_read_too(seven: Path, desk: Run) -> None:
    assert desk("edit", "4", "--text", "One [Excised] two.\nThree \x1b[31mred.").code == 0
    out = desk("read", "4").out
    assert "\n[1] One ████ Excised ████ two.\n" in out
    assert "\n[2] Three \\x1b[31mred.\n" in out


def test_several_are_parted(telegrams: Path, desk: Run) -> None:
    assert desk("read", "1-3").out.count("\n----------------------------------------\n") == 2


def test_on_a_terminal_lines_are_wrapped(telegrams: Path) -> None:
    out = on_terminal("read", "3", "--no-pager", columns=60)
    assert max(len(line.rstrip("\r")) for line in out.split("\n")) <= 60
    assert "STRIKE IN MAY IS LIKELIER" in " ".join(out.split())


def test_a_file_in_place_of_a_record_is_answered_with_import(seven: Path, desk: Run) -> None:
    done = desk("read", "letter.txt")
    assert (done.code, done.out) == (3, "")
    assert done.err.endswith("; to read a file, import it: foiakit import letter.txt\n")
