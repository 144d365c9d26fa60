"""A SMART telegram: labels with their lines, the text, then who signed and drafted."""

from __future__ import annotations

import pytest

from foiakit.cables.forms.smart import is_smart, key_of, labelled
from foiakit.cables.layout.lines import lines_of

TEXT = """MRN: 05 OSLO 001938
Date/DTG: Mar 08, 2005 / 080544Z MAR 05
From: AMEMBASSY OSLO
Action: WASHDC, SECSTATE ROUTINE
TAGS: ETRD, NO
Subject: Cod and harbors,
and what follows

1. (C) The cod is back. To: nobody.
Reference: none.

Signature: HOLM
Drafted By: OSLO:Brandt, Nils
"""


def test_head_text_and_foot_are_separated() -> None:
    found = labelled(lines_of(TEXT))
    assert {key: [line.text for line in lines] for key, lines in found.lines_by_key.items()} == {
        "mrn": ["05 OSLO 001938"], "dtg": ["Mar 08, 2005 / 080544Z MAR 05"],
        "from": ["AMEMBASSY OSLO"], "action": ["WASHDC, SECSTATE ROUTINE"],
        "tags": ["ETRD, NO"], "subject": ["Cod and harbors,", "and what follows"],
        "signature": ["HOLM"], "drafted": ["OSLO:Brandt, Nils"],
    }  # fmt: skip
    assert [line.text for line in found.body if line.text] == [
        "1. (C) The cod is back. To: nobody.", "Reference: none.",
    ]  # fmt: skip


def test_only_a_head_with_a_number_and_two_more_labels_is_smart() -> None:
    assert is_smart(lines_of(TEXT))
    assert not is_smart(lines_of(TEXT.replace("MRN: 05 OSLO", "MRN: Oslo")))
    assert not is_smart(lines_of("MRN: 05 OSLO 001938\n\nThe cod is back.\n"))


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("MRN: 05 OSLO 1", "mrn", "05 OSLO 1"),
        ("Subiect: Cod", "subject", "Cod"),
        ("Hello: there", "", "Hello: there"),
        ("References: Oslo 1", "ref", "Oslo 1"),
    ],
)
def test_a_label_may_have_one_letter_misread(line: str, key: str, value: str) -> None:
    found, length = key_of(line)
    assert (found, line[length:].strip()) == (key, value)
