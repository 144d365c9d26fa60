"""``foiakit serve``: a temporary copy in a browser, without what is a person's own."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from program import Run

from foiakit.model.private import without_private
from foiakit.model.query import Query
from foiakit.serving.server import metadata
from foiakit.store.exchange import desk_copy
from foiakit.store.store import Store

# Not imported here: Datasette has SQLite print the errors of every function from then on.
needs_datasette = pytest.mark.skipif(find_spec("datasette") is None, reason="needs the extra web")


def copied(path: Path, query: Query | None = None) -> sqlite3.Connection:
    with Store.open("records.db") as store:
        desk_copy.make(
            store, str(path), without_private(query or Query()),
            place_of=lambda _: None, page_of=lambda record: f"http://here/{record.id}",
        )  # fmt: skip
    return sqlite3.connect(path)


def test_the_copy_knows_its_empty_columns_and_finds_a_ground_however_it_is_written(
    seven: Path, desk: Run, tmp_path: Path
) -> None:
    with closing(copied(tmp_path / "none.db")):
        pass
    assert "exemptions" in desk_copy.empty_columns(str(tmp_path / "none.db"))
    desk("edit", "4", "--exemption", "7C")
    (query,) = [
        query["sql"]
        for name, query in metadata("x")["databases"]["records"]["queries"].items()
        if name == "by_exemption"
    ]
    with closing(copied(tmp_path / "copy.db")) as made:
        for ground in ("B7(C)", "(b)(7)(c)", "b7c", ""):
            found = made.execute(query, {"exemption": ground}).fetchall()
            assert [row[0] for row in found] == ["B7(C)"], ground
    empty = desk_copy.empty_columns(str(tmp_path / "copy.db"))
    assert "exemptions" not in empty
    assert "kind" not in empty


def test_the_copy_has_nothing_of_a_persons_own(seven: Path, desk: Run, tmp_path: Path) -> None:
    desk("edit", "4", "--notes", "see Kabul 08106 of 1979 zebra", "--tag", "mine")
    desk("edit", "5", "--tag", "Private")
    desk("seen", "3", "typo-agency", "--reason", "giraffe")
    with closing(copied(tmp_path / "copy.db")) as made:
        assert [number for (number,) in made.execute("SELECT id FROM records")] == [
            1,
            2,
            3,
            4,
            6,
            7,
        ]
        assert made.execute("SELECT count(*) FROM refers_to").fetchone() == (0,)
        tables = {name for (name,) in made.execute("SELECT name FROM sqlite_master")}
        assert not tables & {"changes", "requests", "settings", "seen", "selections"}
    data = (tmp_path / "copy.db").read_bytes()
    assert b"zebra" not in data
    assert b"giraffe" not in data


def test_the_copy_says_what_documents_refer_to_and_what_is_wanted(
    seven: Path, desk: Run, tmp_path: Path
) -> None:
    desk("add", "--message", "Islamabad 00900", "--date", "1999-06-01",
         "--text", "REF: STATE 095538 AND KABUL 8106\n\nas in Kabul 8106 of 1999")  # fmt: skip
    with closing(copied(tmp_path / "copy.db")) as made:
        held = made.execute("SELECT message, held, wanted FROM refers_to ORDER BY 1").fetchall()
        assert ("State 095538", 4, 0) in held
        assert made.execute("SELECT message, cited_by, records FROM wanted").fetchall() == [
            (message, 1, "8") for message, _, wanted in held if wanted
        ]


def test_sqlite_utils_and_plain_datasette_see_the_full_text(seven: Path, tmp_path: Path) -> None:
    sqlite_utils = pytest.importorskip("sqlite_utils", reason="reads the copy with it")
    copied(tmp_path / "copy.db").close()
    table: Any = sqlite_utils.Database(tmp_path / "copy.db")["records"]
    assert table.detect_fts() == "records_fts"
    assert {row["id"] for row in table.search("missiles")} == {4}


@contextmanager
def served(*words: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The address that the program prints, and its process."""
    command = [sys.executable, "-m", "foiakit", "serve", "--port", "0", *words]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "TMPDIR": str(Path.cwd())},
    ) as process:  # fmt: skip
        try:
            assert process.stdout
            yield process.stdout.readline().strip(), process
        finally:
            process.kill()


def got(address: str) -> str:
    with urllib.request.urlopen(address, timeout=60) as answer:
        return str(answer.read().decode())


@needs_datasette
@pytest.mark.skipif(sys.platform == "win32", reason="a Ctrl-C is sent in another way there")
def test_it_serves_until_ctrl_c_and_leaves_nothing(seven: Path, desk: Run) -> None:
    Path("a.pdf").write_bytes(b"%PDF composed")
    desk("edit", "4", "--file", "a.pdf", "--document", "C05764535")
    desk("edit", "5", "--tag", "private")
    with served() as (address, process):
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/records/documents", address)
        found = json.loads(got(f"{address}.json?_shape=array&_search=haqqani"))
        assert 4 in {record["id"] for record in found}
        assert 5 not in {record["id"] for record in json.loads(got(f"{address}.json?_shape=array"))}
        file = next(record["file"] for record in found if record["id"] == 4)
        assert got(file) == "%PDF composed"
        number = json.loads(got(f"{address}.json?_shape=array&_search=C05764535"))
        assert [record["id"] for record in number] == [4]
        page = got(address)
        assert "Documents in the order of their dates" in page
        assert 'type="search"' in page
        for query in ("wanted_cables", "timeline", "by_exemption"):
            assert f"/records/{query}" in got(address.removesuffix("/documents"))
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        assert (process.returncode, out) == (0, "")
        assert "1 private record is left out" in err
    assert [name for name in os.listdir() if name.startswith("foiakit-")] == []


@needs_datasette
def test_a_port_that_is_taken_and_an_empty_selection_are_error_messages(
    seven: Path, desk: Run
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = desk("serve", "--port", str(port))
        assert (done.code, done.out) == (2, "")
        assert f"port {port} is in use" in done.err
    assert desk("serve", "--year", "1850", "--port", "0").code == 3
