"""`foiakit quote` and `search --quote`: a passage, ready to be pasted."""

from __future__ import annotations

import json

import pytest
from program import ROOT, Run


@pytest.fixture
def papers(desk: Run) -> Run:
    """The five composed papers, in a database."""
    assert desk("import", "-q", str(ROOT / "docs" / "examples" / "papers.ndjson")).code == 0
    return desk


def test_the_passage_comes_with_page_and_citation(papers: Run) -> None:
    done = papers("quote", "3", "the rent is cheap at twice the price")
    passage, citation = done.out.splitlines()
    assert passage == "“the rent is cheap at twice the price”"
    assert "What the Weather Station Is Worth" in citation
    assert "p. 2" in citation


def test_the_words_are_the_records_own_and_a_difference_is_reported(papers: Run) -> None:
    done = papers("quote", "Reykjavik 02114", "we believe that nine years can be had")
    assert done.out.startswith("“WE BELIEVE THAT EIGHT YEARS CAN BE HAD”")
    assert "'EIGHT', not 'nine'" in done.err
    assert done.code == 0


def test_search_finds_the_passage_in_every_record(papers: Run) -> None:
    done = papers("search", "--quote", "advance payment was not discussed", "--format", "json")
    (quotation,) = json.loads(done.out)
    assert (quotation["record"], quotation["passage"]) == (4, "ADVANCE PAYMENT WAS NOT DISCUSSED")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("quote", "3", "three words only"), 2),
        (("quote", "3", "nothing of this is in it"), 3),
        (("quote", "99", "the rent is cheap at twice"), 3),
        (("search", "--quote", "too short"), 2),
    ],
)
def test_what_cannot_be_quoted_is_named(papers: Run, arguments: tuple[str, ...], code: int) -> None:
    done = papers(*arguments)
    assert (done.code, done.out) == (code, "")
    assert done.err.count("\n") == 1
