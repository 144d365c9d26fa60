"""Without pyspark or Java, a sentence says what to install."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from program import ROOT

from foiakit.scale.__main__ import main


def test_without_pyspark_the_command_for_it_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    assert main(["in", "out"]) == 1
    message = capsys.readouterr().err
    assert (message.count("\n"), "spark" in message) == (1, True)


def test_without_java_the_package_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("pyspark", reason="needs the extra spark")
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    assert main(["in", "out"]) == 1
    assert "apt-get install openjdk-17-jre-headless" in capsys.readouterr().err


def test_in_a_zip_where_its_data_cannot_be_read_foiakit_reads_nothing(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "foiakit.zip", "w") as packed:
        for file in (ROOT / "foiakit").rglob("*.py"):
            packed.write(file, file.relative_to(ROOT))
    done = subprocess.run(
        [sys.executable, "-m", "foiakit.scale", "in", "out"],
        env={**os.environ, "PYTHONPATH": str(tmp_path / "foiakit.zip")},
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, "")
    assert "--archives" in done.stderr
    assert not (tmp_path / "out").exists()
