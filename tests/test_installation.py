"""An extra that is missing is named with a command that works for this installation."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from foiakit import installation
from foiakit.commands.registry import every_command
from foiakit.errors import NeedsExtra

ROOT = Path(__file__).resolve().parents[1]
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
    "optional-dependencies"
]
needs_posix = pytest.mark.skipif(os.name == "nt", reason="the quoting is that of a POSIX shell")


@pytest.mark.parametrize("extra", sorted(EXTRAS))
def test_the_packages_of_every_extra_are_known(extra: str) -> None:
    def name(requirement: str) -> str:
        return re.split("[<>]", requirement, maxsplit=1)[0].lower()

    found = {name(requirement) for requirement in installation.requirements(extra)}
    assert found == {name(requirement) for requirement in EXTRAS[extra]}


@needs_posix
def test_in_an_environment_with_pip_the_command_is_that_of_its_own_python() -> None:
    words = shlex.split(installation.command_for("xlsx"))
    assert words[:4] == [sys.executable, "-m", "pip", "install"]
    done = subprocess.run(
        [*words[:4], "--dry-run", "--no-index", "--no-deps", *words[4:]],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr  # installed already: pip has nothing to do


@needs_posix
@pytest.mark.parametrize(
    ("trace", "begins"),
    [
        ("pipx_metadata.json", "pipx inject foiakit 'openpyxl"),
        ("uv-receipt.toml", "uv tool install --with 'openpyxl"),
    ],
)
def test_pipx_and_uv_add_a_package_by_their_own_command(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, trace: str, begins: str
) -> None:
    (tmp_path / trace).touch()
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    assert installation.command_for("xlsx").startswith(begins)


@needs_posix
def test_uv_keeps_the_extras_and_packages_that_it_installed_before(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "uv-receipt.toml").write_text(
        "[tool]\nrequirements = [\n"
        '    { name = "foiakit", extras = ["pdf", "zstd"], directory = "/src" },\n'
        '    { name = "python-docx", specifier = ">=1.2" },\n]\n'
    )
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    words = shlex.split(installation.command_for("xlsx"))
    assert words[:7] == "uv tool install --with openpyxl>=3.1 --with python-docx>=1.2".split()
    assert words[7].startswith("foiakit[pdf,zstd]")


def test_no_command_needs_an_extra_for_its_help() -> None:
    """A missing package is named when it is needed, not when the command is loaded."""
    modules = sorted({entry.module for entry in every_command().values()})
    needed = {re.split("[<>]", each, maxsplit=1)[0] for extra in EXTRAS.values() for each in extra}
    absent = {"python-docx": "docx", "citeproc-py": "citeproc", "Pillow": "PIL"}
    # markdown-it-py comes with Rich.
    names = [absent.get(name, name) for name in needed] + ["lxml", "markupsafe"]
    program = (
        "import importlib, sys\n"
        f"sys.modules.update(dict.fromkeys({names}))\n"
        f"for name in {modules}: importlib.import_module(name)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@needs_posix
def test_where_there_is_no_pip_uv_installs_into_this_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    words = shlex.split(installation.command_for("xlsx"))
    assert words[:5] == ["uv", "pip", "install", "--python", sys.executable]


def test_the_error_says_what_needs_the_package_and_the_command() -> None:
    sentence = str(NeedsExtra("writing workbooks", "xlsx"))
    assert sentence == "writing workbooks needs another package: " + installation.command_for(
        "xlsx"
    )
