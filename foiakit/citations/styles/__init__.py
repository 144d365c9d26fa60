"""The table of styles, which can be listed without loading any of them."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple, Protocol, cast

from foiakit.citations.options import PLAIN, CiteOptions
from foiakit.errors import NotFound
from foiakit.model.record import Collection, Record


class Style(Protocol):
    """The interface of a style's module."""

    def cite(
        self, record: Record, posting: Collection | None = None, how: CiteOptions = PLAIN
    ) -> str:
        """One citation of *record*, without a line break."""


class StyleEntry(NamedTuple):
    """A row of `STYLES`: a style that can be listed without being loaded."""

    module: str
    sentence: str
    rule: str
    """Whether the style's manual has a rule for cables, or what ours is adapted from."""
    short: str | None = None
    """The style of later notes; ``None`` where a repeated note is written in full."""

    @property
    def summary(self) -> str:
        """Return what the style is, and the rule it follows, on one line."""
        return f"{self.sentence} {self.rule}"


_OURS = "Adaptation: the manual has no rule for cables;"
_CHICAGO = f"{_OURS} ours follows Chicago's for correspondence in a published collection."
_HERE = "foiakit.citations.styles."
STYLES = {
    "archive": StyleEntry(
        f"{_HERE}archive",
        "The National Security Archive's own line, as its briefing books print it.",
        "House style: read off the Archive's pages; no manual is published.",
        "chicago-short",
    ),
    "archive-full": StyleEntry(
        f"{_HERE}archive_full",
        "The Archive's line, then the posting, its editor, its date and its address.",
        "Adaptation: the order is common practice; the Archive publishes no rule.",
        "chicago-short",
    ),
    "frus": StyleEntry(
        f"{_HERE}frus",
        "As FRUS heads a telegram and gives its marking.",
        "The series' own form for its documents, adapted to fit on one line.",
    ),
    "chicago-note": StyleEntry(
        f"{_HERE}chicago_note", "Chicago: the first note.", _CHICAGO, "chicago-short"
    ),
    "chicago-short": StyleEntry(
        f"{_HERE}chicago_short", "Chicago: a later, shortened note.", _CHICAGO
    ),
    "chicago-bibliography": StyleEntry(
        f"{_HERE}chicago_bibliography", "Chicago: the entry in a bibliography.", _CHICAGO
    ),
    "chicago-author-date": StyleEntry(
        f"{_HERE}chicago_author_date",
        "Chicago: an entry in an author-date reference list.",
        _CHICAGO,
    ),
    "turabian-note": StyleEntry(
        f"{_HERE}chicago_note",
        "Turabian: the first note, the same as Chicago's.",
        "Adaptation: Turabian lists what to name for government papers (17.11.4), not cables.",
        "chicago-short",
    ),
    "turabian-bibliography": StyleEntry(
        f"{_HERE}chicago_bibliography",
        "Turabian: the entry in a bibliography, the same as Chicago's.",
        "Adaptation: Turabian lists what to name for government papers (17.11.4), not cables.",
    ),
    "mla": StyleEntry(
        f"{_HERE}mla",
        "MLA: the entry in a list of works cited.",
        f"{_OURS} ours follows its containers and its older advice for memoranda.",
    ),
    "apa": StyleEntry(
        f"{_HERE}apa",
        "APA: the entry in a reference list; titles keep their capitals, although APA style would"
        " lowercase them.",
        f"{_OURS} ours follows its page on archival documents.",
    ),
    "bluebook": StyleEntry(
        f"{_HERE}bluebook",
        "Bluebook: a full citation for a law review's footnote.",
        f"{_OURS} ours follows those for unpublished letters (17) and the internet (18).",
    ),
    "nara": StyleEntry(
        f"{_HERE}nara",
        "As the National Archives ask: from the item up to the repository, with semicolons.",
        "Rule for records at the National Archives (General Information Leaflet 17 and its"
        " supplement for foreign affairs); adapted for a copy held elsewhere.",
    ),
}


def load(name: str) -> Style:
    """The style called *name*, or in the CSL file *name*: see `foiakit.citations.style`."""
    if _is_file(name):
        return cast(Style, import_module("foiakit.citations.styles.csl_style").load(name))
    return cast(Style, import_module(STYLES[named(name)].module))


def short_form(name: str) -> str | None:
    """The style of a repeated note after one in the style *name*; ``None`` if it has none."""
    return None if _is_file(name) else STYLES[named(name)].short


def _is_file(name: str) -> bool:
    return name.lower().endswith((".csl", ".xml"))


_FAMILIES = {"chicago": "chicago-note", "turabian": "turabian-note"}
"""Which style of several is meant by the name that they share: the note."""


def named(text: str) -> str:
    """The name in `STYLES` that *text* means, in any case; `NotFound` names the nearest."""
    if text in STYLES:
        return text
    name = "-".join(text.casefold().replace("_", " ").replace("-", " ").split())
    name = _FAMILIES.get(name, name)
    if name in STYLES:
        return name
    from foiakit.model.vocabulary import nearest

    near = nearest(name, (*STYLES, *_FAMILIES), 1)
    meant = f"did you mean {near[0]}? There" if near else "there"
    raise NotFound(
        f"no style called {text}; {meant} are: {', '.join(STYLES)}, and path/to/style.csl"
    )
