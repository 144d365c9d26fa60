"""The places of a telegram's fields, moved when its text is a part of a longer one."""

from __future__ import annotations

from foiakit.cables import Cable, Span


def moved(cable: Cable, by: int) -> Cable:
    """Return *cable* with every place in its source *by* characters later.

    Portions and excisions are places in its own text, and stay.
    """
    if not by:
        return cable

    def place(span: Span) -> Span:
        return span[0] + by, span[1] + by

    return cable._replace(
        spans={name: place(span) for name, span in cable.spans.items()},
        references=tuple(
            reference._replace(span=place(reference.span)) for reference in cable.references
        ),
        uses=tuple(use._replace(span=place(use.span)) for use in cable.uses),
    )
