"""A telegram of two sections as a scanner read it, and ways to misread it."""

from __future__ import annotations

from foiakit.cables import Cable
from foiakit.cables.scans.reading import ReadPage, read_all

FIRST = """TEXT OF TELEGRAM 86REYKJA001234

ADP101
CONFIDENTIAL

PAGE 01 REYKJA 01234 01 OF 02 030859Z
ACTION EUR-00

------------------ 315500 030903Z /11
O 030852Z MAR 86
FM AMEMBASSY REYKJAVIK
TO SECSTATE WASHDC IMMEDIATE 2975
INFO AMEMBASSY OSLO

C O N F I D E N T I A L SECTION 01 OF 02 REYKJAVIK 01234

E.O. 12356: DECL: OADR
TAGS: PREL, IC
SUBJECT: HARBOR TALKS WITH THE MINISTER OF
- FISHERIES IN GRINDAVIK

1. CONFIDENTIAL - ENTIRE TEXT.

2. SUMMARY. THE MINISTER SAID THAT THE HARBOR WILL BE
CLOSED UNTIL THE SUMMER."""
SECOND = """TEXT OF TELEGRAM 86REYKJA001234

PAGE 04 REYKJA 01234 02 OF 02 030901Z

------------------ 315502 030905Z /11
O 030852Z MAR 86
FM AMEMBASSY REYKJAVIK
TO SECSTATE WASHDC IMMEDIATE 2976

C O N F I D E N T I A L SECTION 02 OF 02 REYKJAVIK 01234

E.O. 12356: DECL: OADR
TAGS: PREL, IC
SUBJECT: HARBOR TALKS WITH THE MINISTER OF

8. THE EMBASSY WILL REPORT FURTHER."""


def read(*pages: tuple[str, str | None]) -> Cable:
    (cable,) = read_all([ReadPage(*page) for page in pages])
    return cable


def misread(text: str, *changes: tuple[str, str]) -> str:
    for right, wrong in changes:
        assert right in text
        text = text.replace(right, wrong)
    return text


TITLE = "HARBOR TALKS WITH THE MINISTER OF FISHERIES IN GRINDAVIK"
