"""A file that cannot be read is named with what to do, alone and among others."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run

from foiakit.readers.other_formats import unreadable

BINARY = b"\xd0\xcf\x11\xe0" + b"\0" * 600


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("letter.doc", "save it as .docx"), ("LETTER.RTF", "save it as .docx"),
        ("inbox.msg", "as .eml"), ("list.xls", "save it as .xlsx"),
        ("page.tif", "read it with --ocr"), ("all.7z", "unpack it"),
    ],
)  # fmt: skip
def test_formats_that_agencies_send_come_with_advice(name: str, advice: str) -> None:
    assert unreadable(name).startswith("not a format foiakit can read; ")
    assert advice in unreadable(name)
    assert unreadable("data.xyz") == "not a format foiakit can read"


def test_the_advice_is_in_the_report_of_a_folder_and_the_error_of_a_file(
    desk: Run, here: Path
) -> None:
    (here / "in").mkdir()
    for name in ("a.doc", "b.doc"):
        (here / "in" / name).write_bytes(BINARY)
    alone, folder = desk("import", "in/a.doc"), desk("import", "in")
    assert alone.code == folder.code == 4
    assert (
        alone.err == "foiakit: in/a.doc: not a format foiakit can read; save it as .docx or PDF\n"
    )
    assert "2 files: left out: not a format foiakit can read; save it as .docx" in folder.err
