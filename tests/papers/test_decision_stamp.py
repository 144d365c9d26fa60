"""The stamp of a decision, on one line or broken over several."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from papers.stamped_text import stamped

from foiakit.papers.decision_stamp import as_stamped
from foiakit.papers.exemption_codes import codes, is_codes
from foiakit.papers.reading import read

DECISIONS = {
    "on one line": (["RELEASE IN PART B5, B6"], "part", ("B5", "B6")),
    "in full": (["RELEASE IN FULL"], "full", ()),
    "over two lines": (["RELEASE IN", "PART B1,1.4(D)"], "part", ("B1", "1.4(D)")),
    "over three lines": (["RELEASE", "IN PART", "B6"], "part", ("B6",)),
    "grounds below": (["RELEASE IN PART", "B1,1.4(B),1.4(D),B6"], "part",
                      ("B1", "1.4(B)", "1.4(D)", "B6")),
    "grounds over two lines": (["RELEASE IN PART B1 1.4(B)", "1.4(D)"], "part",
                               ("B1", "1.4(B)", "1.4(D)")),
    "with a statute": (["RELEASE IN PART 1.4(B),B1,B3", "NATSECACT1947,1.4(D),B6"], "part",
                       ("1.4(B)", "B1", "B3", "1.4(D)", "B6")),
    "misread": (["RELEASE IN FULLI"], "full", ()),
    "a speck before it": (["IRELEASE IN PART B7(A)"], "part", ("B7(A)",)),
    "beside a head": (["From:          Ferris, Tom <FerrisT@example.gov>    RELEASE IN PART",
                       "Sent:          Friday, March 5, 2010 1:26 PM        B1,1.4(D),B6"],
                      "part", ("B1", "1.4(D)", "B6")),
    "denied": (["DENIED IN FULL"], "denied", ()),
    "letters misread": (["RELFA5E lN PAPT B6"], "part", ("B6",)),
    "letters lost": (["RELESE", "N PAT B6"], "part", ("B6",)),
    "blanks in words": (["REL EASE I N FU LL"], "full", ()),
    "misread below": (["RELEASE IN", "PAR T B5,B6"], "part", ("B5", "B6")),
    "exemptions misread": (["RELEASE IN PART BS, 86"], "part", ("B5", "B6")),
    "paragraphs misread": (["RELEASE IN PART", "B1,l.4(8),B6"], "part", ("B1", "1.4(B)", "B6")),
}  # fmt: skip


@pytest.mark.parametrize(
    "line", ["RELEASED BY THE HARBOR", "RELATED PAPERS", "RELEASES IN PORT", "REPEATED IN PARIS",
             "RELEASE OF PART B6"]
)  # fmt: skip
def test_a_line_that_is_like_a_decision_is_not_one(line: str) -> None:
    paper = read(stamped(line))
    assert paper.release is not None
    assert paper.release.how is None
    assert line in paper.text


@pytest.mark.parametrize(("lines", "how", "exemptions"), DECISIONS.values(), ids=DECISIONS)
def test_a_decision_is_read_wherever_it_is_broken(
    lines: list[str], how: str, exemptions: tuple[str, ...]
) -> None:
    paper = read(stamped(*lines))
    assert paper.release is not None
    assert (paper.release.how, paper.release.exemptions) == (how, exemptions)
    assert (paper.release.case, paper.release.document) == ("F-2011-04567", "C05512345")
    assert paper.release.date == "2013-03-14"
    assert "RELEASE IN" not in paper.text
    assert "C05512345" not in paper.text


@given(st.lists(st.sampled_from(["B1", "B3", "B5", "B6", "1.4(B)", "1.4(D)", "B7(A)"]), min_size=1,
                max_size=6, unique=True), st.sampled_from([",", ", ", " "]))  # fmt: skip
def test_any_list_of_exemptions_comes_back_in_its_order(listed: list[str], between: str) -> None:
    printed = between.join(listed)
    assert is_codes(printed)
    assert codes(printed) == tuple(listed)
    release = read(stamped(f"RELEASE IN PART {printed}")).release
    assert release is not None
    assert release.exemptions == tuple(listed)


@pytest.mark.parametrize(
    ("printed", "stamp"),
    [
        ("REL EA5E I N PAPT B6", "RELEASE IN PART B6"),
        ("RELESE", "RELEASE"),
        ("RELEASE IN FULL", "RELEASE IN FULL"),
        ("RELATED PAPERS", ""),
        ("RELEASE OF A PAPER", ""),
        ("R", ""),
    ],
)
def test_a_misread_stamp_is_put_right_and_other_words_are_not_a_stamp(
    printed: str, stamp: str
) -> None:
    assert as_stamped(printed) == stamp
