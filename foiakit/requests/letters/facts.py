"""The facts of a letter: texts from a request, its office and its requester."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from foiakit.errors import BadInput
from foiakit.model.dates import long_form
from foiakit.requests.letters.appeals import enclosures, grounds
from foiakit.requests.letters.compose import Fact, settings, title
from foiakit.requests.letters.known import Known, last_event, long_day_of, name_of
from foiakit.requests.model import Event, Item, Request
from foiakit.requests.progress.parts import newest_number

ASKS_CITIZENSHIP = frozenset({"cia", "nsa", "dia", "odni"})


def facts(request: Request, kind: str, known: Known) -> dict[str, Fact]:
    """Return all facts that a letter of *kind* may state about *request*."""
    made: dict[str, Fact] = {**known.requester.values}
    made |= {} if known.several else _case(request)
    made |= {
        "id": str(request.id or "ID"),
        "file": known.requester.path,
        "day": long_form(known.day) if known.day else None,
        "office": known.office,
        "office_address": known.office_address,
        "late": known.is_late and f"{known.is_late[:1].upper()}{known.is_late[1:]}.",
        "answer": known.answer,
        "several": tuple(map(_late, known.several)),
        "earlier": tuple(_earlier(request)),
        "asks_citizenship": "yes" if request.office.casefold() in ASKS_CITIZENSHIP else None,
    }
    made |= _fees(request, made)
    made["subject"] = _subject(title(kind, request.law), request, made)
    made["items"] = tuple(_described(item, known) for item in request.items)
    made |= _introductions(kind, len(request.items), known)
    if known.several:
        made |= {"items": (), "about_intro": None}
    made["listed"] = () if known.items_attached else made["items"]
    made["dropped"] = tuple(_dropped(request, known.dropped))
    if kind in {"appeal", "iscap"}:
        made |= grounds(request, known, made)
    made |= enclosures(request, kind, known)
    return made


def _introductions(kind: str, number: int, known: Known) -> dict[str, Fact]:
    """Return the introduction to the list of items."""
    if known.items_attached:
        return {"items_intro": f"The {number} records are listed in the attached file."}
    if kind == "request":
        return {"items_intro": "I request a copy of:" if number == 1 else "I request copies of:"}
    return {"about_intro": "The request is for:"}


def _subject(title_: str, request: Request, made: Mapping[str, Fact]) -> str:
    number = f", {made['number']}" if made.get("number") else ""
    return f"{title_}{number}"


def _case(request: Request) -> dict[str, Fact]:
    sent = last_event(request, "sent")
    decided = last_event(request, "determined")
    on_appeal = last_event(request, "appeal_decided")
    newest = newest_number(request)
    others = [number.number for number in request.numbers if number.number != newest]
    return {
        "number": newest,
        "other_numbers": ", ".join(others),
        "sent_day": long_day_of(sent),
        "letter_day": long_day_of(decided),
        "appeal_decided_day": long_day_of(on_appeal),
        "appealed_from": _appealed_from(decided, on_appeal, sent),
    }


def _appealed_from(decided: Event | None, on_appeal: Event | None, sent: Event | None) -> str:
    if on_appeal is not None:
        return f"the decision of {long_day_of(on_appeal)} on my appeal"
    if decided is not None:
        return f"your determination of {long_day_of(decided)} on my request of {long_day_of(sent)}"
    return f"the lack of a determination on my request of {long_day_of(sent)}"


def _late(request: Request) -> str:
    """Return one of several late requests: its number, its day, how many documents."""
    sent = last_event(request, "sent")
    number = newest_number(request) or "without a number"
    day = f", sent on {long_day_of(sent)}" if sent else ""
    documents = f"{len(request.items)} document{'' if len(request.items) == 1 else 's'}"
    return f"{number}{day}, for {documents}."


def _fees(request: Request, made: Mapping[str, Fact]) -> dict[str, Fact]:
    category = request.category or made.get("category")
    texts: Mapping[str, str] = settings()["category"]
    if category and category not in texts:
        raise BadInput(f"fee category {category!r} is not one of: {', '.join(texts)}")
    organization = made.get("organization")
    of = f" ({organization})" if organization else ""
    limit = request.fee_limit
    return {
        "category": texts[str(category)].format(organization=of) if category else None,
        "fee_limit": f"${limit // 100:,}{f'.{limit % 100:02}' if limit % 100 else ''}"
        if limit is not None
        else None,
        "no_fee_limit": None
        if limit is not None
        else "Please tell me what the fees will be before you charge any.",
        "waiver_asked": "yes" if request.waiver_asked else None,
        "expedition_asked": "yes" if request.expedition_asked else None,
    }


def _described(item: Item, known: Known) -> str:
    name = name_of(item)
    parts = [f"{name[:1].upper()}{name[1:]}"]
    if item.message and item.what:
        parts.append(item.what)
    if cited := known.cited.get(item.number):
        parts.append(f"referred to in {cited}")
    line = ", ".join(part.rstrip(".") for part in parts)
    return f"{line}: “{item.quote}”" if item.quote else f"{line}."


def _earlier(request: Request) -> Iterator[str]:
    for item in request.items:
        if item.earlier_case:
            yield f"{name_of(item)}, released under case {item.earlier_case}"


def _dropped(request: Request, numbers: Sequence[int]) -> Iterator[str]:
    known = {item.number: item for item in request.items}
    for number in numbers:
        if number not in known:
            raise BadInput(
                f"the request has no item {number}; it has: {', '.join(map(str, known))}"
            )
        yield name_of(known[number])
