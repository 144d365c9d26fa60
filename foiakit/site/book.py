"""The head of a book: its title, editors, date, lead and notes, from its TOML file."""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

from foiakit.errors import BadInput, NotFound
from foiakit.model.dates import is_date
from foiakit.model.dates.written import read as read_date
from foiakit.model.record import Collection

ORDERS = ("document", "date")


class Book(NamedTuple):
    """The head of a book. All but the title may be empty."""

    title: str
    subtitles: tuple[str, ...] = ()
    series: str = ""
    """The line above the title: ``National Security Archive Electronic Briefing Book No. 389``."""
    editors: tuple[str, ...] = ()
    date: str = ""
    """The day of publication (EDTF)."""
    publisher: str = ""
    address: str = ""
    """Where the site will be on the web: ``https://example.org/books/haqqani/``."""
    language: str = "en"
    order: str = ""
    """One of `ORDERS`; if empty, by number for the documents of one posting, otherwise by date."""
    lead: str = ""
    """Markdown."""
    method: str = ""
    """Markdown: how the documents were found and chosen."""
    rights: str = ""


_LISTS = {"subtitles": "lines", "editors": "names"}
_ADDRESS = re.compile(r"https?://[^\s/\\?#\"'<>]+(?:/[^\s\\?#\"'<>]*)?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def read(path: str) -> Book:
    """Return the head in the TOML file *path*; `NotFound` or `BadInput` says what is wrong."""
    import tomllib

    try:
        with open(path, "rb") as file:
            values = tomllib.load(file)
    except FileNotFoundError:
        raise NotFound(f"{path}: no such file; --init {path} writes one") from None
    except OSError as error:
        raise BadInput(f"{path}: {error.strerror or error}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadInput(f"{path}: not TOML: {error}") from None
    return _checked(path, values)


def _checked(path: str, written: dict[str, Any]) -> Book:
    values: dict[str, Any] = {}
    for name, value in written.items():
        if name not in Book._fields:
            known = ", ".join(Book._fields)
            raise BadInput(f"{path}: {name} is not a key of a book; there are: {known}")
        if name in _LISTS:
            listed = [value] if isinstance(value, str) else value
            if not isinstance(listed, list) or not all(isinstance(word, str) for word in listed):
                raise BadInput(f"{path}: {name} must be a list of {_LISTS[name]}: {name} = ["
                               '"..."]')  # fmt: skip
            values[name] = tuple(word.strip() for word in listed if word.strip())
            continue
        text = value.isoformat() if hasattr(value, "isoformat") else value
        if not isinstance(text, str):
            raise BadInput(f'{path}: {name} must be text: {name} = "..."')
        values[name] = text.strip()
    book = Book(**{"title": "", **values})
    day = None if is_date(book.date) else read_date(book.date)
    if day and day.end is None:
        book = book._replace(date=day.start)
    _check_values(path, book)
    if book.address and not book.address.endswith("/"):
        book = book._replace(address=f"{book.address}/")
    return book._replace(language=book.language or "en")


def _check_values(path: str, book: Book) -> None:
    if not book.title:
        raise BadInput(f'{path}: a book needs a title; write title = "..."')
    if book.date and not is_date(book.date):
        raise BadInput(f"{path}: date: {book.date!r} is not a date; write 2012-09-11")
    if book.address and not _ADDRESS.fullmatch(book.address):
        raise BadInput(f"{path}: address: {book.address!r} is not like https://example.org/book/")
    if book.order not in {"", *ORDERS}:
        raise BadInput(f"{path}: order must be one of: {', '.join(ORDERS)}")
    if book.language and not _LANGUAGE.fullmatch(book.language):
        raise BadInput(f"{path}: language: {book.language!r} is not like en or pt-BR")


def head_of(posting: Collection) -> Book:
    """Return the head that *posting* gives to a book of its documents."""
    series = posting.series or ""
    if posting.number and posting.number not in series:
        series = f"{series} No. {posting.number}".strip()
    return Book(
        title=posting.title or posting.name,
        subtitles=posting.subtitles,
        series=series,
        editors=posting.editors,
        date=posting.posted if posting.posted and is_date(posting.posted) else "",
        lead=as_markdown(posting.lead or ""),
    )


_SIGN = re.compile(r"([\\`*_<>&~|])")
_BEGINS = re.compile(r"^([^\S\n]*)(#|[-+](?=\s)|=+[^\S\n]*$|-+[^\S\n]*$)", re.M)
_NUMBERED = re.compile(r"^([^\S\n]*\d{1,9})([.)])(?=\s)", re.M)


def as_markdown(text: str) -> str:
    """Return plain *text* as Markdown that reads the same, with blank lines between paragraphs."""
    escaped = _NUMBERED.sub(r"\1\\\2", _BEGINS.sub(r"\1\\\2", _SIGN.sub(r"\\\1", text)))
    lines = (line.strip() for line in escaped.splitlines())
    return "\n\n".join(line for line in lines if line)


_HELP = """\
# The head of a book, for: foiakit publish ... --book FILE --output SITE
# Empty values are left out. Only the title is required.

title = {title}
subtitles = {subtitles}
# The line above the title.
series = {series}
editors = {editors}
# The day of publication: 2012-09-11.
date = {date}
publisher = {publisher}
# Where the site will be on the web: https://example.org/books/haqqani/
# The site map, the feed, cards for social media and citation_pdf_url need it.
address = {address}
language = {language}
# "document": by document number; "date": by date.
order = {order}

# Markdown. [Doc 4] becomes a link to Document 4, and that document links back.
lead = {lead}

# Markdown: how the documents were found, chosen and transcribed.
method = {method}
rights = {rights}
"""


def as_toml(book: Book) -> str:
    """Return *book* as a TOML file to fill in, with a comment on each key."""
    return _HELP.format(**{name: _toml(name, value) for name, value in book._asdict().items()})


def _toml(name: str, value: Any) -> str:
    if name in _LISTS:
        return f"[{', '.join(map(_string, value))}]"
    if name in {"lead", "method"} and "'''" not in value and "\r" not in value:
        shown = "".join(sign for sign in value if sign >= " " or sign in "\n\t")
        return f"'''\n{shown}\n'''"
    return _string(value)


def _string(value: str) -> str:
    # A basic string of TOML takes every escape of JSON, but wants U+007F escaped too.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
