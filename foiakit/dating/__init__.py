"""Dates of cables from their serial numbers: values and arithmetic, no SQL and no terminal."""
