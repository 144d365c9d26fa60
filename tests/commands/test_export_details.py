"""`foiakit export --details`, and what `import` makes of it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from program import Run
from records_with_details import FILES, kept

from foiakit.model.record import Details, Record
from foiakit.store.store import Store

EXPORT = ("export", "--details", "--format")


@pytest.fixture
def full(desk: Run) -> Path:
    """A database of the tests' own posting and telegrams."""
    assert desk("import", "-q", *map(str, FILES)).code == 0
    return Path("records.db")


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize("form", ["json", "ndjson"])
def test_all_of_it_comes_back_through_a_pipe(full: Path, desk: Run, form: str) -> None:
    text = desk(*EXPORT, form, "--sort", "id").out
    done = desk("import", "--db", "new.db", "-", stdin=text)
    assert (done.code, done.err.partition(" unchanged")[0]) == (0, "foiakit: -: 40 new, 0")
    with Store.open("records.db") as here, Store.open("new.db") as there:
        assert kept(here) == kept(there)
    for command in (
        ["show", "EBB 389", "--format", "json"],
        ["refs", "1-40", "--format", "ndjson"],
        ["thread", "1-40", "--format", "json"],
        ["read", "8-12"],
        ["read", "8-12", "--raw"],
        [*EXPORT, form],
    ):
        first, *rest = command
        assert desk(first, "--db", "new.db", *rest).out == desk(*command).out
    for path in ("new.db", "records.db"):
        again = desk("import", "--db", path, "-", stdin=text)
        assert "0 new, 40 unchanged" in again.err
        assert desk("verify", "--db", path, "-q").code == 0


def test_a_plain_export_is_what_it_was(full: Path, desk: Run) -> None:
    for form in ("json", "ndjson"):
        plain = desk("export", "--format", form).out
        assert all(
            tuple(record) == Record._fields
            for record in (json.loads(plain) if form == "json" else lines(plain))
        )
    for record, whole in zip(lines(plain), lines(desk(*EXPORT, "ndjson").out), strict=True):
        assert list(whole)[: len(record)] == list(record)
        assert {name: whole[name] for name in record} == record
        assert {*whole} - {*record} <= {"cable", "posting"}


def test_filters_limits_and_packing_go_with_it(full: Path, desk: Run) -> None:
    some = lines(desk(*EXPORT, "ndjson", "--collection", "389", "--limit", "2").out)
    assert [record["id"] for record in some] == [1, 2]
    assert desk("export", "--details", "-o", "x.json.gz", "-q").code == 0
    assert "40 new" in desk("import", "--db", "new.db", "x.json.gz").err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--format", "csv"], "--details is for json, ndjson, parquet; csv has no place for them"),
        (["-o", "x.tsv"], "--details is for json, ndjson, parquet; tsv has no place"),
        (["--format", "markdown"], "--details is for json, ndjson, parquet"),
        (["--format", "bagit", "-o", "x"], "--details is for json, ndjson, parquet"),
        (["-o", "x.db"], "--details is for json, ndjson, parquet; sqlite has them anyway"),
        (["--columns", "id,title"], "leave out --columns"),
    ],
)
def test_what_cannot_carry_them_says_what_can(
    seven: Path, desk: Run, words: list[str], message: str
) -> None:
    done = desk("export", "--details", *words)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert message in done.err
    assert [file.name for file in seven.parent.iterdir()] == ["records.db"]


def test_details_come_to_a_record_that_has_none(full: Path, desk: Run) -> None:
    desk("import", "-q", "--db", "new.db", "-", stdin=desk("export").out)
    done = desk("import", "--db", "new.db", "-", stdin=desk(*EXPORT, "ndjson").out)
    assert "0 new, 40 unchanged" in done.err
    with Store.open("records.db") as here, Store.open("new.db") as there:
        assert kept(here) == kept(there)


@pytest.fixture
def changed(full: Path, desk: Run) -> str:
    """An export in which a telegram's details and the posting say something else."""
    found = lines(desk(*EXPORT, "ndjson").out)
    first = next(record for record in found if record.get("cable", {}).get("references"))
    first["cable"]["signature"] = "SMITH"
    del first["cable"]["references"][0]
    next(record for record in found if "posting" in record)["posting"]["lead"] = "Another [Doc 4]"
    for record in found:
        if "posting" in record:
            record["posting"]["references"] = [{"document": "4", "start": 8, "end": 15}]
    return "".join(json.dumps(record) + "\n" for record in found)


