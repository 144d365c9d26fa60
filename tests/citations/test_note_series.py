from __future__ import annotations

from foiakit import citations
from foiakit.citations import PLAIN, CiteOptions
from foiakit.citations.note_series import notes
from foiakit.model.record import Collection, Record

FULL, SHORT = citations.style("chicago-note"), citations.style("chicago-short")


def run(records: list[Record], posting: Collection, **wishes: bool) -> list[str]:
    pairs = [(record, posting) for record in records]
    settings = {"numbered": True, "ibid": False} | wishes
    return list(notes(pairs, FULL, SHORT, PLAIN, **settings))


def test_the_first_note_is_full_and_later_ones_short(
    documents: list[Record], posting: Collection
) -> None:
    fourth, second = documents[3], documents[1]
    assert run([fourth, second, fourth], posting) == [
        f"1. {FULL.cite(fourth, posting)}",
        f"2. {FULL.cite(second, posting)}",
        '3. U.S. Department of State, "Usama bin Ladin," State 095538.',
    ]


def test_ibid_stands_only_for_the_note_before(documents: list[Record], posting: Collection) -> None:
    fourth, second = documents[3], documents[1]
    lines = run([fourth, fourth, second, fourth], posting, ibid=True, numbered=False)
    assert lines[1] == "Ibid."
    assert lines[3] == SHORT.cite(fourth, posting)


def test_the_bluebook_says_id(fourth: Record) -> None:
    style = citations.style("bluebook")
    lines = list(notes([(fourth, None)] * 2, style, None, PLAIN, numbered=False, ibid=True))
    assert lines[1] == "Id."


def test_records_are_distinguished_by_their_number(fourth: Record, posting: Collection) -> None:
    first, second = fourth._replace(id=1), fourth._replace(id=2)
    lines = run([first, second, first._replace(notes="edited")], posting)
    assert lines[0][3:] == lines[1][3:] == FULL.cite(fourth, posting)
    assert lines[2][3:] == SHORT.cite(fourth, posting)


def test_a_style_without_a_short_form_repeats_itself(fourth: Record) -> None:
    style = citations.style("mla")
    lines = list(
        notes([(fourth, None)] * 2, style, None, CiteOptions(), numbered=False, ibid=False)
    )
    assert lines[0] == lines[1]


def test_notes_come_one_by_one_as_the_records_do(fourth: Record) -> None:
    def endless() -> object:
        while True:
            yield fourth, None

    stream = notes(endless(), FULL, SHORT, PLAIN, numbered=True, ibid=False)  # type: ignore[arg-type]  # endless on purpose
    assert next(stream).startswith("1. ")
    assert next(stream).startswith("2. ")
