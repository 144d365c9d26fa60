"""A page a style: what it is, by whose rule, and the seven documents in it.

`pages` is called by ``reference.py``, which writes what it returns.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from foiakit import citations
from foiakit.citations import DEFAULT, CiteOptions
from foiakit.citations.styles import STYLES
from foiakit.model.record import Collection, Record

MARKDOWN = CiteOptions(markup="markdown")
WISHES = {
    "a page": CiteOptions(page="3"),
    "the day of access": CiteOptions(accessed="2026-01-05"),
    "no classification": CiteOptions(classification=False),
}


def pages(records: Iterable[Record], postings: Mapping[str, Collection]) -> dict[str, str]:
    """Path below docs/ and text: ``styles/README.md``, then ``styles/NAME.md`` for each style.

    Raises `IndexError` when there is no record to show.
    """
    pairs = [(record, postings.get(record.collection or "")) for record in records]
    made = {"styles/README.md": overview(pairs)}
    for name in STYLES:
        made[f"styles/{name}.md"] = page(name, pairs)
    return made


def overview(pairs: list[tuple[Record, Collection | None]]) -> str:
    """The table of styles, and how to bring another."""
    record, posting = _example(pairs)
    rows = [
        f"| [{name}]({name}.md) | {entry.sentence} | {entry.rule} |"
        for name, entry in STYLES.items()
    ]
    samples = [
        f"**{name}**\n\n> {citations.style(name).cite(record, posting, MARKDOWN)}\n"
        for name in STYLES
    ]
    return "\n".join(
        [
            "# Citation styles\n",
            "No manual has a rule for declassified cables, so most of these are adaptations; the",
            "table says which, and of what. New to citing? Begin with",
            "[How to cite a cable](../cite-a-cable.md).\n",
            "| style | what it is | whose rule |",
            "| --- | --- | --- |",
            *rows,
            "",
            "Any other style: give the path of a CSL file in the style's place",
            "(`--style path/to/style.csl`, with `pip install 'foiakit[csl]'`). Two come with",
            "foiakit for Zotero and pandoc: `foiakit/citations/styles/csl/archive.csl`, and"
            " `frus.csl`",
            "in the same folder.\n",
            "## One document in all of them\n",
            *samples,
        ]
    )


def page(name: str, pairs: list[tuple[Record, Collection | None]]) -> str:
    """One style: its rule, the records in it, and what it does with a person's wishes."""
    entry, style = STYLES[name], citations.style(name)
    record, posting = _example(pairs)
    default = " This is the default." if name == DEFAULT else ""
    lines = [
        f"# {name}\n",
        f"{entry.sentence} {entry.rule}{default}\n",
        f"```sh\nfoiakit cite {record.id or 4} --style {name}\n```\n",
        "## The seven documents\n",
    ]
    for each, its_posting in pairs:
        lines.append(f"> {style.cite(each, its_posting, MARKDOWN)}\n")
    if in_text := getattr(style, "in_text", None):
        lines += ["## In the text\n", f"> {in_text(record, posting, MARKDOWN)}\n"]
    if entry.short:
        short = citations.style(entry.short)
        lines += [
            "## Later notes\n",
            f"In a run of notes a repeat is shortened ([{entry.short}]({entry.short}.md)):\n",
            f"> {short.cite(record, posting, MARKDOWN)}\n",
        ]
    return "\n".join([*lines, *_wishes(name, record, posting)])


def _wishes(name: str, record: Record, posting: Collection | None) -> list[str]:
    style = citations.style(name)
    usual = style.cite(record, posting, MARKDOWN)
    lines = ["## On request\n"]
    for wish, how in WISHES.items():
        line = style.cite(record, posting, how._replace(markup="markdown"))
        shown = f"> {line}\n" if line != usual else "no place for it here.\n"
        lines.append(f"With {wish}:\n\n{shown}" if line != usual else f"With {wish}: {shown}")
    return lines


def _example(
    pairs: list[tuple[Record, Collection | None]],
) -> tuple[Record, Collection | None]:
    """Document 4, the example of every page; the first record where there is none."""
    return next((pair for pair in pairs if pair[0].document == "4"), pairs[0])
