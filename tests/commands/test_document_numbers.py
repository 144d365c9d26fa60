"""The number of a document names its record wherever an id does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from program import Run

from foiakit.model.record import Record
from foiakit.store.store import Store

NUMBERS = ("C05764535", "104-10061-10115", "NLC-6-12-4-5-6", "C 05739829", "DOC_0000124501")
COMMANDS = [
    ["cite"], ["show"], ["list", "--format", "ids"], ["export", "--format", "ris"], ["thread"],
    ["check"], ["log"], ["read"], ["stats"], ["date"], ["compare", "2"], ["timeline", "--around"],
    ["releases", "--for"],
]  # fmt: skip


def add(*rows: dict[str, Any]) -> None:
    """A database here with a record for each of *rows*."""
    with Store.write("records.db", create=True) as store, store.transaction():
        for row in rows:
            store.add(Record(**row))


def cable(title: str, document: str, **fields: Any) -> dict[str, Any]:
    return {"title": title, "document": document, "date": "1984-06-11", "text": "1. Ice.", **fields}


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
@pytest.mark.parametrize("typed", ["C05764535", "c05764535"])
def test_a_document_number_is_taken_wherever_an_id_is(
    desk: Run, here: Path, words: list[str], typed: str
) -> None:
    add(cable("One", "C05764535", message="Kabul 00001", year=1984), cable("Two", "C05764536"))
    assert desk(*words, typed) == desk(*words, "1")


@pytest.mark.parametrize("number", NUMBERS)
def test_numbers_of_every_form_are_taken(desk: Run, here: Path, number: str) -> None:
    add(cable("One", "4"), cable("Two", number))
    assert desk("list", number, "--format", "ids").out == "2\n"
    assert desk("cite", "-", stdin=f"{number}\n").out == desk("cite", "2").out
    assert desk("list", "--id", number, "--format", "ids").out == "2\n"


def test_a_number_that_several_records_have_means_them_all_or_names_them(
    desk: Run, here: Path
) -> None:
    add(cable("One", "C05764535"), cable("Two", "C05764535"), cable("Three", "C05764536"))
    assert desk("list", "C05764535", "--format", "ids").out == "1\n2\n"
    done = desk("log", "C05764535")
    assert (done.code, done.out) == (2, "")
    assert "C05764535 means several records (1, 2); give an id" in done.err


def test_a_number_that_no_record_has_is_exit_3(desk: Run, here: Path) -> None:
    add(cable("One", "C05764535"))
    done = desk("show", "C05764539")
    assert (done.code, done.out) == (3, "")
    assert "no record with the citation key or document number C05764539" in done.err
    assert desk("show", "1984-06-11").code == 3  # a day: a collection may be called so
    assert desk("cite", "1984-06-11").code == 2


def test_a_citation_key_is_that_of_its_record_whatever_documents_are_called(
    desk: Run, here: Path
) -> None:
    add(cable("One", "C05764535"), cable("Two", "C05764536"))
    assert desk("edit", "2", "--citation-key", "C05764535").code == 0
    assert desk("list", "C05764535", "--format", "ids").out == "2\n"
    assert desk("edit", "2", "--citation-key", "two1984").code == 0  # a former key stays its own
    assert desk("list", "C05764535", "--format", "ids").out == "2\n"


def test_a_request_for_a_document_number_asks_for_the_record_that_has_it(
    desk: Run, here: Path
) -> None:
    add(cable("Ice at the harbor", "C05764535"))
    assert desk("request", "new", "C05764535", "--to", "state", "--law", "foia").code == 0
    (asked,) = json.loads(desk("request", "show", "1", "--format", "json").out)["items"]
    assert "Ice at the harbor" in json.dumps(asked)
