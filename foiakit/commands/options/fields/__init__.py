"""Options for the fields of a record: values, fields to empty, the text."""
