"""Counts of records: by period, by day, by the values of a field."""
