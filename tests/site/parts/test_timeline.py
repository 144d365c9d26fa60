"""The timeline on a book's first page."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

pytest.importorskip("jinja2", reason="needs the extra publish")
pytest.importorskip("markdown_it", reason="needs the extra publish")
from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.site.contents import Contents
from foiakit.site.parts.timeline import FEW, timeline
from foiakit.store.store import Store


def picture(path: Path, found: Iterable[Record]) -> str | None:
    with Store.write(str(path / "x.db"), create=True) as store, store.transaction():
        for record in found:
            store.add(record)
    with Store.open(str(path / "x.db")) as store:
        contents = Contents(store, Query(), "", with_private=False)
        return timeline(store, contents, contents.name_of)


def documents(number: int, day: str | None) -> list[Record]:
    return [
        Record(uid=str(n), title=f"Talks <{n}>", citation_key=f"talks-{n}", date=day)
        for n in range(number)
    ]


def test_a_few_documents_are_links_to_their_pages(tmp_path: Path) -> None:
    drawn = picture(tmp_path, documents(2, "1995-03-29"))
    assert drawn is not None
    assert drawn.startswith("<svg")
    assert drawn.count('href="documents/talks-') == 2
    assert "Talks &lt;1&gt;" in drawn
    assert "Talks <" not in drawn


def test_many_documents_are_counted(tmp_path: Path) -> None:
    drawn = picture(tmp_path, documents(FEW + 1, "1995-03-29"))
    assert drawn is not None
    assert "href" not in drawn
    assert f"{FEW + 1}" in drawn


@pytest.mark.parametrize("number", [1, FEW + 1])
def test_undated_documents_have_no_timeline(number: int, tmp_path: Path) -> None:
    assert picture(tmp_path, documents(number, None)) is None
