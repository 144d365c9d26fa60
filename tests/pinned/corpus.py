"""A small fixed collection: the seven documents, telegrams that refer to each other, a table."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from program import ROOT, Run

from foiakit import __version__

POSTING = "docs/examples/ebb389.txt"
TELEGRAM = """\
UNCLASSIFIED

PAGE 01        {post}  {serial}  {day}Z

ACTION NEA-12

INFO  OCT-01 ISO-00 /013 W
                     ---------------------  026132
R {day}Z {month} 75
FM AMEMBASSY {post}
TO SECSTATE WASHDC {number}
INFO AMEMBASSY TUNIS

C O N F I D E N T I A L {post} {serial}

E.O. 11652: GDS
TAGS: PFOR, EFIS
SUBJECT: {subject}
REF: {refs}

1. SUMMARY: {body} END SUMMARY.

2. COMMENT: WE WILL REPORT FURTHER.

{signed}


UNCLASSIFIED

NNNN
"""
TELEGRAMS = {
    "1.txt": {
        "post": "LIMA", "serial": "04127", "day": "141905", "month": "MAY", "number": "4410",
        "subject": "TALKS ON TUNA BOATS", "refs": "STATE 111204; TUNIS 3988",
        "body": "THE MINISTER WILL LET THE BOATS GO ONCE A BOND IS POSTED.", "signed": "HARGREAVES",
    },
    "2.txt": {
        "post": "TUNIS", "serial": "03988", "day": "121100", "month": "MAY", "number": "2201",
        "subject": "FISHING ZONES", "refs": "(A) STATE 111204 (B) LIMA 4001",
        "body": "ZONES OF 200 MILES ARE WHAT THE MINISTRY WANTS.", "signed": "OAKES",
    },
    "3.txt": {
        "post": "LIMA", "serial": "04200", "day": "161530", "month": "MAY", "number": "4460",
        "subject": "BOND POSTED FOR TUNA BOATS", "refs": "LIMA 4127",
        "body": "AS LIMA 4127 REPORTED, A BOND WAS ASKED FOR. IT IS POSTED (TUNIS 3988, NOTAL).",
        "signed": "HARGREAVES",
    },
}  # fmt: skip
TABLE = """\
MRN,Subject,Doc. Date,Classification,Pages,TAGS,From,To
Kabul 08106,Meeting with the Governor,12/9/1978,Confidential/EXDIS,3,PINT,Kabul,State
Kabul 08107,Meeting with the Governors,1/31/1979,Secret,x,PINT,Kabul,State
Moscow 00012,=Grüße aus «Moskau»,1979-01,LOU,1,,Moscow,
,Handwritten note,,Top Secret Umbra,,,,
"""
BAD_TABLE = """\
Subject,Doc. Date,Pages
A good row,1979-01-02,2
"An unfinished row,1979-01-03
"""
CITATIONS = """\
Islamabad 00154: U.S. Embassy Islamabad, Cable, "Afghanistan," January 7, 1997, Secret, 12 pp.
nothing of the kind
"""
LOG = """\
FOIA log 2019,,,
Case Number,Date Received,Requester Name,Request Description,Disposition
F-2019-00121,2019-01-03,Ann Example,Telegram Kabul 8106 of 1973,Granted in part
F-2019-00122,2019-01-04,Ann Example,Kabul 8106,
F-2019-00123,2019-01-05,Ann Example,Telegram Kabul 8106 of 1974,No records
"""
REQUESTS = """\
User,Title,Status,URL,Agency,Tracking Number,Date Submitted,Date Due,Date Done,Folder
jane,Tuna boats,No Docs,https://example.org/1,DOS,F-2014-00001,2014-01-02,,2014-09-30,
jane,Zones,Mislaid,https://example.org/2,CIA,,2 March 2014,2014-04-01,,blue
"""
ANSWER = """\
From: FOIA <foia@nara.gov>
Message-ID: <answer@nara.gov>
Date: Wed, 08 Jul 2015 12:00:00 -0400
Subject: Your request NGC15-321

