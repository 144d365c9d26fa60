"""README.txt of a bag."""

from __future__ import annotations

from foiakit.writers.bag_readme import text


def test_it_names_the_files_that_are_there_and_the_seal_of_the_log() -> None:
    page = text("2026-11-27", 1200, {"records.csv", "files"}, "ab12")
    assert "1,200 documents and what is known of them" in page
    assert "data/records.csv\n" in page
    assert "data/site" not in page
    assert "\n    ab12\n" in page


def test_one_document_has_its_own_words_and_no_log_no_seal() -> None:
    page = text("2026-11-27", 1, {"records.csv"}, None)
    assert "1 document and what is known of it" in page
    assert "verify" not in page
    assert max(map(len, page.splitlines())) <= 100
