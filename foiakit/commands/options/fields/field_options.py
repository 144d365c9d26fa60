"""The fields of a record as options: what `add` and `edit` take, declared once.

`entering` gives a command an option for every field that a person may set; the command receives the
given ones as *fields*, parsed and checked.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import Annotated, Any, NamedTuple

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.bundles import bundled, with_parameters
from foiakit.commands.options.help_page import FIELDS
from foiakit.commands.options.values.typed_dates import DATE_ORDER, typed_date
from foiakit.model import markings, releases, vocabulary
from foiakit.model.dates import numeric, ranges, written
from foiakit.model.fields import SENTENCES, SETTABLE, tidy
from foiakit.model.record import LISTS, Record
from foiakit.model.validity import LAST_YEAR, MOST_PAGES, Problem, check_span


class TypedDate(NamedTuple):
    """A date as it was typed."""

    start: str | None
    end: str | None = None
    words: str | None = None
    """The words, if they say more than a date can represent: ``early 1974``, ``before 1974``."""


DATE_WORDS = "date words"
"""The key of `TypedDate.words` in `fields_of`: a line for the record's notes."""


def _date(text: str) -> TypedDate:
    try:
        date = typed_date(text)
    except numeric.Ambiguous as error:
        raise typer.BadParameter(f"{error}; write which, or use --date-order") from None
    if date is None:
        if ranges.is_vague(text):
            return TypedDate(None, None, text)
        raise typer.BadParameter(
            f"{text!r} is not a valid date; write 1999, 1999-05, 1999-05-24 or May 24, 1999"
        )
    return TypedDate(*date, text if written.says_more(text) else None)


def _day(text: str) -> str:
    date = _date(text)
    if date.start is None or date.words:
        kept = f"write {date.start}" if date.start else "leave it out"
        raise typer.BadParameter(
            f"{text!r} says more than a date can hold; {kept}, and put the words in --notes"
        )
    return date.start


def _pages(text: str) -> int:
    if not text.isdecimal() or int(text) > MOST_PAGES:
        raise typer.BadParameter(f"{text!r} is not a page count; use 0, 1, 2 ...")
    return int(text)


def _year(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= LAST_YEAR:
        raise typer.BadParameter(f"{text!r} is not a year")
    return int(text)


def _kind(text: str) -> str:
    known = vocabulary.kind(text)
    return known.label if known else text


def _decision(text: str) -> str:
    return releases.decision(text) or text


PARSERS: dict[str, Callable[[str], Any]] = {
    "date": _date,
    "date_end": _day,
    "date_other": _day,
    "pages": _pages,
    "year": _year,
    "classification": markings.read,
    "kind": _kind,
    "case": releases.cases,
    "decision": _decision,
    "released": _day,
}
COMPLETERS: dict[str, completion.Completer] = {
    "classification": completion.terms("classifications", new=True),
    "captions": completion.terms("captions", new=True),
    "kind": completion.terms("kinds", new=True),
    "decision": completion.terms("decisions", new=True),
    "exemptions": completion.terms("exemptions", new=True),
    "collection": completion.terms("collections", new=True),
    "tags": completion.terms("tags", new=True),
    "year": completion.terms("years", new=True),
    "traffic_tags": completion.traffic_tags,
}
"""The completer of a field whose values are known."""
LABELS: dict[str, Callable[[list[str]], tuple[str, ...]]] = {
    "exemptions": releases.typed_exemptions,
    "tags": tidy,
    "traffic_tags": tidy,
}
"""How the words of a list are stored."""
OPTIONS = SETTABLE


def _annotation(name: str) -> Any:
    flag = f"--{name.replace('_', '-')}"
    sentence = SENTENCES[name][0].upper() + SENTENCES[name][1:] + "."
    if name in LISTS:
        option = f"--{name.replace('_', '-').removesuffix('s')}"
        return Annotated[
            list[str] | None,
            typer.Option(
                option,
                help=sentence,
                metavar="WORD",
                autocompletion=COMPLETERS.get(name),
                rich_help_panel=FIELDS,
            ),
        ]
    if name == "excised":
        return Annotated[
            bool | None,
            typer.Option("--excised/--not-excised", help=sentence, rich_help_panel=FIELDS),
        ]
    parser = PARSERS.get(name)
    return Annotated[
        Any if parser else str | None,
        typer.Option(
            flag,
            parser=parser,
            help=sentence,
            metavar=name.rpartition("_")[2].upper(),
            autocompletion=COMPLETERS.get(name),
            rich_help_panel=FIELDS,
        ),
    ]


def fields_of(arguments: dict[str, Any]) -> dict[str, Any]:
    """The fields that were given, as a record holds them; a marking also sets its captions."""
    fields = {name: value for name, value in arguments.items() if value is not None}
    _put_date(fields)
    marking = fields.pop("classification", None)
    captions = list(fields.pop("captions", ()))
    if marking is not None:
        if marking.classification is not None:
            fields["classification"] = marking.classification
        captions = [*marking.captions, *captions]
    if captions:
        fields["captions"] = markings.captions(captions)
    for name, spelled in LABELS.items():
        if name in fields:
            fields[name] = spelled(fields[name])
    if file := fields.get("file"):
        from foiakit.readers.archives.attached_files import sha256_of  # noqa: PLC0415 - rarely

        fields["sha256"] = sha256_of(file)  # an attached file is identified by its content
    try:
        check_span(fields.get("date"), fields.get("date_end"))
    except Problem as problem:
        raise typer.BadParameter(str(problem)) from None
    return fields


def _put_date(fields: dict[str, Any]) -> None:
    if isinstance(date := fields.get("date"), TypedDate):
        fields["date"] = date.start
        if date.end:
            fields.setdefault("date_end", date.end)
        if date.words:
            fields[DATE_WORDS] = f"date: {date.words}"


def with_date_words(fields: dict[str, Any], notes: str | None) -> dict[str, Any]:
    """Return *fields*, with the words in `DATE_WORDS` added to the record's *notes*."""
    fields = dict(fields)
    if words := fields.pop(DATE_WORDS, None):
        notes = fields.get("notes", notes)
        fields["notes"] = f"{notes}\n{words}" if notes else words
    return fields


def entering(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give *function* an option for each field: it is called with one argument *fields*.

    Bundles of options may be among its other parameters.
    """
    signature = inspect.signature(function, eval_str=True)
    kind = inspect.Parameter.KEYWORD_ONLY
    own = [
        parameter.replace(kind=kind)
        for name, parameter in signature.parameters.items()
        if name != "fields"
    ]
    options = [
        inspect.Parameter(name, kind, default=None, annotation=_annotation(name))
        for name in OPTIONS
    ]
    options.append(inspect.Parameter("date_order", kind, default=None, annotation=DATE_ORDER))

    @functools.wraps(function)
    def run(**arguments: Any) -> Any:
        values = {name: arguments.pop(name) for name in OPTIONS}
        del arguments["date_order"]  # it was used when the dates were read
        return function(fields=fields_of(values), **arguments)

    return bundled(with_parameters(run, [*own, *options]))


EMPTY = Record()
"""Return the value to which a field is cleared: that of an empty record."""
