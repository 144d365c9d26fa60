"""Composed e-mails as State releases them: two chains that hold the same messages."""

from __future__ import annotations

from pathlib import Path

PAGE = "UNCLASSIFIED U.S. Department of State Case No. F-2014-20439 Doc No. {number} Date: {day}"
BEFORE = "I spoke with the harbor master this morning about the new pier."
SECRET = "He asks for nine million and will not sign before the council has met in March."
AFTER = "Please let me know what you think of it before Friday."
BLANK = "\n\n\n"


def email(
    number: str, body: str, *, day: str = "06/30/2015", how: str = "RELEASE IN PART B5", **head: str
) -> str:
    """The text of one e-mail; *head* changes what is above it."""
    sides = {
        "From": "Marlow, Ines T <MarlowIT@example.gov>",
        "Sent": "Tuesday, March 2, 2010 5:25 PM",
        "To": "Ferris, Tom",
        "Subject": "Harbor talks",
        **head,
    }
    page = PAGE.format(number=number, day=day)
    labels = "\n".join(f"{label + ':':<24}{value}" for label, value in sides.items())
    return f"      {page}\n\n{'':80}{how}\n\n{labels}\n\n\n\n{body}\n\n      {page}\n"


HIDES = email("C00001234", f"{BEFORE}\n\n\n{'':100}B5\n\n{AFTER}")
BLANKS = email("C00001300", f"{BEFORE}\n\n{BLANK}\n\n{AFTER}", how="RELEASE IN PART B6")
SHOWS = email(
    "C00005678",
    f"Here it is.\n\n    Original Message\nFrom: Marlow, Ines T\nTo: Ferris, Tom\n"
    f"Sent: Tue Mar 02 17:25:12 2010\nSubject: Harbor talks\n\n{BEFORE}\n\n{SECRET}\n\n{AFTER}",
    day="02/29/2016", how="RELEASE IN FULL", From="Ferris, Tom", To="Ines Marlow",
    Sent="Wednesday, March 3, 2010 9:01 AM", Subject="Fw: Harbor talks",
)  # fmt: skip
OTHER = email("C00009999", "We meet on Thursday at the bridge, as you know, to see the tolls.",
              Subject="Bridge tolls", Sent="Friday, March 5, 2010 11:40 AM")  # fmt: skip


def written(folder: Path, *texts: str) -> Path:
    """*folder* with a file for each of *texts*."""
    folder.mkdir(exist_ok=True)
    for text in texts:
        number = text.partition("Doc No. ")[2].split()[0]
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder
