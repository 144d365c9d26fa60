"""The pages of a PDF, read by pypdf in a process of its own, away from the database.

A PDF may be made, or damaged, so that reading it takes all memory or never ends. Here it takes at
most `MEMORY`; whoever started the process counts the time
(`foiakit.readers.documents.pdf_process`).
"""

from __future__ import annotations

import json
import logging
import os
import re
import signal
import sys
from collections.abc import Iterator
from typing import IO, Any, NamedTuple

from foiakit.errors import NeedsExtra

MEMORY = 2**30
"""Bytes of address space that the process may take; a large scan wants a quarter of that."""
MOST_PAGES = 20_000
MOST_TEXT = 2**25
"""Signs. The longest document of the CREST catalogue has a tenth of that."""
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_FORGET = 5
"""After so many pages pypdf's memory of objects is emptied: scans are kept there whole.

Of 40 images of 8 MB that leaves 75 MB in memory; after 50 pages it would be 350.
"""


class Opened(NamedTuple):
    """What is said before the first page."""

    pages: int
    title: str | None
    producer: str | None


class Page(NamedTuple):
    """The text layer of the next page; ``None`` if it cannot be read."""

    text: str | None


class Refused(NamedTuple):
    """Why it cannot be read, and nothing follows; *extra*: what a package more would help."""

    why: str
    extra: bool = False


class Ended(NamedTuple):
    """All pages are through; how often pypdf had to mend what it read."""

    mended: int


Said = Opened | Page | Refused | Ended
KINDS: dict[str, type[Said]] = {one.__name__: one for one in (Opened, Page, Refused, Ended)}


def serve() -> None:
    """Answer each path on stdin (a JSON line) with JSON lines, until stdin ends."""
    out = os.fdopen(os.dup(1), "w", encoding="ascii")
    mended = _alone()
    for line in sys.stdin.buffer:
        mended.clear()
        refused = False
        for one in answer(json.loads(line)):
            refused = isinstance(one, Refused)
            _say(one, out)
        if not refused:
            _say(Ended(len(mended)), out)


def _say(one: Said, out: IO[str]) -> None:
    out.write(json.dumps([type(one).__name__, *one]) + "\n")
    out.flush()


def answer(path: str) -> Iterator[Opened | Page | Refused]:
    """What is in the PDF at *path*; whatever is wrong with it becomes `Refused`."""
    from pypdf.errors import DependencyError, LimitReachedError

    try:
        yield from _pages(path)
    except NeedsExtra as error:
        yield Refused(str(error), extra=True)
    except DependencyError:
        yield Refused("its encryption", extra=True)
    except LimitReachedError as error:
        yield Refused(f"holds more than a document can: {_sentence(error)}")
    except OSError as error:
        yield Refused(f"cannot be read: {error.strerror or _sentence(error)}")
    except (MemoryError, RecursionError):
        yield Refused("reading it takes more memory than a document needs")
    except Exception as error:  # whatever pypdf meets in a broken file
        yield Refused(f"damaged: {_sentence(error)}")


def _pages(path: str) -> Iterator[Opened | Page | Refused]:
    from pypdf import PdfReader

    with open(path, "rb") as stream:
        reader = PdfReader(stream, strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            yield Refused("locked by a password; unlock it first (qpdf --decrypt)")
            return
        count = len(reader.pages)
        if not count or count > MOST_PAGES:
            why = f"has {count:,} pages, more than {MOST_PAGES:,}" if count else "has no pages"
            yield Refused(why)
            return
        info: Any = reader.metadata or {}
        yield Opened(count, _said(info, "/Title"), _said(info, "/Producer"))
        signs = 0
        for number, page in enumerate(reader.pages, 1):
            text = _text(page)
            signs += len(text or "")
            if signs > MOST_TEXT:
                yield Refused(f"has more than {MOST_TEXT:,} characters of text")
                return
            yield Page(text)
            if not number % _FORGET:
                reader.resolved_objects.clear()


def _text(page: Any) -> str | None:
    try:
        found = page.extract_text()
    except MemoryError:
        raise
    except Exception:  # one bad page or title does not take the rest with it
        return None
    return _HIDDEN.sub("", found.replace("\r\n", "\n").replace("\r", "\n")).strip("\n")


def _said(info: Any, name: str) -> str | None:
    try:
        return _HIDDEN.sub("", " ".join(str(info.get(name) or "").split())) or None
    except Exception:  # one bad page or title does not take the rest with it
        return None


def _sentence(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__


def _alone() -> list[str]:
    """Be quiet and modest: no words on stderr, no more than `MEMORY`; what pypdf would say."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who asks
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    said: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if len(said) < 1000:
                said.append(record.getMessage())

    logger = logging.getLogger("pypdf")
    logger.addHandler(Keep())
    logger.propagate = False
    try:
        import resource  # noqa: PLC0415 - Windows has none

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except (ImportError, ValueError, OSError):
        pass  # a system without such limits
    return said
