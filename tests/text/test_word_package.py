"""A Word document is unpacked within bounds, and anything else is a named error."""

from __future__ import annotations

import io
import zipfile

import pytest

from foiakit.errors import BadInput
from foiakit.text import word_package
from foiakit.text.word_package import DOCUMENT, FOOTNOTES, parts, with_parts


def package(**contents: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in contents.items():
            archive.writestr(f"word/{name}.xml", content)
    return out.getvalue()


def test_the_parts_asked_for_come_out_and_can_be_replaced() -> None:
    data = package(document=b"<w/>", footnotes=b"<f/>", styles=b"<s/>")
    assert parts(data, "a.docx") == {DOCUMENT: b"<w/>", FOOTNOTES: b"<f/>"}
    changed = with_parts(data, {FOOTNOTES: b"<g/>"})
    assert parts(changed, "a.docx", [FOOTNOTES, "word/styles.xml"]) == {
        FOOTNOTES: b"<g/>", "word/styles.xml": b"<s/>"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"no archive", "a.docx: this is not a Word document that can be read"),
        (package(styles=b"<s/>"), "a.docx: not a Word document: it has no word/document.xml"),
        (package(document=b"<!DOCTYPE x><w/>"), "word/document.xml defines entities"),
    ],
)
def test_what_is_not_a_word_document_is_named(data: bytes, message: str) -> None:
    with pytest.raises(BadInput, match=message):
        parts(data, "a.docx")


def test_a_document_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_package, "MOST", 1 << 20)
    with pytest.raises(BadInput, match="it unpacks to 2 MB; a document has at most 1 MB"):
        parts(package(document=b" " * (2 << 20)), "a.docx")
