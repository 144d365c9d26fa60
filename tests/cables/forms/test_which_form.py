"""Which of the forms a telegram has."""

from __future__ import annotations

from cables.samples import LABELLED

from foiakit.cables import FORMS
from foiakit.cables.reading import read


def test_every_form_is_among_the_composed_telegrams_and_recognised() -> None:
    forms = {read(path.read_text("utf-8")).form for path in LABELLED.glob("synthetic-*.txt")}
    assert forms == set(FORMS) - {"paper"}
    count = [len(list(LABELLED.glob(f"synthetic-{form}-?.txt"))) for form in (
        "aad", "state-print", "received", "foia-print", "acp127", "smart",
    )]  # fmt: skip
    assert min(count) >= 5
