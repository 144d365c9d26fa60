"""The citations of a manuscript, each compared with the record that it means."""

from __future__ import annotations

from collections.abc import Iterator

from foiakit.drafts import comparison, findings
from foiakit.drafts.citations import Citation, citations
from foiakit.drafts.comparison import FieldDifference
from foiakit.drafts.findings import Finding
from foiakit.drafts.manuscript import Manuscript, Mark
from foiakit.drafts.quotations import Quotation
from foiakit.model.record import Record
from foiakit.store.find.citation_keys import FORMER, MERGED, resolve
from foiakit.store.find.cited.cited_records import cited_records
from foiakit.store.find.cited.keyed_records import keyed_records
from foiakit.store.store import Store
from foiakit.text.words import joined

Pages = tuple[int, int]


class CitedRecords:
    """What a manuscript cites: the findings, and the records that a quotation should be in."""

    def __init__(self, store: Store, manuscript: Manuscript) -> None:
        self._store = store
        self._manuscript = manuscript
        keys = {key.name for block in manuscript.blocks for key in block.keys}
        self._keyed = keyed_records(store, keys)
        self._meant = resolve(store, keys)
        self._by_note: dict[str, list[Record]] = {}
        self._pages: dict[tuple[str, int], list[Pages]] = {}
        self._unheld: set[str] = set()
        self._titles: set[str] = set()
        self.not_held: list[Citation] = []
        self.findings = [self._citation(citation) for citation in citations(manuscript.blocks)]
        self.findings += self._keys()

    def of(self, quotation: Quotation) -> list[Record]:
        """Return the records that the quotation's sentence cites, by notes and by keys."""
        found = [citation for note in quotation.notes for citation in self._by_note.get(note, ())]
        keys = self._keys_of(quotation)
        found += [self._keyed[key.name] for key in keys if key.name in self._keyed]
        return list({citation.id: citation for citation in found}.values())

    def pages_of(self, quotation: Quotation, record: int) -> list[Pages]:
        """Return the pages of *record* that the quotation's sentence names."""
        named = [page for note in quotation.notes for page in self._pages.get((note, record), ())]
        for key in self._keys_of(quotation):
            held = self._keyed.get(key.name)
            if key.page and held and held.id == record:
                named.append((int(key.page), int(key.page)))
        return named

    def names_unheld(self, quotation: Quotation) -> bool:
        """Return whether the quotation's note cites a document that is not held."""
        return any(note in self._unheld for note in quotation.notes)

    def is_title(self, text: str) -> bool:
        """Return whether *text* is the title of a cited document in quotation marks."""
        return joined(text) in self._titles

    def by_note(self) -> dict[str, Record]:
        """Return the record of each note that cites exactly one."""
        return {note: held[0] for note, held in self._by_note.items() if len(held) == 1}

    def _keys_of(self, quotation: Quotation) -> list[Mark]:
        blocks = self._manuscript.blocks
        in_notes = [key for block in blocks if block.note in quotation.notes for key in block.keys]
        return [*quotation.keys, *in_notes]

    def _citation(self, citation: Citation) -> Finding:
        self._titles.add(joined(citation.cited.title or ""))
        base = Finding(citation.line, citation.note, "citation", findings.NOT_HELD, citation.text)
        compared = [
            (found, record)
            for record in cited_records(self._store, citation.cited)
            if (found := comparison.compare(citation.cited, record)).is_meant()
        ]
        if not compared:
            self._unheld.add(citation.note)
            self.not_held.append(citation)
            return base
        best, record = max(compared, key=lambda pair: pair[0].weight())
        self._by_note.setdefault(citation.note, []).append(record)
        self._titles.add(joined(record.title or ""))
        page = None
        differences = () if citation.by_reference else best.differences
        if citation.pages:
            page, last = citation.pages
            self._pages.setdefault((citation.note, record.id or 0), []).append(citation.pages)
            differences += _no_such_page(last, record)
        return _compared(base, record, page, differences)

    def _keys(self) -> Iterator[Finding]:
        for block in self._manuscript.blocks:
            for key in block.keys:
                line, text = block.line(key.at), f"@{key.name}"
                base = Finding(line, block.note, "citation", findings.DIFFERS, text)
                record = self._keyed.get(key.name)
                if record is None:
                    yield base._replace(reason=self._why_none(key.name))
                    continue
                page = int(key.page) if key.page else None
                differences = _no_such_page(page, record)
                if record.citation_key and record.citation_key != key.name:
                    now = FieldDifference("key", key.name, record.citation_key)
                    differences = (now, *differences)
                found = _compared(base, record, page, differences)
                yield found._replace(reason=self._why_another(key.name))

    def _why_none(self, key: str) -> str:
        return "the record with this key was removed" if key in self._meant else (
            "no record has or had this key"
        )  # fmt: skip

    def _why_another(self, key: str) -> str | None:
        """Return why a record has another key than the one by which it is cited."""
        meant = self._meant[key]
        if meant.status == MERGED:
            return "the record with this key was merged into this one"
        return "the record has another key now" if meant.status == FORMER else None


def _compared(
    base: Finding, record: Record, page: int | None, differences: tuple[FieldDifference, ...]
) -> Finding:
    status = findings.DIFFERS if differences else findings.SAME
    return base._replace(status=status, record=record.id, page=page, differences=differences)


def _no_such_page(page: int | None, record: Record) -> tuple[FieldDifference, ...]:
    pages = record.pages
    if page is None or pages is None or page <= pages:
        return ()
    held = "1 page" if pages == 1 else f"{pages} pages"
    return (FieldDifference("page", f"p. {page}", held),)
