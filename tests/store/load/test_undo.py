"""Any steps at all: each proves sound, and its undo is to the letter."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from log_inspection import damages, everything, telegram, undo_change

from foiakit.errors import FoiakitError
from foiakit.model.record import Collection, Record, Skipped
from foiakit.store.load import accepted_findings, undo
from foiakit.store.log import log_reader
from foiakit.store.store import Store

texts = st.none() | st.sampled_from(["", "one", "two words", "Zürich's", "x\x01y"])
steps = st.lists(
    st.tuples(
        st.sampled_from(["add", "edit", "remove", "import", "update", "mark", "undo", "restore"]),
        st.integers(1, 8),
        texts,
    ),
    max_size=14,
)


def do(store: Store, step: str, number: int, text: str | None) -> None:
    """One step, which may be refused."""
    if step == "add":
        store.add(Record(title=text, captions=("NODIS",) if number % 2 else ()))
    elif step == "edit":
        store.change(number, {"title": text, "notes": "n", "tags": ("t",) * (number % 2)})
    elif step == "remove":
        store.remove([number, number + 1])
    elif step in {"import", "update"}:
        items = [item for at in range(number, number + 3) for item in telegram(at, notes=text)]
        store.put([Collection("C", title=text), *items], "update" if step == "update" else "keep")
    elif step == "mark":
        with store.transaction():
            accepted_findings.mark(store, number, "odd-character", text or "")
    elif step == "undo":
        undo_change(store, number)
    else:
        with store.transaction():
            undo.restore(store, number)


@settings(max_examples=60)
@given(steps=steps)
def test_whatever_is_done_proves_sound_and_its_undo_is_to_the_letter(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, str | None]]
) -> None:
    path = str(tmp_path_factory.mktemp("steps") / "records.db")
    with Store.write(path, create=True) as store:
        store.put([Skipped("a:1", "nothing", "x")])
        for step, number, text in steps:
            before, last = everything(store), newest(store)
            try:
                do(store, step, number, text)
            except FoiakitError:
                assert everything(store) == before
                continue
            assert damages(store) == []
            after = everything(store)
            if newest(store) == last:
                assert after == before
                continue
            undone = undo_change(store, newest(store))
            assert everything(store) == before
            assert damages(store) == []
            undo_change(store, undone)
            assert everything(store) == after


def newest(store: Store) -> int:
    return next((entry.id for entry in log_reader.entries(store, limit=1)), 0)
