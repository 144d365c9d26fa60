"""A PDF becomes a record: its text layer, its pages, the file itself by its SHA-256."""

from __future__ import annotations

import gzip
import hashlib
import re
from pathlib import Path

import pdf_builder
import pytest
from program import ROOT

from foiakit.errors import BadInput, NeedsExtra
from foiakit.model.record import Details, Record, uid_of
from foiakit.pdfs import answers, pages, process
from foiakit.pdfs.reading import document, worker
from foiakit.readers import recognise
from foiakit.readers.documents import pdf
from foiakit.readers.documents.ocr import readings
from foiakit.readers.source import Source, SourceOptions, open_source

LABELLED = ROOT / "tests" / "cables" / "labelled"
STAMP = (
    "UNCLASSIFIED U.S. Department of State Case No. F-2017-13804 Doc No. C06543210 Date: 01/24/2022"
)
MEMO = """MEMORANDUM FOR THE RECORD
SUBJECT: The harbour at Port Synthetic (composed for a test)
The engineers found that the northern mole had moved by some four feet since the
spring survey, and they asked that no vessel of more than nine thousand tons be
brought alongside.
B1, 1.4(D)
A second survey will be made in October."""

PROSE = "\n".join(MEMO.split("\n")[2:])
"""The same without its head."""


def composed(name: str) -> str:
    return (LABELLED / f"synthetic-{name}.txt").read_text("utf-8")


class Found:
    """What came out of a PDF that a test wrote."""

    def __init__(self, path: Path, data: bytes, **asked: object) -> None:
        path.write_bytes(data)
        self.source = open_source(str(path), SourceOptions(**asked))  # type: ignore[arg-type]  # a test's words
        with self.source.stream:
            assert recognise(self.source) is pdf
            items = list(pdf.read(self.source))
        self.records = [item for item in items if isinstance(item, Record)]
        self.details = [item for item in items if isinstance(item, Details)]

    @property
    def record(self) -> Record:
        (record,) = self.records
        return record


def test_a_telegram_is_read_into_its_fields(tmp_path: Path) -> None:
    text = composed("foia-print-2")
    data = pdf_builder.pdf(f"{text}\n{STAMP}", "UNCLASSIFIED")
    found = Found(tmp_path / "C06543210.pdf", data)
    record = found.record
    assert (record.message, record.year, record.date) == ("Moscow 01147", 1998, "1998-01-20")
    assert (record.classification, record.captions) == ("Secret", ("NODIS",))
    assert (record.kind, record.title) == ("Cable", "GYROSCOPES: THE NEXT ROUND")
    assert (record.document, record.case, record.excised) == ("C06543210", "200200771", True)
    assert record.pages == 2
    assert "UNCLASSIFIED" not in (record.text or "")
    release = found.details[0].data["release"]
    assert STAMP in release["stamps"]
    assert release["exemptions"] == ["B1", "1.4(B)", "1.4(D)"]


def test_a_document_is_its_title_its_text_and_its_pages(tmp_path: Path) -> None:
    data = pdf_builder.pdf(
        f"{STAMP}\n{MEMO}\nUNCLASSIFIED", f"{STAMP}\nMore of it.", title="Harbour Works"
    )
    found = Found(tmp_path / "a.pdf", data)
    record = found.record
    assert (record.title, record.pages) == (
        "The harbour at Port Synthetic (composed for a test)",
        2,
    )
    assert (record.kind, record.recipient) == ("Memorandum", "The Record")
    assert record.classification is None
    assert (record.document, record.case, record.excised) == ("C06543210", "F-2017-13804", True)
    assert record.text == (
        "MEMORANDUM FOR THE RECORD\n"
        "SUBJECT: The harbour at Port Synthetic (composed for a test)\n"
        "The engineers found that the northern mole had moved by some four feet since the spring"
        " survey, and they asked that no vessel of more than nine thousand tons be brought"
        " alongside.\n"
        "[Excised: B1, 1.4(D)]\n"
        "A second survey will be made in October.\n"
        "More of it."
    )
    release = found.details[0].data["release"]
    assert (release["case"], release["date"]) == ("F-2017-13804", "2022-01-24")
    assert STAMP in (found.details[0].source_text or "")


def test_the_file_is_attached_and_is_what_the_record_is_known_by(tmp_path: Path) -> None:
    data = pdf_builder.pdf(MEMO)
    first, second = Found(tmp_path / "a.pdf", data).record, Found(tmp_path / "b.pdf", data).record
    sha256 = hashlib.sha256(data).hexdigest()
    assert (first.file, first.sha256) == (str(tmp_path / "a.pdf"), sha256)
    assert first.uid == second.uid == uid_of("file", sha256)


