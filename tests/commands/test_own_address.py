"""A record's own address is cited and exported, not that of its posting."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run

ADDRESS = "https://example.org/doc/4"
POSTING = "nsarchive"


@pytest.fixture
def addressed(seven: Path, desk: Run) -> Run:
    assert desk("edit", "4", "--url", ADDRESS).code == 0
    return desk


@pytest.mark.parametrize("style", ["chicago-note", "chicago-bibliography", "apa", "bluebook"])
def test_styles_that_print_an_address_print_the_records_own(addressed: Run, style: str) -> None:
    cited = addressed("cite", "4", "--style", style).out
    assert ADDRESS in cited
    assert POSTING not in cited
    assert POSTING in addressed("cite", "3", "--style", style).out


@pytest.mark.parametrize("form", ["bibtex", "biblatex", "ris", "csl-json"])
def test_entries_of_bibliographies_have_the_records_own(addressed: Run, form: str) -> None:
    entry = addressed("export", "4", "--format", form).out
    assert ADDRESS in entry
    assert f"{POSTING}2.gwu.edu" not in entry
