"""Examines a manuscript against one database: its citations first, then its quotations.

`manuscript_citations`: the record that each citation means, and the differences. `examination`:
every finding, in the manuscript's order. `quotation_lookup`: the record that has a quotation, and
the differences. `lookup_pool`: processes that look up the quotations of a long manuscript.
`former_citations`: what foiakit wrote for a record before it was edited.

Manuscripts are read by `foiakit.drafts`, which opens no database; records are looked up by
`foiakit.store.find.cited`. This package brings both together, as `foiakit.checks` does for records.
"""
