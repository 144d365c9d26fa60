"""A letter whose text tries to be markup, and a letter as text."""

from __future__ import annotations

import io

from foiakit.requests.letters.letter import Letter
from foiakit.requests.model import Item
from foiakit.writers.letters import write

HOSTILE = "</li><script>alert(1)</script> *x* [a](http://b) \x1b[31m \u202e & `c` | ~d~"
ITEMS = (
    Item(number=1, message="Kabul 8106", year=1973, quote=HOSTILE),
    Item(number=2, what="1. Łódź: a <b>report</b>"),
)


def text_of(found: Letter, form: str) -> str:
    out = io.StringIO()
    write(found, form, out)
    return out.getvalue()
