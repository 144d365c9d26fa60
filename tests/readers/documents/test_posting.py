"""The posting reader on the real page, as text and as saved HTML, and on pages that are none."""

from __future__ import annotations

import html
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from program import Run

from foiakit.citations import style
from foiakit.errors import BadInput
from foiakit.model.record import Collection, Record, Related
from foiakit.readers import recognise
from foiakit.readers.documents import posting
from foiakit.readers.source import Source, SourceOptions

EXAMPLE = Path(__file__).resolve().parents[3] / "docs" / "examples" / "ebb389.txt"


def source(text: str, encoding: str = "utf-8") -> Source:
    data = text.encode(encoding)
    return Source("page", io.BytesIO(data), data[:8192])


def read(text: str, encoding: str = "utf-8") -> tuple[Collection, list[Record]]:
    first, *rest = posting.read(source(text, encoding))
    assert isinstance(first, Collection)
    assert all(isinstance(item, Record) for item in rest)
    return first, [item for item in rest if isinstance(item, Record)]


def as_saved_page(text: str) -> str:
    """The same page as a browser saves it: tags around every line, entities, soft line breaks."""
    lines = []
    for line in text.splitlines():
        words = html.escape(line).replace("–", "&ndash;").replace("…", "&hellip;")
        words = words.replace("[Doc 4]", '[<a href="#doc4">Doc 4</a>]')
        if len(words) > 200:
            middle = words.index(" ", 120)
            words = f"{words[:middle]}\n      <em>{words[middle + 1 :]}</em>"
        lines.append(f"<p class='x'>{words}</p>" if words else "")
    return (
        "<!DOCTYPE html><html><head><title>The Haqqani History: Bin Ladin's Advocate Inside the"
        " Taliban</title><style>p { color: red }</style><script>var x = '<p>Document 9</p>';"
        "</script></head><body>" + "\n".join(lines) + "</body></html>"
    )


FORMS: dict[str, Callable[[str], str]] = {"text": str, "saved page": as_saved_page}


@pytest.fixture(params=list(FORMS))
def real(request: pytest.FixtureRequest, real_posting: Path) -> tuple[Collection, list[Record]]:
    return read(FORMS[request.param](real_posting.read_text(encoding="utf-8")))


def test_the_real_page_gives_its_messages_and_pages(real: tuple[Collection, list[Record]]) -> None:
    _, records = real
    assert [record.message for record in records] == [
        "Karachi 01617",
        "Islamabad 00154",
        "Islamabad 04450",
        "State 095538",
        None,
        "State 070339",
        "State 002648",
    ]
    assert [record.pages for record in records] == [14, 14, 9, 6, None, 5, 7]
    assert [record.document for record in records] == ["1", "2", "3", "4", "5", "6", "7"]
    assert {record.collection for record in records} == {"EBB 389"}


def test_what_is_peculiar_to_one_document_is_on_that_one_alone(
    real: tuple[Collection, list[Record]],
) -> None:
    _, records = real
    assert [record.captions for record in records] == [(), (), (), ("NODIS",), (), (), ()]
    assert [record.excised for record in records] == [True, None, None, None, None, None, None]
    assert (records[4].head, records[4].kind) == ("ISAF - RC East OSINT Summary", "Report")
    assert [record.head for record in records if record is not records[4]] == [None] * 6
    assert [record.date_other for record in records] == [None] * 5 + ["2010-06-06", None]
    assert records[5].date == "2010-07-06"
    assert [bool(record.source) for record in records] == [True] * 5 + [False, True]


def test_two_documents_share_a_description_and_both_say_so(
    real: tuple[Collection, list[Record]],
) -> None:
    _, records = real
    assert records[5].description == records[6].description
    assert (records[5].description or "").startswith("As discussed in these two cables")
    assert "Document 7" in (records[5].notes or "")
    assert "Document 6" in (records[6].notes or "")


