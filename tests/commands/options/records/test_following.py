"""`foiakit refs` and `foiakit thread`: what refers to what, on a terminal and in a pipe."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from linked_cables import collection, put
from program import Run, bare, on_terminal

from foiakit.model.record import Record
from foiakit.store.store import Store


@pytest.fixture
def held(here: Path) -> Path:
    collection("records.db")
    return here / "records.db"


def test_refs_say_what_is_held_and_what_is_not(desk: Run, held: Path) -> None:
    lines = [line.split("\t") for line in desk("refs", "1", "--depth", "1").out.splitlines()]
    assert [(row[2], row[3], row[4], row[7], row[8]) for row in lines] == [
        ("refers to", "A", "Rome 5", "held", "2"),
        ("refers to", "", "X/Y TELCON", "unknown", ""),
        ("referred to by", "", "Kabul 90", "held", "3"),
    ]


def test_refs_as_json_are_the_tree(desk: Run, held: Path) -> None:
    (branch,) = json.loads(desk("refs", "1", "--depth", "9", "--format", "json").out)
    assert (branch["message"], branch["records"]) == ("Kabul 100", [1])
    kabul = branch["refers_to"][0]["branches"][0]
    assert kabul["message"] == "Kabul 90"
    assert kabul["branches"][0]["again"] == "circle"
    assert kabul["branches"][1]["mentions"][0]["sentence"] == "AS STATE 700 SAYS."


def test_refs_on_a_terminal_are_a_tree_within_its_width(held: Path) -> None:
    seen = on_terminal("refs", "1", "--depth", "4", "--db", str(held), NO_COLOR="1")
    shown = "\n".join(bare(seen))
    assert "A. Rome 5 (1974)" in shown
    assert "(a circle: shown above)" in shown
    assert max(map(len, bare(seen))) <= 80


def test_a_message_names_it_and_another_release_is_the_same(desk: Run, held: Path) -> None:
    output = desk("refs", "Lima 9", "--format", "json").out
    assert output == desk("refs", "5", "--format", "json").out
    assert json.loads(output)[0]["records"] == [4, 5]


def test_a_limit_that_cuts_the_list_is_reported(desk: Run, held: Path) -> None:
    done = desk("refs", "4", "--limit", "1")
    assert "there is more; --limit N" in done.err
    assert json.loads(desk("refs", "4", "--limit", "1", "--format", "json").out)[0]["left_out"] == 3
    done = desk("thread", "1", "--limit", "2", "--format", "json")
    assert json.loads(done.out)[0]["cut"] is True
    assert "the thread goes on" in done.err


def test_a_thread_is_in_order_of_time_with_what_is_missing_in_its_place(
    desk: Run, held: Path
) -> None:
    rows = [line.split("\t") for line in desk("thread", "1").out.splitlines()]
    assert [row[3] for row in rows] == [
        "State 700", "Kabul 90", "Rome 5", "Kabul A-12", "Tehran 11", "Lima 9", "X/Y TELCON",
        "Kabul 100",
    ]  # fmt: skip
    assert rows[0][1] == "number"
    (found,) = json.loads(desk("thread", "1", "--format", "json").out)
    assert found["members"][0]["window"]["last"] <= "1974-01-10"
    assert {link["to"] for link in found["links"]} >= {"State 700", "Kabul 90"}
    seen = on_terminal("thread", "1", "--db", str(held), NO_COLOR="1")
    assert "about 1974-01-0" in seen
    assert max(map(len, bare(seen))) <= 80


def test_a_long_title_takes_nothing_from_the_other_columns(held: Path) -> None:
    """Rich once took from every column what the title was too wide: ``W…``, ``1…``, ``State …``."""
    with Store.write(str(held)) as store:
        store.change(3, {"title": "A title that goes on and on " * 5})
    (line,) = [
        line for line in bare(on_terminal("thread", "1", "--db", str(held))) if "A title" in line
    ]
    assert line.split()[:5] == ["1974-01-10", "3", "Kabul", "90", "(1974)"]
    assert line.rstrip().endswith("…")


def test_a_thread_is_read_at_40_columns(held: Path) -> None:
    with Store.write(str(held)) as store:
        store.change(3, {"title": "A title that is longer than a narrow terminal has columns"})
    seen = on_terminal("thread", "1", "--db", str(held), columns=40)
    lines = [line.rstrip() for line in bare(seen)]
    assert lines[:4] == [
        "about 1974-01-08  State 700 (1974)",
        "  not held",
        "1974-01-10  3  Kabul 90 (1974)",
        "  A title that is longer than a narrow …",
    ]
    assert max(map(len, lines)) <= 40


@pytest.mark.parametrize("command", ["refs", "thread"])
def test_graphs_go_to_other_programs(desk: Run, held: Path, command: str) -> None:
    assert desk(command, "1", "--format", "dot").out.startswith("digraph thread {")
    ElementTree.fromstring(desk(command, "1", "--format", "graphml").out)


@pytest.mark.parametrize("command", ["refs", "thread"])
def test_bad_questions(desk: Run, held: Path, command: str) -> None:
    for arguments, code in (
        ((), 2), (("99",), 3), (("Oslo 1",), 3), (("1", "--format", "png"), 3),
        (("1", "--limit", "0"), 2), (("1", "--db", "none.db"), 5),
    ):  # fmt: skip
        done = desk(command, *arguments)
        assert (done.code, done.out) == (code, ""), arguments
        assert "Traceback" not in done.err


def test_texts_of_a_table_are_read_on_request(desk: Run, held: Path) -> None:
    Path("t.csv").write_text(
        'message,date,text\nOslo 00044,1974-03-01,"As we wrote in Kabul 100 of it, and in'
        ' Lima 777."\n',
        encoding="utf-8",
    )
    desk("import", "t.csv")
    assert desk("refs", "9").out == ""
    assert "would read 1 record" in desk("refs", "--read", "9", "--dry-run").err
    assert desk("refs", "9").out == ""
    assert "1 with new references" in desk("refs", "--read", "--has", "text").err
    assert desk("log", "--limit", "1").out.endswith("\tfoiakit refs --read --has text\n")
    assert "0 with new references" in desk("refs", "--read").err
    assert [line.split("\t")[4] for line in desk("refs", "9", "--depth", "1").out.splitlines()] == [
        "Kabul 100", "Lima 777"
    ]  # fmt: skip
    desk("edit", "9", "--text", "See Rome 5.")
    assert [line.split("\t")[4] for line in desk("refs", "9", "--depth", "1").out.splitlines()] == [
        "Rome 5"
    ]


def test_what_is_hidden_in_a_reference_is_shown(desk: Run, held: Path) -> None:
    nasty: dict[str, Any] = {"kind": "letter", "printed": "A\x1b[31m [b]LETTER[/b]", "place": "ref"}
    with Store.write("records.db") as store, store.transaction():
        put(store, "Oslo 6", "1974-01-01", nasty)
    assert "A\\x1b[31m [b]LETTER[/b]" in desk("refs", "9").out
    assert "A\\x1b[31m [b]LETTER[/b]" in on_terminal(
        "refs", "9", "--db", str(held), NO_COLOR="1", columns=120
    )


def targets(desk: Run, record: str) -> list[str]:
    lines = desk("refs", record, "--depth", "1", "--format", "ndjson").out.splitlines()
    rows = [json.loads(line) for line in lines]
    return [row["message"] for row in rows if row["direction"] == "refers to"]


def test_undo_takes_references_back_and_they_can_be_read_again(desk: Run, held: Path) -> None:
    Path("t.csv").write_text("message,date,text\nOslo 00044,1974-03-01,SEE LIMA 777.\n", "utf-8")
    desk("import", "t.csv")
    for _ in range(2):
        assert "1 with new references" in desk("refs", "--read").err
        assert targets(desk, "9") == ["Lima 777"]
        assert desk("undo").code == 0
        assert targets(desk, "9") == []
    desk("edit", "9", "--text", "SEE ROME 5.")
    assert targets(desk, "9") == ["Rome 5"]
    desk("undo")
    assert targets(desk, "9") == []
    desk("remove", "2", "--yes")
    assert "\nRome 5\t" in desk("wanted").out
    desk("undo")
    assert targets(desk, "2") == ["Kabul 90", "State 700"]
    assert "\nRome 5\t" not in desk("wanted").out
    assert desk("verify").code == 0


def test_references_come_with_a_merge(desk: Run, held: Path) -> None:
    with Store.write("other.db", create=True) as store, store.transaction():
        store.add(Record(message="Oslo 44", date="1974-03-01", text="SEE LIMA 777, AND SEPTEL."))
    for _ in range(2):
        assert desk("merge", "other.db").code == 0
        assert targets(desk, "9") == ["Lima 777"]
        assert "1 to a septel" in desk("wanted").err
