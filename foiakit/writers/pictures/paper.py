"""The pieces of a picture: text that stays text, shapes, links to the web."""

from __future__ import annotations

import unicodedata

from foiakit.model.cover_sheets import sheet
from foiakit.text.visible import visible
from foiakit.writers.web_page import escaped

FONT = "'Noto Sans', 'DejaVu Sans', Verdana, sans-serif"
CHARACTER = 7.3
"""The approximate width of a letter of 13 pixels in those fonts."""


def width_of(text: str, size: float = 13) -> float:
    """Return the approximate width of *text* in pixels; full-width characters count twice."""
    return sum(map(_width, text)) * CHARACTER * size / 13


def _width(character: str) -> float:
    if unicodedata.combining(character):
        return 0
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    return 1.25 if character.isupper() else 1


def cut(text: str, width: float, size: float = 13) -> str:
    """Return *text*, cut with an ellipsis if it is wider than *width* pixels."""
    text = visible(text)
    if width_of(text, size) <= width:
        return text
    low = max(int(width / (CHARACTER * size / 13)) - 1, 1)
    while low > 1 and width_of(text[:low], size) > width:
        low -= 1
    return text[:low].rstrip() + "…"


def words(
    x: float, y: float, text: object, *, size: float = 13, fill: str = "#1a1a1a", extra: str = ""
) -> str:
    """Return a line of text whose baseline begins at x, y."""
    place = f'x="{x:g}" y="{y:g}" font-size="{size:g}" fill="{fill}"{extra}'
    return f"<text {place}>{escaped(text)}</text>"


def pill(x: float, y: float, text: str, classification: str | None) -> str:
    """Return a marking on the colour of its cover sheet; *y* is the text's baseline."""
    colours = sheet(classification)
    width = width_of(text, 12) + 12
    middle = words(x + width / 2, y, text, size=12, fill=colours.ink, extra=' text-anchor="middle"')
    return (
        f'<rect x="{x:g}" y="{y - 13:g}" width="{width:g}" height="18" rx="3"'
        f' fill="{colours.paper}"/>{middle}'
    )


def linked(inside: str, address: str | None) -> str:
    """Return *inside* as a link to *address*, or unchanged without one."""
    if address is None:
        return inside
    return f'<a href="{escaped(address)}" target="_top">{inside}</a>'
