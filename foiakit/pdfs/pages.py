"""The pages of a PDF, in the form that readers need."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec

from foiakit.errors import BadInput, NeedsExtra
from foiakit.pdfs.answers import Answer, Attachment, Ended, Opened, Page, Picture, Refused, Task
from foiakit.pdfs.process import PROCESS, Crashed

_MOST_CRASHES = 3
"""How many pages of one PDF may end the process before the file counts as damaged."""


class Pdf:
    """A PDF that has been read: the text of each page, and the file's own data."""

    def __init__(self, opened: Opened) -> None:
        self.opened = opened
        self.pages: list[Page] = []
        self.unread: list[int] = []
        """Pages that are damaged."""

    @property
    def texts(self) -> list[str]:
        """The text of each page, empty if it has none or cannot be read."""
        return [page.text or "" for page in self.pages]

    def add(self, page: Page) -> None:
        """Add the next page."""
        self.pages.append(page)
        if page.text is None:
            self.unread.append(len(self.pages))


def read(path: str, name: str, pulse: Callable[[], None], *, look: bool = False) -> Pdf:
    """Read the PDF at *path*, called *name*; `BadInput` or `NeedsExtra` if it cannot be read.

    *pulse* is called after each page. A page that ends the process is left without text. With
    *look*, the pictures of scanned pages are searched for words under bars.
    """
    task, pdf = Task(os.path.abspath(path), look=look), None
    for _ in range(_MOST_CRASHES + 1):
        try:
            for answer in answers(task, name):
                if isinstance(answer, Opened):
                    pdf = pdf or Pdf(answer)
                elif pdf and isinstance(answer, Page):
                    pdf.add(answer)
                    pulse()
        except Crashed:
            if pdf is None or len(pdf.pages) >= pdf.opened.pages:
                raise
            pdf.add(Page(None))
            if len(pdf.pages) == pdf.opened.pages:
                return pdf
            task = task._replace(first=len(pdf.pages) + 1)
        else:
            if pdf is None:
                break
            return pdf
    raise BadInput(f"{name}: damaged: the PDF library crashed on it")


def save_attachments(path: str, name: str, folder: str) -> list[str]:
    """Write the attachments of the PDF at *path* into *folder*, as ``0``, ``1``; return their
    names.

    `BadInput`, naming *name*, if that fails.
    """
    task = Task(os.path.abspath(path), "attachments", target=os.path.abspath(folder))
    return [answer.name for answer in answers(task, name) if isinstance(answer, Attachment)]


def pictures(
    path: str, name: str, folder: str, *, large: bool, pages: Sequence[int]
) -> Iterator[Picture]:
    """Draw *pages* of the PDF at *path* into *folder*, small or *large*; yield each when it is
    there.

    `BadInput`, naming *name*, if that fails.
    """
    return _drawn("large pictures" if large else "small pictures", path, name, folder, pages)


def grey_pictures(path: str, name: str, folder: str, pages: Sequence[int]) -> Iterator[Picture]:
    """Draw *pages* of the PDF at *path* into *folder* for OCR, as PGM; yield each when it is there.

    `BadInput`, naming *name*, if that fails.
    """
    return _drawn("grey pictures", path, name, folder, pages)


def _drawn(want: str, path: str, name: str, folder: str, pages: Sequence[int]) -> Iterator[Picture]:
    task = Task(os.path.abspath(path), want, pages=tuple(pages), target=os.path.abspath(folder))
    for answer in answers(task, name):
        if isinstance(answer, Picture):
            yield answer


def answers(task: Task, name: str) -> Iterator[Answer]:
    """Yield the process's answers to *task*, without the last one, which only marks the end.

    `BadInput` if the PDF, called *name*, is refused; `NeedsExtra` if pypdfium2 is not installed.
    """
    if find_spec("pypdfium2") is None:
        raise NeedsExtra(f"{name}: reading a PDF", "pdf")
    try:
        PROCESS.ask(task, name)
        while not isinstance(answer := PROCESS.answer(name), Ended | Refused):
            yield answer
    except BaseException:
        PROCESS.end()  # remaining answers must not reach the next task
        raise
    if isinstance(answer, Refused):
        raise BadInput(f"{name}: {answer.why}")
