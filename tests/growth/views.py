"""Every view, as a function of one record that holds the text, of the text, and of a screen.

A key names the function that is called, by its module within ``foiakit.views``: a test compares
them with the functions there are, so that a new view has a line here.
"""

from __future__ import annotations

import importlib
import inspect
import io
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from rich.console import Console, RenderableType

import foiakit.views
from foiakit.checks import Finding
from foiakit.drafts.findings import Finding as DraftFinding
from foiakit.model.message import Number
from foiakit.model.record import Collection, Record
from foiakit.releases.compared_paragraphs import Compared
from foiakit.releases.compared_text import ComparedText
from foiakit.releases.comparison import compare
from foiakit.releases.passages import Passage, Release
from foiakit.store.find.counts.stats import Run
from foiakit.store.find.full_text.search import Hit
from foiakit.threads import ASK, HELD, Link, Member, Mention, Thread
from foiakit.threads.missing_ranking import Cited, Wanted, Weight
from foiakit.threads.time_windows import Window, placed
from foiakit.threads.tree import Branch, Tree
from foiakit.timelines.axis import axis
from foiakit.timelines.histogram import histogram
from foiakit.timelines.tally import tally
from foiakit.views.charts import bars, counts
from foiakit.views.charts import histogram as histogram_view
from foiakit.views.charts import timeline as timeline_view
from foiakit.views.console import show
from foiakit.views.pages import comparison, draft, posting, record_page, request_page, telegram
from foiakit.views.tables import (
    changes,
    chosen_columns,
    findings,
    hidden_passages,
    hits,
    paged_lines,
    requests,
    table,
)
from foiakit.views.threads import missing_cables
from foiakit.views.threads import thread as thread_view
from foiakit.views.threads import tree as tree_view

View = Callable[[Record, str, Console], object]

WHOLE = Record(
    1, "0", "islamabad1999-1717", "EBB 389", "4", "Islamabad 1717", 1999, "A head",
    "Embassy Islamabad", "SecState", "Cable", "A title", "1999-05-24", classification="Secret",
    captions=("NODIS",), pages=4,
    excised=True, source="FOIA", text="The text.", url="https://example.org/",
)  # fmt: skip
BOOK = Collection("EBB 389", "Electronic Briefing Book", "389", "A title", editors=("A B",))


def screen() -> Console:
    """A terminal of 80 columns whose output is discarded."""
    return Console(file=io.StringIO(), force_terminal=True, width=80, markup=False,
                   emoji=False, highlight=False)  # fmt: skip


def _show(parts: Iterable[RenderableType], where: Console) -> None:
    for part in parts:
        show(part, where)


def thread(text: str) -> Thread:
    """Three members, one held and two not, with the text in every field that can have it."""
    mention = Mention(1, text, "ref", text, "KABUL", 8106, 1999, text, text, False, text, text)
    number = Number("KABUL", 1999, 8106)
    held = Member("a", text, "cable", None, 1999, HELD, (1,), "1999-05-24", "1999-05-24", text)
    asked = Member("b", text, text, number, 1999, ASK, (), text, None, text, text)
    other = Member("c", text, text, title=text, where=text)
    links = (Link("a", "b", (mention,)), Link("a", "c", (mention,)))
    return Thread((held, asked, other), links)


def _thread(_: Record, text: str, where: Console) -> None:
    show(thread_view.table(placed(thread(text), lambda *_: Window()), where), where)


def _tree(_: Record, text: str, where: Console) -> None:
    found = thread(text)
    grown = tuple(Branch(found.members[at + 1], link) for at, link in enumerate(found.links))
    side = Branch(found.members[0], None, grown, more=2)
    show(tree_view.drawing(Tree(found.members[0], side, side), where), where)


def _wanted(_: Record, text: str, where: Console) -> None:
    found = thread(text)
    weight = Weight(1, 1, "1999-05-24", "1999-05-24")
    cited = Cited(found.members[1], weight, found.members[:1], found.links[0].mentions)
    _show(missing_cables.lines([Wanted(cited, text, Window())], where), where)


def _counted(_: Record, text: str, where: Console) -> None:
    rows: list[tuple[object, ...]] = [(text, 3), (text[1:], 2)]
    where.print(counts.counted(("sender",), rows, 5, None, str, where).table)


def _draft(_: Record, text: str, where: Console) -> None:
    found = DraftFinding(1, text, "quotation", "differs", text, 1, held=text)
    _show(draft.findings([(1, found, text)], "line"), where)


def _comparison(_: Record, text: str, where: Console) -> None:
    records = WHOLE._replace(text=text), WHOLE._replace(id=2, text=f"{text[::-1]} {text}")
    texts = tuple(ComparedText(record.id or 0, record.text or "") for record in records)
    _show(comparison.comparison(Compared(records, texts, tuple(compare(texts))), where), where)


def _page(record: Record, _: str, where: Console) -> None:
    near = [record_page.Near("before and after", [record], [record])]
    _show(record_page.page(record, "A citation.", BOOK, near, where, ("word",)), where)


