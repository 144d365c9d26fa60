"""The colours of levels: only those for which the government has a form, and all legible."""

from __future__ import annotations

import pytest

from foiakit.model.cover_sheets import PLAIN, SHEETS, sheet


def luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [x / 12.92 if x <= 0.03928 else ((x + 0.055) / 1.055) ** 2.4 for x in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("level", [*SHEETS, "NATO Restricted", None])
def test_text_on_a_colour_contrasts_as_wcag_asks(level: str | None) -> None:
    light, dark = sorted((luminance(sheet(level).paper), luminance(sheet(level).ink)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_a_word_without_a_form_has_no_colour() -> None:
    assert sheet("Restricted") == sheet(None) == PLAIN
    assert PLAIN.terminal == ""
