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
    """The style called *name*, or the CSL style in the file *name*; `NotFound` names those known.

    Raises `foiakit.errors.NeedsExtra` and `foiakit.errors.BadInput` for a CSL style.
    """
    from foiakit.citations.styles import load

    return load(name)
