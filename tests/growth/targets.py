"""Whatever takes a text from outside, as functions of one text, named for what they are.

Readers, styles, writers and checks are taken from the program's own tables, so that a new one is
tried without a line here. Whoever fails with a `FoiakitError` has done its work too.
"""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from functools import cache, partial
from typing import Any

from growth.reader_targets import Target, readers
from growth.request_targets import request_targets
from growth.views import BOOK, ONCE, VIEWS, WHOLE, View, screen, thread
from program import ROOT

from foiakit.cables import readable_text
from foiakit.cables.body import body_text
from foiakit.cables.body.doubled_text import is_doubled
from foiakit.cables.forms.which_form import marks_of_a_telegram
from foiakit.cables.reading import read_all as read_telegrams
from foiakit.cables.references import mentions, other_papers, ref_line
from foiakit.cables.references.reference_years import Own
from foiakit.cables.released_papers import has_words
from foiakit.cables.scans.reading import ReadPage
from foiakit.checks import RULES
from foiakit.citations import CiteOptions
from foiakit.citations.reading import read_all as read_citations
from foiakit.citations.styles import STYLES, load
from foiakit.drafts import reading
from foiakit.drafts.citations import citations as manuscript_citations
from foiakit.drafts.manuscript import Manuscript
from foiakit.drafts.passages import find
from foiakit.drafts.quotations import parts_of, quotations
from foiakit.drafts.rewriting.replacements import Replacement
from foiakit.drafts.rewriting.replacements import find as find_citations
from foiakit.drafts.rewriting.text_files import rewrite
from foiakit.errors import FoiakitError, NeedsExtra
from foiakit.filters import FILTERS, Filter, InvalidValue
from foiakit.model import markings, message
from foiakit.model.dates import is_date, written
from foiakit.model.query import Query
from foiakit.model.record import LISTS, Collection, Record, labels_of
from foiakit.papers.reading import read as read_paper
from foiakit.papers.scans.reading import read as read_scanned_paper
from foiakit.pdfs.layers.choose import choose
from foiakit.pdfs.layers.separate import separated
from foiakit.pdfs.layers.words import Word
from foiakit.releases.compared_paragraphs import Compared
from foiakit.releases.compared_text import ComparedText
from foiakit.releases.comparison import compare
from foiakit.releases.composite import composite
from foiakit.releases.hidden import hidden
from foiakit.releases.released import Released
from foiakit.releases.released_text import TopHead
from foiakit.releases.shingles import fingerprints
from foiakit.site.book import as_markdown
from foiakit.site.lead import LinkedText
from foiakit.site.text_blocks import text_pages
from foiakit.store.find.full_text import query_language
from foiakit.store.links.neighbours import Neighbours
from foiakit.store.store import Store
from foiakit.text import visible
from foiakit.text.pages import pages_with
from foiakit.text.words import Words
from foiakit.writers import PATHS, PIECES, WRITERS, path_writer, writer
from foiakit.writers.comparisons import html, markdown, objects
from foiakit.writers.comparisons import text as text_of_comparison
from foiakit.writers.graphs import GRAPHS, graph_writer


