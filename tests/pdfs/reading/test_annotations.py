"""Annotations of a page: labels, filled-in fields, places to be cut, places that are covered."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

pytest.importorskip("pypdfium2", reason="needs the extra pdf")
import pypdfium2 as pdfium
from pdfs.reading.test_hidden import LINE, annotation, with_annotations

from foiakit.pdfs.reading.annotations import OnTop, on_top

PLACE = (136.0, 695.0, 245.0, 712.0)


@contextmanager
def opened(data: bytes) -> Iterator[pdfium.PdfPage]:
    document = pdfium.PdfDocument(data)
    document.init_forms()
    page = document[0]
    try:
        yield page
    finally:
        page.close()
        document.close()


def found(*annotations: bytes) -> OnTop:
    with opened(with_annotations(LINE, *annotations)) as page:
        return on_top(page)


def test_a_page_without_annotations_has_nothing_on_top() -> None:
    assert found() == OnTop()


def test_a_label_has_words_and_may_cover_the_page() -> None:
    label = annotation(b"FreeText", b"/Contents (Declassified 2004)")
    assert found(label) == OnTop(("Declassified 2004",), (), (PLACE,))


def test_a_mark_for_redaction_is_a_place_to_be_cut() -> None:
    assert found(annotation(b"Redact")) == OnTop((), (PLACE,), ())


@pytest.mark.parametrize("kind", [b"Square", b"Stamp", b"Ink"])
def test_a_shape_may_cover_the_page_and_has_no_words(kind: bytes) -> None:
    assert found(annotation(kind, b"/Contents (A comment)")) == OnTop((), (), (PLACE,))


def test_a_link_and_a_blank_label_do_not_count() -> None:
    assert found(annotation(b"Link")) == OnTop()
    assert found(annotation(b"FreeText", b"/Contents (  )")).words == ()


def test_corners_in_any_order_are_the_same_place() -> None:
    turned = annotation(b"Redact").replace(b"136 695 245 712", b"136 712 245 695")
    assert found(turned).to_be_cut == (PLACE,)
