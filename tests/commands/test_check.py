"""`foiakit check`, as people and scripts run it."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from program import Run, on_terminal

from foiakit.checks import Finding
from foiakit.model.record import Record
from foiakit.store.store import Store

SPELLED: tuple[str, ...] = (
    "--classification", "Secret", "--title", " Strike  [Excised] ", "--message", "Lima 00154",
    "--date", "1989-05-04", "--kind", "Cable", "--pages", "3",
)  # fmt: skip


def codes(out: str) -> list[tuple[int, str]]:
    return [(finding["record"], finding["code"]) for finding in json.loads(out)]


@pytest.fixture
def misspelled(here: Path) -> Path:
    """records.db with one record whose own fields and whose quotations have slips."""
    with Store.write("records.db", create=True) as store, store.transaction():
        store.add(
            Record(
                classification="S E C R E T",
                captions=("Nodis", "NODIS"),
                kind="CABLES",
                title=" the SECRET  [Excised] ",
                printed='Lima 00154 : "the SECRET," 14pp',
                description=" said CENTOM ",
                source="CENTOM",
                message="Lima 00154",
                collection="EBB 1 ",
                tags=("strike ",),
                date="1989-05-04",
            )
        )
    return here / "records.db"


def test_errors_end_in_1_and_warnings_in_0(desk: Run, seven: Path) -> None:
    assert desk("check").code == 1
    assert desk("check", "--ignore", "date-conflict").code == 0
    assert desk("check", "--select", "date-conflict").code == 1


def test_filters_choose_whose_findings_are_shown(desk: Run, seven: Path) -> None:
    everything = codes(desk("check", "--format", "json").out)
    for arguments, ids in (
        (("6",), {6}),
        (("--classification", "Secret"), {1, 4, 5, 7}),
        (("--from", "2010"), {6, 7}),
        (("State 002648",), {7}),
    ):
        found = codes(desk("check", *arguments, "--format", "json").out)
        assert found == [finding for finding in everything if finding[0] in ids]


def test_every_format_gives_the_same_findings(desk: Run, seven: Path) -> None:
    as_json = json.loads(desk("check", "--format", "json").out)
    assert list(as_json[0]) == list(Finding._fields)
    lines = desk("check", "--format", "ndjson").out.splitlines()
    assert [json.loads(line) for line in lines] == as_json
    editor = desk("check", "--format", "errorformat").out.splitlines()
    github = desk("check", "--format", "github").out.splitlines()
    kinds = {"error": "error", "warning": "warning", "hint": "notice"}
    for finding, for_editor, for_github in zip(as_json, editor, github, strict=True):
        start = [finding[name] for name in ("record", "severity", "code", "field")]
        assert for_editor.startswith(f"records.db:{': '.join(map(str, start))}: ")
        title = f"title=record {finding['record']}%3A {finding['code']}::"
        assert for_github.startswith(f"::{kinds[finding['severity']]} file=records.db,{title}")
    table = desk("check", "--format", "table").out
    assert all(finding["code"] in table and finding["evidence"] in table for finding in as_json)


@pytest.mark.parametrize(("form", "nothing"), [("json", "[]\n"), ("ndjson", "")])
def test_no_finding_is_an_empty_answer(seven: Path, desk: Run, form: str, nothing: str) -> None:
    assert desk("check", "--select", "duplicate", "--format", form).out == nothing


def test_a_pipe_gets_lines_and_a_terminal_a_table(desk: Run, seven: Path) -> None:
    assert desk("check").out == desk("check", "--format", "errorformat").out
    shown = on_terminal("check", "6", columns=100, FOIAKIT_DB=str(seven))
    assert "date-conflict" in shown
    assert "What, and what to do" in shown


def test_no_findings_are_an_empty_answer(desk: Run, seven: Path) -> None:
    done = desk("check", "3", "--format", "json")
    assert (done.code, json.loads(done.out)) == (0, [])
    assert desk("check", "3").out == ""
    assert desk("check", "3", "--format", "table").out == ""
    assert "1 record: 0 errors, 0 warnings, 0 hints" in desk("check", "3").err
    assert desk("check", "3", "--quiet").err == ""


def test_text_from_outside_stays_text_in_every_format(desk: Run, here: Path) -> None:
    bad = "x\x1b[31m\u202e+Abd [/b]\n::error::%25 --> \x01"
    with Store.write("records.db", create=True) as store, store.transaction():
        store.add(Record(title=bad, kind=bad, collection="EBB 1", document="1"))
    for form in ("table", "errorformat", "github"):
        out = desk("check", "--format", form).out
        assert "\x1b" not in out
        assert "\u202e" not in out
        assert "[/b]" in out
    github = desk("check", "--format", "github").out
    assert all(line.startswith(("::warning ", "::notice ")) for line in github.splitlines())
    assert "%2525" in github
    assert any(
        finding["evidence"] == bad for finding in json.loads(desk("check", "--format", "json").out)
    )


def test_fix_corrects_what_has_one_right_answer_and_no_quotation(
    desk: Run, misspelled: Path
) -> None:
    before = json.loads(desk("export", "--format", "json").out)[0]
    done = desk("check", "--fix")
    after = json.loads(desk("export", "--format", "json").out)[0]
    assert "fixed classification-spelling: S E C R E T for Secret" in done.err
    changed = {name for name in before if before[name] != after[name]} - {"updated"}
    assert {name: after[name] for name in changed} == {
        "classification": "Secret",
        "captions": ["NODIS"],
        "kind": "Cable",
        "collection": "EBB 1",
        "tags": ["strike"],
        "excised": True,
    }
    again = desk("check", "--fix")
    assert "0 findings fixed" in again.err
    assert json.loads(desk("export", "--format", "json").out)[0] == after


def test_fix_on_a_dry_run_changes_nothing(desk: Run, misspelled: Path) -> None:
    before = desk("export", "--format", "json").out
    done = desk("check", "--fix", "--dry-run")
    assert "would fix kind-spelling: CABLES for Cable" in done.err
    assert re.search(r"\d findings? would be fixed\n", done.err)
    assert desk("export", "--format", "json").out == before
    assert desk("check", "--dry-run").code == 2


def test_fix_corrects_only_the_checks_and_records_that_are_chosen(
    desk: Run, misspelled: Path
) -> None:
    desk("check", "--fix", "--select", "kind-spelling")
    record = json.loads(desk("export", "--format", "json").out)[0]
    assert (record["kind"], record["classification"]) == ("Cable", "S E C R E T")
    desk("check", "--fix", "--id", "2-9")
    assert json.loads(desk("export", "--format", "json").out)[0] == record


def test_fix_leaves_what_was_seen_and_found_right(desk: Run, misspelled: Path) -> None:
    desk("seen", "1", "kind-spelling", "--reason", "several cables in one file")
    desk("check", "--fix")
    record = json.loads(desk("export", "--format", "json").out)[0]
    assert (record["kind"], record["classification"]) == ("CABLES", "Secret")


def test_an_unknown_format_or_code_is_refused(desk: Run, seven: Path) -> None:
    assert desk("check", "--format", "xml").code == 3
    assert desk("check", "--select", "nonsense").code == 3
    assert desk("check", "--db", "nowhere.db").code == 5


def test_checking_leaves_the_database_as_it_was(desk: Run, seven: Path) -> None:
    before = seven.read_bytes()
    desk("check", "--select", "all")
    assert seven.read_bytes() == before
    assert [file.name for file in seven.parent.iterdir()] == ["records.db"]


def test_a_copy_in_a_read_only_folder_can_be_checked(desk: Run, seven: Path) -> None:
    folder = seven.parent / "kept"
    folder.mkdir()
    copy = Path(shutil.copy(seven, folder))
    copy.chmod(0o444)
    folder.chmod(0o555)
    try:
        assert desk("check", "--db", str(copy)).code == 1
    finally:
        folder.chmod(0o755)
