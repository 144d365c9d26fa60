"""What an import says: to a person as it goes and in one line at the end, to a program as JSON."""

from __future__ import annotations

import sys
from typing import Self

from foiakit.commands.options.common import print_message
from foiakit.commands.output.progress import Progress, rate
from foiakit.commands.output.skipped_rows import SkippedRows
from foiakit.commands.reports.import_pipeline import Stream
from foiakit.commands.reports.report_items import Particulars, short
from foiakit.errors import BadInput
from foiakit.model.record import Skipped
from foiakit.store.load.import_report import Conflict, Difference, Particular, Report, Reworded

NAMES = {Difference: "differences", Reworded: "postings", Conflict: "conflicts", Skipped: "skips"}


class ImportReporter:
    """Takes each particular as it is met: says it, keeps it for the report and ``--skipped``."""

    def __init__(
        self,
        stream: Stream,
        progress: Progress,
        *,
        as_json: bool,
        quiet: bool,
        strict: bool,
        rows: SkippedRows | None,
    ) -> None:
        self._stream = stream
        self._progress = progress
        self._strict = strict
        self._rows = rows
        self._silent = quiet or as_json
        self._particulars = Particulars(NAMES, as_json=as_json)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.clear()
        self._particulars.close()
        if self._rows:
            self._rows.close()

    def tell(self, one: Particular) -> None:
        """Say and keep *one*; with --strict, `BadInput` for a conflict."""
        if self._strict and isinstance(one, Conflict):
            raise BadInput(f"{_sentence(one)}; nothing was imported")
        if self._rows and isinstance(one, Skipped):
            self._rows.add(one)
        # A skipped row is trouble, which --quiet does not silence; JSON has it.
        is_trouble = isinstance(one, Skipped | Conflict)
        silent = self._particulars.are_kept if is_trouble else self._silent
        if self._particulars.add(one) and not silent:
            self._progress.clear()
            self._particulars.say(one, _sentence(one))

    def end(self, report: Report, files: list[str], *, dry_run: bool, quiet: bool) -> None:
        """The remarks on columns and encodings, and the numbers."""
        self._progress.clear()
        if self._particulars.are_kept:
            self._write_json(report, files, dry_run=dry_run)
        elif not quiet:
            for remark in remarks(self._stream):
                print_message(remark)
            print_message(
                f"{_names(files)}: {summary(report, dry_run=dry_run)}{self._speed(report)}"
            )
            if report.kept:
                print_message("--on-change update takes what the source says now")
        if lost := report.skipped + report.conflicting:
            rows = "row was" if lost == 1 else "rows were"
            raise BadInput(f"{lost:,} {rows} left out; what could be read is kept")

    def _speed(self, report: Report) -> str:
        done = report.new + report.unchanged + report.updated + report.kept
        spent = self._progress.spent()
        return f" ({rate(done / spent)})" if spent >= 1 else ""

    def _write_json(self, report: Report, files: list[str], *, dry_run: bool) -> None:
        counts = {name: value for name, value in report._asdict().items() if isinstance(value, int)}
        said = {
            "files": files,
            "dry_run": dry_run,
            **counts,
            "columns": self._stream.fields(),
            "remarks": remarks(self._stream),
        }
        self._particulars.write(said, sys.stdout)


def remarks(stream: Stream) -> list[str]:
    """What the person should know of how the sources were read."""
    found = [*stream.told.sentences()]
    found += [remark for one in stream.sources for remark in one.remarks]
    fields = stream.fields()
    dropped = {name: what for one in stream.sources for name, what in one.dropped.items()}
    kept = [name for name, target in fields.items() if target == "keep"]
    gone = [name for name, target in fields.items() if target == "drop" and name not in dropped]
    if kept:
        found.append(f"kept in the notes: {_list(kept)} (--map COLUMN=FIELD, --unmapped drop)")
    if gone:
        found.append(f"dropped: {_list(gone)}")
    if dropped:
        what = ", ".join(f"{name or 'the unnamed column'} ({is_})" for name, is_ in dropped.items())
        found.append(f"left out, as it says nothing of the document: {what}")
    return found


def summary(report: Report, *, dry_run: bool) -> str:
    """The numbers in one line."""
    parts = [f"{report.new:,} new", f"{report.unchanged:,} unchanged"]
    for number, word in (
        (report.updated, "updated"),
        (report.kept, "changed at the source, kept"),
        (report.conflicting, "conflicting"),
        (report.skipped, "skipped"),
    ):
        if number:
            parts.append(f"{number:,} {word}")
    return ", ".join(parts) + ("; a dry run: nothing was written" if dry_run else "")


def _sentence(one: Particular) -> str:
    if isinstance(one, Skipped):
        return f"{one.where}: skipped: {one.reason}"
    if isinstance(one, Conflict):
        return f"{one.where}: conflicts with {one.first}: the same record, saying something else"
    if isinstance(one, Reworded):
        return (
            f"{one.collection}: {one.field}: here {short(one.here)}, in the source"
            f" {short(one.source)}"
        )
    where = f"{one.where}: " if one.where else ""
    return (
        f"{where}record {one.record}: {one.field}: here {short(one.here)},"
        f" in the source {short(one.source)}"
    )


def _names(files: list[str]) -> str:
    return ", ".join(files) if len(files) <= 5 else f"{len(files):,} files"


def _list(names: list[str]) -> str:
    more = f" and {len(names) - 40:,} more" if len(names) > 40 else ""
    return ", ".join(name or "the unnamed column" for name in names[:40]) + more
