"""What the pages on Python named before `foiakit.open` can still be imported, with a warning."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from foiakit.store.store import Store

OLD = {
    "foiakit.store": ("Store", "foiakit.open"),
    "foiakit.query": ("Query", "foiakit.open"),
    "foiakit.commands.selection": ("query_of", "foiakit.open"),
    "foiakit.record": ("Record", "foiakit.model.record.Record"),
    "foiakit.message": ("parse", "foiakit.model.message.parse"),
    "foiakit.fields": ("SENTENCES", "foiakit.model.fields.SENTENCES"),
}
SCRIPT = """
from foiakit.query import Query
from foiakit.store import Store
from foiakit.commands.selection import query_of
with Store.open("records.db") as store:
    print([one.id for one in store.select(Query(classifications=("Secret",), until="1999-12-31"))])
    print([one.id for one in store.select(query_of({"post": ["amembassy islamabad"]}))])
with Store.write("records.db") as store, store.transaction():
    store.change(4, {"tags": ("mine",)})
"""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("module", OLD)
def test_an_old_name_gives_what_it_gave_and_warns_once_with_the_new_one(module: str) -> None:
    name, instead = OLD[module]
    with pytest.warns(DeprecationWarning, match=f"{module}.{name} .* use {instead}") as caught:
        exec(f"from {module} import {name}", {"__name__": "a_script"})
    assert len(caught) == 1


def test_a_script_of_before_still_works(seven: Path) -> None:
    done = run("-c", SCRIPT)
    assert done.stdout.splitlines() == ["[1, 4]", "[2, 3]"]
    assert done.returncode == 0
    assert done.stderr.count("DeprecationWarning") == 3
    with Store.open("records.db") as store:
        assert store.get(4).tags == ("mine",)


def test_foiakits_own_modules_are_not_warned(seven: Path) -> None:
    for words in (["list"], ["search", "haqqani"], ["edit", "4", "--tag", "mine"], ["cite", "4"]):
        done = run("-W", "error::DeprecationWarning", "-m", "foiakit", *words)
        assert (done.returncode, "Deprecation" in done.stderr) == (0, False)
    api = "import foiakit; print(len(foiakit.open('records.db').select(kind='cable')))"
    assert run("-W", "error::DeprecationWarning", "-c", api).stdout == "6\n"


@pytest.mark.parametrize("module", OLD)
def test_what_an_old_module_never_had_is_an_error(module: str) -> None:
    with pytest.raises(ImportError):
        exec(f"from {module} import nothing_of_the_kind")
