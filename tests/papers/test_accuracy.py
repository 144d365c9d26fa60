"""How well real texts are read stays what docs/accuracy.md states."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from papers import score

from foiakit.papers.reading import read

pytestmark = pytest.mark.skipif(
    not score.texts(), reason="the released texts are not next to this checkout (../shared)"
)


@pytest.mark.parametrize("half", score.HALVES)
@pytest.mark.parametrize("field", score.STAMPED)
def test_what_is_stamped_is_read_from_98_texts_in_100(half: str, field: str) -> None:
    found = score.scores(half)[field]
    assert found.labelled > 15
    assert min(found.precision, found.recall) >= 0.98


@pytest.mark.parametrize("half", score.HALVES)
@pytest.mark.parametrize("field", ["sender", "date", "subject"])
def test_the_heads_of_e_mails_are_read(half: str, field: str) -> None:
    found = score.scores(half, emails=True)[field]
    assert found.labelled > 60
    assert found.precision >= 0.97
    assert found.recall >= 0.95


def test_document_case_day_and_pages_agree_with_a_plain_search_in_every_text() -> None:
    wrong = []
    for document, path in score.texts().items():
        text = path.read_text(encoding="utf-8", errors="replace")
        paper = read(text)
        (day, _), *_ = Counter(re.findall(r"Date: (\d\d/\d\d/\d{4})", text)).most_common(1)
        (case, _), *_ = Counter(re.findall(r"Case No\. (\S+)", text)).most_common(1)
        released = f"{day[6:]}-{day[:2]}-{day[3:5]}"
        identity = paper.release and (
            paper.release.document,
            paper.release.case,
            paper.release.date,
        )
        pages = text.count("\f")
        if identity != (document, case, released) or len(paper.pages) != pages:
            wrong.append((document, identity, len(paper.pages), pages))
    assert not wrong
