"""What the Archive's style writes is read back: ``read(cite(r))`` is *r*, as far as it is printed.

What a citation prints of a record, and nothing less:

- the fields of `PRINTED`; the year follows from the date where there is a message number;
- white space of any sort as one blank, for a citation is one line;
- a kind, a level and captions in the vocabulary's spelling;
- ``excised`` also where the words of another field say ``[Excised]``;
- a period that ends the last words, without the line's own.

A field must also keep to what it is, since the line has nothing but commas to tell the fields
apart: no head that is a message number, no originator that is called Report, no quotation mark
but in the title. `ORIGINATORS` and its like say so, one rule a filter. The title may hold anything.
And a line is a citation only if it says something unmistakable: see `is_citation`.
"""

from __future__ import annotations

import string

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from foiakit.citations.reading import Reading, kinds, read_all, read_entry
from foiakit.citations.reading.after_title import may_be_level
from foiakit.citations.reading.notes.parts import read_parts
from foiakit.citations.reading.passage import Piece
from foiakit.citations.reading.tokenizer import EXCISED, items, tokens
from foiakit.citations.styles.archive import cite
from foiakit.model import vocabulary
from foiakit.model.dates import MONTHS, bounds, days_in, year_of
from foiakit.model.message import parse
from foiakit.model.record import Record

MANY = settings(max_examples=max(200, settings().max_examples))
PRINTED = (
    *("message", "head", "originator", "kind", "title", "date", "date_end"),
    *("classification", "captions", "pages", "excised"),
)


def printed(record: Record) -> Record:
    """*record* with the values that its citation prints."""
    values = {name: getattr(record, name) for name in PRINTED}
    for name, value in values.items():
        if isinstance(value, str):
            values[name] = " ".join(value.split()) or None
    if values["kind"]:
        values["kind"] = kinds.label(values["kind"])
    if values["date_end"] == values["date"]:
        values["date_end"] = None
    line = cite(record)
    if EXCISED.search(line):
        values["excised"] = True
    after_title = ("date", "classification", "captions", "pages")
    if values["title"] and not any(
        record._asdict()[name] not in {None, ()} for name in after_title
    ):
        values["title"] = values["title"].removesuffix(".")
    if values["message"]:
        values["year"] = year_of(values["date"])
    return Record(**values)


def words(text: str) -> bool:
    """Whether a tokenizer can only take *text* for words: no date, marking, kind, pages, place."""
    piece = Piece(" ".join(text.split()))
    if any(part.name != "words" for part in read_parts(piece)):
        return False
    return all(token.name == "words" for token in tokens(items(piece), piece))


LETTERS = st.characters(categories=("Lu", "Ll", "Lo"))
WORDS = st.text(LETTERS, min_size=2, max_size=9)
INSTITUTIONS = st.sampled_from(
    [
        *(f"U.S. Embassy ({post.name})" for post in vocabulary.posts()),
        *(f"U.S. Consulate {post.name}" for post in vocabulary.posts()),
        *(agency.name for agency in vocabulary.agencies()),
        "International Security Assistance Force - Afghanistan (ISAF)",
        "[Excised]",
    ]
)
ANY_ORIGINATOR = (
    st.lists(
        st.text(
            st.characters(exclude_characters='"“”„‟«»:()[];>', exclude_categories=("C", "Z")),
            min_size=1,
            max_size=9,
        ),
        min_size=1,
        max_size=7,
    )
    .map(" ".join)
    .filter(lambda text: text.strip(",. ") == text)  # the line's own signs
    .filter(lambda text: text[:1].isalpha())  # "4." begins a document
    .filter(lambda text: ",," not in text.replace(" ", ""))  # an empty item is none
    .filter(lambda text: not text.lower().startswith("from "))  # that is the form From X to Y
    .filter(words)
)
ORIGINATORS = INSTITUTIONS | ANY_ORIGINATOR
KINDS = st.sampled_from([kind.label for kind in vocabulary.kinds()])
# Unlisted kinds: commas distinguish them if an originator precedes.
NEW_KINDS = (
    st.lists(st.text(string.ascii_lowercase, min_size=3, max_size=9), min_size=1, max_size=3)
    .map(lambda parts: " ".join(parts).title())
    .filter(words)
)
MESSAGES = st.builds(
    lambda post, serial: f"{post} {serial}",
    st.sampled_from([name for post in vocabulary.posts() for name in (post.name, post.code)])
    | st.text(string.ascii_letters, min_size=2, max_size=9).filter(
        lambda post: not kinds.known(post) and post[:3].title() not in {m[:3] for m in MONTHS}
    ),
    st.from_regex(r"(A-)?[0-9]{1,7}", fullmatch=True).map(lambda digits: digits.strip()),
).filter(lambda text: (number := parse(text)) is not None and number.printed == text)
HEADS = (
    st.lists(WORDS, min_size=1, max_size=5)
    .map(" ".join)
    .filter(lambda text: parse(text) is None and words(text))
)
TITLES = st.text(max_size=60).filter(str.strip) | st.sampled_from(
    [
        'The "Godfather," May 4, 1999, Secret, "Lunch"',
        "[List of Detainees]",
        "Karachi 01617: U.S. Consulate Karachi, Cable",
        "Talks with [Excised] and X Corp.",
        '"',
        ',"',
        "“Curly,” and «more»",
        "9:30 A.M. to 11:45 A.M., 14 pp.",
    ]
)
YEARS = st.integers(1500, 2099).map(lambda year: f"{year:04}")
MONTHLY = st.builds(lambda year, month: f"{year}-{month:02}", YEARS, st.integers(1, 12))
DAILY = st.builds(lambda month, day: f"{month}-{day:02}", MONTHLY, st.integers(1, 31)).filter(
    lambda day: int(day[8:]) <= days_in(int(day[:4]), int(day[5:7]))
)
SEASONS = st.builds(lambda year, season: f"{year}-{season}", YEARS, st.integers(21, 24))
EXACT = YEARS | MONTHLY | DAILY | SEASONS
DATES = EXACT | EXACT.map(lambda date: f"{date}~") | YEARS.map(lambda year: f"{year[:3]}X")
LEVELS = st.sampled_from([level.label for level in vocabulary.levels()])
NEW_LEVELS = (
    st.lists(st.text(string.ascii_lowercase, min_size=4, max_size=9), min_size=1, max_size=2)
    .map(lambda parts: " ".join(parts).capitalize())
    .filter(words)
    .filter(may_be_level)  # not "Excerpt", "Page", "Copy"
)
TOKENS = [caption.token for caption in vocabulary.captions()]
CAPTIONS = st.lists(
    st.sampled_from(TOKENS) | st.text(string.ascii_uppercase, min_size=4, max_size=9).filter(words),
    max_size=4,
    unique=True,
).map(tuple)


