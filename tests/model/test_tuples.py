"""A named tuple without `typing` is like one of `typing`, and importing it is cheap."""

from __future__ import annotations

import pickle
import subprocess
import sys
import typing

import pytest

from foiakit.model.tuples import NamedTuple


class Mine(NamedTuple):
    """A docstring."""

    first: int
    second: str = "x"

    def both(self) -> str:
        """Return both."""
        return f"{self.first}{self.second}"


class Theirs(typing.NamedTuple):
    """A docstring."""

    first: int
    second: str = "x"


def test_it_has_fields_defaults_methods_and_a_docstring() -> None:
    assert Mine._fields == Theirs._fields
    assert Mine._field_defaults == Theirs._field_defaults
    assert tuple(Mine(1)) == tuple(Theirs(1)) == (1, "x")
    assert Mine(1).both() == "1x"
    assert (Mine.__doc__, Mine.__name__) == ("A docstring.", "Mine")
    assert repr(Mine(1)) == "Mine(first=1, second='x')"


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(TypeError):
        Mine()  # type: ignore[call-arg]  # what is tested


def test_it_is_pickled_by_its_name() -> None:
    assert pickle.loads(pickle.dumps(Mine(1, "y"))) == Mine(1, "y")


def test_importing_it_does_not_import_typing() -> None:
    program = "import sys; import foiakit.model.tuples; print('typing' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:] = {sys.path!r}; {program}"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == "False\n"
