"""Without pyspark or Java, a sentence says what to install."""

from __future__ import annotations

import sys

import pytest

from foiakit.scale.__main__ import main


def test_without_pyspark_the_command_for_it_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    assert main(["in", "out"]) == 1
    said = capsys.readouterr().err
    assert (said.count("\n"), "spark" in said) == (1, True)


def test_without_java_the_package_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("pyspark", reason="needs the extra spark")
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    assert main(["in", "out"]) == 1
    assert "apt-get install openjdk-17-jre-headless" in capsys.readouterr().err
