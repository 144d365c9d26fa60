"""The configuration file: where it is, what it may say, and what comes before it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest
from program import Run, bare, on_terminal

import foiakit
from foiakit import configuration


@pytest.fixture
def file(seven: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the configuration file of this test is to be; it does not exist yet."""
    monkeypatch.delenv("FOIAKIT_CONFIG", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(seven.parent / "home"))
    path = Path(configuration.path())
    if seven.parent not in path.parents:
        pytest.skip("this system's place for configuration files cannot be moved by a variable")
    path.parent.mkdir(parents=True)
    return path


def settings(desk: Run, *arguments: str) -> dict[str, list[object]]:
    printed = json.loads(desk("config", "--format", "json", *arguments).out)["settings"]
    return {key: [setting["value"], setting["from"]] for key, setting in printed.items()}


def test_without_a_file_the_defaults_hold(file: Path, desk: Run) -> None:
    assert settings(desk) == {
        key: [value, "default"] for key, value in configuration.DEFAULTS.items()
    }
    assert desk("config", "--path").out == f"{file}\n"
    assert "does not exist" in desk("config").out


def test_the_file_is_where_the_platform_keeps_configuration(file: Path) -> None:
    assert file == Path(platformdirs.user_config_dir("foiakit", appauthor=False)) / "config.toml"