def is_span(date: str, end: str) -> bool:
    """Whether *end* is another date than *date* and may be after it."""
    return end != date and bounds(end)[1] >= bounds(date)[0]


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Any record that a citation in the Archive's style can tell of."""
    kind = draw(st.none() | KINDS)
    originator = draw(st.none() | (ORIGINATORS if kind else INSTITUTIONS))
    if originator and kind and draw(st.booleans()):
        kind = draw(KINDS | NEW_KINDS)
    date = draw(st.none() | DATES)
    title = draw(st.none() | TITLES)
    known = draw(st.none() | LEVELS)
    new = draw(NEW_LEVELS) if known is None and (date or title) else None
    level = known or (new if draw(st.booleans()) else None)
    captions = draw(CAPTIONS)
    if (
        level is None
    ):  # without a level only a known caption is one, and For Official Use Only is not
        captions = tuple(c for c in captions if c in TOKENS and not vocabulary.level(c))
    number = draw(st.none() | st.booleans())
    return Record(
        message=draw(MESSAGES) if number else None,
        head=draw(HEADS) if number is False else None,
        originator=originator,
        kind=kind,
        title=title,
        date=date,
        date_end=draw(st.none() | DATES.filter(lambda end: is_span(date, end))) if date else None,
        classification=level,
        captions=captions,
        pages=draw(st.none() | st.integers(0, 99_999)),
        excised=draw(st.none() | st.just(True)),
    )


def is_enough(record: Record) -> bool:
    """Whether its line says something unmistakable about a document that it names."""
    firm = [
        record.message and vocabulary.post(record.message.rsplit(None, 1)[0]),
        record.kind and kinds.known(record.kind),
        record.date or record.pages is not None,
        record.captions and all(map(vocabulary.caption, record.captions)),
        record.classification and vocabulary.level(record.classification),
    ]
    named = record.title if any(firm[1:]) or firm[0] else any(firm[:2])
    return bool(named) and sum(map(bool, firm)) + bool(record.title) >= 2


@MANY
@given(records())
@example(Record(message="State 095538", kind="Cable", title='A "quoted," word', date="1999-05-24"))
@example(Record(originator="U.S. Embassy (Lima)", kind="Gizmo", title="T", date="1965~"))
def test_what_a_citation_prints_is_read_back(record: Record) -> None:
    assume(is_enough(record))
    reading = read_entry(cite(record))
    assert reading is not None, cite(record)
    assert reading.record._replace(printed=None) == printed(record), cite(record)


@MANY
@given(records())
def test_a_line_in_canonical_form_is_written_again_as_it_was(record: Record) -> None:
    assume(is_enough(record))
    line = cite(record)
    reading = read_entry(line)
    assert reading is not None
    assert cite(reading.record) == line
    assert reading.record.printed == line


@settings(max_examples=max(60, settings().max_examples // 10))
@given(st.lists(records().filter(is_enough), min_size=1, max_size=5), st.booleans())
def test_citations_one_a_line_are_as_many_entries(
    listed: list[Record], in_paragraphs: bool
) -> None:
    lines = [cite(record) for record in listed]
    readings = list(
        read_all(("\n\n" if in_paragraphs else "\n").join(lines).splitlines(keepends=True))
    )
    assert [reading.record.printed for reading in readings if isinstance(reading, Reading)] == lines


@MANY
@given(
    st.builds(
        Record,
        citation_key=st.none(),
        **dict.fromkeys(("originator", "kind", "title", "head"), st.text()),
    )
)
def test_a_citation_is_one_line_whatever_the_record_holds(record: Record) -> None:
    line = cite(record)
    assert line == " ".join(line.split())
