"""The keywords that Python takes are the options that the command line has."""

from __future__ import annotations

from foiakit.api.keywords import Filters, names
from foiakit.filters import FILTERS


def test_every_option_is_a_keyword_and_an_editor_knows_each() -> None:
    assert set(Filters.__annotations__) == set(names())
    assert set(names().values()) == {*FILTERS, "excised"}
    for name, filter_ in FILTERS.items():
        option = filter_.flag.replace("-", "_")
        assert names()["from_" if option == "from" else option] == name