def _posting(record: Record, text: str, where: Console) -> None:
    _show(posting.posting(BOOK._replace(lead=text, title=text), [record], text, where), where)


def _reading(record: Record, _: str, __: Console) -> None:
    for cased in (False, True):
        how = telegram.ReadingOptions(cased, explain=True, width=80)
        list(telegram.reading(record, {}, (), how))


class _Change(NamedTuple):
    id: int
    time: str
    command: str
    undoes: int | None = None
    undone: int | None = None


def _hidden(_: Record, text: str, where: Console) -> None:
    release = Release(1, text, text, text)
    found = Passage(3, release, (text,), (release, release), text, text, text, 1, is_sure=True)
    show(hidden_passages.passages([found], where), where)


def _changes(_: Record, text: str, where: Console) -> None:
    entry = _Change(1, "2026-11-01T12:00:00Z", text)
    show(changes.changes([(entry, text, [("added", text)])], where), where)


def _differences(_: Record, text: str, where: Console) -> None:
    show(changes.differences([(text, text, text)]), where)


def _requests(_: Record, text: str, where: Console) -> None:
    where.print(requests.requests(("Title",), [(text,)], where))


def _findings(_: Record, text: str, where: Console) -> None:
    found = Finding(1, "a-check", "error", "title", text, 1.0, text)
    where.print(findings.findings([found], where))


def _histogram(record: Record, _: str, where: Console) -> None:
    for stack in ("classification", "post"):
        _show(histogram_view.histogram(histogram(tally([record], stack), stack), where), where)


def _hits(record: Record, text: str, where: Console) -> None:
    snippet = f"{hits.START}{text}{hits.END} {text}"
    _show(hits.hits([Hit(record, 1.0, snippet)], where, lambda _: 1), where)


def _bars(_: Record, text: str, where: Console) -> None:
    show(bars.bars([bars.Line(text, 1, (1,))], "A field", ["A value"], 1, where), where)


def _serials(_: Record, text: str, where: Console) -> None:
    show(bars.serials([Run(text, 1999, 1, 4, True)], where), where)


VIEWS: Mapping[str, View] = {
    "charts.bars.bars": _bars,
    "charts.bars.fitting": lambda _, text, where: bars.fitting([text], [text], where),
    "charts.bars.serials": _serials,
    "charts.counts.counted": _counted,
    "charts.histogram.histogram": _histogram,
    "charts.timeline.timeline": lambda record, _, where: _show(
        timeline_view.timeline(axis([record, record._replace(date=None)]), where), where
    ),
    "pages.comparison.comparison": _comparison,
    "pages.draft.findings": _draft,
    "pages.posting.posting": _posting,
    "pages.record_page.page": _page,
    "pages.request_page.lines": lambda _, text, where: list(request_page.lines([text], where)),
    "pages.telegram.reading": _reading,
    "tables.changes.changes": _changes,
    "tables.changes.differences": _differences,
    "tables.chosen_columns.table": lambda record, text, where: where.print(
        chosen_columns.table(["Title", "Text"], [[str(record.title), text]], where)
    ),
    "tables.findings.findings": _findings,
    "tables.hidden_passages.passages": _hidden,
    "tables.hits.hits": _hits,
    "tables.hits.marked": lambda _, text, where: hits.marked(hits.START + text, where),
    "tables.paged_lines.lines": lambda record, _, where: list(paged_lines.lines([record], where)),
    "tables.table.fitting": lambda record, _, where: table.fitting([record], where, 5),
    "tables.requests.requests": _requests,
    "tables.table.table": lambda record, _, where: where.print(table.table([record], where)),
    "threads.missing_cables.lines": _wanted,
    "threads.thread.table": _thread,
    "threads.tree.drawing": _tree,
}
ONCE = frozenset({_thread, _tree, _wanted, _posting, _changes, _differences, _findings, _bars,
                  _serials, _counted, _draft, _requests, _hidden, _comparison})  # fmt: skip
"""Views of something other than a record: the same whichever field of a record has the text."""


def there_are() -> Iterator[str]:
    """The functions of ``foiakit.views`` that draw: they are given a screen, or give what shows."""
    for module in pkgutil.walk_packages(foiakit.views.__path__, "foiakit.views."):
        if module.ispkg or module.name == "foiakit.views.console":
            continue  # the screen itself, and what all views share
        for name, function in vars(importlib.import_module(module.name)).items():
            if (
                name.startswith("_")
                or not inspect.isfunction(function)
                or function.__module__ != module.name
            ):
                continue
            signature = inspect.signature(function)
            kinds = {parameter.annotation for parameter in signature.parameters.values()}
            if "Console" in kinds or signature.return_annotation in {
                "RenderableType", "Iterator[RenderableType]", "Iterator[str]"
            }:  # fmt: skip
                yield f"{module.name.removeprefix('foiakit.views.')}.{name}"
