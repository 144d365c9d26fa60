"""A record for Python code: a named tuple of the fields, with a display for notebooks."""

from __future__ import annotations

from html import escape
from typing import Any

from foiakit.model import record as model
from foiakit.text.links import is_web
from foiakit.text.visible import visible, visible_lines

_SHOWN = ("id", "date", "message", "title")


class Record(model.Record):
    """One document. Its fields are attributes; `foiakit.model.fields.SENTENCES` describes them."""

    __slots__ = ()

    def __repr__(self) -> str:
        shown = ((name, getattr(self, name)) for name in _SHOWN)
        return f"Record({', '.join(f'{name}={value!r}' for name, value in shown if value)})"

    def to_dict(self) -> dict[str, Any]:
        """Return every field by its name, with lists of labels, as in an export to JSON."""
        return model.as_json(self)

    def _repr_html_(self) -> str:
        """Return every field that has a value as a table, for a notebook."""
        rows = "".join(
            f'<tr><th scope="row" style="text-align:left">{escape(name)}</th>'
            f'<td style="text-align:left;white-space:pre-line">{_html(name, value)}</td></tr>'
            for name, value in self.to_dict().items()
            if value not in (None, [], "")
        )
        return f"<table><tbody>{rows}</tbody></table>"


def _html(name: str, value: Any) -> str:
    text = "; ".join(value) if isinstance(value, list) else str(value)
    return link(text, text) if name == "url" else escape(visible_lines(text))


def link(text: str, address: str | None) -> str:
    """Return *text* as HTML, with a link to *address* if that is a web address."""
    shown = escape(visible(text))
    if not address or not is_web(address):
        return shown
    return f'<a href="{escape(address)}" rel="noreferrer">{shown}</a>'
