"""The process that reads PDFs: a task on each line of stdin, answers on stdout."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from typing import IO

import pypdfium2 as pdfium

from foiakit.pdfs.answers import MEMORY, Answer, Ended, Refused, Task, as_line, task_from_line
from foiakit.pdfs.reading import attachments, document, grey_pictures, page_text

TASKS: dict[str, Callable[[pdfium.PdfDocument, Task], Iterator[Answer]]] = {
    "text": page_text.pages,
    "attachments": attachments.save,
    "small pictures": lambda pdf, task: _pictures("small", pdf, task),
    "grey pictures": grey_pictures.grey,
    "large pictures": lambda pdf, task: _pictures("large", pdf, task),
}


def _pictures(size: str, pdf: pdfium.PdfDocument, task: Task) -> Iterator[Answer]:
    """Yield pictures of pages; they need Pillow, which reading text does not."""
    from foiakit.pdfs.reading import pictures  # noqa: PLC0415 - the extra

    draw = pictures.small if size == "small" else pictures.large
    yield from draw(pdf, task)


def serve() -> None:
    """Answer each task (a JSON line) with JSON lines, until stdin ends."""
    out = os.fdopen(os.dup(1), "w", encoding="ascii")
    _limit()
    for line in sys.stdin.buffer:
        task = task_from_line(line)
        ended: Answer = Ended()
        for value in answer(task):
            if isinstance(value, Refused):
                ended = value
                break
            _say(value, out)
        _say(ended, out)


def _say(value: Answer, out: IO[str]) -> None:
    out.write(as_line(value))
    out.flush()


def answer(task: Task) -> Iterator[Answer]:
    """Yield the answers to *task*; anything wrong with the PDF becomes `Refused`."""
    try:
        with document.opened(task.path) as pdf:
            yield from TASKS[task.want](pdf, task)
    except document.CannotOpen as error:
        yield Refused(str(error))
    except OSError as error:
        yield Refused(f"cannot be read: {error.strerror or _sentence(error)}")
    except (MemoryError, RecursionError):
        yield Refused("reading it takes more memory than a document needs")
    except Exception as error:  # whatever PDFium meets in a broken file
        yield Refused(f"damaged: {_sentence(error)}")


def _sentence(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__


def _limit() -> None:
    """Disable output on stdout and stderr, and Ctrl-C, and limit memory to `MEMORY`."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent process handles Ctrl-C
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    try:
        import resource  # noqa: PLC0415 - Windows has none

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except (ImportError, ValueError, OSError):
        pass  # a system without such limits
