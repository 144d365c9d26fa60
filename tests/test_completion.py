"""The shell completes commands, options and every value that is known."""

from __future__ import annotations

import os
import shlex
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from program import Run

from foiakit.app import app
from foiakit.commands.registry import every_command

# Values that cannot be known beforehand, by the name of the option or argument.
FREE = {
    "what a person asks for, and of whom": "--fee-limit --item --number --number-items --office"
    " --to data days name wanted",
    "words and days of a request": "--note --on --part --received --today --within",
    "states, which are worked out": "--state --exempt --number-office",
    "texts of a record": "--case --citation-key --date --date-end --date-other --description"
    " --document --head --message --notes --originator --pages --printed --recipient --source"
    " --text --title --url",
    "numbers of events": "--change",
    "days of release": "--released --released-from --released-until",
    "dates and numbers": "--accessed --days --depth --from --limit --page --port --probability"
    " --skip-lines --until --wait day",
    "files and folders, which the shell completes": "--book --comments --copy-to --db --file"
    " --ignore --init --mapping --output --ranges --save-mapping --skipped file files other path",
    "what only the file to import says": "--at --delimiter --encoding --escape --key --quote"
    " --sheet --split --where",
    "numbers of findings": "--seen",
    "words of one's own": "--citation --find --heading --reason passage",
    "what only the writer of a letter knows": "--drop --enclose --say",
    "options of a clock, which its help lists": "also",
}
UNKNOWN = {name for names in FREE.values() for name in names.split()}
BEFORE = {"event_kind": "1 ", "letter": "1 ", "codes": "4 ", "words": "@", "--map": "Column="}
"""What is typed before Tab, where an empty word is not enough."""


GROUP: Any = typer.main.get_command(app)
CONTEXT = GROUP.make_context("foiakit", ["list"], resilient_parsing=True)


def _command(name: str) -> Any:
    found = GROUP
    for word in name.split():
        found = found.get_command(CONTEXT, word)
    return found


def _lines(command: str) -> Iterator[str]:
    """A line to complete for each value that *command* takes and that may be known."""
    for param in _command(command).params:
        name = param.opts[0]
        if getattr(param, "is_flag", False) or name.replace("--where-", "--") in UNKNOWN:
            continue
        option = f"{name} " if name.startswith("-") else ""
        yield f"foiakit {command} {option}{BEFORE.get(name, '')}"


def _place(line: str) -> int:
    """Which word of *line* is being typed: as bash counts, an open quotation is one word."""
    words = shlex.split(line + "'" * (line.count("'") % 2))
    return len(words) - (line.count("'") % 2 or not line.endswith(" "))


def _bash(process: Run, line: str) -> list[str]:
    place = _place(line)
    done = process(_FOIAKIT_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(place))
    assert done.err == ""
    return done.out.split("\n")[:-1] if done.out.strip() else []


def _other(process: Run, shell: str, line: str) -> str:
    done = process(
        _FOIAKIT_COMPLETE=f"complete_{shell}",
        _TYPER_COMPLETE_ARGS=line,
        _TYPER_COMPLETE_FISH_ACTION="get-args",
    )
    assert done.err == ""
    return done.out


@pytest.fixture
def tagged(desk: Run, seven: Path) -> Path:
    """The seven documents, with a tag and a saved selection."""
    assert desk("edit", "4", "--tag", "to read: first", "--tag", "Taliban").code == 0
    assert desk("save", "haqqani", "--post", "Islamabad").code == 0
    asked = desk("request", "new", "Lima 4127 (1975)", "--to", "nara", "--title", "Lima papers")
    assert asked.code == 0, asked.err
    words = ("1", "acknowledged", "--on", "2026-12-02", "--number", "NGC27-0321")
    assert desk("request", "event", *words).code == 0
    return seven


