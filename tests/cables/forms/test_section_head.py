"""The addressees in the head of a section."""

from __future__ import annotations

import pytest

from foiakit.cables.forms.section_head import address, plain_name


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("SECSTATE WASHDC 7236", ("SECSTATE WASHDC", None, None, "7236")),
        ("RUSBLK/AMEMBASSY KABUL 7486", ("AMEMBASSY KABUL", "RUSBLK", None, "7486")),
        (
            "SECSTATE WASHDC NIACT IMMEDIATE 1265",
            ("SECSTATE WASHDC", None, "NIACT IMMEDIATE", "1265"),
        ),
        ("AMEMBASSY ROME IMMEIDATE", ("AMEMBASSY ROME", None, "IMMEDIATE", None)),
        ("AMCONSUL KARACHI POUCH", ("AMCONSUL KARACHI", None, None, None)),
    ],
)
def test_an_addressee_is_split_into_its_parts(text: str, wanted: tuple[str | None, ...]) -> None:
    found = address(text)
    assert (found.name, found.routing, found.precedence, found.number) == wanted


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("AMEMBASSY KABOL", "AMEMBASSY KABUL"), ("SECSTATE WASHD", "SECSTATE WASHDC"),
        ("AMEMBASY KABUL", "AMEMBASY KABUL"), ("BRANDT", "BRANDT"),
    ],
)  # fmt: skip
def test_a_misread_name_is_corrected_only_where_one_can_be_meant(printed: str, name: str) -> None:
    assert plain_name(printed) == name
