"""Which records a command is about: ids, messages, filters, saved selections."""
