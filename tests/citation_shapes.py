"""Entries of every shape that the Archive prints, composed from the grammar's parts.

Each drawn case is a text and what a record must say; the letters are the shapes'. Posts, kinds,
levels and captions are the vocabulary's; titles, names and numbers are made up on the spot.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from hypothesis import strategies as st

from foiakit.model import vocabulary
from foiakit.model.dates import MONTHS, SEASONS


class Case(NamedTuple):
    """An entry's text, and the fields that its record must have; every other is empty."""

    text: str
    fields: dict[str, Any]


def made(text: str, **fields: Any) -> Case:
    if "[Excised]" in text or "xcised copy" in text:
        fields["excised"] = True
    return Case(text, {name: value for name, value in fields.items() if value not in {None, ()}})


CITIES = [post.name for post in vocabulary.posts() if post.name.isalpha()]
POSTS = st.sampled_from(CITIES)
MISSIONS = st.sampled_from(["U.S. Embassy ({})", "U.S. Embassy {}", "U.S. Consulate ({})"])
BODIES = st.sampled_from(
    [
        *("U.S. Department of State", "Department of State", "CIA", "Central Intelligence Agency"),
        *("Agency for International Development", "Defense Intelligence Agency", "[Excised]"),
    ]
)
PEOPLE = st.builds(
    lambda first, last: f"{first} {last}",
    st.sampled_from(["Ingrid", "Paul", "Helen R.", "Secretary", "Ambassador"]),
    st.sampled_from(["Solheim", "Verhagen", "Castellan", "Holloway", "O'Neil", "Lindqvist"]),
)
KINDS = st.sampled_from(["Cable", "Report", "Memorandum", "Briefing Paper", "Telegram", "Minutes"])
PIECES = st.sampled_from(
    [
        *("Port Closures", "Ice, Cod and Nets", "Talks: The Second Round", "+Abd Al-Salam"),
        *('The "Northern" Route', "Views - March 4, 1975", "Secret Harbor, 14 pp."),
        "Visit to X Corp. [Excised]",
    ]
)
TITLES = st.lists(PIECES, min_size=1, max_size=3).map(" ".join)
MARKS = st.sampled_from([('"', ',"'), ("“", ",”"), ('"', '",')])
SERIALS = st.integers(1, 999_999).map(lambda n: f"{n:05}")
NUMBERS = st.sampled_from(["1", "01", "7A", "12", "26A-B"])
SOURCES = st.sampled_from(["Freedom of Information Act request", "RG 59, Box 4: 'Ice', folder 2"])
LEVELS = st.sampled_from(["Secret", "Top Secret", "Confidential", "Limited Official Use"])
CAPTIONS = st.lists(
    st.sampled_from(["NODIS", "EXDIS", "Eyes Only", "Sensitive", "NOFORN"]), max_size=3, unique=True
)


@st.composite
def marking(draw: st.DrawFn) -> Case:
    level, captions = draw(LEVELS), draw(CAPTIONS)
    sign = draw(st.sampled_from([", ", "/", "//", "; "]))
    lower = not captions and draw(st.booleans())
    return made(
        sign.join([level.lower() if lower else level, *captions]),
        classification=level,
        captions=tuple(caption.upper() for caption in captions),
    )


@st.composite
def date(draw: st.DrawFn) -> Case:
    year, month = draw(st.integers(1946, 2012)), draw(st.integers(1, 12))
    first = draw(st.integers(1, 20))
    last = draw(st.integers(first + 1, 28))
    name, season = MONTHS[month - 1], draw(st.sampled_from(sorted(SEASONS)))
    iso = f"{year}-{month:02}"
    forms = {
        f"{name} {first}, {year}": (f"{iso}-{first:02}", None),
        f"{name[:3]} {first}, {year}": (f"{iso}-{first:02}", None),
        f"{first} {name} {year}": (f"{iso}-{first:02}", None),
        f"{first:02}1324Z {name[:3].upper()} {year % 100:02}": (f"{iso}-{first:02}", None),
        f"{name} {year}": (iso, None),
        f"{year}": (f"{year}", None),
        f"c. {year}": (f"{year}~", None),
        f"ca. {name} {year}": (f"{iso}~", None),
        f"{SEASONS[season]} {year}": (f"{year}-{season}", None),
        f"{name} {first}-{last}, {year}": (f"{iso}-{first:02}", f"{iso}-{last:02}"),
        f"{name} {first}, {year} - {year + 1}": (f"{iso}-{first:02}", f"{year + 1}"),
        "n.d.": (None, None),
        "undated": (None, None),
    }
    text = draw(st.sampled_from(sorted(forms)))
    return made(text, date=forms[text][0], date_end=forms[text][1])


