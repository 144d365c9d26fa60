"""Timelines as pictures: an SVG, or an HTML page around one, complete in one file.

They run no script and load nothing. For those who cannot see the picture it has a title, a
description and (in HTML) a table with the same facts. A document that is on the web is a link.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TextIO

from foiakit.model.record import Collection
from foiakit.timelines.axis import Axis
from foiakit.timelines.histogram import Histogram
from foiakit.writers.pictures.page import page
from foiakit.writers.pictures.svg import picture


def write(
    form: str,
    drawn: Axis | Histogram,
    heading: str,
    out: TextIO,
    postings: Mapping[str, Collection],
) -> None:
    """Write *drawn* as ``svg`` or ``html``; *postings* know where collections are on the web."""
    if form == "html":
        out.writelines(page(drawn, heading, postings))
    else:
        out.writelines(picture(drawn, heading, postings))
