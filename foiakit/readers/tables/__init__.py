"""Readers of tables: CSV, TSV, workbooks, and the catalogues recognised by their columns."""