@pytest.mark.parametrize("command", every_command())
def test_every_known_value_is_offered(
    desk: Run, tagged: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """A new option either completes its values or is listed as one that cannot."""
    monkeypatch.setenv("_FOIAKIT_COMPLETE", "complete_bash")
    silent = []
    for line in _lines(command):
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(_place(line)))
        if not desk().out.strip():
            silent.append(line)
    assert silent == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("foiakit ci", ["cite"]),
        ("foiakit request cloc", ["clock"]),
        ("foiakit request clock iscap.o", ["iscap.opens"]),
        ("foiakit request show ", ["1", "NGC27-0321"]),
        ("foiakit request letter NGC", ["NGC27-0321"]),
        ("foiakit request read --request 1", ["1"]),
        ("foiakit cite ", ["1", "2", "3", "4", "5", "6", "7", "@haqqani"]),
        ("foiakit edit 4", ["4"]),
        ("foiakit cite State1999", ["state1999-095538"]),
        ("foiakit cite state2", ["state2010-070339", "state2011-002648"]),
        ("foiakit edit 04", []),
        ("foiakit list --class", ["--classification"]),
        ("foiakit list --classification sec", ["Secret"]),
        ("foiakit list --post isl", ["Islamabad"]),
        ("foiakit list --tag to", ["to\\ read:\\ first"]),
        ("foiakit list --tag 'to read", ["to\\ read:\\ first"]),
        ("foiakit add --classification top", ["Top\\ Secret"]),
        ("foiakit list --at-least top", ["Top\\ Secret"]),
        ("foiakit edit 4 --untag T", ["Taliban", "to\\ read:\\ first"]),
        ("foiakit edit --where-tag tal", ["Taliban"]),
        ("foiakit list @h", ["@haqqani"]),
        ("foiakit save --remove h", ["haqqani"]),
        ("foiakit check --select date-late,date-imp", ["date-late,date-impossible"]),
        ("foiakit export --columns id,titl", ["id,title"]),
        ("foiakit import --map Titel=titl", ["Titel=title"]),
        ("foiakit timeline --by mo", ["month"]),
        ("foiakit seen --format ", ["plain", "json"]),
    ],
)
def test_what_bash_is_offered(process: Run, tagged: Path, line: str, expected: list[str]) -> None:
    assert _bash(process, line) == expected


def test_zsh_and_fish_show_titles(process: Run, tagged: Path) -> None:
    assert _other(process, "fish", "foiakit cite 4").startswith("4\t")
    assert _other(process, "zsh", "foiakit cite 4").startswith('_arguments \'*: :(("4":')
    assert _other(process, "fish", "foiakit list --tag to").strip() == "to read: first"
    assert '"to read\\\\: first"' in _other(process, "zsh", "foiakit list --tag to")


def test_neither_rich_nor_a_command_is_loaded_to_complete(process: Run, tagged: Path) -> None:
    for shell in ("zsh", "fish"):
        for line, wanted in (("foiakit ", "import"), ("foiakit request ", "clock")):
            environment = {"_FOIAKIT_COMPLETE": f"complete_{shell}", "PYTHONPROFILEIMPORTTIME": "1"}
            done = process(
                **environment,
                _TYPER_COMPLETE_ARGS=line,
                _TYPER_COMPLETE_FISH_ACTION="get-args",
            )
            assert wanted in done.out
            loaded = {name.rpartition("|")[2].strip() for name in done.err.splitlines()}
            assert "foiakit.app" in loaded
            assert not {"rich", "foiakit.commands.cite", "foiakit.commands.requests.clock"} & loaded


def test_the_commands_load_their_work_only_when_they_run() -> None:
    """Completion and help import a command; what it works with is as much again."""
    commands = (
        "add", "check", "compare", "draft", "edit", "import_", "requests.letter", "requests.read",
        "timeline",
    )  # fmt: skip
    loaded = "; ".join(f"import foiakit.commands.{name}" for name in commands)
    program = f"import sys; {loaded}; print(*sys.modules, sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    heavy = {
        "cables.body.body_text", "checks.examine", "citations.reading.entries",
        "commands.reports.comparing", "requests.incoming.proposals",
        "readers.import_stream", "requests.progress.status", "store.load.edit_records",
        "commands.reports.requests.letters", "commands.reports.requests.request_timeline",
    }  # fmt: skip
    assert not {f"foiakit.{name}" for name in heavy} & set(done.stdout.split())


