"""`edit 4` opens the record in $EDITOR, checks what comes back, and loses nothing."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from program import Run, on_terminal

from foiakit.commands.options.fields.record_text import fields_from, text_of
from foiakit.errors import Usage
from foiakit.model.record import Record

SCRIPT = """\
import json, pathlib, sys
steps = json.loads(pathlib.Path("steps.json").read_text())
file = pathlib.Path(sys.argv[1])
pathlib.Path("seen.toml").write_text(file.read_text())
before, after = steps.pop(0)
pathlib.Path("steps.json").write_text(json.dumps(steps))
if before == "exit":
    sys.exit(after)
file.write_text(file.read_text().replace(before, after))
"""


@pytest.fixture
def editor(seven: Path) -> str:
    Path("editor.py").write_text(SCRIPT)
    return f"{sys.executable} editor.py"


def edited(
    editor: str, *steps: tuple[str, Any], typed: bytes = b"", more: tuple[str, ...] = ()
) -> str:
    Path("steps.json").write_text(json.dumps(steps))
    return on_terminal("edit", "4", *more, typed=typed, EDITOR=editor, VISUAL="")


def record(desk: Run) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(desk("show", "4", "--format", "json").out)[0]
    return found


def test_what_was_changed_there_is_stored_and_shown(editor: str, desk: Run) -> None:
    before = record(desk)
    seen = edited(editor, ("pages = 6", "pages = 7"))
    assert "record 4: pages: 6 -> 7" in seen
    after = record(desk)
    assert {name for name in after if after[name] != before[name]} <= {"pages", "updated"}
    assert after["pages"] == 7
    text = Path("seen.toml").read_text()
    assert "# number of pages of the released copy\npages = 6\n" in text


def test_nothing_changed_writes_nothing(editor: str, desk: Run) -> None:
    before = Path("records.db").read_bytes()
    assert "record 4: nothing changed" in edited(editor, ("", ""))
    assert "would change record 4: pages: 6 -> 8" in edited(
        editor, ("pages = 6", "pages = 8"), more=("--dry-run",)
    )
    assert record(desk)["pages"] == 6
    assert len(before) == Path("records.db").stat().st_size


def test_what_is_wrong_is_named_and_can_be_edited_again(editor: str, desk: Run) -> None:
    seen = edited(
        editor, ("pages = 6", 'pages = "many"'), ('pages = "many"', "pages = 9"), typed=b"y\n"
    )
    assert "pages: 'many' is not a page count" in seen
    assert (
        Path("seen.toml").read_text().startswith("# NOT SAVED: pages: 'many' is not a page count")
    )
    assert record(desk)["pages"] == 9


def kept_text(seen: str) -> Path:
    """The file in which the person's text was kept, as *seen* on the screen."""
    found = re.search(r"your text is kept in (\S+)", seen)
    assert found, seen
    return Path(found[1])


def test_who_gives_up_finds_the_text_in_a_file(editor: str, desk: Run) -> None:
    seen = edited(editor, ("pages = 6", "pages = ["), typed=b"n\n")
    kept = kept_text(seen)
    assert "pages = [" in kept.read_text()
    kept.unlink()
    assert record(desk)["pages"] == 6


def test_an_editor_that_fails_or_is_not_there_changes_nothing(editor: str, desk: Run) -> None:
    seen = edited(editor, ("exit", 3))
    assert "ended with exit code 3; nothing was changed" in seen
    assert "your text is kept" not in seen, "nobody typed any"
    seen = edited("/no/such/editor", ("", ""))
    assert "cannot be started" in seen
    assert "your text is kept" not in seen
    assert "nothing to change" in desk("edit", "4").err, "without a terminal there is no editor"


def test_a_record_that_was_changed_meanwhile_is_not_overwritten(editor: str, desk: Run) -> None:
    Path("editor.py").write_text(
        SCRIPT
        + f"\nimport subprocess\nsubprocess.run([{sys.executable!r}, '-m', 'foiakit', 'edit',"
        " '4', '--pages', '12'])\n"
    )
    seen = edited(editor, ("pages = 6", "pages = 7"))
    assert "record 4 was changed meanwhile" in seen
    kept_text(seen).unlink()
    assert record(desk)["pages"] == 12


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(title=texts, text=texts, tags=st.lists(texts, max_size=3))
def test_any_text_comes_back_as_it_was(title: str, text: str, tags: list[str]) -> None:
    record = Record(
        id=1, title=title, text=f"{text}\n{text}", tags=tuple(tags), excised=True, pages=3
    )
    assert fields_from(text_of(record), record) == {}


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ('date = "May 25, 1999"', {"date": "1999-05-25"}), ('date = ""', {"date": None}),
        ("excised = true", {"excised": True}), ('tags = ["b", "b"]', {"tags": ("b",)}),
        ("tags = []", {"tags": ()}), ('classification = "S/NODIS"',
        {"classification": "Secret", "captions": ("NODIS",)}), ("pages = 12", {"pages": 12}),
    ],
)  # fmt: skip
def test_a_value_means_what_the_option_means(line: str, fields: dict[str, Any]) -> None:
    record = Record(id=1, date="1999", tags=("a",), pages=3)
    assert fields_from(line, record) == fields


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("titel = 'x'", "did you mean title"), ("id = 5", "id is not a field"),
        ("tags = 'x'", "write a list"), ("pages = 1.5", "quotation marks"),
        ("date = '1999-13-45'", "not a valid date"), ("excised = 'x'", "true, false"),
        ("title = ", "not valid TOML"), ("title = " + "[" * 5000, "not valid TOML"),
        ("date = '1999'\ndate_end = '1998'", "1998"),
    ],
)  # fmt: skip
def test_what_is_wrong_names_the_field(line: str, says: str) -> None:
    with pytest.raises(Usage, match=says):
        fields_from(line, Record(id=1, date="1990"))
