"""Missing cables, written for a person or a program, and which references cannot be ranked."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import count

from foiakit.commands.output import record_output
from foiakit.commands.reports.requests.asked_cables import AskedCables
from foiakit.store.links.missing_cables import Aside, Wanting
from foiakit.threads.missing_ranking import Candidate, Wanted, as_json
from foiakit.threads.time_windows import WindowOf, most_exact_date
from foiakit.writers.missing_cables import FORMATS as WRITERS


def wanted_page(
    ranking: Iterable[Candidate], wanting: Wanting, window: WindowOf, requests: AskedCables
) -> Iterator[Wanted]:
    """Yield each candidate with everything known: how it is cited, when it was likely sent,
    which request asks for it.
    """
    for candidate in ranking:
        if number := candidate[0].number:
            cited = wanting.described(candidate)
            day, between = most_exact_date(cited.mentions), window(number, candidate[1].first)
            yield Wanted(cited, day, between, requests.of(number))


def write(wanted: Iterable[Wanted], form: str) -> int:
    """Write the missing cables to stdout, and return their number."""
    counted = count()
    wanted = (cable for cable, _ in zip(wanted, counted, strict=False))
    if form == "table":
        from foiakit.views.console import console, show
        from foiakit.views.threads.missing_cables import lines

        screen = console()
        for line in lines(wanted, screen):
            show(line, screen)
    elif form in WRITERS:
        # All but CSV show hidden characters themselves.
        WRITERS[form](
            wanted, record_output.shown(sys.stdout, form) if form == "csv" else sys.stdout
        )
    else:
        record_output.write_json(map(as_json, wanted), form)
    return next(counted)


def say_left_out(aside: Aside, say: Callable[[str], None], *, more: bool) -> None:
    """Report that there are more, and which references cannot be ranked."""
    if more:
        say("there are more; use --all to show them, or --limit N")
    parts = [
        f"{number:,} {words}"
        for number, words in (
            (aside.no_year, "without a year"),
            (aside.damaged, "with a damaged number"),
            (aside.itself, "to the record itself"),
            (aside.septels, "to a septel without a number"),
            (aside.others, "to airgrams, letters, calls, etc."),
        )
        if number
    ]
    of = "" if aside.all else f" of the first {aside.looked_at:,}"
    if parts:
        say(f"references not ranked{of}: {', '.join(parts)}")
    if aside.notal:
        say(f"{aside.notal:,}{of} were NOTAL: not sent to all addressees of what cites them")