@pytest.mark.skipif(not shutil.which("fish"), reason="fish is not installed")
@pytest.mark.parametrize(("answer", "offered"), [("Islamabad", "Islamabad"), ("", "Inbox.csv")])
def test_fish_runs_the_program_once_and_offers_files_where_it_offers_nothing(
    process: Run, here: Path, answer: str, offered: str
) -> None:
    script = process("--show-completion", "fish", _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    (here / "offer.fish").write_text(f"{script.out}\ncomplete -C 'foiakit list I'\n")
    (here / "Inbox.csv").touch()
    stub = here / "bin" / "foiakit"
    stub.parent.mkdir()
    stub.write_text(f"#!/bin/sh\necho run >>runs\necho {answer}\n")
    stub.chmod(0o755)
    path = f"{stub.parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["fish", "--no-config", "offer.fish"],
        capture_output=True, text=True, check=True, cwd=here,
        env={**os.environ, "PATH": path, "HOME": str(here)},
    )  # fmt: skip
    assert (here / "runs").read_text() == "run\n"
    assert offered in done.stdout.splitlines()


HOSTILE = "a\\$(touch ran)`touch ran`'\"[/red]\n\t\x1b[31m:b"


def test_outside_text_cannot_break_the_protocol(process: Run, tagged: Path) -> None:
    with sqlite3.connect(tagged) as connection:
        connection.execute("UPDATE records SET title = ? WHERE id = 4", (HOSTILE,))
        connection.execute("INSERT INTO record_tags (tag, record) VALUES (?, 4)", (HOSTILE,))
    connection.close()
    zsh = _other(process, "zsh", "foiakit cite 4")
    assert len(zsh.strip().splitlines()) == 1
    if shutil.which("bash"):  # the line is evaluated twice, as zsh's _arguments does
        program = '_arguments() { eval "ws=( ${2#*((} )" 2>/dev/null; }; eval "$1"'
        subprocess.run(["bash", "-c", program, "bash", zsh], check=False, cwd=tagged.parent)
        assert not (tagged.parent / "ran").exists()
    fish = _other(process, "fish", "foiakit cite 4").strip()
    assert fish.count("\n") == 0
    assert fish.count("\t") == 1
    assert not {"\\", "`", "'", '"', "\x1b"} & set(fish)
    assert _bash(process, "foiakit list --tag a") == []


@pytest.mark.parametrize("line", ["foiakit cite ", "foiakit list --tag ", "foiakit list @"])
def test_without_a_database_nothing_is_offered_and_nothing_printed(
    process: Run, here: Path, line: str
) -> None:
    assert _bash(process, line) == []
    (here / "records.db").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    assert _bash(process, line) == []


def test_without_a_database_the_vocabulary_is_offered(process: Run, here: Path) -> None:
    assert _bash(process, "foiakit list --caption nod") == ["NODIS"]
    assert "Islamabad" in _bash(process, "foiakit list --post isl")


def test_a_locked_database_is_not_waited_for(process: Run, tagged: Path) -> None:
    connection = sqlite3.connect(tagged, isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("BEGIN EXCLUSIVE")
    try:
        assert _bash(process, "foiakit cite ") == []
    finally:
        connection.close()


def test_the_database_that_is_named_or_configured_is_read(
    process: Run, tagged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tagged.rename(tagged.with_name("other.db"))
    assert _bash(process, "foiakit list --db other.db --tag tal") == ["Taliban"]
    monkeypatch.setenv("FOIAKIT_DB", str(other))
    assert _bash(process, "foiakit list --tag tal") == ["Taliban"]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["list", "@", "haq"], ["@haqqani"]), (["list", "@"], ["@haqqani"]),
        (["import", "a.csv", "--map", "Betreff", "=", "titl"], ["title"]),
        (["timeline", "--by", "=", "mon"], ["month"]),
        (["timeline", "--by", "mon"], ["month"]),
    ],
)  # fmt: skip
def test_bash_splits_words_at_its_break_characters_and_wants_what_follows(
    process: Run, tagged: Path, words: list[str], offered: list[str]
) -> None:
    done = process(
        _FOIAKIT_COMPLETE="complete_bash",
        COMP_WORDS="\n".join(["foiakit", *words]),
        COMP_CWORD=str(len(words)),
    )
    assert (done.out.split(), done.err) == (offered, "")


@pytest.mark.parametrize("command", ["undo", "diff 4 --since", "restore 4 --to", "log --change"])
def test_changes_are_offered_by_their_numbers(process: Run, tagged: Path, command: str) -> None:
    assert "1" in _bash(process, f"foiakit {command} ")
