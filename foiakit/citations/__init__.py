"""Citations: text to record and record to text.

Writing: one module a style, found in `foiakit.citations.styles.STYLES` by its name. A style is a
function ``cite(record, posting, how)`` that gives one citation, on one line. Reading is
`foiakit.citations.reading`.
"""

from __future__ import annotations

from foiakit.model.tuples import NamedTuple

TYPE_CHECKING = False  # as typing's, without its cost (foiakit.model.tuples)
if TYPE_CHECKING:
    from foiakit.citations.styles import Style


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


def style(name: str) -> Style:
    """The style called *name*, or the CSL style in the file *name*; `NotFound` names those known.

    Raises `foiakit.errors.NeedsExtra` and `foiakit.errors.BadInput` for a CSL style.
    """
    from foiakit.citations.styles import load

    return load(name)
