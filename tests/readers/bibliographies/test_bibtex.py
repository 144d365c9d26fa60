"""BibTeX and BibLaTeX of other programs."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.citations.citation_line import clean
from foiakit.citations.latex import escape
from foiakit.errors import BadInput
from foiakit.readers.bibliographies.latex_text import latex_text

Read = Callable[..., Any]

ZOTERO = r"""
@report{solheim_ice_1974,
	address = {Oslo},
	type = {Memorandum of {Conversation}},
	title = {Ice {Patrol}: \textit{Bogot{\'a}} \& the \#3 buoy},
	url = {https://example.org/ice_1.pdf?a=1\&b=2},
	number = {Oslo 405},
	institution = {Harbor Board},
	author = {Solheim, Ingrid and {Board of Ice, Fog and Snow} and de la Cruz, Jr., Juan},
	month = mar,
	year = {1974},
	keywords = {ice, ships; ice},
	abstract = {On ice.

Second paragraph
of two lines.},
	file = {/home/x/ice.pdf},
}
"""


def test_an_entry_of_zoteros(read: Read) -> None:
    record = read(ZOTERO, "a.bib").record
    assert record.title == "Ice Patrol: Bogotá & the #3 buoy"
    assert record.originator == ("Ingrid Solheim; Board of Ice, Fog and Snow; Juan de la Cruz, Jr.")
    assert (record.kind, record.message) == ("Memorandum of Conversation", "Oslo 405")
    assert (record.date, record.tags) == ("1974-03", ("ice", "ships"))
    assert record.description == "On ice.\n\nSecond paragraph of two lines."
    assert record.url == "https://example.org/ice_1.pdf?a=1&b=2"
    assert record.notes == "address: Oslo\ninstitution: Harbor Board\nfile: /home/x/ice.pdf"


JABREF = """% Encoding: UTF-8

@string{hb = "Harbor Board"}
@STRING(ice = {Ice})
@Preamble{"\\newcommand{\\x}{y}"}
@Article ( fog74 ,
  Title = ice # " and " # {Fog},
  Author = hb # ", Oslo",
  Date = "1974-03-03/1974-03-07",
  Number = 12, Pages = {1--3},
)
@Comment{jabref-meta: databaseType:biblatex;}
@misc{empty,}
@letter{l1, author = {Anna Holm}, date = {1965~}, pagetotal = {2}, title = "A {"}quoted{"} word"}
"""


def test_what_bibtex_allows_in_a_file(read: Read) -> None:
    found = read(JABREF, "a.bib")
    fog, letter = found.records
    assert (fog.title, fog.date, fog.date_end) == ("Ice and Fog", "1974-03-03", "1974-03-07")
    assert (fog.head, fog.notes) == ("12", "pages: 1–3")
    assert (letter.kind, letter.date, letter.pages) == ("Letter", "1965~", 2)
    assert letter.title == 'A "quoted" word'
    assert [(row.where, row.reason) for row in found.skipped] == [("a.bib:13", "nothing in it")]


def test_a_broken_entry_costs_itself_alone(read: Read) -> None:
    text = (
        "@misc{a, title = {One}}\n@misc{b, title = {Two\n@misc{c title = {Three}}\n"
        "@misc{d, title = }\n@misc{e, = {x}}\n@misc{f, title = {Six}}\n"
    )
    found = read(text, "a.bib")
    assert [record.title for record in found.records] == ["One", "Six"]
    assert [(row.where, row.reason) for row in found.skipped] == [
        ("a.bib:2", "a brace or a quotation mark is not closed"),
        ("a.bib:3", "@misc: no comma after the key"),
        ("a.bib:4", "a value is missing"),
        ("a.bib:5", "not a field: = {x}}"),
    ]


def test_abbreviations_cannot_make_a_text_of_any_length(read: Read) -> None:
    names = "abcdefghijklmnop"
    text = f'@string{{a = "{"x" * 900}"}}\n'
    for first, second in pairwise(names):
        text += f"@string{{{second} = {' # '.join([first] * 10)}}}\n"
    found = read(f"{text}@misc{{z, title = {' # '.join('p' * 300)}}}\n", "a.bib")
    assert all(len(record.title or "") < 200_000 for record in found.records)


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ("year = 1974", "1974"),
        ("year = {1974}, month = 3", "1974-03"),
        ("year = {1974}, month = {March}, day = 5", "1974-03-05"),
        ("year = {1974}, month = 3, day = {05}", "1974-03-05"),
        ("year = {1974}, month = mar # {~5}", "1974-03-05"),
        ("year = {ca. 1965}", "1965~"),
        ("date = {1962-21}", "1962-21"),
        ("date = {1974-03-05}, year = {1999}", "1974-03-05"),
    ],
)
def test_dates_as_bibliographies_have_them(read: Read, fields: str, date: str) -> None:
    record = read(f"@misc{{a, title = {{A}}, {fields}}}", "a.bib").record
    assert record.date == date


def test_a_date_that_cannot_be_read_is_kept_in_the_notes(read: Read) -> None:
    for fields, line in (
        ("year = {in press}", "year: in press"),
        ("date = {1974-03-05/..}", "date: 1974-03-05/.."),
        ("year = {1974}, month = {Thermidor}", "year: 1974\nmonth: Thermidor"),
    ):
        record = read(f"@misc{{a, title = {{A}}, {fields}}}", "a.bib").record
        assert (record.date, record.notes) == (None, line)


def test_an_entry_is_the_same_wherever_it_stands(read: Read) -> None:
    record = read(ZOTERO, "a.bib").record
    assert read(JABREF + ZOTERO, "b.bib").records[-1] == record


def test_a_file_without_an_entry_is_refused(read: Read) -> None:
    for text in ("nothing here\n", "@comment{x}\n", ""):
        with pytest.raises(BadInput, match="no BibTeX entry"):
            read(text, "a.bib", "bibtex")


ASCII = st.text(st.characters(codec="ascii", exclude_categories=["Cc"]))


@given(ASCII.filter(lambda text: "''" not in text))  # which is a quotation mark to LaTeX
def test_what_we_escape_is_read_as_it_was(text: str) -> None:
    plain = clean(text)
    assert latex_text(escape(plain)).replace("“", '"').replace("”", '"') == plain


LETTERS = r"""\'{E} {\O} \c{c} \v{s} \H{o} \~n \r{a} \"\i \ss --- ``a'' \k{a} \.z""".split()


@pytest.mark.parametrize("latex", LETTERS)
def test_letters_are_those_that_pylatexenc_reads(latex: str) -> None:
    latex2text = pytest.importorskip("pylatexenc.latex2text", reason="pylatexenc is not installed")
    assert latex_text(latex) == latex2text.LatexNodes2Text().latex_to_text(latex)


def test_entries_are_those_that_bibtexparser_reads(read: Read) -> None:
    bibtexparser = pytest.importorskip("bibtexparser", reason="bibtexparser is not installed")
    library = bibtexparser.parse_string(ZOTERO)
    assert not library.failed_blocks
    assert len(library.entries) == len(read(ZOTERO, "a.bib").records)


def test_archive_and_addressee_of_other_programs_are_read(read: Read) -> None:
    record = read(
        "@letter{a, title={Ice}, addressee={Pryor, Jo}, archive={Lake Archive},"
        " archiveLocation={Box 12}}\n",
        "a.bib",
    ).record
    assert (record.recipient, record.source) == ("Jo Pryor", "Lake Archive, Box 12")
    assert record.notes is None
