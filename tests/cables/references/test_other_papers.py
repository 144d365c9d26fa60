"""References that are not telegrams have a kind."""

from __future__ import annotations

import pytest

from foiakit.cables.references.other_papers import OTHER, other


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("SMITH-JONES LETTER OF 14 JAN 72 (NOTAL)", "letter", "1972-01-14"),
        ("TELCON BRANDT/HOLM 9/7/72.", "telephone call", "1972-09-07"),
        ("IIR 6 842 0112 92", "report", None),
        ("E-MAIL", "e-mail", None),
        ("MEMCON MARCH 14, 1972", "memorandum", "1972-03-14"),
        ("HTTPS://EXAMPLE.ORG/A", "web page", None),
        ("12 FAM 540", "document", None),
    ],
)
def test_a_paper_has_its_kind_and_its_date(text: str, kind: str, date: str | None) -> None:
    text = f"OSLO 1; {text}"
    match = OTHER.search(text)
    assert match is not None
    found = other(text, 8, match)
    assert (found.kind, found.date, found.message) == (kind, date, None)
    assert (found.year, found.year_by) == ((int(date[:4]), "date") if date else (None, None))
    assert text[slice(*found.span)] == found.printed == text[8:].rstrip(".")
    assert found.notal == ("NOTAL" in text)


@pytest.mark.parametrize("text", ["OSLO 12", "STATE 123456 AND ROME 7", "NOTAL"])
def test_a_telegram_is_not_another_paper(text: str) -> None:
    assert OTHER.search(text) is None
