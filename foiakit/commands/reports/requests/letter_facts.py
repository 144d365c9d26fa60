"""The facts for a letter in addition to its request: its office, records to cite, late requests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from foiakit.citations import DEFAULT, style
from foiakit.errors import NotFound
from foiakit.model.record import Record
from foiakit.requests.letters.known import Known
from foiakit.requests.letters.requester import requester
from foiakit.requests.model import Request
from foiakit.requests.offices import Office, office_called, offices
from foiakit.requests.progress.status import Status
from foiakit.store.find.cited.release_style import ReleaseStyle
from foiakit.store.find.full_text.page_starts import page_starts
from foiakit.store.requests import evidence
from foiakit.store.store import Store

APPEALS = frozenset({"appeal", "iscap"})
OLD = 365
"""After this many days an address should be looked up again."""


def known(
    store: Store, request: Request, kind: str, today: date, day: str | None, status: Status
) -> Known:
    """Return what is known for a letter of *kind*; the command line adds the rest."""
    office = offices().get(request.office)
    late = status.urgent
    return Known(
        requester=requester(),
        day=day,
        today=today,
        office=office.name_on(day or today.isoformat()) if office else request.office,
        office_address=address(office, "appeal" if kind in APPEALS else "request"),
        cited={
            item.number: _cited(store, record)
            for item in request.items
            if (record := evidence.citing(store, item)) is not None
        },
        public={
            item.number: tuple(_cited(store, record) for record in found)
            for item in request.items
            if (found := evidence.released(store, item))
        },
        shown={
            item.number: citations
            for item in request.items
            if kind in APPEALS
            and (citations := tuple(_shown(store, evidence.released(store, item))))
        },
        is_late=late.next.why if late.next.act in {"inquiry", "number", "mediation"} else None,
    )


def _shown(store: Store, released: Sequence[Record]) -> Iterator[str]:
    """Return where words are published that one of the *released* copies withholds."""
    # Only an appeal compares texts, and completion of a letter's kind loads this module.
    from foiakit.releases.compared_text import ComparedText  # noqa: PLC0415 - see above
    from foiakit.releases.shown_elsewhere import shown_elsewhere  # noqa: PLC0415 - see above

    texts = [
        (record, ComparedText(record.id or 0, whole.text, page_starts(store, whole)))
        for record in released
        if (whole := store.get(record.id or 0)).text
    ]
    for hiding, hides in texts:
        for showing, shows in texts:
            if showing is hiding:
                continue
            for passage in shown_elsewhere(hides, shows):
                page = f", p. {passage.page}" if passage.page else ""
                yield (
                    f"{passage.words} words withheld in {_cited(store, hiding)} are printed in"
                    f" {_cited(store, showing)}{page}, beginning “{passage.begins} ...”"
                )


def address(office: Office | None, purpose: str) -> tuple[str, ...]:
    """Return the lines of the address of *office* for *purpose*, if one is known."""
    for entry in office.addresses if office else ():
        if entry.get("purpose", "request") == purpose:
            lines = entry.get("lines", [])
            return (*map(str, lines), *([str(entry["email"])] if "email" in entry else []))
    return ()


def warnings(found: Known, office_code: str, today: date) -> list[str]:
    """Return what the person should know before the letter is sent."""
    sentences = []
    if found.requester.exposed:
        sentences.append(
            f"others can read {found.requester.path}: chmod 600 {found.requester.path}"
        )
    office = offices().get(office_code)
    checked = office.checked if office else None
    if checked and (today - date.fromisoformat(checked)).days > OLD:
        sentences.append(
            f"the details of {found.office} were last checked on {checked}: check them again"
        )
    return sentences


def late_requests(statuses: Sequence[Status], office: str) -> tuple[Request, ...]:
    """The requests to *office* that are late; `NotFound` if there is no such office or request."""
    named = office_called(office)
    code = named.code if named else office
    found = tuple(
        status.request
        for status in statuses
        if status.request.office == code and "overdue" in status.state
    )
    if not found:
        raise NotFound(f"no request to {office} is late; foiakit request due shows what is")
    return found


def _cited(store: Store, record: Record) -> str:
    """Return *record* as the Archive cites it, with its release if there are several."""
    return ReleaseStyle(store, style(DEFAULT), store.postings()).cite(record).rstrip(".")
