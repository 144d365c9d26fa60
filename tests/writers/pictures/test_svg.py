"""A timeline as an SVG: words for those who cannot see it, and a dark version."""

from __future__ import annotations

import re

from foiakit.model.record import Record
from foiakit.timelines.histogram import histogram
from foiakit.timelines.tally import tally
from foiakit.writers.pictures.svg import picture


def test_a_picture_is_dark_where_its_reader_prefers_that() -> None:
    drawn = histogram(tally([Record(date="1999-05-24")], "post"), "post", "year")
    whole = "".join(picture(drawn, "Records by year", {}))
    fills = {*re.findall(r'<(?:text|rect) [^>]*fill="(#\w+)"', whole)}
    style = whole.partition("<style>")[2].partition("</style>")[0]
    assert "prefers-color-scheme: dark" in style
    # Every ink and paper; the colours of the parts are seen on both.
    assert all(
        f'"{fill}"' in style for fill in fills & {"#ffffff", "#1a1a1a", "#6b6b6b", "#4a4a4a"}
    )
