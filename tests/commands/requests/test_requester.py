"""`request requester`: a person's name and address, which stay out of the database."""

from __future__ import annotations

import stat
from pathlib import Path

from program import Run


def test_the_requester_s_file_is_made_and_its_path_is_data(desk: Run, here: Path) -> None:
    done = desk("request", "requester", "--init")
    made = Path(done.out.strip())
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert "fill it in" in done.err
    assert "already" in desk("request", "requester", "--init").err
    assert desk("request", "requester", "-q") == (0, done.out, "")


def test_nothing_of_the_requester_is_in_the_database(desk: Run, decided: Path) -> None:
    desk("request", "letter", "1", "inquiry")
    held = b"".join(file.read_bytes() for file in decided.parent.glob("records.db*"))
    for private in (b"Ada Example", b"Example Street", b"ada@example.org"):
        assert private not in held
