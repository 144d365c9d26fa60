"""The colours in which the government marks classified paper, defined only here.

Cover sheets SF 703 (Top Secret) are orange, SF 704 (Secret) red, SF 705 (Confidential) blue; the
labels SF 706, 707 and 708 for media follow them, and SF 710 (Unclassified) is green. The forms are
prescribed in 32 CFR 2001.80(d), before 2010 in 32 CFR 2003.20-2003.31 (SF 710: 52 FR 10191); their
colours are those of the forms as the General Services Administration issues them (revision 8-85).
No form has a colour for other words, so foiakit gives them none of these.

A colour is never the only sign: the word is always next to it.
"""

from __future__ import annotations

from typing import NamedTuple


class Sheet(NamedTuple):
    """One level's colours: on a terminal, and on paper with a legible colour for text."""

    forms: str
    terminal: str
    """A colour by its name in Rich, bright enough for a dark and a light background."""
    terminal_ink: str
    """A legible colour for text on that."""
    paper: str
    ink: str
    """Black or white, whichever contrasts with `paper` by 4.5 to 1 or more (WCAG 2 AA)."""


SHEETS = {
    "Top Secret": Sheet("SF 703, SF 706", "dark_orange", "black", "#ff8c00", "#000000"),
    "Secret": Sheet("SF 704, SF 707", "red", "white", "#c8102e", "#ffffff"),
    "Confidential": Sheet("SF 705, SF 708", "bright_blue", "white", "#0033a0", "#ffffff"),
    "Unclassified": Sheet("SF 710", "green", "black", "#007a33", "#ffffff"),
}

PLAIN = Sheet("", "", "", "#e4e4e4", "#000000")
"""For a word without a form: grey paper."""


def sheet(classification: str | None) -> Sheet:
    """Return the sheet for a classification, `PLAIN` if the government has none."""
    return SHEETS.get(classification or "", PLAIN)
