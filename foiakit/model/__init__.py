"""The parts of a record: fields, message numbers, markings, dates, vocabulary."""