@st.composite
def pages(draw: st.DrawFn) -> Case:
    count = draw(st.integers(1, 300))
    unit = draw(st.sampled_from([" pp.", "pp.", " pp", " pages"]) if count > 1 else st.just(" p."))
    return made(f", {count}{unit}", pages=count) if draw(st.booleans()) else made("")


@st.composite
def tail(draw: st.DrawFn) -> Case:
    """Date, marking and pages after a title, up to the end of the line."""
    parts = [draw(date()), draw(marking()), draw(pages())]
    if draw(st.booleans()) and parts[0].fields:  # FRUS prints the marking first
        parts[:2] = parts[1::-1]
    text = f"{parts[0].text}, {parts[1].text}{parts[2].text}"
    end = draw(st.sampled_from(["", " [Excised]", ", Excised copy"]))
    return made(text + end, **{k: v for part in parts for k, v in part.fields.items()})


def quoted(draw: st.DrawFn) -> tuple[str, str]:
    """A title, and the title in quotation marks with its comma."""
    title, (opening, closing) = draw(TITLES), draw(MARKS)
    return title, f"{opening}{title}{closing}"


def with_year(fields: dict[str, Any]) -> dict[str, Any]:
    year = fields.get("date", "")[:4]
    return fields | ({"year": int(year)} if "message" in fields and year else {})


@st.composite
def shape_a(draw: st.DrawFn) -> Case:
    """``Post NNNNN: Originator, Kind, "Title," ...``"""
    post, serial = draw(POSTS), draw(SERIALS)
    originator = draw(MISSIONS).format(post)
    comma = " " if originator.endswith(")") and draw(st.booleans()) else ", "
    title, title_text = quoted(draw)
    end = draw(tail())
    colon = draw(st.sampled_from([":", " :"]))
    text = f"{post} {serial}{colon} {originator}{comma}Cable, {title_text} {end.text}"
    fields = end.fields | {"message": f"{post} {serial}", "originator": originator}
    return made(text, **with_year(fields), kind="Cable", title=title)


@st.composite
def shape_b(draw: st.DrawFn) -> Case:
    """``Document N - Post NNNNNN``, then A without its designator."""
    post = draw(st.sampled_from([p.code.title() for p in vocabulary.posts() if p.code.isalpha()]))
    number, serial, originator = draw(NUMBERS), draw(SERIALS), draw(BODIES)
    title, title_text = quoted(draw)
    end = draw(tail())
    text = f"Document {number} - {post} {serial}\n\n{originator}, Cable, {title_text} {end.text}"
    fields = end.fields | {"message": f"{post} {serial}", "originator": originator}
    return made(text, **with_year(fields), document=number, kind="Cable", title=title)


@st.composite
def shape_b2(draw: st.DrawFn) -> Case:
    """``From X to Y, "Title," ...``, with no kind."""
    sender, receiver, end = draw(BODIES), draw(BODIES), draw(tail())
    title, title_text = quoted(draw)
    text = f"From {sender} to {receiver}, {title_text} {end.text}"
    return made(
        f"Document 3\n{text}",
        **end.fields, document="3", originator=sender, recipient=receiver, title=title,
    )  # fmt: skip


@st.composite
def shapes_c_and_d(draw: st.DrawFn) -> Case:
    """Supplied title, date line and maker on three lines, the date before or after the title."""
    title = f"[{draw(st.sampled_from(['List of Detainees', 'Raid, and After', 'Plan']))}]"
    dated, level, kind = draw(date()), draw(LEVELS), draw(st.sampled_from(["cable", "report"]))
    originator = draw(BODIES.filter(lambda body: body != "[Excised]"))
    lines = [title, dated.text] if draw(st.booleans()) else [dated.text, title]
    word = draw(st.sampled_from([level, level.lower()]))
    return made(
        "\n".join(["Document 2", "", *lines, f"{originator}, {word} {kind}"]),
        **dated.fields, document="2", title=title, originator=originator,
        kind=kind.title(), classification=level,
    )  # fmt: skip


