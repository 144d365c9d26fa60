"""The values after the labels of a SMART telegram."""

from __future__ import annotations

from foiakit.cables.reading import read

TEXT = """MRN: 09 OSLO 000238
Date/DTG: Mar 08, 2009 / 080544Z MAR 09
From: OSLO, AMEMBASSY
Action: WASHDC, SECSTATE ROUTINE
E.O.: 12958
TAGS: ETRD, NO
Captions: SENSITIVE
Reference: OSLO 12
Subject: Cod and harbors

Classified By: DCM Nils Brandt

1. (C) The cod is back.

Signature: HOLM
Drafted By: OSLO:Brandt, Nils
Cleared By: POL:Holm, Anna
Approved By: DCM:Holm, Anna
Classification: CONFIDENTIAL
"""


def test_each_label_fills_its_field() -> None:
    cable = read(TEXT)
    assert cable.form == "smart"
    assert (cable.message, cable.date, cable.year) == ("Oslo 000238", "2009-03-08", 2009)
    assert (cable.title, cable.classification) == ("Cod and harbors", "Confidential")
    assert [address.name for address in cable.action] == ["SECSTATE WASHDC"]
    assert cable.tags == ("ETRD", "NO")
    assert [reference.message for reference in cable.references] == ["Oslo 12"]
    assert cable.text == "1. (C) The cod is back."
    assert cable.signature == "HOLM"


def test_the_span_of_a_value_does_not_include_its_label() -> None:
    cable = read(TEXT)
    for name, words in {"title": "Cod and harbors", "signature": "HOLM"}.items():
        assert TEXT[slice(*cable.spans[name])] == words
