"""The offices that answer requests: their codes, their names through time, their holdings.

The list is a data file; a person's own ``offices.toml`` in the configuration folder, with tables of
the same form, takes precedence.
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
    """A present or former name of an office, and the days between which it was used, if known."""

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
    """Its code in the rules of clocks, if that is different."""
    addresses: tuple[Mapping[str, Any], ...] = ()
    """Each with ``purpose`` (request, appeal), ``lines`` or ``email``, ``source``, ``checked``."""
    domains: tuple[str, ...] = ()
    """The domains of its e-mail addresses; they suggest a request, and never file."""
    note: str | None = None
    source: str | None = None
    checked: str | None = None

    def name_on(self, day: str | None = None) -> str:
        """Return its name on *day* (ISO), or its name now."""
        for name in self.names:
            if day and (name.first or "") <= day <= (name.last or "9999-12-31"):
                return name.name
        return self.names[-1].name

    @property
    def rules(self) -> str:
        """Its code in the rules of clocks."""
        return self.clocks or self.code


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """The office to ask for a telegram, why, and where it may be released already."""

    office: str
    reason: str
    look_first: tuple[str, ...] = field(default=())


def offices() -> dict[str, Office]:
    """Return every office by its code; `BadInput` names what is wrong in the person's own file."""
    found = {office.code: office for office in _read(data_files.read(FILE), FILE)}
    own = own_file()
    if os.path.exists(own):
        for listed in _read(_load(own), own):
            found[listed.code] = listed
    return found


def own_file() -> str:
    """Return where the person's own list of offices is, or would be."""
    return os.path.join(os.path.dirname(configuration.path()), FILE)


def office_called(text: str, known: Mapping[str, Office] | None = None) -> Office | None:
    """Return the office that *text* names by its code, a name or another spelling of it."""
    words = _folded(text)
    for office in (offices() if known is None else known).values():
        names = (office.code, *(name.name for name in office.names), *office.aliases)
        if words in map(_folded, names):
            return office
    return None


def proposed(year: int | None) -> Proposal | None:
    """Return the office to ask for a telegram of *year*; ``None`` if the year is not known."""
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
    words = "".join(
        character if character.isalnum() else " " for character in text.casefold()
    ).split()
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
    names = tuple(OfficeName(**_texts(name)) for name in row["names"])
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
