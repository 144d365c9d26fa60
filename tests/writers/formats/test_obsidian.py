"""Notes for Obsidian: foiakit's part is rewritten, and the person's part is never touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run

NOTE = Path("VAULT/state1999-095538.md")


@pytest.fixture
def vault(seven: Path, desk: Run) -> Path:
    assert desk("export", "--format", "obsidian", "-o", "VAULT").code == 0
    return NOTE


def test_a_note_has_key_citation_and_properties(vault: Path) -> None:
    text = vault.read_text("utf-8")
    assert text.startswith('---\nfoiakit_uid: "9a888f622c8fdc39c8ad319643efb632"\n')
    assert 'citation_key: "state1999-095538"\n' in text
    assert 'State 095538: U.S. Department of State, Cable, "Usama bin Ladin' in text
    assert len(list(Path("VAULT").iterdir())) == 7


def test_what_the_person_wrote_stays_and_the_rest_follows_the_record(
    vault: Path, desk: Run
) -> None:
    text = vault.read_text("utf-8")
    text = text.replace("\n---\n", "\nrating: 5\ntags:\n  - mine\n---\nMy introduction.\n", 1)
    text = text.replace('aliases: ["State 095538"', 'aliases: ["my own name"')
    vault.write_text(f"{text}\nMy conclusion: [[other]]\n", "utf-8")
    desk("edit", "4", "--pages", "7", "--title", "A shorter title")
    desk("export", "--format", "obsidian", "-o", "VAULT")
    after = vault.read_text("utf-8")
    for mine in ("rating: 5\ntags:\n  - mine\n", "My introduction.\n", "My conclusion: [[other]]\n",
                 'aliases: ["my own name"'):  # fmt: skip
        assert mine in after
    assert "7 pp." in after
    assert 'title: "A shorter title"\n' in after
    assert after.count("foiakit: begin") == after.count("foiakit: end") == 1


def test_a_second_export_changes_nothing(vault: Path, desk: Run) -> None:
    vault.write_text(vault.read_text("utf-8") + "\n\n\nMine.\n\n", "utf-8")
    desk("export", "--format", "obsidian", "-o", "VAULT")
    before = {
        path: (path.read_bytes(), path.stat().st_mtime_ns) for path in Path("VAULT").iterdir()
    }
    desk("export", "--format", "obsidian", "-o", "VAULT")
    assert before == {
        path: (path.read_bytes(), path.stat().st_mtime_ns) for path in Path("VAULT").iterdir()
    }


def test_a_note_that_was_moved_is_updated_where_it_is(vault: Path, desk: Run) -> None:
    Path("VAULT/cables").mkdir()
    moved = vault.rename("VAULT/cables/My name.md")
    desk("edit", "4", "--pages", "7")
    desk("export", "--format", "obsidian", "-o", "VAULT")
    assert "7 pp." in moved.read_text("utf-8")
    assert not vault.exists()


def test_the_note_of_a_removed_record_stays_and_is_named(vault: Path, desk: Run) -> None:
    before = vault.read_bytes()
    desk("remove", "4", "--yes")
    done = desk("export", "--format", "obsidian", "-o", "VAULT")
    assert "VAULT: state1999-095538.md: its record was removed; the note is left as it is" in (
        done.err
    )
    assert vault.read_bytes() == before


def test_a_persons_own_note_of_the_same_name_is_not_touched(seven: Path, desk: Run) -> None:
    NOTE.parent.mkdir()
    NOTE.write_text("mine")
    desk("export", "4", "--format", "obsidian", "-o", "VAULT")
    assert NOTE.read_text() == "mine"
    assert "State 095538" in Path("VAULT/state1999-095538 (record 4).md").read_text("utf-8")


def test_references_are_links_where_there_is_a_note(seven: Path, desk: Run) -> None:
    text = "Secret\nRef: State 095538 and Kabul 8106\n"
    desk("add", "--message", "Islamabad 00900", "--date", "1999-06-01", "--text", text,
         "--notes", "see State 095538 of May 24, 1999")  # fmt: skip
    desk("export", "--format", "obsidian", "-o", "VAULT")
    note = Path("VAULT/islamabad1999-00900.md").read_text("utf-8")
    assert "- [[state1999-095538|State 095538]]\n" in note
    assert "[[islamabad1999-00900|Islamabad 00900]]" in NOTE.read_text("utf-8")


def test_hostile_text_is_text_and_ends_neither_properties_nor_foiakits_part(
    seven: Path, desk: Run
) -> None:
    bad = "x\n---\n<!-- foiakit: end -->\n[[evil]] <script>alert(1)</script>"
    desk("edit", "4", "--title", bad, "--text", bad, "--description", bad)
    for _ in range(2):
        desk("export", "4", "--format", "obsidian", "-o", "VAULT")
    note = NOTE.read_text("utf-8")
    lines = note.split("\n")
    assert lines.count("---") == 2
    assert lines.count("<!-- foiakit: end -->") == 1
    assert "\n[[evil" not in note
    assert "<script>" not in note.split("---\n", 2)[2]


@pytest.mark.parametrize("name", ["records.db", "no/such"])
def test_a_vault_is_a_folder(seven: Path, desk: Run, name: str) -> None:
    done = desk("export", "--format", "obsidian", "-o", name)
    assert (done.code, done.err.count("\n")) in {(2, 1), (1, 1)}


def test_the_pages_of_a_text_have_headings(here: Path, desk: Run) -> None:
    Path("a.ndjson").write_text('{"uid": "a", "title": "Ice", "text": "First.\\n\\f2. Second."}\n')
    assert desk("import", "-q", "a.ndjson").code == 0
    assert desk("export", "--format", "obsidian", "-o", "VAULT").code == 0
    (note,) = Path("VAULT").iterdir()
    text = note.read_text("utf-8")
    assert "> First.\n>\n> **Page 2**\n>\n> 2\\. Second.\n" in text
