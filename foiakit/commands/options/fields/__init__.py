"""Options that set the fields of a record: values, the ones to empty, the text."""
