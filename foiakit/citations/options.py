"""The options of a citation style, as values."""

from __future__ import annotations

from foiakit.model.tuples import NamedTuple


class CiteOptions(NamedTuple):
    """Options for any style; a style ignores those that it has no use for."""

    page: str | None = None
    """A pinpoint: the page or pages cited, ``3`` or ``3-4``. Lists of works have none."""
    accessed: str | None = None
    """The day on which a web address was visited, as an ISO date."""
    classification: bool = True
    """Whether to print the classification, if the style leaves the choice."""
    markup: str = "plain"
    """``plain``, ``markdown`` or ``html``: how italics are written."""
    country: bool = False
    """Whether Chicago's and Turabian's lists name an embassy by country, not by city."""


PLAIN = CiteOptions()
DEFAULT = "archive"
"""The style that is used unless another one is named."""
