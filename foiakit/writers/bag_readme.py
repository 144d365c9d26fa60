"""README.txt of a bag: what is in it, and how to check that nothing was changed."""

from __future__ import annotations

from collections.abc import Collection

from foiakit import __version__

_FILES = {
    "citations.txt": "how to cite each document, one line for each",
    "records.csv": "a table of the documents, for any spreadsheet program",
    "records.ndjson": "the same for computer programs, one document on each line",
    "log.ndjson": "for each document, every change to its description: when, by which command,\n"
    "    what it said before and after",
    "files": "the documents themselves, as they were obtained. A file is named by its SHA-256,\n"
    "    which the table has in the column sha256",
    "images": "pictures of the pages of the files, made from them for convenience. The files are\n"
    "    what counts",
    "site": "the same documents as web pages: open site/index.html in a browser",
    "missing-files.txt": "files that are not here, and why",
}


def text(day: str, records: int, names: Collection[str], seal: str | None) -> str:
    """Return the README.txt for a bag of *day* with these *names* in its folder ``data``."""
    held = "\n".join(f"data/{name}\n    {what}." for name, what in _FILES.items() if name in names)
    sealed = (
        f"""
The log of the collection ended with this value when the package was made:

    {seal}

Whoever has the collection can show with the command "foiakit verify" that its log
still has this value, and so was not altered afterwards.
"""
        if seal
        else ""
    )
    documents = "1 document and what is known of it"
    if records != 1:
        documents = f"{records:,} documents and what is known of them"
    return f"""ABOUT THIS PACKAGE

This folder holds {documents}. It was made on {day} (UTC)
by the program foiakit {__version__}. It follows a public standard for handing over records,
BagIt (RFC 8493).


WHAT IS IN IT

{held}


HOW TO SEE THAT NOTHING WAS CHANGED

manifest-sha256.txt has a checksum, the SHA-256, of every file in the folder data. If one
letter of a file is changed, its checksum is another one. To compare all of them, open a
terminal in this folder and type

    sha256sum --check manifest-sha256.txt           (Linux)
    shasum -a 256 --check manifest-sha256.txt       (macOS)

Each line must end in OK. Any program that knows BagIt does the same. For this README and
the other files next to it the list is tagmanifest-sha256.txt.

The checksums show that the package is as it was made. They do not show who made it: for
that, keep the checksum of tagmanifest-sha256.txt itself in a letter or an affidavit.
{sealed}"""
