"""Reference files bring back every field that they carry, and know what somebody has changed."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.record import Collection, Record
from foiakit.readers import reader, recognise
from foiakit.readers.source import PEEK, Source
from foiakit.writers import writer

FORMS = {
    "bibtex": "a.bib", "biblatex": "a.bib", "ris": "a.ris", "csl-json": "a.json",
    "csl-json-frus": "a.json",
}  # fmt: skip
READERS = {"biblatex": "bibtex", "csl-json-frus": "csl-json"}
"""Forms that are read by the reader of another name."""
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=30)
DATES = st.sampled_from(["1974", "1974-03", "1974-03-05", "1965~", "1962-21", "196X"])
KEYS = st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5})?", fullmatch=True)
LABELS = st.lists(TEXTS, unique=True, max_size=3).map(tuple)
RECORDS = st.builds(
    Record,
    uid=st.uuids().map(lambda value: value.hex),
    **{name: st.none() | TEXTS for name in (
        "title", "originator", "recipient", "kind", "message", "head", "document", "collection",
        "classification", "source", "case", "description", "notes", "file", "printed", "url",
    )},
    **dict.fromkeys(("id", "text", "created", "updated", "date_end", "date_other"), st.none()),
    sha256=st.none(),
    citation_key=KEYS,
    date=st.none() | DATES,
    pages=st.none() | st.integers(0, 10_000),
    year=st.none() | st.integers(1900, 2020),
    excised=st.none() | st.booleans(),
    captions=LABELS,
    tags=LABELS,
    traffic_tags=LABELS,
    exemptions=LABELS,
    decision=st.none() | TEXTS,
    released=st.none() | st.just("2015-08-31"),
)  # fmt: skip
BOOK = Collection("EBB 389", title="The Haqqani History", editors=("Barbara Elias",))


def written(form: str, records: list[Record]) -> str:
    out = io.StringIO(newline="")
    writer(form).write(records, out, {BOOK.name: BOOK})
    return out.getvalue()


def back(form: str, text: str) -> list[Any]:
    data = text.encode()
    return list(
        reader(READERS.get(form, form)).read(Source(FORMS[form], io.BytesIO(data), data[:PEEK]))
    )


@pytest.mark.parametrize("form", FORMS)
@given(
    records=st.lists(RECORDS, min_size=1, max_size=3, unique_by=lambda record: record.citation_key)
)
def test_every_field_that_is_carried_comes_back_as_it_was(form: str, records: list[Record]) -> None:
    assert back(form, written(form, records)) == records


@pytest.mark.parametrize("form", FORMS)
def test_an_export_is_recognised_by_what_it_begins_with(form: str) -> None:
    data = written(form, [Record(uid="a" * 32, title="Ice")]).encode()
    found = recognise(Source("standard input", io.BytesIO(data), data[:PEEK]))
    assert found is reader(READERS.get(form, form))


ICE = Record(
    uid="a" * 32, citation_key="oslo1974-405", title="Ice Patrol", date="1974-03-05",
    originator="Harbor Board, Oslo",
    message="Oslo 405", pages=3, tags=("ice", "ships"), captions=("NODIS",), collection="EBB 389",
    classification="Secret", document="4", notes="seen", description="On ice; and on fog.",
)  # fmt: skip


@pytest.mark.parametrize(
    ("form", "before", "after", "field", "value"),
    [
        ("bibtex", "{{Ice Patrol}}", "{{Fog Patrol}}", "title", "Fog Patrol"),
        ("bibtex", 'mar # "~5"', 'apr # "~6"', "date", "1974-04-06"),
        ("bibtex", "{ice, ships}", "{ice, fog}", "tags", ("ice", "fog")),
        ("bibtex", "{Oslo 405}", "{Oslo 406}", "message", "Oslo 406"),
        ("biblatex", "{1974-03-05}", "{1975}", "date", "1975"),
        ("biblatex", "{{Harbor Board, Oslo}}", "{Solheim, Ingrid}", "originator", "Ingrid Solheim"),
        ("ris", "TI  - Ice Patrol", "TI  - Fog Patrol", "title", "Fog Patrol"),
        ("ris", "KW  - ships", "KW  - fog", "tags", ("ice", "fog")),
        ("ris", "DA  - 1974/03/05/", "DA  - 1974/03//", "date", "1974-03"),
        ("csl-json", '"number-of-pages": "3"', '"number-of-pages": "4"', "pages", 4),
        ("csl-json", '"date-parts": [[1974, 3, 5]]', '"date-parts": [[1974]]', "date", "1974"),
    ],
)
def test_what_somebody_has_changed_goes_before_what_is_carried(
    form: str, before: str, after: str, field: str, value: Any
) -> None:
    text = written(form, [ICE])
    assert text.count(before) == 1
    assert back(form, text.replace(before, after)) == [ICE._replace(**{field: value})]


@pytest.mark.parametrize(
    ("form", "before", "after"),
    [
        ("bibtex", "foiakit     = {", "groups = {Chapter 2},\n  foiakit     = {"),
        ("biblatex", "foiakit     = {", "groups = {Chapter 2},\n  foiakit     = {"),
        ("ris", "UR  - ", "LB  - groups: Chapter 2\r\nUR  - "),
    ],
)
def test_what_another_program_adds_is_a_line_of_the_notes(
    form: str, before: str, after: str
) -> None:
    text = written(form, [ICE])
    assert before in text
    (record,) = back(form, text.replace(before, after))
    assert (record.uid, record.title) == (ICE.uid, ICE.title)
    assert record.notes.replace("LB: ", "") == "seen\ngroups: Chapter 2"


@pytest.mark.parametrize("form", ["bibtex", "ris"])
@pytest.mark.parametrize(
    ("before", "after"), [('"uid":', '"uid"'), ('"notes": "seen"', '"notes": 5')]
)
def test_carried_fields_that_are_broken_cost_no_other_entry(
    form: str, before: str, after: str
) -> None:
    other = ICE._replace(uid="b" * 32, citation_key="oslo1974-405b")
    text = written(form, [ICE, other])
    found = back(form, text.replace(before, after, 1))
    assert len(found) == 2
    assert found[1] == other


@pytest.mark.parametrize("form", FORMS)
def test_two_releases_are_distinguished_by_their_days(form: str) -> None:
    """Each file of references has the day where it has a place for notes."""
    first = Record(uid="a" * 32, citation_key="lunch", title="Lunch", released="2015-07-31")
    second = first._replace(uid="b" * 32, citation_key="lunchb", released="2016-07-31")
    text = written(form, [first, second])
    assert text.count("Released July 31, 2015") == text.count("Released July 31, 2016") == 1
    assert back(form, text) == [first, second]


@pytest.mark.parametrize("form", ["bibtex", "biblatex", "csl-json"])
def test_a_remark_in_the_place_of_the_day_of_release_is_kept(form: str) -> None:
    record = Record(uid="a" * 32, citation_key="lunch", title="Lunch", released="2015-07-31")
    text = written(form, [record]).replace("Released July 31, 2015", "Ask Ruth")
    (read,) = back(form, text)
    assert "Ask Ruth" in (read.notes or "")
    assert read.released == "2015-07-31"
