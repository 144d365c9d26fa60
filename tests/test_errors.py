"""Errors have an exit code and a sentence, also after they crossed from another process."""

from __future__ import annotations

import pickle
import re

import pytest

from foiakit import errors
from foiakit.errors import BadInput, FoiakitError, NeedsExtra, NoDatabase


@pytest.mark.parametrize(
    "error",
    [NoDatabase("a.db"), NeedsExtra("Word", "docx"), BadInput("a.csv: no"), FoiakitError("no")],
)
def test_an_error_is_the_same_in_another_process(error: FoiakitError) -> None:
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), str(copy)) == (type(error), str(error))


def kinds(parent: type[FoiakitError] = FoiakitError) -> list[type[FoiakitError]]:
    return [parent, *(kind for child in parent.__subclasses__() for kind in kinds(child))]


def test_every_error_has_the_exit_code_that_its_module_documents() -> None:
    documented = dict(re.findall(r"(\w+) +(\d)  \S", errors.__doc__ or ""))
    assert documented
    for kind in kinds():
        if kind.__module__ == errors.__name__ and kind.__name__ in documented:
            assert kind.exit_code == int(documented[kind.__name__])
    assert set(documented) <= {kind.__name__ for kind in kinds()}


@pytest.mark.parametrize(
    "error",
    [
        NoDatabase("a.db"),
        errors.NoSpace("a.db"),
        errors.CannotWrite("a.db"),
        errors.ForeignFile("a.db", "it is a folder"),
        errors.NewerSchema("a.db", 12, 9),
        errors.OlderSchema("a.db", 2, 9),
        errors.Damaged("a.db", "cut off"),
        errors.Locked("a.db", 0.5),
    ],
)
def test_a_sentence_names_the_file_and_is_a_single_line(error: FoiakitError) -> None:
    assert str(error).startswith("a.db: ")
    assert "\n" not in str(error)


@pytest.mark.parametrize(
    ("why", "what_to_do"),
    [
        ("it is read-only", "Allow writing there, or name another path"),
        ("Permission denied", "Allow writing there, or name another path"),
        ("Read-only file system", "Allow writing there, or name another path"),
        ("there is no folder a", "Make the folder first"),
        ("File name too long", "Name another path"),
    ],
)
def test_what_cannot_be_written_says_what_to_do(why: str, what_to_do: str) -> None:
    assert str(errors.CannotWrite("a/b.csv", why)).endswith(f"nothing was changed. {what_to_do}")
