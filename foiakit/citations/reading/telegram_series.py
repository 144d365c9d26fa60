"""Series of telegrams that have their own numbers, not those of a post."""

from __future__ import annotations

TELEGRAM_SERIES = frozenset(
    (
        "secto tosec polto topol usgoc gocus dulte tedul cahto tocah kosec actel telac martel"
        " telmar delga gadel delsec ecato toeca cedto busec toica icato usito excon usfo coled"
        " edcol hakto tohak vipto tovip depto todep cirtel unirep unito tounit uncor tosup sedto"
        " dosec tousun colto caltel statefor limdel unirom musto tousm aidto toaid usiato tousi"
        " supto kisto tokis haito whto towh"
    ).split()
)
"""Their names, in lower case."""
