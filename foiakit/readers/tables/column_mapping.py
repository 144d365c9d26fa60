"""From the columns of a table to a function that makes a record of a row, worked out once."""

from __future__ import annotations

from collections.abc import Collection, Sequence, Set

from foiakit.errors import BadInput, Usage
from foiakit.model.record import Record
from foiakit.model.vocabulary import nearest
from foiakit.readers.catalogues import known_tables, own_exports
from foiakit.readers.source import Source
from foiakit.readers.tables import row_maker
from foiakit.readers.tables.column_senses import drop_other_senses, is_request_log
from foiakit.readers.values import headers, joined_columns
from foiakit.readers.values.headers import DROP, KEEP, Column, Listing, fold

OWN = "foiakit"
LOGS = "foiakit request logs FILE"
MOST_COLUMNS = 4096


def listing_of(names: Sequence[str], source: Source) -> Listing:
    """Return the known table with these columns; one without a name where none matches."""
    folded = {fold(name) for name in names}
    if wanted := source.asked.listing:
        named = [listing for listing in headers.listings() if listing.name == wanted]
        fit = [listing for listing in named if listing.is_of(folded)]
        return (fit or named or [Listing(wanted)])[0]
    known = sum(name in Record._fields for name in names)
    if "uid" in names and known * 2 > len(names) and not source.asked.columns:
        return Listing(OWN)
    for listing in headers.listings():
        if listing.is_of(folded):
            return listing
    return Listing("table")


def columns_of(names: Sequence[str], listing: Listing, source: Source) -> list[Column]:
    """Where each column goes: as the person says, else as the table does, else by its name."""
    chosen = _chosen_targets(names, source)
    meant = {name: chosen.get(name) or _meant(name, listing, source) for name in names}
    _leave_doubtful(meant, set(chosen), source)
    drop_other_senses(meant, set(chosen), listing, source)
    _put_stand_ins(meant, listing)
    empty = source.rows.evidence.empty - set(chosen)
    by: dict[str, str] = {ours: name for name, ours in chosen.items() if ours not in {KEEP, DROP}}
    # A column with values takes precedence over an empty one, then the first of several.
    for name in (*(name for name in names if name not in empty), *names):
        ours = meant[name]
        if ours and ours not in {KEEP, DROP}:
            by.setdefault(ours, name)
    found = []
    for at, name in enumerate(names):
        target = meant[name]
        if target == DROP and name not in chosen:
            source.dropped[name] = listing.dropped[fold(name)]
        if target not in {KEEP, DROP, None} and by[target] != name:
            _tell_contest(name, by[target], target, empty, source)
            target = None
        found.append(Column(name, at, target or _unmapped(source)))
    for column in found:
        # There is nothing to report about a column without a name and without values.
        is_nothing = column.name in empty and not fold(column.name).strip("0123456789")
        if not is_nothing and len(source.fields) < MOST_COLUMNS:
            source.fields.setdefault(column.name, column.target)
    return found


def _meant(name: str, listing: Listing, source: Source) -> str | None:
    """Return the field for a column called *name* in this table; ``None`` for none."""
    short = fold(name)
    if short in listing.dropped:
        return DROP
    target = listing.fields.get(short)
    if target is None and listing.aliases and not _stands_in(short, listing):
        target = headers.aliases().get(short)
        seen = source.rows.evidence
        if target is None and name in seen.readable and name not in seen.empty:
            target = headers.dated_aliases().get(short)
    return target if target in headers.TARGETS else None


def _leave_doubtful(meant: dict[str, str | None], chosen: Set[str], source: Source) -> None:
    """Leave columns of `headers.dated_aliases` to the notes where another one is their field."""
    doubtful = headers.dated_aliases()
    order = list(doubtful)
    weak = [name for name in meant if fold(name) in doubtful and name not in chosen]
    weak.sort(key=lambda name: order.index(fold(name)))
    empty = source.rows.evidence.empty
    taken = {ours for name, ours in meant.items() if name not in weak and name not in empty}
    for name in weak:
        if meant[name] in taken:
            meant[name] = None
        taken.add(meant[name])