July 8, 2015

This responds to your request NGC15-321. One document may be released in full.
You may appeal within 90 days.
"""
HERS = (
    ["import", POSTING],
    ["edit", "4", "--pages", "7", "--tag", "hers"],
    ["add", "--title", "A letter of hers", "--date", "1998-02"],
)
MINE = (
    ["import", POSTING],
    ["import", "telegrams"],
    ["import", "cables.csv"],
    ["edit", "4", "--tag", "mine", "--notes", "Compare the copy in box 12."],
    ["save", "early", "--until", "1999"],
)


def write_sources(folder: Path) -> None:
    """The files that people would have, in *folder*."""
    (folder / "docs/examples").mkdir(parents=True)
    shutil.copy(ROOT / POSTING, folder / POSTING)
    examples = (
        "papers.ndjson", "releases.ndjson", "chapter.md", "notes.txt", "holmavik.toml",
        "reykjavik-02114.pdf",
    )  # fmt: skip
    for name in examples:
        shutil.copy(ROOT / "docs/examples" / name, folder / "docs/examples" / name)
    (folder / "telegrams").mkdir()
    for name, values in TELEGRAMS.items():
        (folder / "telegrams" / name).write_text(TELEGRAM.format(**values), encoding="utf-8")
    (folder / "cables.csv").write_text(TABLE, encoding="utf-8")
    (folder / "bad.csv").write_text(BAD_TABLE, encoding="utf-8")
    (folder / "citations.txt").write_text(CITATIONS, encoding="utf-8")
    (folder / "requests.csv").write_text(REQUESTS, encoding="utf-8")
    (folder / "log.csv").write_text(LOG, encoding="utf-8")
    (folder / "answer.eml").write_text(ANSWER, encoding="utf-8")
    (folder / "letters.ndjson").write_text('{"title": "A"}\n{"title": "B", "date": "1979"}\n')
    old = sqlite3.connect(folder / "old.db")
    old.executescript((ROOT / "tests/store/schema1.sql").read_text(encoding="utf-8"))
    old.close()


def build(folder: Path, run: Run) -> None:
    """*folder* with its files, ``records.db`` and ``hers.db``; *run* works in that folder."""
    write_sources(folder)
    for steps, db in ((HERS, "hers.db"), (MINE, "records.db")):
        for words in steps:
            done = run(*words, "--db", db)
            assert done.code in {0, 4}, (words, done.err)


def same_tokens() -> Callable[[int], str]:
    """A replacement for `secrets.token_hex`: random names that are the same in every run."""
    numbers: Iterator[int] = count(1)
    return lambda length: f"{next(numbers):0{2 * length}x}"


def clock() -> Callable[[], str]:
    """A replacement for `now` of an edit: a second later each time, however fast the test runs.

    With the real clock an edit in the second of the record's making leaves ``updated`` as it was.
    """
    seconds: Iterator[int] = count()
    start = datetime(2090, 1, 1, tzinfo=UTC)
    return lambda: f"{start + timedelta(seconds=next(seconds)):%Y-%m-%dT%H:%M:%SZ}"


def settled(text: str, folder: Path) -> str:
    """*text* without what differs from run to run: the time, the folder, the version."""
    text = text.replace(str(folder), "<folder>").replace(str(ROOT), "<foiakit>")
    text = text.replace(f"foiakit {__version__}", "foiakit <version>")
    text = re.sub(r"\b20[2-9]\d-\d\d-\d\d[T ]\d\d:?\d\d:?\d\d(Z|\+00:00)", "<time>", text)
    text = re.sub(r'(seal(?:\t|": "))[\da-f]{64}', r"\1<seal>", text)
    text = re.sub(r"(Bagging-Date: )[\d-]+", r"\1<day>", text)
    text = re.sub(r"backups/records-[\dTZ-]+\.db", "backups/records-<time>.db", text)
    return re.sub(r"\b\d+(\.\d+)? (kB|KB|MB|KiB|MiB)\b", "<size>", text)
