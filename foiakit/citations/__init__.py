"""Citations: text to record and record to text.

Writing: one module a style, found in `foiakit.citations.styles.STYLES` by its name. A style is a
function ``cite(record, posting, how)`` that gives one citation, on one line. Reading is
`foiakit.citations.reading`.
"""

from __future__ import annotations

from foiakit.citations.options import DEFAULT, PLAIN, CiteOptions

TYPE_CHECKING = False  # as typing's, without its cost (foiakit.model.tuples)
if TYPE_CHECKING:
    from foiakit.citations.styles import Style


__all__ = ["DEFAULT", "PLAIN", "CiteOptions", "style"]


def style(name: str) -> Style:
    """Return the style called *name*, or the CSL style in the file *name*.

    Raises `NotFound`, which lists the known names, and for a CSL style `foiakit.errors.NeedsExtra`
    or `foiakit.errors.BadInput`.
    """
    from foiakit.citations.styles import load

    return load(name)