def _put_stand_ins(meant: dict[str, str | None], listing: Listing) -> None:
    """Let a column of `Listing.instead` be its field's, where the table has no other for it."""
    for field, others in listing.instead.items():
        if field in meant.values():
            continue
        named = {fold(name): name for name, ours in meant.items() if ours is None}
        if own := next((named[other] for other in others if other in named), None):
            meant[own] = field


def _stands_in(short: str, listing: Listing) -> bool:
    return any(short in others for others in listing.instead.values())


def _unmapped(source: Source) -> str:
    return KEEP if source.asked.unmapped == "notes" else DROP


def _tell_contest(name: str, taken: str, field: str, empty: Set[str], source: Source) -> None:
    """Report that *name* is another column for *field*, which *taken* fills."""
    why = "" if name in empty else f" (--map {name!r}={field} takes it instead)"
    has = "has no values" if name in empty else "is kept in the notes"
    if source.asked.unmapped != "notes" and name not in empty:
        has = "is dropped"
    source.tell(f"two columns for {field}: {taken} is taken, {name} {has}{why}")


def check_width(names: Collection[str], source: Source) -> None:
    """Raise `BadInput` for more columns than are read, before a million names are processed."""
    if len(names) > MOST_COLUMNS:
        raise BadInput(
            f"{source.place.where()}: {len(names):,} columns; foiakit reads {MOST_COLUMNS:,}"
        )


def _chosen_targets(names: Sequence[str], source: Source) -> dict[str, str]:
    """Return the person's own mapping; options take precedence over a saved mapping.

    `Usage` if the options map two columns to one field, because the second would overwrite the
    first. A saved mapping may be for rows with other keys, so there the second gets no field.
    """
    found: dict[str, str] = {}
    of: dict[str, str] = {}
    for pairs in (source.asked.columns, source.asked.saved):
        targets = {name: _target(ours) for name, ours in pairs}
        folded = {fold(name): ours for name, ours in targets.items()}
        for name in names:
            ours = targets.get(name) or folded.get(fold(name))
            if ours is None or name in found:
                continue
            if ours in of:
                if pairs is source.asked.columns:
                    raise Usage(
                        f"--map: {of[ours]} and {name} cannot both be {ours};"
                        f" use --map '{name}={KEEP}' (in the notes) or {DROP} for one of them"
                    )
                continue
            found[name] = ours
            if ours not in {KEEP, DROP}:
                of[ours] = name
    return found


def _target(ours: str) -> str:
    if ours in {*headers.TARGETS, KEEP, DROP}:
        return ours

    near = nearest(ours, headers.TARGETS, 1)
    hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(headers.TARGETS)}"
    raise Usage(f"{ours!r} is not a field for a column; {hint} ({KEEP} and {DROP} go too)")


def make_record(names: Sequence[str], source: Source) -> row_maker.Make:
    """Return a function that makes a record of a row of a table with these columns.

    `BadInput` if foiakit knows none of them, `NotFound` for a ``--key`` that is not a column.
    """
    listing = listing_of(names, source)
    if listing.name == OWN:
        return own_exports.from_cells(names, source)
    columns = columns_of(names, listing, source)
    chosen = frozenset(_chosen_targets(names, source))
    looks = f"this looks like a log of FOIA requests; {LOGS} searches it for cables"
    is_log = listing.name == "table" and is_request_log(names)
    if all(column.target in {KEEP, DROP} for column in columns):
        where, listed = source.place.where(), ", ".join(names[:20])
        if is_log:
            raise BadInput(f"{where}: no recognised column ({listed}); {looks}")
        raise BadInput(
            f"{where}: no recognised column ({listed});"
            " use --map THEIRS=OURS; foiakit template shows the names it knows"
        )
    if is_log:
        source.tell(looks)
    found = joined_columns.joins(columns, chosen, listing, source.rows.evidence)
    make = row_maker.rows_of(columns, found, names, listing, source)
    return known_tables.wrap(make, listing, columns)
