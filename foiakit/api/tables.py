"""A list of records in Python: displayed as a table, with rows for other tools."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import islice
from typing import Any, Generic, TypeVar, overload

from foiakit.api.open_store import OpenStore
from foiakit.api.record import link
from foiakit.model.record import Record
from foiakit.model.shown_title import supplied_title
from foiakit.text.visible import visible

SHOWN = 10
"""This many rows of a list are displayed."""
_WIDEST = 50
_Row = TypeVar("_Row")

Cells = tuple[str, ...]


class Table(ABC, Generic[_Row]):
    """A list that is read from the database at every use."""

    _headings: Cells = ("id", "date", "message", "title")

    def __init__(self, source: OpenStore) -> None:
        self._source = source

    @abstractmethod
    def __iter__(self) -> Iterator[_Row]: ...

    @abstractmethod
    def __len__(self) -> int: ...

    @abstractmethod
    def to_dicts(self) -> list[dict[str, Any]]:
        """Return each row as a dictionary, as in an export to JSON."""

    @abstractmethod
    def _heading(self) -> str:
        """Return one line that describes the list."""

    @abstractmethod
    def _first(self) -> Iterator[tuple[Cells, str | None]]:
        """Return the cells of the first rows, each with the address that it links to."""

    @overload
    def __getitem__(self, place: int) -> _Row: ...
    @overload
    def __getitem__(self, place: slice) -> list[_Row]: ...
    def __getitem__(self, place: int | slice) -> _Row | list[_Row]:
        if isinstance(place, slice) or place < 0:
            return list(self)[place]
        for row in islice(self, place, None):
            return row
        raise IndexError(f"there is no row {place}: {self._heading()}")

    def to_dataframe(self) -> Any:
        """Return a `pandas.DataFrame` with a column for each field.

        Raises `ImportError` if pandas is not installed.
        """
        try:
            import pandas
        except ImportError:
            raise ImportError("to_dataframe() needs pandas: pip install pandas") from None
        return pandas.DataFrame(self.to_dicts(), columns=list(self._columns()))

    def _columns(self) -> Sequence[str]:
        return Record._fields

    def __repr__(self) -> str:
        return self._shown(_text)

    def _repr_html_(self) -> str:
        return self._shown(_html)

    def _shown(
        self, drawn: Callable[[str, Cells, list[tuple[Cells, str | None]], str], str]
    ) -> str:
        if self._source.closed:
            return drawn(f"<{type(self).__name__} of {self._source.path!r}, closed>", (), [], "")
        heading = self._heading()
        rows = list(islice(self._first(), SHOWN))
        more = len(self) - len(rows)
        return drawn(heading, self._headings, rows, f"... and {more:,} more" if more > 0 else "")


def cells(record: Record) -> Cells:
    """Return the values that a list displays of *record*."""
    return (
        str(record.id),
        record.date or "",
        record.message or record.head or "",
        record.title or supplied_title(record),
    )


def _text(heading: str, names: Cells, rows: list[tuple[Cells, str | None]], more: str) -> str:
    if not rows:
        return heading
    lines = [names, *(tuple(_cut(cell) for cell in row) for row, _ in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    drawn = [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]
    return "\n".join([heading, *drawn, *filter(None, [more])])


def _cut(text: str) -> str:
    shown = visible(text)
    return shown if len(shown) <= _WIDEST else f"{shown[: _WIDEST - 3]}..."


def _html(heading: str, names: Cells, rows: list[tuple[Cells, str | None]], more: str) -> str:
    head = "".join(f'<th scope="col" style="text-align:left">{escape(name)}</th>' for name in names)
    body = "".join(f"<tr>{_html_cells(names, row, url)}</tr>" for row, url in rows)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>" if rows else ""
    return f"<p>{escape(visible(heading))}</p>{table}" + (f"<p>{more}</p>" if more else "")


def _html_cells(names: Cells, row: Cells, url: str | None) -> str:
    return "".join(
        f'<td style="text-align:left">{link(cell, url if name == "title" else None)}</td>'
        for name, cell in zip(names, row, strict=True)
    )
