"""A collection for other programs: text, JSON, or a page of Markdown."""

from __future__ import annotations

import io
import json

from foiakit.model.record import Collection, Record, Related
from foiakit.writers.collection_page import write

POSTING = Collection(
    "EBB 1", title="Ice [I]", posted="2012-09-11", editors=("Holm", "Brandt"),
    subtitles=("Fog",), lead="First.\n\nSecond\x1b.", related=(Related("EBB 2", "2011"),),
)  # fmt: skip
DOCUMENTS = [Record(id=7, document="4", date="1999", title="A|b"), Record(id=8, head="Note")]


def written(form: str) -> str:
    out = io.StringIO()
    write(POSTING, DOCUMENTS, form, out)
    return out.getvalue()


def test_text_is_a_line_for_each_value_and_document() -> None:
    assert written("text").splitlines() == [
        "name: EBB 1", "title: Ice [I]", "posted: 2012-09-11", "subtitle: Fog", "editor: Holm",
        "editor: Brandt", "related: EBB 2 (2011)", "lead:", "    First.", "", r"    Second\x1b.",
        "document: 4\t7\t1999\tA|b", "document: \t8\t\tNote",
    ]  # fmt: skip


def test_json_has_the_ids_of_the_documents() -> None:
    value = json.loads(written("json"))
    assert (value["title"], value["records"]) == ("Ice [I]", [7, 8])


def test_markdown_takes_no_markup_from_the_text() -> None:
    page = written("markdown")
    assert page.startswith("# Ice \\[I\\]\n")
    assert "- Document 4: A\\|b (record 7)\n" in page
    assert "- Note (record 8)\n" in page
