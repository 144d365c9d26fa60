"""Letters: addressee, subject and who signed, with and without *Dear*."""

from __future__ import annotations

import time

import pytest

from foiakit.papers.kinds import letter
from foiakit.papers.page_lines import lines_of
from foiakit.papers.reading import read

BODY = "Thank you for your letter about the harbor. It was read here with interest."
ADDRESSEES = {
    "a name": ("Dear Ms. Marlow:", "Ms. Marlow"),
    "an office with an address above": (
        "The Honorable Ines Marlow\nChairman, Committee on Harbors\nNorthport, ME 04000\n"
        "Dear Mr. Chairman:", "The Honorable Ines Marlow"),
    "an address whose name is on a line of its own": (
        "The Honorable\nInes Marlow\nNorthport, ME 04000\n\nDear Madam Chairman:",
        "The Honorable Ines Marlow"),
    "sirs": ("Mr. Thomas Ferris\n12 Harbor Street\n\nDear Sir:", "Mr. Thomas Ferris"),
    "an office without an address": ("My dear Mr. President:", "Mr. President"),
    "no Dear": ("The Honorable Ines Marlow\nChairman\nCommittee on Harbors\nNorthport, ME 04000",
                "The Honorable Ines Marlow"),
}  # fmt: skip


@pytest.mark.parametrize(("above", "to"), ADDRESSEES.values(), ids=ADDRESSEES)
def test_the_addressee_of_a_letter_is_read(above: str, to: str) -> None:
    paper = read(f"HARBOR COUNCIL\n\nApril 15, 2009\n\n{above}\n{BODY}\n{BODY}\n")
    assert (paper.kind, paper.head.recipients, paper.date) == ("Letter", (to,), "2009-04-15")


SIGNATURES = {
    "below a gap": "Sincerely yours,\n\n\n\nPeter B. Gantry\nDirector of Harbors",
    "signed": "Sincerely,\n/s/\nPeter B. Gantry",
    "other words": "Very truly yours,\n\nPeter B. Gantry\nChief, Dredging Unit\nHarbor Office",
    "regards": "With best regards,\nPeter B. Gantry",
    "an office on the same line": "Sincerely,\n\nPeter B. Gantry Director of Harbors",
    "an office first": "Respectfully submitted,\nHarbor Division\nPeter B. Gantry",
}


@pytest.mark.parametrize("end", SIGNATURES.values(), ids=SIGNATURES)
def test_who_signed_a_letter_is_its_originator(end: str) -> None:
    assert read(f"Dear Tom:\n\n{BODY}\n\n{end}\n").head.sender == "Peter B. Gantry"


UNSIGNED = {
    "an office alone": "Sincerely,\n\nDeputy Director\nHarbor Office",
    "what is enclosed": "Sincerely,\n\nEnclosures: Two Harbor Maps",
    "a first name": "Best regards,\nTom",
    "a sentence": "Sincerely yours, he wrote at the end.\nPeter B. Gantry",
}


@pytest.mark.parametrize("end", UNSIGNED.values(), ids=UNSIGNED)
def test_no_name_is_taken_from_other_words_below_a_letter(end: str) -> None:
    assert read(f"Dear Tom:\n\n{BODY}\n\n{end}\n").head.sender is None


def test_a_letter_is_known_by_its_end_and_by_an_address_above_its_subject() -> None:
    assert read(f"Harbor Council\n\n{BODY}\n\nSincerely,\n\nPeter B. Gantry\n").kind == "Letter"
    paper = read(
        "April 15, 2009\nKeeper of Files\nHarbor Office\nNorthport, ME 04000\n"
        f"Re: Requests for Maps\n{BODY}\n{BODY}\n{BODY}\n"
    )
    assert (paper.kind, paper.title) == ("Letter", "Requests for Maps")
    paper = read(f"HARBOR OFFICE\n\nApril 15, 2009\n\nRe: Requests for Maps\n\n{BODY}\n")
    assert (paper.kind, paper.title) == ("Letter", "Requests for Maps")
    pages = f"The harbor\n\n{BODY}\n" * 3
    assert read(f"{pages}\f{pages}\fSincerely,\n\nPeter B. Gantry\n").kind is None


def test_a_letter_whose_greeting_was_lost_is_known_by_the_address_below_its_day() -> None:
    members = "".join(f"PETER {letter}. GANTRY, ME.\n" for letter in "ABCDEFGHIJKLMNOPQRST")
    address = "Admiral Tom Ferris, USN\nDirector, Harbor Office\nNorthport, ME 04000\n"
    for above in ("", members):
        paper = read(f"{above}February 21, 1978\n{address}{BODY}\n{BODY}\n")
        assert (paper.kind, paper.title, paper.date) == ("Letter", None, "1978-02-21")
        assert paper.head.recipients == ("Admiral Tom Ferris, USN",)
    assert read(f"{members}{BODY}\n").title is None


def test_a_subject_goes_on_below_down_to_a_gap() -> None:
    subject = "Re: Request for maps and records No. 16\n(Outer harbor files)"
    assert read(f"{subject}\n\nDear Tom:\n\n{BODY}").title == subject[4:].replace("\n", " ")
    assert read(f"{subject[:39]}\n{BODY}\n{BODY}\n{BODY}\n\nDear Tom:\n").title == subject[4:39]


def test_a_subject_that_ends_in_the_middle_goes_on_below() -> None:
    subject = "RE: SUPERSEDED SECTIONS OF THE\nMANUAL OF HARBORS"
    paper = read(f"Dear Tom:\n{subject}\n{BODY}\n{BODY}\n{BODY}")
    assert paper.title == "SUPERSEDED SECTIONS OF THE MANUAL OF HARBORS"


def test_a_very_long_text_without_an_end_is_searched_at_once() -> None:
    lines = lines_of(f"{'Sincerely ' * 2_000}\n" * 40 + f"{BODY}\n" * 20_000)
    began = time.process_time()
    assert letter.signature(lines) is None
    assert time.process_time() - began < 1
