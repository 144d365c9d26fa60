"""Write the PDF among the examples: a second release of the first of the composed papers.

python docs/build/example_pdf.py           writes docs/examples/reykjavik-02114.pdf
python docs/build/example_pdf.py --check   exits 1 if that would change it
"""

from __future__ import annotations

import sys
from pathlib import Path

PATH = Path(__file__).resolve().parents[1] / "examples" / "reykjavik-02114.pdf"
PAGES = (
    """\
                              CONFIDENTIAL
                          Department of State

                            RELEASED IN FULL
PAGE 01        REYKJAVIK  02114  161205Z
ACTION EUR-00

O 161200Z MAY 84
FM AMEMBASSY REYKJAVIK
TO SECSTATE WASHDC IMMEDIATE 4711

C O N F I D E N T I A L REYKJAVIK 02114

E.O. 12356: DECL: OADR
TAGS: PREL, IC
SUBJECT: LEASE OF THE WEATHER STATION AT HOLMAVIK: FIRST ROUND

1. (C) SUMMARY. THE FIRST ROUND ON THE LEASE OF THE WEATHER STATION
ENDED WITHOUT AGREEMENT ON MAY 15. THE ICELANDIC SIDE ASKED FOR A TERM
OF FIVE YEARS. WE OFFERED TEN. BOTH SIDES AGREED TO MEET AGAIN IN JUNE.
END SUMMARY.

2. (C) THE PERMANENT SECRETARY SAID THAT HIS GOVERNMENT WOULD NOT SIGN
A LEASE THAT OUTLIVED THE NEXT ELECTION. HE ADDED THAT THE FISHERMEN OF
HOLMAVIK HAD MORE VOTES THAN THE METEOROLOGISTS.
                              CONFIDENTIAL""",
    """\
                              CONFIDENTIAL

PAGE 02        REYKJAVIK  02114  161205Z

3. (C) THE DEPUTY HARBOR MASTER, WHO SITS ON THE ICELANDIC SIDE OF THE
TABLE, TOLD THE DCM IN CONFIDENCE THAT FIVE YEARS WAS AN OPENING
POSITION.

4. (C) COMMENT. WE BELIEVE THAT EIGHT YEARS CAN BE HAD IF THE RENT IS
PAID IN ADVANCE. END COMMENT.

HARTWELL
                              CONFIDENTIAL""",
)


def pdf(pages: tuple[str, ...]) -> bytes:
    """A PDF of typewritten *pages*, in PDF's own language: the same bytes each time."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for number, text in enumerate(pages):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]"
            f" /Contents {5 + 2 * number} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        shown = "\n".join(map(_shown, text.split("\n")))
        stream = f"BT /F1 10.5 Tf 15 TL 72 730 Td\n{shown}\nET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    out = b"%PDF-1.4\n"
    places = []
    for number, item in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{item}\nendobj\n".encode("ascii")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    return out + (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}"
        f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    ).encode("ascii")


def _shown(line: str) -> str:
    escaped = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"({escaped}) Tj T*"


if __name__ == "__main__":
    made = pdf(PAGES)
    if "--check" in sys.argv[1:]:
        sys.exit(PATH.read_bytes() != made)
    PATH.write_bytes(made)
