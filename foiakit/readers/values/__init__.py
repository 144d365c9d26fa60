"""Single values of any source: cells, JSON values, the heading of a column, a row's identity."""
