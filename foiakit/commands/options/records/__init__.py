"""Which records a command concerns: ids, messages, filters, saved selections."""
