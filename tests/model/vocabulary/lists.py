"""The vocabulary's lists, by file, as the tests walk them."""

import csv
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from foiakit.model import vocabulary as v

FOLDER = Path(v.__file__).parent


SOURCES = tomllib.loads((FOLDER / "sources.toml").read_text("utf-8"))


LISTS: dict[str, tuple[Callable[[], tuple[Any, ...]], Callable[[Any], tuple[str, ...]]]] = {
    "classifications.toml": (v.levels, lambda r: (r.id, r.label, r.portion or "", *r.aliases)),
    "captions.toml": (v.captions, lambda r: (r.token, *r.aliases)),
    "posts.csv": (v.posts, lambda r: (r.name, *r.aliases)),
    "tags.csv": (v.tags, lambda r: (r.tag,)),
    "kinds.toml": (v.kinds, lambda r: (r.label, *r.aliases)),
    "agencies.toml": (v.agencies, lambda r: (r.name, r.acronym or "", *r.aliases)),
    "names.toml": (v.names, lambda r: (r.name, *r.aliases)),
    "orders.toml": (v.orders, lambda r: (r.number,)),
    "exemptions.toml": (v.exemptions, lambda r: (r.code, *r.aliases)),
}


each_list = pytest.mark.parametrize("file", LISTS)


def rows(file: str) -> tuple[Any, ...]:
    return LISTS[file][0]()


def terms(file: str) -> Iterable[tuple[str, Any]]:
    return ((term, row) for row in rows(file) for term in LISTS[file][1](row) if term)


def squeezed(term: str) -> str:
    return v.fold(term).replace(" ", "")


def raw(file: str) -> list[dict[str, Any]]:
    if file.endswith(".csv"):
        with (FOLDER / file).open(encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))
    (found,) = tomllib.loads((FOLDER / file).read_text("utf-8")).values()
    return list(found)