def parsers() -> Iterator[tuple[str, Target]]:
    """Everything that reads a text from a field or from the command line."""
    yield "citations", lambda text: list(read_citations(text.splitlines()))
    yield "a citation", lambda text: list(read_citations([text]))
    yield "a search", query_language.read
    yield "a search in full text", _search
    yield "a date", written.read
    yield "a stored date", is_date
    yield "an undated one", written.is_undated
    yield "a marking", markings.read
    yield "captions", markings.captions_in
    yield "a message", message.parse
    yield "a message's key", message.key_of
    yield "labels", labels_of
    yield "visible", visible.visible
    yield "visible lines", visible.visible_lines
    yield "a telegram", lambda text: list(read_telegrams(text))
    yield "marks of a telegram", marks_of_a_telegram
    yield "a telegram twice", is_doubled
    yield "layers of a page", _layers
    yield "a paper", read_paper
    yield "scanned paper", lambda text: read_scanned_paper([ReadPage(text, text[::-1])])
    yield "words of a page", has_words
    yield "excisions", body_text.excisions
    yield "mentions", lambda text: mentions.mentions(text, OWN)
    yield "references", lambda text: ref_line.references(text, OWN)
    yield "other papers", lambda text: list(other_papers.OTHER.finditer(text))
    yield "sentence case", readable_text.sentence_case
    yield "explained", lambda text: list(readable_text.meanings(text, (), (), ()))
    for form in ("markdown", "latex", "html", "plain"):
        yield f"a manuscript in {form}", partial(_manuscript, form)
    yield "a site's lead", lambda text: LinkedText(lambda _: None).html(text)
    yield "a site's lead from a posting", as_markdown
    yield "pages of a site's text", lambda text: text_pages(text, None)
    yield "pages of words", lambda text: pages_with(text, [0, len(text)], ["a", text[:9]])
    yield "a quotation in a text", lambda text: find(parts_of(text[:500]), Words(text))
    yield "a quotation as long", lambda text: find(parts_of(text), Words(text[::-1]))
    yield "former citations", _former_citations
    yield from request_targets()
    yield "fingerprints", lambda text: fingerprints(text.split())
    yield "a passage hidden in a release", _hidden
    yield "passages hidden all over", lambda text: _hidden(text, every=40)
    for form, module in COMPARISONS.items():
        yield f"comparison in {form}", partial(_compare, module)
    for name, filter_ in FILTERS.items():
        yield f"filter {name}", partial(_filter, filter_)


OWN = Own()
COMPARISONS = {"text": text_of_comparison, "markdown": markdown, "html": html, "json": objects}


