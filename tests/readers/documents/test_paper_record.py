"""The record of a released paper is the same for a text and for the pages of a PDF."""

from __future__ import annotations

import subprocess
import sys

from foiakit.papers.reading import read
from foiakit.readers.documents.paper_record import record_of

PAPER = """UNCLASSIFIED U.S. Department of State Case No. F-2031-10101 Doc No. C09990101\
 Date: 03/04/2031
RELEASE IN PART B5
MEMORANDUM
TO: Dr. Alma Brandt
FROM: Peter Quist
SUBJECT: Harbor dues
DATE: May 3, 1974
The harbor was closed in January, and the dues [B5] were not paid.
"""


def test_a_record_has_the_head_of_the_paper_and_what_its_stamps_state() -> None:
    record = record_of(read(PAPER))
    assert (record.originator, record.recipient) == ("Peter Quist", "Dr. Alma Brandt")
    assert (record.kind, record.title, record.date) == ("Memorandum", "Harbor dues", "1974-05-03")
    assert (record.document, record.case) == ("C09990101", "F-2031-10101")
    assert (record.decision, record.released) == ("released in part", "2031-03-04")
    assert (record.exemptions, record.excised) == (("B5",), True)


def test_the_reader_of_pdfs_loads_neither_the_reader_of_mails_nor_that_of_citations() -> None:
    probe = "import sys, foiakit.readers.documents.pdf; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, timeout=60
    )
    loaded = set(done.stdout.split())
    assert "foiakit.cables.reading" in loaded
    assert not loaded & {
        "email", "foiakit.citations.reading", "foiakit.readers.documents.posting",
    }  # fmt: skip
