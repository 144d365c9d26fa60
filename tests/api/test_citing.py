"""Citations in Python are those of the cite command, with its options."""

from __future__ import annotations

from datetime import date

import pytest
from program import Run

import foiakit
from foiakit.errors import NotFound
from foiakit.filters import InvalidValue


@pytest.mark.parametrize("style", ["archive", "chicago-note", "Chicago", "APA", "Turabian note"])
def test_a_citation_is_what_cite_writes(desk: Run, db: foiakit.Database, style: str) -> None:
    written = desk("cite", "4", "5", "--style", style).out.splitlines()
    assert db.cite([4, 5], style) == written
    assert db.cite(4, style=style) == db.cite("State 095538", style) == written[0]
    assert db.cite(db.get(5), style) == written[1]
    assert db.select([4, 5]).cite(style) == written


def test_a_citation_takes_the_options_of_cite(desk: Run, db: foiakit.Database) -> None:
    typed = ["--page", "3", "--accessed", "September 11, 2012", "--html", "--no-classification"]
    written = desk("cite", "4", "--style", "mla", *typed).out.strip()
    for accessed in ("September 11, 2012", date(2012, 9, 11)):
        line = db.cite(4, "mla", page=3, markup="html", classification=False, accessed=accessed)
        assert line == written
    with pytest.raises(InvalidValue, match="accessed"):
        db.cite(4, accessed="2012")
    with pytest.raises(InvalidValue, match="markup"):
        db.cite(4, markup="latex")
    with pytest.raises(TypeError, match="there are: style, page"):
        db.cite(4, pages=3)  # type: ignore[call-overload]  # what it refuses
    with pytest.raises(NotFound, match="did you mean chicago"):
        db.cite(4, "chicgo")
