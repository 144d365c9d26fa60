"""A module is tested in the file that mirrors its path, or a table says where it is tested and why.

`foiakit/store/find/terms.py` has its tests in `tests/store/find/test_terms.py`. A package's
`__init__.py`, and a module without a function (names imported from elsewhere, a table, a group of
options), need no test file.
"""

from __future__ import annotations

import re

from import_graph import FILES, FOLDER
from mirror_tables import COVERED_BY, NOT_YET
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
COVERED = {module: test for group in COVERED_BY.values() for module, test in group.items()}
LISTED = [*NOT_YET, *(module for group in COVERED_BY.values() for module in group)]


def test_every_module_has_a_test_file_at_its_path_or_its_place_in_a_table() -> None:
    unlisted = {module.as_posix() for module in MODULES} - MIRRORED - set(LISTED)
    assert unlisted == set(), "add tests/…/test_<module>.py, or a line with its reason"


def test_the_tables_have_only_modules_that_exist_and_are_not_mirrored() -> None:
    assert set(LISTED) - {module.as_posix() for module in MODULES} == set()
    assert set(LISTED) & MIRRORED == set()
    assert len(LISTED) == len(set(LISTED))


def test_every_test_file_that_a_table_names_exists() -> None:
    assert [test for test in COVERED.values() if not (TESTS / test).is_file()] == []