@pytest.mark.skipif(sys.platform != "linux", reason="the quick look is for Linux alone")
@pytest.mark.parametrize(
    "environment",
    [{}, {"XDG_CONFIG_HOME": ""}, {"XDG_CONFIG_HOME": "relative"}, {"XDG_CONFIG_HOME": "/"},
     {"HOME": "relative"}, {"HOME": "{here}/"}, {"HOME": ""}],
    ids=str,
)  # fmt: skip
def test_a_file_that_platformdirs_would_find_is_never_overlooked(
    here: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]
) -> None:
    monkeypatch.delenv("FOIAKIT_CONFIG", raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("HOME", str(here))
    for name, value in environment.items():
        monkeypatch.setenv(name, value.format(here=here))
    looked: list[str] = []
    real = os.path.lexists

    def look(path: str) -> bool:
        looked.append(path)
        return real(path)

    monkeypatch.setattr(os.path, "lexists", look)
    configuration.settings()
    assert looked in ([], [configuration.path()])


def test_the_file_gives_the_database_and_the_style(file: Path, desk: Run, seven: Path) -> None:
    seven.rename(file.parent / "mine.db")
    file.write_text('database = "mine.db"\nstyle = "apa"\n', encoding="utf-8")
    expected = desk("cite", "4", "--db", str(file.parent / "mine.db"), "--style", "apa").out
    assert expected.startswith("U.S. Department of State. (1999")
    assert desk("cite", "4").out == expected
    assert desk("cite", "State 095538").out == expected
    assert len(desk("list").out.splitlines()) == 7


def test_an_option_comes_before_the_environment_and_that_before_the_file(
    file: Path, desk: Run, seven: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text('database = "/none.db"\nstyle = "apa"\npager = "more"\n', encoding="utf-8")
    assert desk("cite", "4").code == 5
    monkeypatch.setenv("FOIAKIT_DB", str(seven))
    for command in (["cite", "4"], ["cite", "4", "5"], ["list"], ["stats"]):
        assert desk(*command).code == 0, command
    assert settings(desk)["database"] == [str(seven), "environment"]
    monkeypatch.setenv("FOIAKIT_DB", "other.db")
    assert desk("list").code == 5
    assert desk("list", "--db", str(seven)).code == 0
    archive = desk("cite", "4", "--db", str(seven), "--style", "archive").out
    assert archive.startswith("State 095538: ")
    assert settings(desk)["pager"] == ["more", "file"]
    monkeypatch.setenv("PAGER", "")
    assert settings(desk)["pager"] == ["", "environment"]


def test_a_database_has_a_citation_style_of_its_own(
    file: Path, desk: Run, seven: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, mla = desk("cite", "4").out, desk("cite", "4", "--style", "mla").out
    assert (
        "its citation style would be mla" in desk("config", "--set", "style=mla", "--dry-run").err
    )
    assert desk("cite", "4").out == plain
    assert desk("config", "--set", "style=mla").code == 0
    assert settings(desk)["style"] == ["mla", "database"]
    file.write_text('style = "apa"\n', encoding="utf-8")
    for command in (["4"], ["State 095538"], ["4", "--db", str(seven)]):
        assert desk("cite", *command).out == mla, "the database comes before the file"
    assert desk("cite", "4", "--style", "archive").out == plain, "an option comes before it"
    with foiakit.open(str(seven)) as database:
        assert database.cite(4) + "\n" == mla
    assert desk("undo").code == desk("verify").code == 0
    assert desk("cite", "4").out.startswith("U.S. Department of State. (1999")
    desk("config", "--set", "style=archive")
    assert desk("cite", "4").out == plain, "also where it is the default"
    desk("config", "--unset", "style")
    assert settings(desk)["style"] == ["apa", "file"]


@pytest.mark.parametrize(
    ("value", "code"),
    [("style=nothing", 3), ("style", 2), ("pager=less", 2), ("style=/etc/x.csl", 3)],
)
def test_a_database_takes_no_other_setting(file: Path, desk: Run, value: str, code: int) -> None:
    assert desk("config", "--set", value).code == code
    assert settings(desk)["style"] == ["archive", "default"]


def test_the_settings_are_shown_whatever_the_database_says(file: Path, desk: Run) -> None:
    (file.parent / "other.db").write_bytes(b"no database")
    for name, named in (("other.db", "other.db"), ("absent.db", "")):
        done = desk("config", "--db", str(file.parent / name))
        assert (done.code, "style\tarchive\tdefault" in done.out) == (0, True)
        assert named in done.err


def test_a_path_in_the_file_begins_where_the_file_is_or_at_home(
    file: Path, desk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(file.parent.parent))
    for written, whole in (
        ("a/../mine.db", file.parent / "mine.db"),
        ("~/mine.db", file.parent.parent / "mine.db"),
    ):
        file.write_text(f'database = "{written}"\n', encoding="utf-8")
        assert settings(desk)["database"] == [str(whole), "file"]


def test_a_pager_and_no_colour_are_taken_from_the_file(file: Path) -> None:
    environment = {**os.environ, "TERM": "xterm-256color"}
    assert "\x1b[1;31m" in on_terminal("list")
    file.write_text("colour = false\n", encoding="utf-8")
    assert "\x1b[1;31m" not in on_terminal("list")
    assert len(bare(on_terminal("list", "--all"))) > 7
    file.write_text('pager = "head -n 1"\n', encoding="utf-8")
    probe = "import pty, sys; pty.spawn([sys.executable, '-m', 'foiakit', 'list', '--all'])"
    environment.pop("PAGER", None)
    seen = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, env=environment,
        stdin=subprocess.DEVNULL,
    ).stdout  # fmt: skip
    assert len(bare(seen.strip())) == 1


def test_dates_in_figures_are_read_in_the_order_that_the_file_names(file: Path, desk: Run) -> None:
    ambiguous = ["list", "--from", "5/6/1999", "--format", "ids"]
    assert desk(*ambiguous).code == 2
    for order, days in (("mdy", "1999-05-06"), ("dmy", "1999-06-05")):
        file.write_text(f'date_order = "{order}"\n', encoding="utf-8")
        assert desk(*ambiguous).out == desk("list", "--from", days, "--format", "ids").out
        desk("edit", "4", "--date", "5/6/1999")
        assert json.loads(desk("show", "4", "--format", "json").out)[0]["date"] == days
        one_way = desk("list", "--until", "25/12/1999", "--format", "ids")
        assert (one_way.code, one_way.out) == (0, "1\n2\n3\n4\n")


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("# mine\nstyel = 'apa'\n", ":2:", "did you mean style?"),
        ("\n\n[pager]\nx = 1\n", ":3:", "pager"),
        ("style = 3\n", ":1:", "style: write text"),
        ("database = ''\n", ":1:", "database: the path is empty"),
        ("database = 'a'\nstyle = 'mlaa'\n", ":2:", "no style called 'mlaa'"),
        ("colour = 'no'\n", ":1:", "colour: write true or false"),
        ("date_order = 'ymd'\n", ":1:", 'date_order: write "mdy" or "dmy"'),
        ("[qqq.zzz]\n", ":1:", "unknown key 'qqq'"),
        ("style = \n", "", "line 1"),
        ("style = 'a'\nstyle = 'b'\n", "", "line 2"),
        ("\x00", "", "line 1"),
    ],
)
def test_what_is_wrong_in_the_file_is_one_line_with_its_name_and_place(
    file: Path, desk: Run, text: str, line: str, says: str
) -> None:
    file.write_text(text, encoding="utf-8")
    for command in (["cite", "4"], ["list"], ["config"]):
        done = desk(*command)
        assert (done.code, done.out, done.err.count("\n")) == (4, "", 1), command
        assert done.err.startswith(f"foiakit: {file}{line}")
        assert says in done.err


def test_a_file_that_cannot_be_read_is_named(file: Path, desk: Run, here: Path) -> None:
    file.write_bytes(b'style = "\xff"\n')
    done = desk("list")
    assert (done.code, str(file) in done.err, "UTF-8" in done.err) == (4, True, True)
    file.unlink()
    file.mkdir()
    assert (desk("cite", "4").code, str(file) in desk("cite", "4").err) == (4, True)


def test_a_file_that_is_named_must_exist(
    seven: Path, desk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FOIAKIT_CONFIG", "nothing.toml")
    done = desk("cite", "4")
    assert (done.code, done.err.count("\n")) == (4, 1)
    assert "nothing.toml: no such file" in done.err


def test_help_and_the_file_s_name_are_printed_whatever_the_file_says(file: Path, desk: Run) -> None:
    file.write_text("=", encoding="utf-8")
    for command in (["--help"], ["--version"], ["list", "--help"], ["config", "-h"]):
        assert desk(*command).code == 0, command
    assert desk("config", "--path").out == f"{file}\n"
