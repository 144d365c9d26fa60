"""What the wheel and the source archive carry: every data file, the program, the man page."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DATA = {
    "cables/acronyms.csv",
    "cables/proper.toml",
    "citations/reading/notes/places.toml",
    "citations/styles/bluebook.toml",
    "citations/styles/csl/archive.csl",
    "citations/styles/csl/frus.csl",
    "serving/metadata.json",
    "model/vocabulary/agencies.toml",
    "model/vocabulary/captions.toml",
    "model/vocabulary/classifications.toml",
    "model/vocabulary/decisions.toml",
    "model/vocabulary/exemptions.toml",
    "model/vocabulary/headers.toml",
    "model/vocabulary/kinds.toml",
    "model/vocabulary/names.toml",
    "model/vocabulary/orders.toml",
    "model/vocabulary/posts.csv",
    "model/vocabulary/sources.toml",
    "model/vocabulary/tags.csv",
    "papers/agency_stamps.toml",
    "papers/routing_slips.toml",
    "py.typed",
    "readers/documents/no_titles.toml",
    "requests/clocks/rules.toml",
    "requests/holidays.toml",
    "requests/letters/arguments.toml",
    "requests/letters/blocks.toml",
    "requests/letters/fills.toml",
    "requests/letters/letters.toml",
    "requests/offices.toml",
    "site/assets/page.js",
    "site/assets/search-pagefind.js",
    "site/assets/search.js",
    "site/assets/site.css",
    "site/templates/about.html",
    "site/templates/base.html",
    "site/templates/browse.html",
    "site/templates/document.html",
    "site/templates/entries.html",
    "site/templates/index.html",
    "site/templates/list.html",
    "site/templates/search.html",
    "site/words.toml",
    "store/exchange/desk_tables.sql",
    "store/exchange/desk_views.sql",
    "store/schema/citation_keys.sql",
    "store/schema/releases.sql",
    "store/schema/requests.sql",
    "text/known_names.txt",
    "text/known_words.txt",
}
"""Every file of the package that is not Python: a new one is added here, and so to the wheel."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source archive, built as a release is."""
    folder = tmp_path_factory.mktemp("dist")
    done = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def _wheel(built: Path) -> zipfile.ZipFile:
    return zipfile.ZipFile(next(built.glob("*.whl")))


def test_the_wheel_has_every_data_file(built: Path) -> None:
    with _wheel(built) as wheel:
        names = {name for name in wheel.namelist() if name.startswith("foiakit/")}
    data = {name.removeprefix("foiakit/") for name in names if not name.endswith(".py")}
    assert data == DATA


def test_the_wheel_has_every_module(built: Path) -> None:
    with _wheel(built) as wheel:
        names = {name for name in wheel.namelist() if name.endswith(".py")}
    assert names == {str(file.relative_to(ROOT)) for file in (ROOT / "foiakit").rglob("*.py")}


def test_the_wheel_has_the_program_and_its_man_page(built: Path) -> None:
    with _wheel(built) as wheel:
        place = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
        assert "foiakit = foiakit.cli:main" in wheel.read(place).decode()
        man = next(name for name in wheel.namelist() if name.endswith("man1/foiakit.1"))
        assert wheel.read(man) == (ROOT / "docs/man/foiakit.1").read_bytes()


def test_the_source_archive_has_what_its_tests_need(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {
        "records.db",
        "README.md",
        "LICENSE",
        "tests/test_wheel.py",
        "docs/tutorial.md",
    } <= names
