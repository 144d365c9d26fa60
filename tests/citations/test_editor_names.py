from __future__ import annotations

import pytest

from foiakit.citations.editor_names import Name, name


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("Barbara Elias-Sanborn", Name("Elias-Sanborn", "Barbara")),
        ("Byrne, Malcolm", Name("Byrne", "Malcolm")),
        ("William M. Leary, Jr.", Name("Leary", "William M.", "Jr.")),
        ("Ludwig van der Berg", Name("van der Berg", "Ludwig")),
        ("Archive", Name("Archive")),
        ("National Security Archive Staff", Name("National Security Archive Staff")),
    ],
)
def test_a_printed_name_is_split_into_its_parts(printed: str, parts: Name) -> None:
    assert name(printed) == parts


def test_initials_keep_their_hyphens_and_suffixes() -> None:
    assert name("Jean-Paul M. Ray III").initials == "J.-P. M. Ray, III"
    assert name("J.R. Smith").initials == "J. R. Smith"
    assert name("William M. Leary, Jr.").inverted == "Leary, William M., Jr."
