"""Two releases of one text, of which one withholds a sentence."""

from __future__ import annotations

from foiakit.model.record import Record
from foiakit.releases.compared_paragraphs import Compared
from foiakit.releases.compared_text import ComparedText
from foiakit.releases.comparison import compare
from foiakit.releases.composite import Composite, composite

WHOLE = (
    "The council of the port met in the morning and closed the mole for the winter. "
    "The <minister> asked whether the boats of the other harbor would be paid for it. "
    "Everyone agreed that the pilots must stay until the ice is gone from the bay."
)
HIDDEN = "The <minister> asked whether the boats of the other harbor would be paid for it."


def compared() -> tuple[Compared, Composite]:
    """Records 4 (whole) and 9 (excised), how they differ, and their composite."""
    cut = WHOLE.replace(HIDDEN, "[Excised: B5]").replace("morning", "moming")
    texts = (ComparedText(4, WHOLE, None), ComparedText(9, cut, None))
    blocks = tuple(compare(list(texts)))
    records = (Record(id=4, title="Ice"), Record(id=9, title="Ice", exemptions=("B5",)))
    return Compared(records, texts, blocks), composite(list(texts), blocks)
