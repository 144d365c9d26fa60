"""Findings as lines of an errorformat and as annotations of GitHub: one line each, nothing lost."""

from __future__ import annotations

import io

import pytest

from foiakit.checks import ERROR, HINT, WARNING, Finding
from foiakit.checks.output_formats import FORMATS

FINDING = Finding(6, "date-conflict", ERROR, "date", "two dates", 1.0, "look at it")


def written(form: str, finding: Finding, db: str = "records.db") -> str:
    out = io.StringIO()
    FORMATS[form]([finding], out, db)
    return out.getvalue()


def test_an_editor_gets_the_record_as_its_line() -> None:
    line = "records.db:6: error: date-conflict: date: two dates (look at it)\n"
    assert written("errorformat", FINDING) == line
    assert written("errorformat", FINDING._replace(record=None)).startswith("records.db:0: ")


@pytest.mark.parametrize(
    ("severity", "command"), [(ERROR, "error"), (WARNING, "warning"), (HINT, "notice")]
)
def test_github_gets_a_command_for_each_severity(severity: str, command: str) -> None:
    line = written("github", FINDING._replace(severity=severity))
    title = "title=record 6%3A date-conflict"
    assert line == f"::{command} file=records.db,{title}::date: two dates (look at it)\n"


@pytest.mark.parametrize(
    ("code", "title"),
    [("missing-document", "posting%3A missing-document"), ("full-text", "database%3A full-text")],
)
def test_github_says_what_a_finding_without_a_record_is_about(code: str, title: str) -> None:
    assert f"title={title}::" in written("github", FINDING._replace(record=None, code=code))


@pytest.mark.parametrize("form", FORMATS)
def test_a_line_end_or_an_escape_in_a_value_begins_no_line_and_no_command(form: str) -> None:
    bad = "x\r\n::error::y\n\x1b[31m\u2028"
    out = written(form, FINDING._replace(evidence=bad), db="a,b:c\n.db")
    assert len(out.splitlines()) == 1
    assert "\x1b" not in out


def test_github_reads_back_the_characters_that_its_commands_escape() -> None:
    line = written("github", FINDING._replace(evidence="5 % of a:b, c"), db="a,b:c.db")
    properties, text = line.removeprefix("::error ").rstrip("\n").split("::")
    assert "a%2Cb%3Ac.db" in properties
    assert text.replace("%25", "%") == "date: 5 % of a:b, c (look at it)"