def test_a_telegram_with_the_archives_number_is_known_by_it(tmp_path: Path) -> None:
    text = composed("aad-3")
    record = Found(tmp_path / "a.pdf", pdf_builder.pdf(text)).record
    assert record.document
    assert record.uid == uid_of("nara", record.document)


@pytest.mark.parametrize(
    "title",
    ["Microsoft Word - memo.doc", "untitled", "Scanned Document", "KMBT_C754e-20130101120000",
     "Xerox WorkCentre 7855", "20130101120000", "scan0001.tif", "Document1", "---"],
)  # fmt: skip
def test_a_title_of_the_scanners_is_none(title: str, tmp_path: Path) -> None:
    assert (
        Found(tmp_path / "C0654.pdf", pdf_builder.pdf(PROSE, title=title)).record.title == "C0654"
    )


@pytest.mark.parametrize(
    "title",
    ["Scandinavia and NATO", "Document 4: The Haqqani Network", "Canonical texts", "Sharp decline",
     "Untied aid", "Word from Kabul", "Fileting fish: a report"],
)  # fmt: skip
def test_a_title_that_is_one_is_kept(title: str, tmp_path: Path) -> None:
    assert Found(tmp_path / "C0654.pdf", pdf_builder.pdf(PROSE, title=title)).record.title == title


def test_a_page_with_two_text_layers_is_read_once(tmp_path: Path) -> None:
    layer = (
        MEMO.replace("harbour", "harb our")
        .replace("spring", "sprlng")
        .replace("October", "0ctober")
    )
    found = Found(
        tmp_path / "a.pdf", pdf_builder.pdf([f"{layer}\nand more.", f"{MEMO}\nand more."])
    )
    text = found.record.text or ""
    assert text.count("northern mole") == 1
    assert "spring survey" in text
    assert pdf.TWICE in found.source.shared_remarks
    assert (found.details[0].source_text or "").count("northern mole") == 1
    assert "harb our" in found.details[0].data["pdf"]["other_reading"]["1"]


@pytest.mark.parametrize("together", [False, True], ids=["a page each", "on one page"])
def test_pages_and_rows_that_are_alike_are_all_kept(tmp_path: Path, together: bool) -> None:
    rows = [f"MEMORANDUM (composed)\nPage {number} of a release." for number in range(1, 10)]
    data = pdf_builder.pdf("\n".join(rows)) if together else pdf_builder.pdf(*rows)
    found = Found(tmp_path / "rows.pdf", data)
    assert [line for line in (found.record.text or "").splitlines() if line.startswith("Page")] == [
        row.splitlines()[1] for row in rows
    ]
    assert pdf.TWICE not in found.source.shared_remarks


def test_a_text_that_comes_twice_word_by_word_is_read_once(tmp_path: Path) -> None:
    twice = "\n".join(
        " ".join(f"{word} {word}" for word in line.split()) for line in MEMO.split("\n")
    )
    found = Found(tmp_path / "a.pdf", pdf_builder.pdf(twice))
    assert (found.record.text or "").count("northern") == 1
    assert pdf.TWICE in found.source.shared_remarks


def test_pages_without_text_are_reported_with_what_would_read_them(tmp_path: Path) -> None:
    found = Found(tmp_path / "a.pdf", pdf_builder.pdf(STAMP, MEMO, ""))
    assert found.source.shared_remarks == {readings.NO_TEXT: "2 of 3"}
    assert "--ocr" in readings.NO_TEXT
    scan = Found(tmp_path / "scan.pdf", pdf_builder.scan(b"\xff" * 100, 10, 10))
    assert (scan.record.text, scan.record.title, scan.record.pages) == (None, "scan", 1)


def test_two_telegrams_in_one_file_are_two_records(tmp_path: Path) -> None:
    first, second = composed("aad-2"), composed("aad-4")
    found = Found(tmp_path / "a.pdf", pdf_builder.pdf(first, second))
    assert len({record.uid for record in found.records}) == 2
    assert [record.pages for record in found.records] == [1, 1]
    assert len({record.sha256 for record in found.records}) == 1


def test_a_file_that_anyone_may_open_is_read_and_a_locked_one_refused(tmp_path: Path) -> None:
    data = pdf_builder.pdf(MEMO)
    assert "northern mole" in (
        Found(tmp_path / "a.pdf", pdf_builder.locked(data, "")).record.text or ""
    )
    with pytest.raises(BadInput, match="locked by a password"):
        Found(tmp_path / "b.pdf", pdf_builder.locked(data, "secret"))


def test_what_is_no_pdf_is_refused(tmp_path: Path) -> None:
    for data, why in ((b"", "empty"), (b"<html>404</html>", "named .pdf but not a PDF")):
        with pytest.raises(BadInput, match=why):
            Found(tmp_path / "a.pdf", data)


