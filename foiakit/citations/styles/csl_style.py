"""Any style of the Citation Style Language, rendered by citeproc-py (the extra ``csl``).

A style for notes gives the first note, any other style the entry of the list. Three faults of
citeproc-py 0.11 are corrected here: a comma or period follows the closing quotation mark even if
the style's language requires it inside; a page count and its label are lost; unknown variables
cause messages on stderr. Other parts of CSL 1.0.2 that it lacks are missing here too.
"""

from __future__ import annotations

import warnings
from types import SimpleNamespace
from typing import Any

from foiakit.citations.citation_line import clean, italic, link, points_inside, render
from foiakit.citations.options import PLAIN, CiteOptions
from foiakit.citations.styles import csl_limits
from foiakit.citations.styles.csl_item import Item, date, frus_item, item
from foiakit.errors import BadInput, NeedsExtra, NotFound
from foiakit.model.record import Collection, Record

NAMESPACE = "{http://purl.org/net/xbiblio/csl}"
FRUS = "https://foiakit.invalid/csl/frus"
"""The id of our own ``frus.csl``, which expects items in the series' words."""
_KEY = "record"


class CslStyle:
    """A CSL style with the interface of the other styles: an object with ``cite``."""

    def __init__(self, path: str, root: Any) -> None:
        self._path = path
        self._item = frus_item if root.findtext(f"{NAMESPACE}info/{NAMESPACE}id") == FRUS else item

    def cite(
        self, record: Record, posting: Collection | None = None, how: CiteOptions = PLAIN
    ) -> str:
        """Return the citation of *record*; `BadInput` if citeproc-py cannot render it."""
        values = self._item(record, posting, _KEY)
        if not how.classification:
            values.pop("note", None)
        if how.accessed:
            values["accessed"] = date(how.accessed, None)
        if "URL" in values:
            values["URL"] = link(values["URL"])
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                line = self._render(values, how)
        except Exception as problem:
            # citeproc-py raises whatever went wrong inside: AttributeError, KeyError, TypeError.
            raise BadInput(
                f"{self._path}: citeproc-py cannot render this style"
                f" ({type(problem).__name__}: {problem}); pandoc or Zotero may"
            ) from problem
        return render(" ".join(line.split()), how)

    def _render(self, values: Item, how: CiteOptions) -> str:
        from citeproc import Citation, CitationStylesBibliography, CitationStylesStyle

        style = CitationStylesStyle(self._path, validate=False)
        bibliography = CitationStylesBibliography(style, _source(values), _formatter())
        cited = _item_type()(_KEY, **_locator(how))
        citation = Citation([cited])
        bibliography.register(citation)
        if style.root.get("class") == "note" or not style.has_bibliography():
            line = str(bibliography.cite(citation, lambda _: ""))
        else:
            line = "".join(map(str, bibliography.bibliography()))
        inside = str(style.root.get_locale_option("punctuation-in-quote")).lower() == "true"
        return points_inside(line) if inside else line


def load(path: str) -> CslStyle:
    """Return the style in the file *path*.

    Raises `NotFound`, `NeedsExtra` without citeproc-py, and `BadInput` for a file that is not a CSL
    style, or one that only names another as its parent.
    """
    try:
        import citeproc  # noqa: F401 - whether it is there
        from lxml import etree
    except ImportError:
        raise NeedsExtra("a CSL style", "csl") from None
    try:
        with open(path, "rb") as file:
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            root = etree.parse(file, parser).getroot()
    except FileNotFoundError:
        raise NotFound(f"{path}: no such CSL style") from None
    except IsADirectoryError:
        raise BadInput(f"{path}: a folder, not a CSL style") from None
    except OSError as problem:  # lxml's own too: bytes that are not of the declared encoding
        raise BadInput(f"{path}: cannot be read: {problem.strerror or problem}") from None
    except etree.XMLSyntaxError as problem:
        raise BadInput(f"{path}:{problem.lineno or 1}: not a CSL style: {problem.msg}") from None
    if root.tag != f"{NAMESPACE}style":
        raise BadInput(f"{path}: not a CSL style: its outermost element is {root.tag}")
    if root.find(f"{NAMESPACE}citation") is None:
        parent = root.find(f"{NAMESPACE}info/{NAMESPACE}link[@rel='independent-parent']")
        whose = f": take its parent, {parent.get('href')}" if parent is not None else ""
        raise BadInput(f"{path}: a CSL style without a citation format{whose}")
    csl_limits.check(path, root, NAMESPACE)
    return CslStyle(path, root)


def _source(values: Item) -> Any:
    from citeproc import VARIABLES
    from citeproc.source.json import CiteProcJSON

    known = {*VARIABLES, "id", "type"}
    source = CiteProcJSON([{k: v for k, v in values.items() if k.replace("-", "_") in known}])
    for reference in source.values():
        # Number looks a variable up by CSL's own name, everything else by Python's.
        reference.update({name.replace("_", "-"): v for name, v in [*reference.items()]})
    return source


def _locator(how: CiteOptions) -> dict[str, Any]:
    from citeproc import Locator

    return {"locator": Locator("page", clean(how.page))} if clean(how.page) else {}


def _item_type() -> Any:
    from citeproc import CitationItem
    from citeproc.source import VariableError

    class Cited(CitationItem):  # type: ignore[misc]  # citeproc-py has no types
        """An item that also knows its reference's variables, as Label expects of a page count."""

        def __getitem__(self, name: str) -> Any:
            try:
                return super().__getitem__(name)
            except VariableError:
                return str(self.reference[name.replace("-", "_")])

    return Cited


def _formatter() -> Any:
    """citeproc-py's formatter: italics marked for `foiakit.citations.citation_line.render`, no
    others.

    It would escape the style's own words and not the record's, so escaping waits until the end.
    """
    forms = dict.fromkeys(_FORMS, str) | {"Italic": italic, "Oblique": italic}
    return SimpleNamespace(preformat=str, **forms)


_FORMS = (
    "Italic",
    "Oblique",
    "Bold",
    "Light",
    "Underline",
    "Superscript",
    "Subscript",
    "SmallCaps",
)
