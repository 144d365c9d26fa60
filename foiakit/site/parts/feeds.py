"""The site map and the feed; both need the site's address on the web."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from foiakit.model.record import Record
from foiakit.site.book import Book
from foiakit.site.document_page import summary, title_of
from foiakit.text.visible import visible

LATEST = 50
"""The number of documents in the feed."""
_MOST = 50_000
"""The most addresses in a site map (sitemaps.org)."""


def site_map(addresses: Iterable[str]) -> Iterator[str]:
    """Yield the lines of the site map."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    for number, address in enumerate(addresses):
        if number == _MOST:
            break
        yield f"<url><loc>{escape(address)}</loc></url>\n"
    yield "</urlset>\n"


def feed(book: Book, documents: Iterable[tuple[Record, str]]) -> str:
    """Return the Atom feed; *documents* come with the addresses of their pages."""
    entries = []
    latest = ""
    for record, address in documents:
        moment = _moment(record.updated or record.created)
        latest = max(latest, moment)
        entries.append(_entry(record, address, moment))
    day = f"{book.date}T00:00:00Z" if len(book.date) == len("2012-09-11") else ""
    author = " and ".join(book.editors) or book.publisher or book.title
    head = Markup(
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        "<title>{}</title>\n<id>{}</id>\n"
        '<link rel="self" href="{}feed.xml"/>\n<link href="{}"/>\n<updated>{}</updated>\n'
        "<author><name>{}</name></author>\n"
    )
    values = (_shown(book.title), book.address, book.address, book.address, latest or day,
              _shown(author))  # fmt: skip
    return str(head.format(*values)) + "".join(entries) + "</feed>\n"


def _entry(record: Record, address: str, moment: str) -> str:
    entry = Markup(
        "<entry>\n<title>{}</title>\n<id>{}</id>\n"
        '<link href="{}"/>\n<updated>{}</updated>\n<summary>{}</summary>\n</entry>\n'
    )
    words = (_shown(title_of(record)), address, address, moment, _shown(summary(record)))
    return str(entry.format(*words))


def _moment(text: str | None) -> str:
    """Return a time from the database in the form that Atom wants."""
    words = (text or "1970-01-01T00:00:00Z").replace(" ", "T")
    return words if words.endswith("Z") or "+" in words else f"{words}Z"


def _shown(text: str) -> str:
    return visible(text)
