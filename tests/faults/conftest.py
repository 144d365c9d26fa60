"""After a full run: what was tried, and how often."""

from __future__ import annotations

import pytest
from faults.extent import FULL


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The lines that the tests have reported."""
    tried = [
        value
        for report in terminalreporter.getreports("passed")
        for name, value in report.user_properties
        if name == "tried"
    ]
    if tried and FULL:
        terminalreporter.section("faults")
        terminalreporter.write_line("\n".join(map(str, tried)))
