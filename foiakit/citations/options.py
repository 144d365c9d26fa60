"""What may be asked of a citation style, as values."""

from __future__ import annotations

from foiakit.model.tuples import NamedTuple


class CiteOptions(NamedTuple):
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


PLAIN = CiteOptions()
DEFAULT = "archive"
"""The style where nobody asks for another."""
