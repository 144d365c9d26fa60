"""Every command pays for what it imports: shell loops call `cite` thousands of times."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PROBE = """
import sys
sys.argv = ["foiakit", *sys.argv[1:]]
from foiakit.cli import main
try:
    main()
except SystemExit as ended:
    code = ended.code
print("\\n--modules--")
print("\\n".join(sorted(sys.modules)))
sys.exit(code)
"""


def modules(*arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments], capture_output=True, text=True, check=True
    )
    return set(done.stdout.partition("--modules--\n")[2].split())


def test_cite_with_ids_loads_neither_typer_nor_rich_nor_a_reader_nor_a_writer(seven: Path) -> None:
    loaded = modules("cite", "4")
    heavy = {"typer", "rich", "sqlite_utils", "dateutil", "click", "json", "pathlib", "dataclasses"}
    assert not heavy & {name.split(".")[0] for name in loaded}
    rooms = {name.split(".")[1] for name in loaded if name.startswith("foiakit.")}
    assert not rooms & {"readers", "writers", "views", "app"}
    assert "foiakit.model.vocabulary" not in loaded


def test_cite_with_ids_loads_a_bounded_number_of_modules(seven: Path) -> None:
    bare = modules("--version")  # Typer and what it needs
    loaded = modules("cite", "4")
    assert len([name for name in loaded if name.startswith("foiakit")]) <= 32  # packages too
    assert len(loaded) < 100 < len(bare)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs says where to look")
@pytest.mark.parametrize("command", [["cite", "4"], ["list"]], ids=" ".join)
def test_without_a_configuration_file_neither_platformdirs_nor_tomllib_is_loaded(
    seven: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    assert not modules(*command) & {"platformdirs", "tomllib"}
    (seven.parent / "config.toml").touch()
    monkeypatch.setenv("FOIAKIT_CONFIG", "config.toml")
    assert "tomllib" in modules(*command)


@pytest.mark.parametrize(
    "command",
    [
        ["list"],
        ["list", "--classification", "Secret", "--from", "1999-05"],
        ["show", "4"],
        ["cite", "State 095538"],
        ["timeline"],
        ["export", "--format", "csv"],
    ],
    ids=" ".join,
)
def test_no_reading_command_loads_sqlite_utils_or_dateutil_or_in_a_pipe_rich(
    seven: Path, command: list[str]
) -> None:
    loaded = {name.split(".")[0] for name in modules(*command)}
    assert not loaded & {"sqlite_utils", "dateutil", "rich", "pydantic"}


def test_an_export_loads_no_cryptography(seven: Path) -> None:
    loaded = modules("export", "--format", "ndjson", "--output", "all.ndjson")
    assert not loaded & {"secrets", "hashlib", "_hashlib"}


def test_the_front_door_answers_as_the_command_does(seven: Path) -> None:
    def out(*arguments: str) -> str:
        return subprocess.run(
            [sys.executable, "-m", "foiakit", *arguments],
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    for ids in (["4"], ["4", "5", "7"], ["1", "1"]):
        assert out("cite", *ids) == out("cite", *ids, "--style", "archive")


def test_the_package_alone_loads_nothing_else() -> None:
    probe = (
        "import sys\nbefore = set(sys.modules)\nimport foiakit\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["foiakit"]


def test_a_database_opened_in_python_loads_neither_typer_nor_rich_nor_sqlite_utils(
    seven: Path,
) -> None:
    probe = (
        "import sys, foiakit\nwith foiakit.open('records.db') as db:\n"
        "    print(len(db.select(classification='secret')), file=sys.stderr)\n"
        "print(*sorted(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "4"
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert not loaded & {"typer", "click", "rich", "sqlite_utils", "dateutil", "pandas"}


def test_a_new_database_is_made_without_pandas_and_a_later_sqlite_utils_is_whole(
    here: Path,
) -> None:
    pytest.importorskip("numpy", reason="numpy is not installed")
    probe = (
        "import sys, foiakit\nfrom foiakit.store.store import Store\n"
        "with Store.write('new.db', create=True): pass\n"
        "print(*sorted(sys.modules))\n"
        "import numpy, sqlite_utils\ntable = sqlite_utils.Database(memory=True)['numbers']\n"
        "table.insert({'number': numpy.int64(3)})\nprint(table.columns[0].type, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert not {"pandas", "numpy"} & set(done.stdout.split())
    assert done.stderr.strip() == "INTEGER"


def test_filters_and_what_they_make_know_no_typer() -> None:
    probe = (
        "import sys\nfrom foiakit.selection import query_of\n"
        "query_of({'post': ['Islamabad'], 'since': 'May 1999', 'kind': ['cables']})\n"
        "print(*sorted(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert not {"typer", "click", "rich"} & set(done.stdout.split())
