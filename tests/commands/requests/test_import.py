"""`request import`: requests come from JSON, from tables and from logs."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run


@pytest.fixture
def drafted(desk: Run, here: Path) -> Path:
    """Two requests with a history."""
    desk("request", "new", "Kabul 8106 (1973)", "--to", "nara", "--title", "Łódź, [red]")
    desk("request", "event", "1", "sent", "--on", "2015-06-01", "--by", "portal")
    desk("request", "event", "1", "acknowledged", "--on", "2015-06-05", "--number", "NGC15-321")
    desk("request", "event", "1", "determined", "--on", "2015-07-08", "--item", "1=part",
         "--exempt", "b1", "--note", "called")  # fmt: skip
    desk("request", "new", "All drafts", "--to", "state", "--mdr")
    desk("request", "closed", "2025-10-01..2025-11-12", "--reason", "no appropriation")
    return here


def test_an_import_adds_the_history_that_another_person_entered(desk: Run, drafted: Path) -> None:
    Path("all.json").write_text(desk("request", "export").out, encoding="utf-8")
    desk("request", "import", "all.json", "--db", "new.db")
    desk("request", "event", "1", "inquiry", "--on", "2016-01-04", "--db", "new.db")
    Path("hers.json").write_text(desk("request", "export", "--db", "new.db").out, encoding="utf-8")
    assert "1 events added" in desk("request", "import", "hers.json").err
    assert "inquiry" in desk("request", "show", "1").out


def test_a_table_of_ones_own_is_imported(desk: Run, here: Path) -> None:
    headings = desk("template", "--for", "requests").out
    Path("mine.csv").write_text(
        headings
        + 'Tuna,state,foia,F-1975-00001,Lima 4127,1975,,2015-06-01,,,,,,"a note"\n,,,,,,,,,,,,,\n'
    )
    done = desk("request", "import", "mine.csv", "--dry-run")
    assert (done.code, list(here.glob("*.db"))) == (0, [])
    assert desk("request", "import", "mine.csv").code == 0
    assert desk("request", "show", "f-1975-00001").out.startswith("Request 1: Tuna")
    Path("bad.csv").write_text("Title,Agency\nA,CIA\nB,\n")
    assert desk("request", "import", "bad.csv").code == 4


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", 4),
        ('{"requests": [1]}', 4),
        ("[]", 4),
        ('{"requests": [], "closures": 1}', 4),
        ("", 0),
    ],
)
def test_a_file_that_is_not_of_requests_is_named(
    desk: Run, here: Path, text: str, code: int
) -> None:
    Path("x.json").write_text(text)
    done = desk("request", "import", "x.json")
    assert done.code == code
    assert "x.json" in done.err
    assert desk("request", "import", "nothing.json").code == 3


def test_a_log_that_names_no_office_is_imported_with_the_one_of_the_option(
    desk: Run, here: Path
) -> None:
    Path("log.csv").write_text(
        "request id;subject;date requested;status\nF-2024-00001;Kabul 690 of 1974;2024-03-01;\n"
    )
    done = desk("request", "import", "log.csv")
    assert (done.code, "--to OFFICE" in done.err) == (4, True)
    assert desk("request", "import", "log.csv", "--to", "Department of State").code == 0
    assert "0 new, 1 here already" in desk("request", "import", "log.csv", "--to", "state").err
    assert desk("request", "list", "--all").out.startswith("1\tfoia\tstate\tF-2024-00001\t")
