"""Directives of the National Security Council: their kind, and the list of those they go to."""

from __future__ import annotations

import pytest

from foiakit.papers import Paper
from foiakit.papers.reading import read

HEAD = "THE WHITE HOUSE\nWASHINGTON\n\nMarch 12, 1963\n\n"
BELOW = "SUBJECT:  Harbor Talks with Norland\n\nThe President has approved the paper.\n"


def directive(addressees: str, title: str = "NATIONAL SECURITY ACTION MEMORANDUM NO. 912") -> Paper:
    return read(f"{HEAD}{title}\n\n{addressees}\n{BELOW}")


@pytest.mark.parametrize(
    "addressees",
    [
        "TO:  The Secretary of State\n     The Secretary of Defense\n     The Attorney General\n",
        "TO:\nThe Secretary of State\nThe Secretary of Defense\nThe Attorney General\n",
        "TO:  The Secretary of State\n\n     The Secretary of Defense\n\n"
        "     The Attorney General\n",
        "     TO   The Secretary of State\n          The Secretary of Defense\n"
        "          The Attorney General\n",
    ],
)
def test_each_line_of_the_list_is_an_addressee_as_printed(addressees: str) -> None:
    paper = directive(addressees)
    assert paper.head.recipients == (
        "The Secretary of State",
        "The Secretary of Defense",
        "The Attorney General",
    )
    assert (paper.title, paper.date) == ("Harbor Talks with Norland", "1963-03-12")


@pytest.mark.parametrize(
    "lines",
    [
        "TO:  The Director, Arms Control and\n       Disarmament Agency\n"
        "     The Attorney General\n",
        "TO:\nThe Director, Arms Control and\nDisarmament Agency\nThe Attorney General\n",
        "TO:\nThe Director, Arms Control\nand Disarmament Agency\nThe Attorney General\n",
    ],
)
def test_an_addressee_on_two_lines_is_one(lines: str) -> None:
    assert directive(lines).head.recipients == (
        "The Director, Arms Control and Disarmament Agency",
        "The Attorney General",
    )


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("NATIONAL SECURITY ACTION MEMORANDUM NO. 912", "National Security Action Memorandum"),
        ("National Security Decision Memorandum 912", "National Security Decision Memorandum"),
        ("National Security Study Memorandum No. 12", "National Security Study Memorandum"),
        ("NATIONAL SECURITY DECISION\nDIRECTIVE NUMBER 12", "National Security Decision Directive"),
        ("National Security Directive 12", "National Security Directive"),
        ("PRESIDENTIAL DECISION DIRECTIVE/NSC-25", "Presidential Decision Directive"),
        ("Presidential Directive/NSC-25", "Presidential Directive"),
    ],
)
def test_the_title_names_the_kind(title: str, kind: str) -> None:
    paper = directive("TO:  The Secretary of State\n", title)
    assert (paper.kind, paper.head.recipients) == (kind, ("The Secretary of State",))


def test_a_list_without_an_end_is_not_read() -> None:
    paper = read(
        f"{HEAD}NATIONAL SECURITY ACTION MEMORANDUM NO. 912\n\nTO:  The Secretary of State\n\n"
        "The President has approved the paper.\n"
    )
    assert paper.kind == "National Security Action Memorandum"
    assert paper.head.recipients == ()


def test_a_paper_that_speaks_of_a_directive_is_not_one() -> None:
    paper = read(f"{HEAD}Your study of National Security Action Memorandum No. 912 is late.\n")
    assert paper.kind is None


def test_a_list_of_directives_is_not_one() -> None:
    names = (f"National Security Action Memorandum No. {number}\n" for number in range(1, 6))
    assert read(HEAD + "".join(names)).kind is None