def test_what_is_printed_stays_as_it_is(real: tuple[Collection, list[Record]]) -> None:
    collection, records = real
    assert "madrassh [sic], and" in (records[3].description or "")
    assert "[bin Laden] issue" in (records[3].description or "")
    assert '"[l]isted individuals' in (records[6].description or "")
    assert "+Abd Al-Salam" in (records[6].title or "")
    assert records[4].source == "Freedom of Information Act Request to the CENTOM"
    assert (records[1].printed or "").startswith("Islamabad 00154 : U.S. Embassy (Islamabad) Cable")
    assert (records[3].description or "").count("\n\n") == 1
    assert (records[4].notes or "").startswith('"RC East OSINT Summary" stands for')
    assert "Copyright" not in (records[6].description or "")
    assert collection.lead is not None
    assert collection.lead.count("\n\n") == 3


def test_what_stands_above_the_documents_is_the_collection(
    real: tuple[Collection, list[Record]],
) -> None:
    collection, _ = real
    assert (collection.name, collection.number) == ("EBB 389", "389")
    assert collection.title == "The Haqqani History: Bin Ladin's Advocate Inside the Taliban"
    assert len(collection.subtitles) == 1
    assert collection.editors == ("Barbara Elias-Sanborn",)
    assert collection.posted == "2012-09-11"
    assert [reference.document for reference in collection.references] == [
        "4",
        "2",
        "1",
        "5",
        "3",
        "6",
    ]
    for reference in collection.references:
        assert (collection.lead or "")[
            reference.start : reference.end
        ] == f"[Doc {reference.document}]"
    assert collection.related == (
        Related(
            'Secret U.S. Message to Mullah Omar: "Every Pillar of the Taliban Regime Will Be'
            ' Destroyed"',
            "2011-09-11",
        ),
        Related("The Taliban Biography", "2009-11-19"),
        Related("1998 Missile Strikes on Bin Laden May Have Backfired", "2008-08-20"),
    )


def test_the_seven_citations_are_the_pages_own_with_spacing_corrected(
    real: tuple[Collection, list[Record]],
) -> None:
    _, records = real
    for record in records:
        corrected = (record.printed or "").replace(" :", ":").replace("14pp.", "14 pp.")
        corrected = corrected if corrected.endswith(".") else f"{corrected}."
        assert style("archive").cite(record) == corrected


def test_the_example_page_is_read_in_every_encoding_that_is_recognised() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    plain = read(text)
    assert len(plain[1]) == 7
    for encoding in ("utf-8-sig", "utf-16", "cp1252"):
        assert read(text, encoding) == plain
    assert read(as_saved_page(text))[1] == plain[1]
    assert read(text.replace("\n", "\r\n")) == plain


def test_identity_is_collection_and_document_whatever_the_page_says_else() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    _, before = read(text)
    _, after = read(text.replace("14 pp.", "15 pp."))
    assert [record.uid for record in before] == [record.uid for record in after]
    assert len({record.uid for record in before}) == 7


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A shopping list\n\nmilk\n",
        "National Security Archive Electronic Briefing Book No. 389\n\nno documents here\n",
        "Document 1\n\nState 1: U.S. Department of State, Cable\n",
        "<html><body><p>Hello</p></body></html>",
    ],
    ids=["empty", "another text", "no documents", "no series line", "another page"],
)
def test_a_file_that_is_no_posting_is_refused_with_its_name(text: str) -> None:
    with pytest.raises(BadInput, match="page: "):
        list(posting.read(source(text)))


def test_a_page_is_recognised_by_its_series_line() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    assert recognise(source(text)) is posting
    assert recognise(source(text, "utf-16")) is posting


@pytest.mark.parametrize(
    ("posted", "expected"),
    [
        ("Posted - April 21, 2006", "2006-04-21"),
        ("Posted March 27, 2014", "2014-03-27"),
        ("Published: Mar 15, 2018", "2018-03-15"),
        ("December 2, 1999", "1999-12-02"),
    ],
)
def test_the_ways_in_which_postings_give_their_date(posted: str, expected: str) -> None:
    text = EXAMPLE.read_text(encoding="utf-8").replace("Posted - September 11, 2012", posted)
    assert read(text)[0].posted == expected


