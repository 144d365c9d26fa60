"""Hidden passages on a terminal: how many words, hidden where, shown where, and what they are."""

from __future__ import annotations

import pytest
from views.screens import drawn, pipe, terminal

from foiakit.releases.passages import Passage, Release
from foiakit.views.tables.hidden_passages import passages

SHOWN = Release(4, "C05512345", "released in full", "2015-08-31")
PASSAGE = Passage(
    3, Release(9, "C05512999", None, None), ("B5",), (SHOWN, SHOWN._replace(id=5)),
    "of\nthe \x1b harbor", "2010-03-02", "Harbor", 2, is_sure=True,
)  # fmt: skip


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_passage_fits_the_terminal(width: int) -> None:
    lines = drawn(passages([PASSAGE], terminal(width)), terminal(width))
    assert max(map(len, lines)) <= width
    page = " ".join(" ".join(lines).split())
    assert "9 C05512999" in page
    assert "B5" in page
    assert "in full, 1 more" in page


def test_a_pipe_has_every_word_and_nothing_hidden() -> None:
    page = "\n".join(drawn(passages([PASSAGE], pipe()), pipe()))
    assert r"“of the \x1b harbor”" in page
    assert "2010-03-02 para 2: Harbor" in page
    lifted = PASSAGE._replace(withheld="2012-01-01", shown="2014-01-31")
    assert "2012-01-01 to 2014-01-31: Harbor" in "\n".join(
        drawn(passages([lifted], pipe()), pipe())
    )
