"""Readers of tables: CSV, TSV, workbooks, and the catalogues that are known by their columns."""