@pytest.mark.parametrize(
    ("edited", "expected"),
    [
        (
            "Edited by Jeffrey Richelson, William Burr and Thomas Blanton",
            ("Jeffrey Richelson", "William Burr", "Thomas Blanton"),
        ),
        ("William Burr, Editor", ("William Burr",)),
        ("Edited by A. Person (with contributions from B. Other)", ("A. Person",)),
    ],
)
def test_the_ways_in_which_postings_name_their_editors(
    edited: str, expected: tuple[str, ...]
) -> None:
    text = EXAMPLE.read_text(encoding="utf-8").replace("Edited by Barbara Elias-Sanborn", edited)
    assert read(text)[0].editors == expected


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("[Docs 2-4]", ["2", "3", "4"]),
        ("(see document 3)", ["3"]),
        ("(Document 5)", ["5"]),
        ("[Documents 1, 7A and 9]", ["1", "7A", "9"]),
    ],
)
def test_the_ways_in_which_a_lead_refers_to_documents(mark: str, expected: list[str]) -> None:
    text = EXAMPLE.read_text(encoding="utf-8").replace("[Doc 4]", mark)
    found = [reference.document for reference in read(text)[0].references]
    assert found == [*expected, "2", "1", "5", "3", "6"]


def test_the_place_of_a_document_is_the_line_it_begins_on() -> None:
    page = source(EXAMPLE.read_text(encoding="utf-8"))
    places = [page.place.line for item in posting.read(page) if isinstance(item, Record)]
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    assert [lines[place - 1] for place in places] == [f"Document {n}" for n in range(1, 8)]


PAGE = """Ice Talks

Edited by Nils Brandt

Washington, D.C., May 3, 2020 – Papers on ice.

Document 1

Oslo 01234: U.S. Embassy (Oslo), Cable, "Ice," March 3, 1980, Secret, 2 pp.
"""


def test_a_page_without_a_number_gets_its_name_by_collection(desk: Run, here: Path) -> None:
    (here / "page.txt").write_text(PAGE, encoding="utf-8")
    refused = desk("import", "page.txt", "--format", "posting")
    assert refused.code == 4
    assert "--collection" in refused.err
    assert desk("import", "page.txt", "--collection", "Ice Talks").code == 0
    record = json.loads(desk("export", "1", "--format", "ndjson", "--details").out)
    assert (record["collection"], record["document"]) == ("Ice Talks", "1")
    posting = record["posting"]
    assert (posting["title"], posting["number"], posting["url"]) == ("Ice Talks", None, None)
    assert "1 unchanged" in desk("import", "page.txt", "--collection", "Ice Talks").err


LISTED = """<html><head><title>Tuna Boats</title></head><body><nav>home</nav><h1>Tuna Boats</h1>
<p>Edited by Nils Brandt</p><h2>The Documents</h2>
<ol><li><a href="https://example.org/t1.pdf">Telegram from U.S. Embassy Lima to Department of State,
"Tuna Boats," May 3, 1966, Confidential</a><p>A summary of the first.</p></li>
<li><a href="https://example.org/t2.pdf">Memorandum from Carl Brandt to Henry Ashdown, "Trade,"
February 3, 1971</a><p>A summary of the second.</p></li></ol>
<h3>{after}</h3><p>Another posting</p><footer>Suite 701, Washington</footer></body></html>
"""


@pytest.mark.parametrize("after", ["Related Postings", "Contact us", "Back to top", "© 2020 NSA"])
def test_a_numbered_list_is_a_posting_and_ends_before_the_links(after: str) -> None:
    data = io.BytesIO(LISTED.format(after=after).encode())
    source = Source("p.html", data, b"", SourceOptions(collection="Tuna Boats"))
    first, second = (item for item in posting.read(source) if isinstance(item, Record))
    assert (first.document, first.title, first.date) == ("1", "Tuna Boats", "1966-05-03")
    assert (second.document, second.recipient) == ("2", "Henry Ashdown")
    assert second.url == "https://example.org/t2.pdf"
    assert [first.description, second.description] == [
        "A summary of the first.",
        "A summary of the second.",
    ]
