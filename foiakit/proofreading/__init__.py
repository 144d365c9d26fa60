"""A manuscript examined against one database: its citations first, then its quotations.

    manuscript_citations    which record each citation means, and in what it differs
    examination             every finding, in the manuscript's order
    quotation_lookup        one quotation: the record that has it, and in what it differs
    lookup_pool             processes that look up the quotations of a long manuscript
    former_citations        what foiakit wrote for a record before it was edited

What a manuscript says is read by `foiakit.drafts`, which opens no database; what the database has
is looked up by `foiakit.store.find.cited`. This package brings both together, as `foiakit.checks`
does for records.
"""
