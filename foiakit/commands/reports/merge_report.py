"""What a merge says: to a person as it goes and in a few lines at the end, to a program as JSON."""

from __future__ import annotations

import sys

from foiakit.commands.options.common import print_message
from foiakit.commands.output.progress import Progress
from foiakit.commands.reports.report_items import Particulars, short
from foiakit.store.exchange.comparison import BOTH, THERE
from foiakit.store.exchange.merge_report import Alike, Disagreement, Merged, Particular

NAMES = {Disagreement: "disagreements", Alike: "likenesses"}
_RECORDS = (
    ("new", "new"),
    ("unchanged", "the same"),
    ("updated", "updated"),
    ("ahead", "edited here alone"),
    ("kept", "edited there alone and not taken"),
    ("conflicting", "edited on both sides and not taken"),
)
_EDITED = {THERE: "edited there alone", BOTH: "edited on both sides"}
_BESIDES = (
    ("collections", "collection", "collections"),
    ("selections", "saved selection", "saved selections"),
    ("seen", "finding seen to be right", "findings seen to be right"),
    ("ranges", "range of numbers", "ranges of numbers"),
)


class MergeReporter:
    """Takes each particular as it is met: says it, and keeps it for the report."""

    def __init__(self, other: str, progress: Progress, *, as_json: bool, quiet: bool) -> None:
        self._other = other
        self._progress = progress
        self._silent = quiet or as_json
        self._particulars = Particulars(NAMES, as_json=as_json)

    def close(self) -> None:
        """Take the progress away, and let go of what was kept."""
        self._progress.clear()
        self._particulars.close()

    def tell(self, one: Particular) -> None:
        """Say and keep *one*."""
        if self._particulars.add(one) and not self._silent:
            self._progress.clear()
            self._particulars.say(one, sentence(one))

    def end(self, done: Merged, *, dry_run: bool) -> None:
        """The numbers."""
        self._progress.clear()
        if self._particulars.are_kept:
            said = {"other": self._other, "dry_run": dry_run, **done._asdict()}
            self._particulars.write(said, sys.stdout)
        if self._silent:
            return
        for line in summary(done):
            print_message(f"{self._other}: {line}")
        if done.kept + done.conflicting + done.differing:
            print_message("--on-change update takes what is said there")
        if dry_run:
            print_message("a dry run: nothing was written")


def sentence(one: Particular) -> str:
    """A particular, as it is said to a person."""
    if isinstance(one, Alike):
        return (
            f"{one.where}: {one.message} of {one.year}:"
            f" perhaps the same as record {one.record}; both are kept"
        )
    what = "seen of record" if one.what == "seen" else one.what
    edited = f" ({_EDITED[one.edited]})" if one.what == "record" else ""
    return (
        f"{one.where}: {what} {one.name}: {one.field}: here {short(one.here)},"
        f" there {short(one.there)}{edited}"
    )


def summary(done: Merged) -> list[str]:
    """The numbers in one line or two; of what there is none but what was asked for."""
    counts = done._asdict()
    parts = [
        f"{number:,} {word}"
        for name, word in _RECORDS
        if (number := counts[name]) or name in {"new", "unchanged"}
    ]
    lines = [", ".join(parts)]
    beside = [
        f"{number:,} {one if number == 1 else many}"
        for name, one, many in _BESIDES
        if (number := counts[name])
    ]
    if beside:
        lines.append(f"and with them {', '.join(beside)}")
    return lines