def test_what_is_here_is_kept_and_what_the_export_has_is_reported(
    full: Path, desk: Run, changed: str
) -> None:
    before = desk(*EXPORT, "ndjson").out
    done = desk("import", "--report", "json", "-", stdin=changed)
    report = json.loads(done.out)
    assert (report["unchanged"], report["kept"], report["updated"]) == (39, 1, 0)
    fields = [difference["field"] for difference in report["differences"]]
    assert sorted(fields) == ["cable.references", "cable.signature"]
    assert [difference["field"] for difference in report["postings"]] == ["lead", "references"]
    assert desk(*EXPORT, "ndjson").out == before
    assert "--on-change update to take" in desk("import", "-", stdin=changed).err


def test_the_details_of_an_export_are_imported_on_request_and_can_be_undone(
    full: Path, desk: Run, changed: str
) -> None:
    before = desk(*EXPORT, "ndjson").out
    rehearsed = desk("import", "--on-change", "update", "--dry-run", "-", stdin=changed)
    assert "39 unchanged, 1 updated; a dry run" in rehearsed.err
    assert desk(*EXPORT, "ndjson").out == before
    done = desk("import", "--on-change", "update", "-", stdin=changed)
    assert "39 unchanged, 1 updated" in done.err
    assert lines(desk(*EXPORT, "ndjson").out) == lines(changed)
    assert desk("verify", "-q").code == 0
    assert desk("undo", "-q").code == 0
    assert desk(*EXPORT, "ndjson").out == before


def test_a_change_is_an_error_when_one_asks(full: Path, desk: Run, changed: str) -> None:
    before = full.read_bytes()
    done = desk("import", "--on-change", "error", "-", stdin=changed)
    assert done.code == 4
    assert "details have changed at the source (cable.signature, cable.references)" in done.err
    assert full.read_bytes() == before


def test_of_two_rows_of_one_record_the_first_ones_details_stand(here: Path, desk: Run) -> None:
    rows = [{"uid": "u", "title": "A", "cable": {"eo": eo}} for eo in ("first", "second")]
    desk("import", "-", stdin="".join(json.dumps(row) + "\n" for row in rows))
    assert lines(desk(*EXPORT, "ndjson").out)[0]["cable"] == {"eo": "first"}


def test_an_impossible_row_is_skipped_and_can_be_corrected(here: Path, desk: Run) -> None:
    good = {"uid": "1", "title": "A", "cable": {"eo": "x"}}
    bad = {"uid": "2", "title": "B", "cable": {"eo": 7}}
    text = "".join(json.dumps(row) + "\n" for row in (good, bad))
    done = desk("import", "--skipped", "rest.ndjson", "-", stdin=text)
    assert done.code == 4
    assert "standard input:2: skipped: cable.eo: int where text belongs" in done.err
    assert lines(Path("rest.ndjson").read_text()) == [bad]


MEASURED = """
import sys
from foiakit.cli import main
try:
    main()
finally:
    lines = open("/proc/self/status").read().splitlines()
    print(next(line.split()[1] for line in lines if line.startswith("VmHWM")), file=sys.stderr)
"""
"""The program, with the most memory that it had (in KiB) on stderr."""


@pytest.mark.parametrize("form", ["json", "ndjson"])
def test_memory_stays_flat_however_many_go_out(here: Path, form: str) -> None:
    data = {"form": "aad", "references": [{"kind": "cable", "printed": "KABUL 1"}] * 3}
    items: list[Details | Record] = []
    for number in range(6000):
        items.append(Details(f"u{number}", data, "a word " * 300))
        items.append(Record(uid=f"u{number}", title="T", text="a word " * 300))
    with Store.write("records.db", create=True) as store:
        store.put(items)

    def peak(limit: int) -> int:
        command = [sys.executable, "-c", MEASURED, *EXPORT, form, "--limit", str(limit)]
        done = subprocess.run(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True
        )
        return int(done.stderr)

    assert peak(6000) < peak(2000) + 4_000


def test_the_details_of_a_released_paper_come_back_with_its_excisions(
    desk: Run, here: Path
) -> None:
    page = "UNCLASSIFIED U.S. Department of State Case No. F-2014-20439 Doc No. C05765915"
    words = "From: Doe, Jane\nSent: Friday, December 4, 2009 1:03 PM\nTo: Roe\nSubject: Wheat\n\n"
    stamps = f"{page} Date: 08/31/2015\nRELEASE IN PART\nB5\n"
    text = f"{stamps}{words}The wheat is B5\nB5\nlate, all say.\n"
    (here / "paper.txt").write_text(text)
    assert desk("import", "paper.txt").code == 0
    assert desk("export", "--details", "-o", "all.json").code == 0
    assert '"excisions": {' in (here / "all.json").read_text().replace('":{', '": {')
    done = desk("import", "all.json", "--db", "other.db")
    assert (done.code, "1 new" in done.err) == (0, True), done.err
