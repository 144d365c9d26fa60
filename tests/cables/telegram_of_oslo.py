"""A telegram of Oslo: its head, and what is below it."""

from __future__ import annotations

BELOW = """
SIPDIS

E.O. 12958: DECL: 09/10/2019
TAGS: ETRD NO
SUBJECT: COD RESUMES
REF: STATE 81854

1. (C) The cod is back.

HARLAN
"""
HEAD = "080544Z MAR 05\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nINFO AMEMBASSY PARIS\n"
