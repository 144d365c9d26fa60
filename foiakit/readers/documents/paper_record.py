"""The record of a released paper, whatever kind of file it was in."""

from __future__ import annotations

from typing import Any

from foiakit.cables import Release
from foiakit.model import releases
from foiakit.model.record import Record
from foiakit.papers import Paper


def record_of(paper: Paper) -> Record:
    """Return the record of a paper, still without its identity."""
    release = paper.release
    how = release.how if release else None
    cut = bool(paper.excisions or paper.withheld_pages)
    return Record(
        originator=paper.head.sender,
        recipient="; ".join(paper.head.recipients) or None,
        kind=paper.kind,
        title=paper.title,
        date=paper.date,
        classification=paper.classification,
        captions=paper.captions,
        pages=len(paper.pages) or None,
        excised=True if cut or how in {"part", "denied"} else False if how == "full" else None,
        text=paper.text or None,
        **_release_fields(paper),
    )


def grounds(release: Release, marked: tuple[str, ...]) -> tuple[str, ...]:
    """Return the exemptions that the stamps name, or else those *marked* in the text."""
    named = releases.exemptions(release.exemptions)
    return named or (() if release.how == "full" else marked)


def _release_fields(paper: Paper) -> dict[str, Any]:
    release = paper.release
    marked = releases.exemptions(mark for mark, _ in paper.excisions)
    if release is None:
        return {"exemptions": marked}
    return {
        "document": release.document,
        "case": release.case,
        "decision": (releases.decision(release.how) or release.how) if release.how else None,
        "released": release.date,
        "exemptions": grounds(release, marked),
    }
