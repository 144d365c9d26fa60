"""The progress of something long: a line that rewrites itself, if a person watches stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import count
from time import monotonic

from foiakit.commands.options.common import print_message
from foiakit.errors import InterruptedTooLate
from foiakit.model.record import Record
from foiakit.text.visible import visible

EVERY = 0.25
"""Seconds between two updates of the line; the first comes after one second."""


class Progress:
    """Records done, how many a second, and the time left if the input's size is known."""

    def __init__(self, *, quiet: bool) -> None:
        watched = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._on = watched and not quiet
        self._began = monotonic()
        self._next = self._began + 1
        self._shown = False
        self.done = 0

    def each(self, name: str) -> Callable[[], None]:
        """Return the function to call for each record that is done."""
        done = count(1)
        return lambda: self.tick(next(done), name)

    def over(
        self, records: Iterable[Record], name: str, total: Callable[[], int]
    ) -> Iterable[Record]:
        """Return *records*, with a progress line; *total* is called if a person watches.

        Otherwise these are *records* themselves, at no further cost.
        """
        return self._with_progress(records, name, total()) if self._on else records

    def _with_progress(self, records: Iterable[Record], name: str, total: int) -> Iterator[Record]:
        done = 0

        def share() -> float:
            return done / total

        try:
            for done, record in enumerate(records, 1):
                yield record
                self.tick(done, name, share)
        finally:
            self.clear()

    @contextmanager
    def all_or_nothing(self, db: str) -> Iterator[None]:
        """A block that changes *db* in one piece: if it is stopped, it reports whether that
        happened.
        """
        try:
            yield
        except InterruptedTooLate:
            self.clear()
            print_message(
                f"{db}: everything was saved before it could be stopped; foiakit undo reverses it"
            )
            raise
        except KeyboardInterrupt:
            self.clear()
            print_message(f"{db}: nothing was changed")
            raise

    def tick(self, done: int, name: str, part: Callable[[], float | None] | None = None) -> None:
        """Report that *done* records are done; *part* returns the share of the input, 0 to 1."""
        self.done = done
        now = monotonic()
        if not self._on or now < self._next:
            return
        self._next = now + EVERY
        spent = now - self._began
        line = f"{name}: {done:,} records, {rate(done / spent)}"
        share = part() if part else None
        if share and 0 < share <= 1:
            line += f", {share:.0%}, {_time(spent / share - spent)} left"
        self._show(line)

    def stage(self, word: str) -> None:
        """Report the current step after all records are done."""
        if self._on and monotonic() >= self._next:
            self._show(f"{self.done:,} records; {word} ...")

    def part(self, name: str, share: float | None) -> None:
        """Report the current step, and its share done if that is known, 0 to 1."""
        now = monotonic()
        if not self._on or now < self._next:
            return
        self._next = now + EVERY
        line, spent = name, now - self._began
        if share and share <= 1:
            line += f", {share:.0%}, {_time(spent / share - spent)} left"
        self._show(line if share else f"{name} ...")

    def clear(self) -> None:
        """Remove the line, so that something else can be printed."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False

    def spent(self) -> float:
        """Seconds since the beginning."""
        return monotonic() - self._began

    def _show(self, line: str) -> None:
        width = max(20, _columns() - 1)
        sys.stderr.write(f"\r\x1b[K{visible(line)[:width]}")
        sys.stderr.flush()
        self._shown = True


def _columns() -> int:
    try:
        return os.get_terminal_size(2).columns
    except OSError:
        return 80


def rate(number: float) -> str:
    """Return a speed in words: ``1,200 a second``, ``45 a minute``."""
    return f"{number:,.0f} a second" if number >= 10 else f"{number * 60:,.0f} a minute"


def _time(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
