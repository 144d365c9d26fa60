"""Eight processes write at once: no change is lost, and no process is refused."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from faults.database import FOIAKIT, assert_sound, foiakit
from faults.extent import FULL, often, report

WRITER = """
import subprocess, sys, time
who, rounds, seconds, foiakit = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), sys.argv[4:]
def run(title, *words, row=""):
    done = subprocess.run([*foiakit, *words], input=row, capture_output=True, text=True)
    number = done.stdout.strip() or "-"
    print(words[0], done.returncode, number, title, done.stderr.strip(), flush=True)
    return number
end, number = time.monotonic() + seconds, 0
while number < rounds or time.monotonic() < end:
    number += 1
    title = f"writer {who}, record {number}"
    added = run(title, "add", "-q", "--title", title)
    row = '{"title": "' + title + ', imported"}'
    run(title, "import", "-q", "-", "--format", "ndjson", row=row)
    run(title, "edit", "-q", added, "--tag", "seen")
"""


def test_eight_writers_lose_nothing_and_none_is_refused(
    here: Path, record_property: Callable[[str, object], None]
) -> None:
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(who), "1", str(often(0, 60)), *FOIAKIT],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for who in range(8)
    ]
    lines = []
    for writer in writers:
        out, err = writer.communicate()
        assert (writer.returncode, err) == (0, "")
        lines += out.splitlines()
    refused = [line for line in lines if line.split()[1] != "0"]
    assert refused == []
    adding = [line.strip() for line in lines if line.startswith("add")]
    assert len(lines) == 3 * len(adding) >= 24
    with closing(sqlite3.connect("records.db")) as connection:
        found = connection.execute("SELECT id, title, tags FROM records").fetchall()
    titles = {title for _, title, _ in found}
    assert len(found) == len(titles) == 2 * len(adding)
    by_id = {str(number): (title, tags) for number, title, tags in found}
    for line in adding:
        _, _, number, title = line.split(maxsplit=3)
        assert by_id[number] == (title, '["seen"]')
        assert f"{title}, imported" in titles
    assert_sound(Path("records.db"))
    changes = foiakit("log", "--format", "ndjson").stdout.splitlines()
    numbers = [json.loads(line)["id"] for line in changes]
    assert len(numbers) == len(set(numbers)) == len(lines)
    assert not list(here.glob("records.db-*"))
    length = "a minute" if FULL else "one round"
    report(
        record_property,
        f"eight writers for {length}: {len(lines)} commands; lost 0, refused {len(refused)}",
    )


def test_eight_people_enter_events_of_one_request_and_none_is_lost(here: Path) -> None:
    assert foiakit("request", "new", "Kabul 8106 (1973)", "--to", "nara").returncode == 0
    event = ["request", "event", "1", "note", "-q", "--on", "2020-02-03", "--note"]
    writers = [
        subprocess.Popen(
            [*FOIAKIT, *event, f"note {who}"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for who in range(8)
    ]
    for writer in writers:
        out, err = writer.communicate()
        assert (writer.returncode, out, err) == (0, b"", b"")
    shown = json.loads(foiakit("request", "show", "1", "--format", "json").stdout)
    assert [event["number"] for event in shown["events"]] == list(range(1, 9))
    assert {event["note"] for event in shown["events"]} == {f"note {who}" for who in range(8)}
    assert_sound(Path("records.db"))


def test_two_people_who_ask_for_one_cable_at_once_have_one_request(here: Path) -> None:
    assert foiakit("add", "--title", "first").returncode == 0
    asking = [
        subprocess.Popen(
            [*FOIAKIT, "request", "new", "Kabul 8106 (1973)", "--to", "nara"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for _ in range(4)
    ]
    codes = []
    for process in asking:
        process.communicate()
        codes.append(process.returncode)
    assert sorted(codes) == [0, 1, 1, 1]
    assert foiakit("request", "list", "--format", "ids").stdout == "1\n"
    assert_sound(Path("records.db"))


def test_they_write_while_others_read_and_copy(here: Path) -> None:
    assert foiakit("add", "--title", "first").returncode == 0
    writing = subprocess.Popen(
        [sys.executable, "-c", WRITER, "0", str(often(2, 12)), "0", *FOIAKIT],
        stdout=subprocess.PIPE,
        text=True,
    )
    number = 0
    while writing.poll() is None:
        number += 1
        assert foiakit("list", "--format", "ids").returncode == 0
        copied = foiakit("backup", f"copy{number}.db")
        assert copied.returncode == 0, copied.stderr
        time.sleep(0.01)
    writing.communicate()
    for copy in here.glob("copy*.db"):
        assert_sound(copy)
