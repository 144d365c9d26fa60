"""The offices that answer requests: their codes, their names through time, what they hold.

The list is a data file; a person's own ``offices.toml`` in the configuration folder, with tables of
the same form, comes before it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from foiakit import configuration
from foiakit.errors import BadInput
from foiakit.requests import data_files

FILE = "offices.toml"


@dataclass(frozen=True, kw_only=True)
class OfficeName:
    """A name that an office has or had, and the days between which it was used, where known."""

    name: str
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, kw_only=True)
class Office:
    """An office that answers requests."""

    code: str
    names: tuple[OfficeName, ...]
    aliases: tuple[str, ...] = ()
    parent: str | None = None
    successor: str | None = None
    clocks: str | None = None
    """The code under which the rules of clocks know it, where that is another."""
    addresses: tuple[Mapping[str, Any], ...] = ()
    """Each with ``purpose`` (request, appeal), ``lines`` or ``email``, ``source``, ``checked``."""
    domains: tuple[str, ...] = ()
    """What the addresses of its e-mails end with; that proposes a request, and never files."""
    note: str | None = None
    source: str | None = None
    checked: str | None = None

    def name_on(self, day: str | None = None) -> str:
        """What it was called on *day* (ISO), or is called now."""
        for one in self.names:
            if day and (one.first or "") <= day <= (one.last or "9999-12-31"):
                return one.name
        return self.names[-1].name

    @property
    def rules(self) -> str:
        """The code under which the rules of clocks know it."""
        return self.clocks or self.code


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """Of whom to ask for a telegram, why, and where it may be released already."""

    office: str
    reason: str
    look_first: tuple[str, ...] = field(default=())


def offices() -> dict[str, Office]:
    """Every office by its code; `BadInput` names what is wrong in the person's own file."""
    found = {office.code: office for office in _read(data_files.read(FILE), FILE)}
    own = own_file()
    if os.path.exists(own):
        for one in _read(_load(own), own):
            found[one.code] = one
    return found


def own_file() -> str:
    """Where the person's own list of offices is, or would be."""
    return os.path.join(os.path.dirname(configuration.path()), FILE)


def office_called(text: str, known: Mapping[str, Office] | None = None) -> Office | None:
    """The office that *text* names by its code, a name or another spelling of it."""
    words = _folded(text)
    for office in (offices() if known is None else known).values():
        names = (office.code, *(one.name for one in office.names), *office.aliases)
        if words in map(_folded, names):
            return office
    return None


def proposed(year: int | None) -> Proposal | None:
    """Of whom to ask for a telegram of *year*; ``None`` where the year is not known."""
    if year is None:
        return None
    table = data_files.read(FILE)
    look_first = tuple(
        row["where"] for row in table["look_first"] if row["first"] <= year <= row["last"]
    )
    for row in table["telegrams"]:
        if row["first"] <= year <= row["last"]:
            return Proposal(office=row["office"], reason=row["reason"], look_first=look_first)
    return None


def _folded(text: str) -> str:
    words = "".join(one if one.isalnum() else " " for one in text.casefold()).split()
    return " ".join(word for word in words if word not in {"the", "us", "u", "s"})


def _load(path: str) -> dict[str, Any]:
    import tomllib

    try:
        with open(path, "rb") as file:
            return tomllib.load(file)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadInput(f"{path}: not valid TOML: {error}") from None
    except OSError as error:
        raise BadInput(f"{path}: cannot be read: {error.strerror}") from None


def _read(table: Mapping[str, Any], path: str) -> Iterator[Office]:
    rows = table.get("office", [])
    if not isinstance(rows, list):
        raise BadInput(f"{path}: write each office as a table [[office]]")
    for number, row in enumerate(rows, 1):
        try:
            yield _office(row)
        except (TypeError, KeyError, AttributeError, IndexError, ValueError):
            raise BadInput(
                f"{path}: office {number}: an office has a code and names, for instance"
                ' code = "state", names = [{ name = "U.S. Department of State" }]'
            ) from None


def _office(row: Mapping[str, Any]) -> Office:
    names = tuple(OfficeName(**_texts(one)) for one in row["names"])
    if not names or not isinstance(row["code"], str) or not row["code"].strip():
        raise ValueError
    rest = {name: str(row[name]) for name in _REST if name in row}
    aliases, addresses = _tables(row.get("aliases", ())), row.get("addresses", ())
    if not all(isinstance(address, dict) for address in addresses):
        raise TypeError
    return Office(
        code=row["code"],
        names=names,
        aliases=aliases,
        addresses=tuple(addresses),
        domains=_tables(row.get("domains", ())),
        **rest,
    )


_REST = ("parent", "successor", "clocks", "note", "source", "checked")


def _texts(row: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in row.items()}


def _tables(words: Iterable[Any]) -> tuple[str, ...]:
    return tuple(str(word) for word in words)
