"""Hidden words in the files of records: each PDF is searched again, including pictures of scans.

An import keeps what it finds; only ``--look`` searches the pictures of scanned pages. A check that
selects hidden words searches the files where they are now, and changes nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping

from foiakit.checks import Slip
from foiakit.checks.rules.hidden_text import slip
from foiakit.errors import BadInput
from foiakit.model.record import Record
from foiakit.pdfs import pages
from foiakit.store.find.hidden_words import hidden_words
from foiakit.store.store import Store

_MAGIC = b"%PDF-"
_WITHIN = 1024
_NOT_SEARCHED = "not searched for hidden words"
_FIND_IT = "import it from where it is now, or name its place with: foiakit edit"


def rule_for(store: Store) -> Callable[[Record, object], Iterator[Slip]]:
    """Return the rule that searches one record's file, and uses the imports' findings in *store*.

    Raises `NeedsExtra` if pypdfium2 is not installed and a record names a PDF.
    """
    kept = {found.record: found.pages for found in hidden_words(store)}

    def hidden_text(record: Record, _around: object) -> Iterator[Slip]:
        found: dict[str, list[str]] = dict(kept.get(record.id or 0, {}))
        if record.file:
            try:
                found |= _in_file(record.file)
            except OSError as error:
                why = error.strerror or str(error)
                yield Slip("file", f"{record.file}: {why}: {_NOT_SEARCHED}", _FIND_IT)
            except BadInput as error:
                yield Slip("file", f"{error}: {_NOT_SEARCHED}", "open it in a PDF reader")
        if found:
            yield slip(found)

    return hidden_text


def _in_file(path: str) -> Mapping[str, list[str]]:
    """Return the hidden words in the PDF at *path* by page number; none if it is another file."""
    with open(path, "rb") as stream:
        if _MAGIC not in stream.read(_WITHIN):
            return {}
    pdf = pages.read(path, os.path.basename(path), lambda: None, look=True)
    numbered = enumerate(pdf.pages, 1)
    return {str(number): list(page.hidden) for number, page in numbered if page.hidden}
