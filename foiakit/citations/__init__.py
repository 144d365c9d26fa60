"""Citations: text to record and record to text.

Writing: one module a style, found in `foiakit.citations.styles.STYLES` by its name. A style is a
function ``cite(record, posting, how)`` that gives one citation, on one line. Reading is
`foiakit.citations.reading`.
"""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple, Protocol, cast

from foiakit.errors import NotFound
from foiakit.record import Collection, Record


class How(NamedTuple):
    """What a person may ask of any style; a style that has no use for a wish ignores it."""

    page: str | None = None
    """A pinpoint: the page or pages cited, ``3`` or ``3-4``. Lists of works have none."""
    accessed: str | None = None
    """The day a web address was looked at, as an ISO date."""
    classification: bool = True
    """Whether to name the classification, where the style leaves the choice."""
    markup: str = "plain"
    """``plain``, ``markdown`` or ``html``: how italics are written."""
    country: bool = False
    """Whether Chicago's and Turabian's lists name an embassy by country, not by city."""


PLAIN = How()


class Style(Protocol):
    """What a style's module offers."""

    def cite(self, record: Record, posting: Collection | None = None, how: How = PLAIN) -> str:
        """One citation of *record*, without a line break."""


DEFAULT = "archive"


def style(name: str) -> Style:
    """The style called *name*, or the CSL style in the file *name*; `NotFound` names those known.

    Raises `foiakit.errors.NeedsExtra` and `foiakit.errors.BadInput` for a CSL style.
    """
    from foiakit.citations.styles import STYLES

    if name not in STYLES:
        if name.lower().endswith((".csl", ".xml")):
            return cast(Style, import_module("foiakit.citations.csl_style").load(name))
        raise NotFound(
            f"no style called {name}; there are: {', '.join(STYLES)}, and path/to/style.csl"
        )
    return cast(Style, import_module(STYLES[name].module))