@pytest.mark.parametrize("share", [0.02, 0.2, 0.5, 0.9])
def test_a_pdf_that_is_cut_off_is_read_or_refused(share: float, tmp_path: Path) -> None:
    data = pdf_builder.pdf(MEMO, MEMO, compressed=True)
    try:
        outcome = str(Found(tmp_path / "a.pdf", data[: int(len(data) * share)]).record.pages)
    except BadInput as error:
        outcome = str(error)
    assert re.fullmatch(r"[12]|.*/a\.pdf: (damaged\b.*: .*|has no pages)", outcome)


def test_a_page_that_is_damaged_does_not_take_the_others_along(tmp_path: Path) -> None:
    data = pdf_builder.pdf(MEMO, "X" * 300, compressed=True)
    first = data.index(b"stream\n") + 7
    found = Found(tmp_path / "a.pdf", data[: first + 2] + b"\xff" * 40 + data[first + 42 :])
    assert found.record.pages == 2
    assert "X" * 300 in (found.record.text or "")


def test_without_pypdfium2_the_answer_is_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "find_spec", lambda _: None)
    with pytest.raises(NeedsExtra, match=r"pip install 'pypdfium2"):
        Found(tmp_path / "a.pdf", pdf_builder.pdf(MEMO))


class TestBombs:
    """Small files that would take all memory, or never end."""

    def test_pages_that_hold_themselves(self, tmp_path: Path) -> None:
        data = pdf_builder.assembled(
            [
                b"<< /Type /Catalog /Pages 2 0 R >>",
                b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>",
            ]
        )
        with pytest.raises(BadInput):
            Found(tmp_path / "a.pdf", data)

    def test_ten_to_the_tenth_pages(self, tmp_path: Path) -> None:
        nodes = [b"<< /Type /Catalog /Pages 2 0 R >>"]
        for number in range(2, 12):
            kids = b"%d 0 R " % (number + 1) * 10
            nodes.append(b"<< /Type /Pages /Kids [%s] /Count 10000000000 >>" % kids)
        nodes.append(b"<< /Type /Page /MediaBox [0 0 9 9] >>")
        with pytest.raises(BadInput):
            Found(tmp_path / "a.pdf", pdf_builder.assembled(nodes))

    def test_a_stream_that_unpacks_without_end(self, tmp_path: Path) -> None:
        bomb = b"BT /F1 10 Tf (" + b"A" * 100_000_000 + b") Tj ET"
        found = Found(tmp_path / "a.pdf", pdf_builder.of_contents([bomb], compressed=True))
        assert len(found.record.text or "") < 2**16

    def test_a_page_that_takes_all_memory_is_left_without_text(self, tmp_path: Path) -> None:
        bomb = b"BT /F1 10 Tf " + (b"(" + b"A" * 30_000 + b") Tj ") * 1_000 + b"ET"
        data = pdf_builder.of_contents(
            [bomb, b"BT /F1 10 Tf 50 700 Td (after it) Tj ET"], compressed=True
        )
        found = Found(tmp_path / "a.pdf", data)
        assert found.record.text == "after it"
        assert found.source.shared_remarks[pdf.UNREAD] == "page 1"

    def test_more_pages_than_a_document_has(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(document, "MOST_PAGES", 2)
        path = tmp_path / "three.pdf"
        path.write_bytes(pdf_builder.pdf("a", "b", "c"))
        answers_given = list(worker.answer(answers.Task(str(path))))
        assert answers_given == [answers.Refused("has 3 pages, more than 2")]

    def test_a_page_that_never_ends_is_abandoned_and_the_next_file_is_read(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        slow = b"BT /F1 10 Tf " + b"(A) Tj 1 0 0 1 0 0 Tm " * 800_000 + b"ET"
        monkeypatch.setattr(process, "PATIENCE", 0.3)
        with pytest.raises(BadInput, match=r"a page takes longer than 0\.3 s"):
            Found(tmp_path / "a.pdf", pdf_builder.of_contents([slow], compressed=True))
        monkeypatch.undo()
        assert "northern mole" in (
            Found(tmp_path / "b.pdf", pdf_builder.pdf(MEMO)).record.text or ""
        )


def test_a_packed_pdf_is_the_pdf(tmp_path: Path) -> None:
    data = pdf_builder.pdf(PROSE)
    path = tmp_path / "a.pdf.gz"
    path.write_bytes(gzip.compress(data))
    source: Source = open_source(str(path))
    with source.stream:
        record = next(item for item in pdf.read(source) if isinstance(item, Record))
    assert (record.title, record.file) == ("a", None)
    assert record.sha256 == hashlib.sha256(data).hexdigest()