@st.composite
def shape_e(draw: st.DrawFn) -> Case:
    """``Originator Kind from Person to Recipient. "Title," date.``"""
    sender, receiver = draw(BODIES), draw(st.sampled_from(["Department of State", "Embassy Oslo"]))
    title, title_text = quoted(draw)
    dated, number, kind = draw(date()), draw(NUMBERS), draw(st.sampled_from(["Cable", "Report"]))
    text = f"{sender} {kind} from {draw(PEOPLE)} to the {receiver}. {title_text} {dated.text}."
    return made(
        f"Document {number}: {text}",
        **dated.fields, document=number, originator=sender, recipient=receiver,
        kind=kind, title=title,
    )  # fmt: skip


@st.composite
def shapes_f_and_g(draw: st.DrawFn) -> Case:
    """``N. Heading`` above a quoted title; ``Document N: Kind, "TITLE," Month YYYY (excerpt).``"""
    title, title_text = quoted(draw)
    end = draw(tail())
    if draw(st.booleans()):
        text = f"4. The Tunnel Question\n{title_text} {end.text}"
        return made(text, **end.fields, document="4", title=title)
    kind = draw(KINDS)
    text = f"Doc. 4: {kind}, {title_text} {end.text} (excerpt)."
    return made(text, **end.fields, document="4", kind=kind, title=title)


@st.composite
def shape_h(draw: st.DrawFn) -> Case:
    """``Originator Kind``, an unquoted title below it, perhaps ``Class, X to Y``."""
    originator = draw(st.sampled_from(["INR", "CIA", "Defense Intelligence Agency"]))
    kind, title = draw(st.sampled_from(["Weekly Review", "Report"])), "Port Closures Spread East"
    marking_text = draw(marking())
    third = f"\n{marking_text.text}" if draw(st.booleans()) else ""
    return made(
        f"Document 5\n\n{originator} {kind}\n{title}{third}",
        **(marking_text.fields if third else {}), document="5", originator=originator,
        kind=kind, title=title,
    )  # fmt: skip


@st.composite
def shape_i(draw: st.DrawFn) -> Case:
    """``Originator Telegram NNNN to Recipient, Class, date``: the message after the kind."""
    post, serial = draw(POSTS), draw(SERIALS)
    originator = draw(MISSIONS).format(post)
    kind = draw(st.sampled_from(["Telegram", "telegram", "Cable", "Airgram"]))
    if kind == "Airgram":
        serial = f"A-{serial}"
    marking_text, dated = draw(marking()), draw(date())
    text = f"{originator} {kind} {serial} to State Department, {marking_text.text}, {dated.text}"
    fields = marking_text.fields | dated.fields | {"message": f"{post} {serial}"}
    return made(
        f"Document 1: {text}",
        **with_year(fields), document="1", originator=originator,
        recipient="State Department", kind=kind.title(),
    )  # fmt: skip


@st.composite
def shape_j(draw: st.DrawFn) -> Case:
    """``Memorandum from X to Y, "Title," ...``"""
    sender, receiver, end = draw(PEOPLE), draw(PEOPLE), draw(tail())
    kind = draw(st.sampled_from(["Memorandum", "Letter", "Cable", "Memorandum for the Record"]))
    title, title_text = quoted(draw)
    order = draw(st.sampled_from(["from {0} to {1}", "to {1} from {0}", "for {1} from {0}"]))
    if kind.endswith("Record"):
        order = "from {0} to {1}"
    text = f"{kind} {order.format(sender, receiver)}, {title_text} {end.text}"
    return made(text, **end.fields, originator=sender, recipient=receiver, kind=kind, title=title)


@st.composite
def shape_k(draw: st.DrawFn) -> Case:
    """A title line, or a citation without its date; a date line; a source line."""
    dated = draw(date().filter(lambda case: case.fields and case.text.count("-") == 0))
    source, number = draw(SOURCES), draw(NUMBERS)
    below = f"\n{dated.text}\nSource: {source}"
    fields = dated.fields | {"source": source, "document": number}
    if draw(st.booleans()):
        title = "Minutes of the Interagency Group on Ice Patrols"
        return made(f"Document {number}\n{title}{below}", **fields, title=title)
    title, title_text = quoted(draw)
    marking_text, kind = draw(marking()), draw(KINDS)
    text = f"Document {number}\n{kind}, {title_text} {marking_text.text}{below}"
    return made(text, **fields, **marking_text.fields, kind=kind, title=title)


ANY = st.one_of(
    shape_a(), shape_b(), shape_b2(), shapes_c_and_d(), shape_e(), shapes_f_and_g(),
    shape_h(), shape_i(), shape_j(), shape_k(),
)  # fmt: skip
