"""Read the values of filters as people type them: ``secret``, ``S``, ``amembassy islamabad``,
``Jan 1997``, ``1997..1999``.

Each function takes the text of an option and returns the values that the `Query` looks for. The
vocabulary is imported only by the filters that need it, so that a list without them starts sooner.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from foiakit.model.document_number import spellings
from foiakit.model.record import Record

if TYPE_CHECKING:
    from foiakit.model.citation_key import CitationKey
    from foiakit.model.message import Message


class InvalidValue(ValueError):
    """A value that is not valid for its filter; the message says which values are."""

    def __init__(
        self, message: str, filter_name: str | None = None, *, on_command_line: str = ""
    ) -> None:
        super().__init__(message)
        self.message = message
        self.on_command_line = on_command_line
        """What to add to the message on the command line, where options can be named."""
        self.filter_name = filter_name
        """The filter's name in `FILTERS`; ``None`` if the value belongs to none."""


class NotAnId(InvalidValue):
    """A word that cannot be the id, number or key of a record."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"{text!r} is not an id (4), a range of ids (1-7), a message number (State 095538), a"
            " citation key (state1999-095538) or a document number (C05764535)"
        )
        self.text = text


def parse_ids(text: str) -> tuple[int, int] | Message | CitationKey:
    """Return the first and last id of ``4`` or ``1-7``, or a message number, or a citation key, or
    a document number; `InvalidValue` if it is none of them.
    """
    first, dash, last = text.strip().partition("-")
    if first.isdecimal() and (last.isdecimal() or not dash):
        if len(first) > 19 or len(last) > 19 or int(last or first) >= 2**63:
            raise InvalidValue(f"{text} is not an id: it has too many digits")
        if int(last or first) < int(first):
            raise InvalidValue(f"{text} is not a range of ids: it ends before it begins")
        return int(first), int(last or first)
    from foiakit.model.citation_key import key_in
    from foiakit.model.message import parse

    if named := parse(text) or key_in(text):
        return named
    raise NotAnId(text)


def split_ids(text: str) -> list[str]:
    """Split ``4,5`` or ``1-3,7`` into ids and ranges; return any other text as it is, in a list."""
    parts = [part.strip() for part in text.strip().strip(",").split(",")]
    listed = all(part.replace("-", "", 1).isdecimal() for part in parts)
    return parts if listed else [text]


def _ids(text: str) -> tuple[Any, ...]:
    return (parse_ids(text),)


def _message(text: str) -> tuple[Message]:
    from foiakit.model.message import parse

    if message := parse(text):
        return (message,)
    raise InvalidValue(f"{text!r} is not a message number such as State 095538")


def _days(text: str) -> tuple[str | None, str | None]:
    """Return the first and the last day that *text* means; ``None`` for an open end."""
    from foiakit.model.dates import bounds, numeric
    from foiakit.model.dates.ranges import open_range

    try:
        date = numeric.read_typed(text)
        days = bounds(*date) if date else open_range(text)
    except numeric.Ambiguous as error:
        raise InvalidValue(
            f"{error}; write which", on_command_line=", or use --date-order"
        ) from None
    if days is None:
        raise InvalidValue(f"{text!r} is not a date; use 1999, 1999-05, 1999-05-24 or May 1999")
    return days


def _first_day(text: str) -> tuple[str]:
    if first := _days(text)[0]:
        return (first,)
    raise InvalidValue(f"{text!r} has no first day; use 1999 or 1999-05-24/..")


def _last_day(text: str) -> tuple[str]:
    if last := _days(text)[1]:
        return (last,)
    raise InvalidValue(f"{text!r} has no last day; use 1999 or ../1999-05-24")


def _years(text: str) -> tuple[int, ...]:
    first, dots, last = (part.strip() for part in text.replace("-", "..").partition(".."))
    last = last.lstrip(".") if dots else first
    if not all(year.isdecimal() and len(year) == 4 for year in (first, last)) or last < first:
        raise InvalidValue(
            f"{text!r} is not a year; use 1999 or 1997..1999",
            on_command_line=" (--from and --until take any date)",
        )
    return tuple(range(int(first), int(last) + 1))


def _level(text: str) -> tuple[str]:
    from foiakit.model import markings

    return (markings.classification(text),)


def _ranked(text: str) -> tuple[str]:
    from foiakit.model import markings, vocabulary

    if markings.rank(text) is None:
        ranked = ", ".join(level.label for level in vocabulary.levels() if level.rank is not None)
        raise InvalidValue(f"{text!r} has no rank; use one of: {ranked}")
    return (markings.classification(text),)


def _caption(text: str) -> tuple[str, ...]:
    from foiakit.model import markings

    return markings.captions([text]) or (text,)


def _post(text: str) -> tuple[str]:
    from foiakit.model.message import post_key

    return (post_key(text),)


def _kind(text: str) -> tuple[str, ...]:
    """A kind under its label, and as that is written with or without a hyphen: E-mail, Email."""
    from foiakit.model import vocabulary

    if not (known := vocabulary.kind(text)):
        return (text,)
    bare = known.label.replace("-", "").casefold()
    return (known.label, *(alias for alias in known.aliases if alias.casefold() == bare))


def _decision(text: str) -> tuple[str]:
    from foiakit.model import releases

    return (releases.decision(text) or text,)


def _exemption(text: str) -> tuple[str, ...]:
    from foiakit.model import releases

    return releases.meant_by(text)


def _office(text: str) -> tuple[str, ...]:
    """Return the forms of a sender or addressee: an agency's names, a post with its kind."""
    from foiakit.model import vocabulary

    forms = [text]
    key = vocabulary.fold(text)
    for agency in vocabulary.agencies():
        names = [agency.name, agency.acronym, *agency.aliases]
        if key in {vocabulary.fold(name) for name in names if name}:
            # A single common word ("State") would match too much as another form.
            forms += [name for name in names if name and (" " in name or name == agency.acronym)]
    post = vocabulary.post(text)
    if post and post.kind != "department" and key != vocabulary.fold(post.name):
        forms.append(f"{post.kind} {post.name}")
    return tuple(dict.fromkeys(forms))


