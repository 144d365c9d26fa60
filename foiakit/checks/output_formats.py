"""Findings for other programs: GitHub's annotations, and an errorformat.

JSON is written as for every command; the table for people is `foiakit.views.tables.findings`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TextIO

from foiakit.checks import ERROR, HINT, WHOLE, Finding
from foiakit.text.visible import visible

_GITHUB = {ERROR: "error", HINT: "notice"}


def as_errorformat(findings: Iterable[Finding], out: TextIO, db: str) -> None:
    """``records.db:6: error: date-conflict: ...``, as editors and reviewdog read it.

    The "line" is the record's id, 0 for a posting or the database as a whole; vim:
    ``%f:%l: %t%*[a-z]: %m``.
    """
    for finding in findings:
        text = visible(f"{finding.field}: {finding.evidence} ({finding.advice})")
        place = f"{visible(db)}:{finding.record or 0}"
        out.write(f"{place}: {finding.severity}: {finding.code}: {text}\n")


def as_github(findings: Iterable[Finding], out: TextIO, db: str) -> None:
    """GitHub's workflow commands: annotations of the database, titled by record and code."""
    for finding in findings:
        kind = _GITHUB.get(finding.severity, "warning")
        whose = f"record {finding.record}" if finding.record else _whole(finding)
        title = _property(f"{whose}: {finding.code}")
        text = _data(f"{finding.field}: {finding.evidence} ({finding.advice})")
        out.write(f"::{kind} file={_property(db)},title={title}::{text}\n")


def _whole(finding: Finding) -> str:
    return "database" if finding.code in WHOLE else "posting"


def _data(text: str) -> str:
    # What a workflow command escapes, and nothing else; the rest is made visible first.
    return visible(text.replace("\r\n", "\n").replace("\n", " ")).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: dict[str, Callable[[Iterable[Finding], TextIO, str], None]] = {
    "github": as_github,
    "errorformat": as_errorformat,
}
