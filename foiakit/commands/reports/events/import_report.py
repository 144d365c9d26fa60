"""The end of an import: a few lines for a person, a JSON object for a program."""

from __future__ import annotations

from collections.abc import Iterator

from foiakit.commands.output.progress import Progress, rate
from foiakit.commands.reports.events.event_report import EventReport, numbers
from foiakit.errors import BadInput
from foiakit.readers.import_stream import ImportStream
from foiakit.store.events import Counts
from foiakit.text.plurals import counted

_MANY = 1000
"""The speed of an import of fewer records is not printed."""
_WORDS = {
    "new": "new",
    "unchanged": "unchanged",
    "updated": "updated",
    "kept": "differ from the source; yours were kept",
    "conflicting": "conflicting",
    "skipped": "skipped",
}


def end(
    report: EventReport,
    counts: Counts,
    stream: ImportStream,
    progress: Progress,
    files: list[str],
    *,
    dry_run: bool,
) -> None:
    """End *report* with the numbers and the remarks; `BadInput` if rows were left out."""
    facts = {
        "files": files,
        "dry_run": dry_run,
        **{name: getattr(counts, name) for name in _WORDS},
        "columns": stream.fields(),
        "remarks": remarks(stream),
    }
    report.end(facts, _lines(counts, stream, progress, files, dry_run=dry_run))
    if lost := counts.skipped + counts.conflicting:
        what = "1 row or file" if lost == 1 else f"{lost:,} rows or files"
        were = "would not be" if dry_run else "was not" if lost == 1 else "were not"
        raise BadInput(f"{what} {were} imported; the report says why")


def _lines(
    counts: Counts, stream: ImportStream, progress: Progress, files: list[str], *, dry_run: bool
) -> Iterator[str]:
    yield from remarks(stream)
    line = f"{_names(files)}: {numbers(counts, _WORDS)}"
    if left_out := stream.notes.left_out():
        line += f"; {counted(left_out, 'file')} left out"
    if dry_run:
        line += "; a dry run: nothing was written"
    done = counts.new + counts.unchanged + counts.updated + counts.kept
    if (spent := progress.spent()) >= 1 and done >= _MANY:
        line += f" ({rate(done / spent)})"
    yield line
    if stream.has_conditions and not (done or counts.skipped or counts.conflicting):
        yield "no row has the values that --where asks for"
    if counts.kept:
        yield "use --on-change update to take the source's values"


def remarks(stream: ImportStream) -> list[str]:
    """Return the remarks on how the sources were read."""
    found = [*stream.notes.sentences()]
    found += [remark for source in stream.sources for remark in source.remarks]
    fields = stream.fields()
    dropped = {name: what for source in stream.sources for name, what in source.dropped.items()}
    kept = [name for name, target in fields.items() if target == "keep"]
    gone = [name for name, target in fields.items() if target == "drop" and name not in dropped]
    mapped = {name: target for name, target in fields.items() if target not in {"keep", "drop"}}
    if known := [f"{name}={target}" for name, target in mapped.items() if name != target]:
        found.append(f"columns recognised: {_list(known)}")
    if fields and not {"title", "date"} & set(mapped.values()):
        found.append(
            "no column was recognised as a title or a date; if there is one, use --map COLUMN=title"
        )
    if kept:
        found.append(f"kept in the notes: {_list(kept)} (--map COLUMN=FIELD, --unmapped drop)")
    if gone:
        found.append(f"dropped: {_list(gone)}")
    if dropped:
        what = ", ".join(f"{name or 'the unnamed column'} ({is_})" for name, is_ in dropped.items())
        found.append(f"ignored, because it says nothing about the document: {what}")
    return found


def _names(files: list[str]) -> str:
    return ", ".join(files) if len(files) <= 5 else f"{len(files):,} files"


def _list(names: list[str]) -> str:
    more = f" and {len(names) - 40:,} more" if len(names) > 40 else ""
    return ", ".join(name or "the unnamed column" for name in names[:40]) + more