def _field(text: str) -> tuple[str]:
    return (field_named(text, Record._fields),)


def field_named(text: str, fields: tuple[str, ...]) -> str:
    """Return the name in *fields* that *text* means (``tag`` is tags); `InvalidValue` if none."""
    name = text.strip().lstrip("-").casefold().replace("-", "_").replace(" ", "_")
    for field in (name, f"{name}s", name.removesuffix("s")):
        if field in fields:
            return field
    from foiakit.model import vocabulary

    near = vocabulary.nearest(name, fields)
    hint = f"did you mean {' or '.join(near)}?" if near else f"there are: {', '.join(fields)}"
    raise InvalidValue(f"a record has no field {text!r}; {hint}")


def _unchanged(text: str) -> tuple[str]:
    return (text,)


class Filter(NamedTuple):
    """A filter: its option, the field of the query, the function that reads a value, its help."""

    flag: str
    field: str
    parse: Callable[[str], tuple[Any, ...]]
    help: str
    metavar: str
    many: bool = True


FILTERS = {
    "ids": Filter("id", "ids", _ids, "Id, range of ids, message number or document number.", "1-7"),
    "classification": Filter(
        "classification", "classifications", _level, "Classification: Secret, or S.", "LEVEL"
    ),
    "at_least": Filter(
        "at-least", "", _ranked, "This classification or higher.", "LEVEL", many=False
    ),
    "at_most": Filter("at-most", "", _ranked, "This classification or lower.", "LEVEL", many=False),
    "caption": Filter("caption", "captions", _caption, "Caption: NODIS, EXDIS ...", "CAPTION"),
    "post": Filter("post", "posts", _post, "Post that sent it: Islamabad.", "POST"),
    "originator": Filter(
        "originator", "originators", _office, "Words in the sender's name.", "WORDS"
    ),
    "recipient": Filter(
        "recipient", "recipients", _office, "Words in the addressee's name.", "WORDS"
    ),
    "kind": Filter("kind", "kinds", _kind, "Kind: cable, memcon ...", "KIND"),
    "collection": Filter(
        "collection", "collections", _unchanged, "Collection: EBB 389, or 389.", "NAME"
    ),
    "document": Filter(
        "document", "documents", spellings, "Document number in the collection.", "NUMBER"
    ),
    "message": Filter("message", "messages", _message, "Message number: State 095538.", "MESSAGE"),
    "year": Filter("year", "years", _years, "Year: 1999, or 1997..1999.", "YEAR"),
    "date": Filter(
        "date",
        "",
        _days,
        "Dated then (or possibly so): 1999, 1997/1999, ../1974.",
        "DATE",
        many=False,
    ),
    "since": Filter(
        "from",
        "since",
        _first_day,
        "Dated on or after this day (or possibly so).",
        "DATE",
        many=False,
    ),
    "until": Filter(
        "until",
        "until",
        _last_day,
        "Dated on or before this day (or possibly so).",
        "DATE",
        many=False,
    ),
    "tag": Filter("tag", "tags", _unchanged, "Your own tag.", "TAG"),
    "source": Filter("source", "sources", _unchanged, "Words in the source note.", "WORDS"),
    "case": Filter("case", "cases", _unchanged, "Part of the case number.", "WORDS"),
    "decision": Filter(
        "decision", "decisions", _decision, "Decision: released in part, or RIP.", "DECISION"
    ),
    "exemption": Filter(
        "exemption", "exemptions", _exemption, "Ground for withholding: B6, 1.4(D).", "EXEMPTION"
    ),
    "released_since": Filter(
        "released-from",
        "released_since",
        _first_day,
        "Released on or after this day.",
        "DATE",
        many=False,
    ),
    "released_until": Filter(
        "released-until",
        "released_until",
        _last_day,
        "Released on or before this day.",
        "DATE",
        many=False,
    ),
    "has": Filter("has", "has", _field, "Records where this field is filled.", "FIELD"),
    "lacks": Filter("lacks", "lacks", _field, "Records where this field is empty.", "FIELD"),
}
