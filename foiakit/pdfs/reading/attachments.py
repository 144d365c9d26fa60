"""The files attached to a PDF, as in a portfolio."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pypdfium2 as pdfium

from foiakit.pdfs.answers import Answer, Attachment, Refused, Task

MOST = 1_000
MOST_BYTES = 2**29
"""The largest total of all attachments of one PDF, in bytes."""


def save(pdf: pdfium.PdfDocument, task: Task) -> Iterator[Answer]:
    """Write each attachment into the folder that *task* names, under its number from 0."""
    size = 0
    for number in range(min(pdf.count_attachments(), MOST)):
        attachment = pdf.get_attachment(number)
        data = bytes(attachment.get_data())
        size += len(data)
        if size > MOST_BYTES:
            yield Refused(f"its attachments have more than {MOST_BYTES // 2**20:,} MiB")
            return
        with open(os.path.join(task.target, str(number)), "xb") as out:
            out.write(data)
        yield Attachment(os.path.basename(attachment.get_name()) or str(number + 1))
