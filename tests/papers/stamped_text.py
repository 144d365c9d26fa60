"""The text of a released copy, with its stamps."""

from __future__ import annotations

PAGE = (
    "UNCLASSIFIED U.S. Department of State Case No. F-2011-04567 Doc No. C05512345 Date: 03/14/2013"
)
BODY = "The harbor talks went on until noon, and the bond was posted by the owners of the boats.\n"


def stamped(*lines: str) -> str:
    return "\n".join([PAGE, *lines, "", BODY, PAGE, ""]) + "\f"
