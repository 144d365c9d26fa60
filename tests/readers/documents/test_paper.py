"""Released papers as files: which are read, and what distinguishes them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pdf_builder
import pytest
from pdf_builder import pdf
from program import Run

from foiakit.errors import BadInput
from foiakit.model.record import Details, Record
from foiakit.readers import recognise, source
from foiakit.readers.documents import paper

MAIL = (
    b"From: Ines Marlow <im@example.org>\r\nDate: Tue, 2 Mar 2010 17:25:12 -0500\r\n"
    b"To: Tom Ferris <tf@example.org>\r\nSubject: Re: Harbor talks\r\n"
    b"Message-ID: <1@example.org>\r\n"
    b"\r\nThe bond is posted.\r\n"
)


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word(body: str, extra: str = "") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml",
            f'<?xml version="1.0"?>{extra}<w:document xmlns:w="{W}"><w:body>{body}</w:body>'
            "</w:document>",
        )
    return packed.getvalue()


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def read(path: Path, content: bytes) -> list[Any]:
    path.write_bytes(content)
    opened = source.open_source(str(path))
    with opened.stream:
        return list(recognise(opened).read(opened))


def record(path: Path, content: bytes) -> Record:
    (found,) = [item for item in read(path, content) if isinstance(item, Record)]
    return found


def test_an_eml_is_known_by_its_message_id(tmp_path: Path) -> None:
    first = record(tmp_path / "a.eml", MAIL)
    again = record(tmp_path / "b.eml", MAIL.replace(b"posted.", b"posted. "))
    assert (first.originator, first.date, first.title) == (
        "Ines Marlow", "2010-03-02", "Re: Harbor talks",
    )  # fmt: skip
    assert first.text == "The bond is posted."
    assert first.uid == again.uid


def test_an_mbox_gives_a_record_for_each_message(tmp_path: Path) -> None:
    box = b"".join(
        b"From im@example.org Tue Mar  2 17:25:12 2010\n"
        + MAIL.replace(b"<1@", b"<%d@" % number).replace(b"\r\n", b"\n") + b"\n"
        for number in range(3)
    )  # fmt: skip
    records = [item for item in read(tmp_path / "a.mbox", box) if isinstance(item, Record)]
    assert len({record.uid for record in records}) == 3


def test_a_word_document_is_read_without_what_was_deleted(tmp_path: Path) -> None:
    body = "".join(map(paragraph, ["MEMORANDUM", "TO: Tom", "FROM: Ines", "RE: Harbor", "Text."]))
    deleted = "<w:p><w:del><w:r><w:t>gone</w:t></w:r></w:del></w:p>"
    found = record(tmp_path / "a.docx", word(body + deleted))
    assert (found.kind, found.title, found.originator) == ("Memorandum", "Harbor", "Ines")
    assert "gone" not in (found.text or "")


@pytest.mark.parametrize(
    "content",
    [
        word(paragraph("x"), '<!DOCTYPE a [<!ENTITY b "c">]>'),
        word("<w:p><w:r>"),
        word(paragraph("words"))[:200],
    ],
    ids=["entities", "not well-formed", "cut off"],
)
def test_a_word_document_that_is_none_is_refused(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        read(tmp_path / "a.docx", content)


def test_a_page_of_a_released_text_is_known_by_its_document_number(tmp_path: Path) -> None:
    page = "U.S. Department of State Case No. F-2011-04567 Doc No. C05512345 Date: 03/14/2013\n"
    text = f"UNCLASSIFIED {page}RELEASE IN PART B6\n\nHarbor talks\n\nThe bond is posted.\n\f"
    found = record(tmp_path / "anything", text.encode())
    assert (found.document, found.case, found.decision) == (
        "C05512345", "F-2011-04567", "released in part",
    )  # fmt: skip
    assert (found.released, found.exemptions, found.excised) == ("2013-03-14", ("B6",), True)
    assert found.uid == record(tmp_path / "b.txt", text.encode()).uid


def test_details_say_where_each_page_and_each_field_stands(tmp_path: Path) -> None:
    items = read(tmp_path / "a.txt", b"From: Ines\nSent: March 2, 2010 5:25 PM\nTo: Tom\n"
                 b"Subject: Harbor\n\nOne page.\n\f\nAnother page.\n\f")  # fmt: skip
    (details,) = [item for item in items if isinstance(item, Details)]
    (found,) = [item for item in items if isinstance(item, Record)]
    first, second, end = details.data["page_starts"]
    assert (found.text or "")[second:end] == "Another page."
    assert first == 0
    assert details.data["spans"]["originator"]


NOT_PAPERS = {
    "a posting without documents": (
        b"Electronic Briefing Book No. 999\n" + b"words " * 30,
        "a.txt",
    ),
    "a list of numbers": (b"1974TEHRAN01234\n1974KABUL04321\n1974KABUL\n" * 4, "a.txt"),
    "a table that cannot be cut": (b"x|y|z\n1|2|3\n4|5|6\n7|8|9\n", "a.txt"),
    "binary data": (bytes(range(256)) * 8, "a.txt"),
    "a word alone": (b"hello\n", "a.txt"),
    "any file": (b"some words that nobody has said anything about, more than a dozen of them", "a"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"words " * 50, "a.txt"),
}


@pytest.mark.parametrize(("content", "name"), NOT_PAPERS.values(), ids=NOT_PAPERS)
def test_what_is_no_paper_does_not_become_one(content: bytes, name: str, tmp_path: Path) -> None:
    try:
        items = read(tmp_path / name, content)
    except BadInput:
        return
    assert not [item for item in items if isinstance(item, Details)]


def test_a_pdf_with_the_head_of_a_mail_has_its_sender_day_and_subject(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2", reason="needs the extra pdf")
    text = "From: Ines Marlow\nSent: Tuesday, March 2, 2010 5:25 PM\nTo: Tom Ferris\n"
    found = record(tmp_path / "a.pdf", pdf(f"{text}Subject: Re: Harbor talks\n\nIt is posted."))
    assert (found.kind, found.originator, found.date, found.title) == (
        "E-mail", "Ines Marlow", "2010-03-02", "Re: Harbor talks",
    )  # fmt: skip


TEXTS = {
    "a table": ("t.csv", "title,date\nHarbor,1999\n"),
    "a list of numbers": ("n.txt", "C05771768\nC05775887\nC05776371\n"),
    "a log": (
        "odd.log",
        "The boats came in at noon and left before the evening tide rose again.\n",
    ),
}


@pytest.mark.parametrize(("name", "text"), TEXTS.values(), ids=TEXTS)
def test_any_text_becomes_one_paper(name: str, text: str, desk: Run, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text)
    assert desk("import", "--format", "paper", str(tmp_path / name)).code == 0
    assert desk("list", "--format", "ids").out.split() == ["1"]
    assert text.rsplit(maxsplit=1)[-1] in desk("show", "1").out


def test_what_is_no_text_is_refused_with_what_to_do(desk: Run, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf_builder.pdf("Some words of the harbor."))
    (tmp_path / "b.bin").write_bytes(bytes(range(256)))
    done = desk("import", "--format", "paper", str(tmp_path / "a.pdf"))
    assert (done.code, "without --format paper" in done.err) == (4, True)
    done = desk("import", "--format", "paper", str(tmp_path / "b.bin"))
    assert (done.code, "not text" in done.err) == (4, True)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16"])
def test_utf_16_is_text_with_and_without_its_mark(encoding: str) -> None:
    assert paper.claims(
        f"MEMORANDUM\nTO: Ines\nFROM: Tom\n{'word ' * 20}".encode(encoding), "a.txt"
    )
    assert not paper.claims(b"\0a\0\0" * 50, "a.txt")


def test_exemptions_marked_in_the_text_count_where_no_stamp_names_any(desk: Run) -> None:
    memo = (
        "MEMORANDUM FOR: Ines Marlow\nFROM: Tom Ost\nSUBJECT: Cod\n\n"
        "The quota was agreed with the office.\n(b)(3)\nThe ice was late this year.\n(b)(6)\n"
        "The harbor was closed in March, and the fleet lay at anchor until May.\n"
    )
    stamped = "U.S. Department of State Case No. F-2014-20439 Doc No. C05512345 Date: 03/14/2013\n"
    Path("a.txt").write_text(memo)
    Path("b.txt").write_text(f"{stamped}RELEASE IN PART B5\n\n{memo}")
    Path("c.txt").write_text(f"{stamped.replace('2345', '2346')}RELEASE IN FULL\n\n{memo}")
    assert desk("import", "a.txt", "b.txt", "c.txt").code == 0
    assert desk("list", "--exemption", "3", "--format", "ids").out == "1\n"
    counted = desk("stats", "--by", "exemption", "--format", "csv").out.replace("\r", "")
    assert counted == "exemptions,records\n,1\nB3,1\nB5,1\nB6,1\n"
