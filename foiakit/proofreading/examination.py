"""Examines a manuscript: its citations first, then each quotation against what they cite."""

from __future__ import annotations

from foiakit.drafts.findings import Finding
from foiakit.drafts.hints import hints
from foiakit.drafts.manuscript import Manuscript
from foiakit.drafts.quotations import Quotation, quotations
from foiakit.proofreading.lookup_pool import LookupPool
from foiakit.proofreading.manuscript_citations import CitedRecords
from foiakit.proofreading.quotation_lookup import QuotationLookup, Sought
from foiakit.store.store import Store


class Examination:
    """One manuscript, examined against one database."""

    def __init__(
        self, store: Store, manuscript: Manuscript, pool: LookupPool | None = None
    ) -> None:
        """The quotations are looked up by the processes of *pool*, if there are any."""
        self._store = store
        self._manuscript = manuscript
        self._pool = pool
        self._cited = CitedRecords(store, manuscript)
        self.not_held = self._cited.not_held
        """Citations of documents that are not held."""

    def findings(self) -> list[Finding]:
        """Return all findings, in the manuscript's order."""
        blocks = self._manuscript.blocks
        found = [*self._cited.findings, *hints(blocks, self._cited.by_note())]
        sought = [
            self._sought(quotation)
            for quotation in quotations(blocks)
            if not self._cited.is_title(quotation.text)
        ]
        lookup = QuotationLookup(self._store)
        if self._pool:
            found += self._pool.findings(sought, lookup)
        else:
            found += map(lookup.finding, sought)
        return sorted(found, key=lambda finding: finding.line)

    def _sought(self, quotation: Quotation) -> Sought:
        cited = tuple(record.id or 0 for record in self._cited.of(quotation))
        return Sought(
            quotation,
            cited,
            bool(cited) or self._cited.names_unheld(quotation),
            {record: tuple(self._cited.pages_of(quotation, record)) for record in cited},
        )