def _compare(module: Any, text: str) -> None:
    """*text* compared with itself backwards, with itself cut, and with a copy that is misread."""
    half = len(text) // 2
    released = (text, f"{text[::-1]} {text}", f"{text[:half]} [B1] {text[half + half // 4 :]}")
    records = tuple(
        WHOLE._replace(id=number, text=released_text)
        for number, released_text in enumerate(released)
    )
    texts = tuple(
        ComparedText(number, released_text, [0, len(released_text) // 2, len(released_text)])
        for number, released_text in enumerate(released)
    )
    found = Compared(records, texts, tuple(compare(texts)))
    list(module.comparison(found))
    list(module.composite(found, composite(texts, found.blocks)))


def _layers(text: str) -> None:
    words = [
        Word(word, 50 + 60.0 * (at % 9), 100 + 60.0 * (at % 9), 700 - 12.0 * (at // 9 % 60), 9)
        for at, word in enumerate(text.split())
    ]  # fmt: skip
    separated(words)
    half = len(words) // 2
    choose(words[:half], words[half:])


def _hidden(text: str, every: int = 0) -> None:
    """Each of two releases against the other, one of which lacks words."""
    cut = "".join(
        f"{text[at : at + every // 2]}\n\n\n\n\n" for at in range(0, len(text), every)
    ) if every else f"{text[: len(text) // 3]} [Excised: B1] {text[len(text) // 2 :]}"  # fmt: skip
    ours, theirs = (
        Released(number, words, TopHead("2010-03-02", "17:25", "Ines", "Harbor"), in_part=True)
        for number, words in enumerate((cut, text))
    )
    list(hidden(ours, theirs))
    list(hidden(theirs, ours))


def _filter(filter_: Filter, text: str) -> None:
    with suppress(FoiakitError, InvalidValue):
        filter_.parse(text)


@cache
def _seven() -> Store:
    return Store.open(str(ROOT / "records.db"))


def _search(text: str) -> None:
    with suppress(FoiakitError):
        for _ in _seven().search(text, Query()):
            break


TEXTS = (
    "collection", "document", "message", "head", "originator", "recipient", "kind", "title",
    "date_other", "classification", "source", "case", "description", "notes", "text", "url",
    "printed",
)  # fmt: skip


def _records(text: str) -> Iterator[Record]:
    """For each field, a record in which only that field has *text*."""
    words = tuple(text.split())[:1000] or (text,)
    fields: dict[str, Any] = dict.fromkeys(TEXTS, text) | dict.fromkeys(LISTS, words)
    for name, value in fields.items():
        yield WHOLE._replace(**{name: value})


def outputs() -> Iterator[tuple[str, Target]]:
    """Every style, writer and view, with a record that has the text in one field."""
    for name in STYLES:
        for markup in ("plain", "markdown", "html"):
            yield f"style {name}, {markup}", partial(_cite, name, CiteOptions(markup=markup))
        yield f"style {name}, page", partial(_cite_page, name)
        yield f"style {name}, posting", partial(_cite_posting, name)
    for name in WRITERS:
        yield f"writer {name}", partial(_write, name)
    for name in PATHS:
        if name not in PIECES:
            yield f"writer {name}", partial(_write_file, name)
    for name in GRAPHS:
        yield f"graph {name}", partial(_graph, name)
    for name, view in VIEWS.items():
        yield f"view {name}", partial(_view, view)


def _cited(name: str, record: Record, posted: Collection, how: CiteOptions) -> None:
    load(name).cite(record, posted, how)


def _cite_page(name: str, text: str) -> None:
    _cited(name, WHOLE, BOOK, CiteOptions(page=text))


def _cite_posting(name: str, text: str) -> None:
    _cited(name, WHOLE, BOOK._replace(title=text, editors=(text,)), CiteOptions())


def _cite(name: str, how: CiteOptions, text: str) -> None:
    for record in _records(text):
        _cited(name, record, BOOK, how)


def _write(name: str, text: str) -> None:
    writer(name).write(_records(text), io.StringIO(), {"EBB 389": BOOK})


def _write_file(name: str, text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "made")
        with suppress(NeedsExtra):
            path_writer(name).write_to(path, _records(text), {"EBB 389": BOOK})


def _graph(name: str, text: str) -> None:
    graph_writer(name).write(thread(text), io.StringIO())


def _view(view: View, text: str) -> None:
    for record in [WHOLE] if view in ONCE else _records(text):
        view(record, text, screen())


def checks() -> Iterator[tuple[str, Target]]:
    """Every rule of one record, and every rule of a posting."""
    for code, rule in RULES.items():
        yield f"check {code}", partial(_posting_rule if rule.of_posting else _rule, code)


def _rule(code: str, text: str) -> None:
    around = Neighbours(_seven())
    function = RULES[code].function(code)
    for record in _records(text):
        list(function(record, around))


def _posting_rule(code: str, text: str) -> None:
    function = RULES[code].function(code)
    book = BOOK._replace(lead=text)
    for record in _records(text):
        list(function(book, [WHOLE, record._replace(id=2, document="5")]))


def _former_citations(text: str) -> None:
    """The beginning of the text as a citation that comes again and again in it."""
    words = " ".join(text[:60].split())
    old = Replacement(words, f"{words} anew", frozenset([1]))
    rewrite(f"{text};\n{words}.\n{text}".encode(), Manuscript(()), "latex", [old])
    find_citations(text, [old])


def _manuscript(form: str, text: str) -> None:
    with suppress(FoiakitError):
        blocks = reading.read(text.encode("utf-8", "replace"), "text", form).blocks
        list(quotations(blocks))
        list(manuscript_citations(blocks))


def targets() -> dict[str, Target]:
    """All of them, by name."""
    found = [*readers(), *parsers(), *outputs(), *checks()]
    names = [name for name, _ in found]
    assert len(set(names)) == len(names), "two targets have one name: only one would be tested"
    return dict(found)
