"""The Archive's style: its commas, its periods, its one line."""

from __future__ import annotations

import subprocess
import sys

import pytest

from foiakit.citations import CiteOptions
from foiakit.citations.styles.archive import cite, ends_in_post
from foiakit.model.record import Record


def test_the_fourth_document_is_cited_as_the_archive_does(fourth: Record) -> None:
    assert cite(fourth) == (
        'State 095538: U.S. Department of State, Cable, "Usama bin Ladin: Pressing High-Level'
        ' Taliban Official Jalaluddin Haqqani on Bin Ladin," May 24, 1999, Secret, NODIS, 6 pp.'
    )


@pytest.mark.parametrize(
    ("record", "line"),
    [
        (Record(originator="U.S. Embassy (Lima)", kind="Cable"), "U.S. Embassy (Lima) Cable."),
        (Record(originator="Force (ISAF)", kind="Report"), "Force (ISAF), Report."),
        (Record(originator="U.S. Embassy Lima", kind="Cable"), "U.S. Embassy Lima, Cable."),
        (Record(kind="Cable", title="Ice"), 'Cable, "Ice."'),
        (Record(kind="Cable", title="X Corp."), 'Cable, "X Corp."'),
        (Record(title="X Corp.", date="1999"), '"X Corp.," 1999.'),
        (Record(title='The "Ice"', pages=1), '"The "Ice"," 1 p.'),
        (Record(message="Oslo 2207"), "Oslo 2207."),
        (Record(head="Summary", title="Ice", pages=2), 'Summary: "Ice," 2 pp.'),
        (Record(title="Ice", pages=1, excised=True), '"Ice," 1 p. [Excised]'),
        (Record(title="Ice [Excised]", pages=1, excised=True), '"Ice [Excised]," 1 p.'),
        (Record(title="Ice\n\tand  cod", date="1965~"), '"Ice and cod," c. 1965.'),
        (Record(date="1975-03-03", date_end="1975-03-07"), "March 3-7, 1975."),
        (Record(title="Ice", recipient="Oslo", url="https://x", source="By request"), '"Ice."'),
        (Record(), ""),
    ],
)
def test_each_element_has_its_sign_and_what_is_lacking_has_none(record: Record, line: str) -> None:
    assert cite(record) == line


def test_a_page_stands_where_the_count_would_and_the_marking_may_be_left_out() -> None:
    record = Record(title="Ice", date="1999", classification="Secret", captions=("NODIS",), pages=6)
    assert cite(record, how=CiteOptions(page="3")) == '"Ice," 1999, Secret, NODIS, p. 3.'
    assert cite(record, how=CiteOptions(classification=False)) == '"Ice," 1999, 6 pp.'


def test_a_post_in_parentheses_is_distinguished_from_an_acronym() -> None:
    assert ends_in_post("U.S. Embassy (Lima)")
    assert not ends_in_post("Force - Afghanistan (ISAF)")
    assert not ends_in_post("U.S. Embassy Lima")
    assert not ends_in_post("(Lima) Office")
    assert not ends_in_post("Lima)")


def test_writing_loads_no_vocabulary_and_no_reader() -> None:
    program = "import sys, foiakit.citations.styles.archive; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    loaded = {name for name in run.stdout.decode().split() if name.startswith("foiakit.")}
    assert loaded == {
        *("foiakit.citations", "foiakit.citations.options", "foiakit.citations.styles"),
        "foiakit.citations.styles.archive",
        *("foiakit.model", "foiakit.model.dates", "foiakit.model.record", "foiakit.model.tuples"),
        "foiakit.errors",
    }
