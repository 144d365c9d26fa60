"""A dry run knows the records that it would have added."""

from __future__ import annotations

from foiakit.store.load.dry_run_records import Unwritten


def test_only_what_was_added_is_known() -> None:
    unwritten = Unwritten()
    unwritten.add([("a", 1, "digest a"), ("b", 2, "digest b")])
    unwritten.add([("c", 3, "digest c")])
    assert unwritten.known(["a", "c", "x"]) == {"a": (1, "digest a"), "c": (3, "digest c")}
    assert unwritten.known([]) == {}
    unwritten.close()
