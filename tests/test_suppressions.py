"""A rule of the linter or the type checker that is switched off says which one, and why."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from program import ROOT

FILES = [
    file
    for folder in ("foiakit", "tests", "benchmarks", "docs")
    for file in sorted((ROOT / folder).rglob("*.py"))
    if file != Path(__file__)
]
SUPPRESSED = re.compile(r"#\s*(?:noqa|type:\s*ignore).*")
EXPLAINED = re.compile(
    r"# noqa: [A-Z]+\d+(?:, [A-Z]+\d+)* - \S.*|# type: ignore\[[a-z, -]+\]\s+# \S.*"
)


@pytest.mark.parametrize("folder", ["foiakit", "tests", "benchmarks", "docs"])
def test_every_suppression_names_its_rule_and_its_reason(folder: str) -> None:
    unexplained = [
        f"{file.relative_to(ROOT)}:{number}: {found[0]}"
        for file in FILES
        if file.relative_to(ROOT).parts[0] == folder
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if (found := SUPPRESSED.search(line)) and not EXPLAINED.match(found[0])
    ]
    assert unexplained == []
