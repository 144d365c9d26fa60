"""`foiakit add`: one record, its id on stdout."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from program import Run

from foiakit.model.fields import SENTENCES


def record(desk: Run, number: int | str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(desk("show", str(number), "--format", "ndjson").out)
    return found


def test_it_makes_the_database_and_prints_the_new_id(desk: Run, here: Path) -> None:
    assert desk("add", "--title", "One") == (0, "1\n", "")
    assert desk("add", "--title", "Two") == (0, "2\n", "")
    assert (here / "records.db").exists()


def test_every_field_that_is_a_persons_to_set_can_be_set(desk: Run) -> None:
    done = desk(
        *"add --collection X --document 7A --head Label --recipient State --kind memcon".split(),
        *"--pages 3 --year 1995 --excised --source FOIA --case F-1-2 --description D".split(),
        *"--notes N --text T --tag a --tag b --traffic-tag PTER --url http://x/".split(),
        *("--message", "Karachi 01617", "--originator", "U.S. Consulate Karachi"),
        *("--title", "Title", "--date", "March 3-7, 1995", "--date-other", "Apr 1995"),
        *("--classification", "s/nodis", "--caption", "eyes only"),
        *("--file", "x.pdf", "--printed", "As printed"),
    )
    assert done.code == 0, done.err
    got = record(desk, 1)
    assert list(got) == list(SENTENCES)
    assert {
        name: value for name, value in got.items() if name not in {"uid", "created", "updated"}
    } == {
        "id": 1,
        "citation_key": "karachi1995-01617",
        "collection": "X",
        "document": "7A",
        "message": "Karachi 01617",
        "year": 1995,
        "head": "Label",
        "originator": "U.S. Consulate Karachi",
        "recipient": "State",
        "kind": "Memorandum of Conversation",
        "title": "Title",
        "date": "1995-03-03",
        "date_end": "1995-03-07",
        "date_other": "1995-04",
        "classification": "Secret",
        "captions": ["NODIS", "EYES ONLY"],
        "pages": 3,
        "excised": True,
        "decision": None,
        "released": None,
        "exemptions": [],
        "source": "FOIA",
        "case": "F-1-2",
        "description": "D",
        "notes": "N",
        "text": "T",
        "tags": ["a", "b"],
        "traffic_tags": ["PTER"],
        "url": "http://x/",
        "file": "x.pdf",
        "sha256": None,
        "printed": "As printed",
    }


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("1999", "1999"),
        ("July 1998", "1998-07"),
        ("1998-07", "1998-07"),
        ("January 7, 1997", "1997-01-07"),
        ("7 Jan 1997", "1997-01-07"),
        ("291324Z MAR 95", "1995-03-29"),
        ("c. 1965", "1965~"),
        ("Summer 1962", "1962-22"),
        ("4/23/1999", "1999-04-23"),
    ],
)
def test_a_date_is_kept_as_exact_as_it_was_written(desk: Run, written: str, stored: str) -> None:
    assert desk("add", "--title", "x", "--date", written).code == 0
    assert record(desk, 1)["date"] == stored


def test_a_citation_is_read_and_an_option_goes_before_it(desk: Run) -> None:
    line = (
        'Karachi 01617: U.S. Consulate Karachi, Cable, "The Harakat-ul-Ansar," '
        "March 29, 1995, Secret, 14 pp."
    )
    assert desk("add", "--citation", line, "--pages", "15", "--tag", "mine").code == 0
    got = record(desk, 1)
    assert (got["message"], got["date"], got["pages"]) == ("Karachi 01617", "1995-03-29", 15)
    assert (got["classification"], got["tags"], got["printed"]) == ("Secret", ["mine"], line)
    assert desk("cite", "1", "--as-printed").out == f"{line}\n"


def test_an_unknown_term_is_kept_as_it_is_written(desk: Run) -> None:
    assert desk("add", "--title", "x", "--classification", "Non-classified").code == 0
    assert record(desk, 1)["classification"] == "Non-classified"


def test_a_dry_run_makes_nothing(desk: Run, here: Path) -> None:
    assert desk("add", "--title", "x", "--dry-run").code == 0
    assert not list(here.iterdir())


def test_eight_at_once_lose_nothing_even_where_no_database_was(here: Path) -> None:
    command = [sys.executable, "-m", "foiakit", "add", "--title"]
    running = [
        subprocess.Popen([*command, str(n)], stdout=subprocess.PIPE, text=True) for n in range(8)
    ]
    ids = sorted(int(process.communicate()[0]) for process in running)
    assert ids == list(range(1, 9))
    assert all(process.returncode == 0 for process in running)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("quiet", [[], ["--quiet"]], ids=["", "quiet"])
def test_a_number_that_could_not_be_printed_is_an_error_message(
    here: Path, quiet: list[str]
) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "foiakit", "add", "--title", "x", *quiet],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    message = (
        "foiakit: records.db: record 1 was added, but standard output: No space left on device\n"
    )
    assert (done.returncode, done.stderr) == (1, message)
