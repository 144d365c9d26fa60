"""The files that the pages of the documentation speak of, composed."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pdf_builder

TEXTS = {
    "cables.csv": "MRN,Subject,Doc. Date\nIslamabad 00154,Afghanistan,1/17/1997\n",
    "letters.csv": "Betreff,Tag,Shelf mark,Id,Signatur\nDank,5/24/1999,A 7,1,S1\n",
    "rest.csv": "MRN,Subject\nKarachi 01617,Harakat\n",
    "delivery/1.csv": "Betreff,Signatur\nGruß,S2\n",
    "a.ndjson.gz": '{"title": "a"}\n{"title": "b"}\n',
    "everything.ndjson": '{"title": "a"}\n{"title": "b"}\n',
    "inbox.mbox": "From ann@example.org Thu May  3 10:00:00 1984\nFrom: Ann Lee <ann@example.org>\n"
    "To: Bo Dahl <bo@example.org>\nSubject: Rent\nDate: Thu, 03 May 1984 10:00:00 +0000\n"
    "Message-ID: <1@example.org>\n\nThe rent was paid in May, and the harbor was closed.\n",
    "odd.log": "What was said of the harbor on the day it closed, as the clerk wrote it down.\n",
}
MAIL = """RELEASE IN PART B5
From: Lee, Ann
Sent: Thursday, May 3, 1984 10:00 AM
To: Dahl, Bo
Subject: Lease of the harbor

The rent was paid in May.

UNCLASSIFIED
U.S. Department of State
Case No. F-2014-00001
Doc No. C05000001
Date: 05/13/2015
\f
The harbor was closed in January, and nobody was told why.

UNCLASSIFIED
U.S. Department of State
Case No. F-2014-00001
Doc No. C05000001
Date: 05/13/2015
"""
"""An e-mail of two pages, released in part."""


def write(folder: Path) -> None:
    """Write all of them into *folder*."""
    for name in ("delivery", "boxes", "backups", "answer"):
        (folder / name).mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "answer/mail.txt").write_text(MAIL, encoding="utf-8")
    with zipfile.ZipFile(folder / "answer.zip", "w") as archive:
        archive.write(folder / "answer/mail.txt", "mail.txt")
    letter = docx.Document()
    letter.add_paragraph("MEMORANDUM")
    letter.add_paragraph("The lease of the harbor ends in May, and the rent is not yet agreed on.")
    letter.save(str(folder / "letter.docx"))
    (folder / "boxes/one.pdf").write_bytes(pdf_builder.pdf("MEMORANDUM (composed)\nOf a box."))
    (folder / "C06543210.pdf").write_bytes(
        pdf_builder.pdf("MEMORANDUM (composed)\nOf one release.")
    )
    harbor = "MEMORANDUM (composed)\nThe harbor.", "The harbor was closed in January.", "An end."
    (folder / "harbor.pdf").write_bytes(pdf_builder.pdf(*harbor))
    pages = [f"MEMORANDUM (composed)\nPage {number} of a release." for number in range(1, 10)]
    release = pdf_builder.bookmarked(pdf_builder.pdf(*pages), b"A lease", b"An answer")
    (folder / "release.pdf").write_bytes(release)
