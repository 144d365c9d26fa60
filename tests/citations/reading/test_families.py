"""Citations of scholars, archives and editors: what each part is, and what it never is."""

from __future__ import annotations

import pytest
from citations.read_citations import record

from foiakit.citations.styles import load


@pytest.mark.parametrize("opening", ['"', "“", "'", "‘"])
def test_a_title_may_stand_in_any_quotation_marks(opening: str) -> None:
    closing = {'"': '"', "“": "”", "'": "'", "‘": "’"}[opening]
    for inside in (f"Holm's Port,{closing}", f"Holm's Port{closing},"):
        got = record(
            f"Memorandum from Ann Holm to Paul Pryor, {opening}{inside} May 6, 1967, Secret"
        )
        assert (got.title, got.date, got.classification) == ("Holm's Port", "1967-05-06", "Secret")


@pytest.mark.parametrize("style", ["chicago-note", "nara", "mla", "apa", "bluebook"])
def test_the_source_comes_back_whole_in_the_styles_that_print_it(style: str) -> None:
    got = record(
        'Memorandum, Holm to Pryor, "Ports," May 3, 1970, Box 12, Folder 3, Holm Papers, Harlow'
        " Library."
    )
    assert "Box 12, Folder 3, Holm Papers, Harlow Library" in load(style).cite(got)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "NSDD-75, “Ports,” January 17, 1983, Reagan Library.",
            "National Security Decision Directive",
        ),
        ("PDD/NSC-25, “Ports,” May 3, 1994, Clinton Library.", "Presidential Decision Directive"),
        (
            "Presidential Directive/NSC-18, “Ports,” August 24, 1977, Carter Library.",
            "Presidential Directive",
        ),
        (
            "SNIE 64.1-66, “Ports,” 24 March 1966, NSF, Box 8, LBJL.",
            "Special National Intelligence Estimate",
        ),
    ],
)
def test_a_directive_with_its_number_is_its_kind(text: str, kind: str) -> None:
    got = record(text)
    assert (got.kind, got.originator, got.title) == (kind, None, "Ports")
