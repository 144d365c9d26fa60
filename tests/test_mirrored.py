"""A module is tested in the file that mirrors its path; `mirrored.toml` lists the exceptions.

`foiakit/store/find/terms.py` has its tests in `tests/store/find/test_terms.py`. A package's
`__init__.py`, and a module without a function (names imported from elsewhere, a table, a group of
options), need no test file.
"""

from __future__ import annotations

import re
import tomllib

from import_graph import FILES, FOLDER
from program import ROOT

TESTS = ROOT / "tests"
FUNCTION = re.compile(r"^\s*(async )?def ", re.M)
MODULES = [
    file.relative_to(FOLDER)
    for file in FILES
    if file.name != "__init__.py" and FUNCTION.search(file.read_text(encoding="utf-8"))
]
MIRRORED = {
    module.as_posix()
    for module in MODULES
    if (TESTS / module.with_name(f"test_{module.stem.strip('_')}.py")).is_file()
}
TABLES = tomllib.loads((TESTS / "mirrored.toml").read_text(encoding="utf-8"))
COVERED = [pair for group in TABLES["covered"].values() for pair in group.items()]
LISTED = [module for module, _ in COVERED]


def test_every_module_has_a_test_file_at_its_path_or_a_line_in_mirrored_toml() -> None:
    unlisted = {module.as_posix() for module in MODULES} - MIRRORED - set(LISTED)
    assert unlisted == set(), "add a test file, or a line to mirrored.toml"


def test_mirrored_toml_lists_only_modules_that_exist_and_have_no_test_file() -> None:
    assert set(LISTED) - {module.as_posix() for module in MODULES} == set()
    assert set(LISTED) & MIRRORED == set()
    assert len(LISTED) == len(set(LISTED))


def test_every_test_file_that_it_names_exists() -> None:
    assert [test for _, test in COVERED if not (TESTS / test).is_file()] == []
