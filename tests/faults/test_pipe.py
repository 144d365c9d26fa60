"""Whoever reads may stop reading: ``foiakit ... | head -1`` ends in peace."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from faults.database import FOIAKIT, filled
from faults.extent import often, report

FORMATS = ("plain", "text", "json", "ndjson", "csv", "tsv", "markdown", "html", "bibtex", "ris")
READING = (
    *(
        "list",
        "list --format json",
        "list --format table",
        "search description --all",
        "cite --all",
    ),
    *(
        "cite --all --style chicago-note",
        "timeline",
        "timeline --format json",
        "stats --by message",
    ),
    *("show 1-1500", "show 1-1500 --format page", "check --select all", "check --format json"),
    *("parse cites.txt", "date 1-300", "log 1", "log --change 1", "verify", "diff 1", "seen"),
    *("template", "save", "--help", "import --help", "add --help"),
    *(f"export --format {form}" for form in FORMATS),
    *("import --dry-run --report json more.ndjson", "cite --styles", "export --gzip"),
)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a database whose listings are longer than a pipe holds."""
    folder = tmp_path_factory.mktemp("pipe")
    filled(folder / "records.db", 1500)
    (folder / "records.src").rename(folder / "more.ndjson")
    line = 'Lima 00512: U.S. Embassy (Lima), Cable, "Snow," May 4, 1975, Secret, 6 pp.\n'
    (folder / "cites.txt").write_text(line * 2000)
    return folder


@pytest.mark.parametrize("words", READING[:: often(8, 1)])
def test_a_reader_that_stops_is_not_an_error(
    full: Path, words: str, record_property: Callable[[str, object], None]
) -> None:
    for reader in ("head -1", "head -c 1", "true")[: often(1, 3)]:
        script = f"{' '.join(FOIAKIT)} {words} | {reader}; echo ${{PIPESTATUS[0]}} >&2"
        done = subprocess.run(["bash", "-c", script], cwd=full, capture_output=True, check=False)
        *messages, code = done.stderr.decode().splitlines()
        allowed = {"0", "1"} if words.startswith("check") else {"0"}
        assert code in allowed, messages
        assert all(line.startswith("foiakit: ") for line in messages), messages
        assert len(done.stdout) < 100_000
        assert sorted(path.name for path in full.glob("records.db*")) == ["records.db"]
    report(record_property, f"a pipe that is closed: foiakit {words}: 3 readers, tracebacks 0")
