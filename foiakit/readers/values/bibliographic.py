"""A record from an entry of a bibliography: the entry's own fields, and the record it carries.

An entry that foiakit has written carries the fields of its record
(`foiakit.citations.reference_files`). They come back unchanged; only what somebody has edited in
the entry since, found by comparison with the entry that foiakit would write, takes precedence.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from foiakit.citations.reference_files.carried_fields import NOT_CARRIED
from foiakit.model.citation_key import is_key
from foiakit.model.dates import is_date
from foiakit.model.dates.numeric import Ambiguous
from foiakit.model.record import LISTS, Record, uid_of
from foiakit.model.validity import Problem, check
from foiakit.readers.source import Source
from foiakit.readers.values.days import days
from foiakit.readers.values.headers import DROP, KEEP
from foiakit.readers.values.record_values import PLACE, Unfit

EntryFields = dict[str, Any]
"""Fields of a record that an entry states; others are absent."""


def carried_fields(text: str) -> EntryFields:
    """Return the fields that an entry carries as JSON *text*; none if somebody has damaged it."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def merged(
    carried: Mapping[str, Any],
    current: EntryFields,
    as_written: Callable[[Record], Sequence[EntryFields]],
) -> Record:
    """Return the record of an entry; `Unfit` if there cannot be one.

    *current* is what the entry states now, *as_written* what it would state in each of the forms in
    which foiakit writes it.
    """
    kept = {
        name: value
        for name, value in carried.items()
        if name in PLACE and name not in NOT_CARRIED and value is not None
    }
    if not kept:
        return _record(current)
    record = _record(kept)
    forms = as_written(record)
    changed = {
        name: value
        for name, value in current.items()
        if all(value != before.get(name) for before in forms)
    }
    for name in set(changed) & set(LISTS):
        before = forms[0].get(name, ())
        gone = [word for word in before if word not in current[name]]
        new = [word for word in current[name] if word not in before]
        changed[name] = [word for word in (*getattr(record, name), *new) if word not in gone]
    if "date" in changed or "date_end" in changed:
        changed |= {"date": current.get("date"), "date_end": current.get("date_end"), "year": None}
    return _record({**kept, **changed}) if changed else record


def _record(fields: Mapping[str, Any]) -> Record:
    values = [fields.get(name) for name in PLACE]
    for name in LISTS:
        if values[PLACE[name]] is None:
            values[PLACE[name]] = ()
    try:
        check(values)
    except Problem as problem:
        raise Unfit(str(problem)) from None
    return Record._make(tuple(value) if isinstance(value, list) else value for value in values)


def key_of(entry: object, record: Record) -> str | None:
    """Return the citation key that an *entry* has, or that its *record* carries along.

    A name that is not a valid key (a number, an address) is ignored; foiakit then makes its own.
    """
    return entry if isinstance(entry, str) and is_key(entry) else record.citation_key


def identified(record: Record, kind: str, entry: Any) -> Record:
    """Return *record* with a uid: its own, else one made of all the content of its *entry*."""
    if record.uid:
        return record
    text = json.dumps(entry, sort_keys=True, ensure_ascii=False)
    return record._replace(uid=uid_of(kind, text))


def noted(record: Record, lines: Iterable[tuple[str, str]], source: Source) -> Record:
    """*record* with a line of the notes for each name and text that has no field of its own."""
    kept = []
    for name, text in lines:
        dropped = source.asked.unmapped != "notes"
        source.fields.setdefault(name, DROP if dropped else KEEP)
        if not dropped:
            kept.append(f"{name}: {text}")
    return record._replace(notes="\n".join(filter(None, (record.notes, *kept)))) if kept else record


def date_fields(text: str, source: Source) -> EntryFields | None:
    """Return the date that *text* states, as fields; ``None`` where it cannot be read as one."""
    first, _, last = text.partition("/")
    if is_date(first) and is_date(last):
        return {"date": first, "date_end": last}
    try:
        found = days(text, source.asked.date_order)
    except Ambiguous:
        return None
    if found is None or found.says_more:
        return None
    return {name: day for name, day in (("date", found.first), ("date_end", found.last)) if day}


def split_words(text: str) -> list[str]:
    """Return the keywords between commas and semicolons, each once."""
    return list(dict.fromkeys(filter(None, (word.strip() for word in re.split("[,;]", text)))))


def spoken_name(text: str) -> str:
    """Return a name in spoken order: ``Solheim, Ingrid, Jr.`` is Ingrid Solheim, Jr."""
    family, *rest = (part.strip() for part in text.split(","))
    if not rest:
        return family
    return ", ".join(filter(None, (" ".join(filter(None, (rest[0], family))), *rest[1:])))
