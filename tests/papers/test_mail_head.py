"""The head of an e-mail: every layout gives sender, day and subject."""

from __future__ import annotations

import pytest

from foiakit.papers.mail.names import names_of
from foiakit.papers.mail_head import labelled
from foiakit.papers.page_lines import Line
from foiakit.papers.reading import read

TOP = """\
From:          Marlow, Ines T <MarlowIT@example.gov>
Sent:          Tuesday, March 2, 2010 5:28 PM
To:
Subject        Fw: Harbor talks

See below.

"""


HEADS = {
    "columns, a label without its colon": (TOP, "Marlow, Ines T", "2010-03-02", "Fw: Harbor talks"),
    "one blank": ("From: Marlow, Ines T\nSent: Tuesday, March 02, 2010 05:25 PM\nTo: Ferris, Tom\n"
                  "Subject: Harbor talks\n\nText.", "Marlow, Ines T", "2010-03-02", "Harbor talks"),
    "To before Sent": ("From: Ines\nTo: Tom\nSent: Tue Mar 02 17:25:12 2010\nSubject: Harbor\n\nT.",
                       "Ines", "2010-03-02", "Harbor"),
    "web mail": ("From: Ines Marlow <im@example.org>\nDate: Tue, 2 Mar 2010 17:25:12 -0500\n"
                 "To: Tom\nSubject: Harbor\n\nT.", "Ines Marlow", "2010-03-02", "Harbor"),
    "subject first": ("Subject: Harbor\nFrom: Ines Marlow\nSent: Tuesday, March 2, 2010 5:25 PM\n"
                      "To: Tom\n\nT.", "Ines Marlow", "2010-03-02", "Harbor"),
    "labels first": ("From:\nSent:\nTo:\nSubject:\n\nMarlow, Ines T\nTuesday, March 2, 2010 5:25 PM"
                     "\nFerris, Tom\nHarbor talks\n\nT.", "Marlow, Ines T", "2010-03-02",
                     "Harbor talks"),
    "labels first, nobody to": ("From:\nSent:\nTo:\nSubject:\n\nMarlow, Ines T\nTuesday, March 2,"
                                " 2010 5:25 PM\nFerris, Tom\n\nT.", "Marlow, Ines T",
                                "2010-03-02", None),
    "labels first, an answer": ("From:\nSent:\nTo:\nSubject:\n\nMarlow, Ines T\nTuesday, March 2,"
                                " 2010 5:25 PM\nRe: Ferris\n\nT.", "Marlow, Ines T",
                                "2010-03-02", "Re: Ferris"),
    "labels first, a ground": ("From:\nSent:\nTo:\nSubject:\n\nMarlow, Ines T\nTuesday, March 2,"
                               " 2010 5:25 PM\nFerris, Tom\nB5\n\nT.", "Marlow, Ines T",
                               "2010-03-02", None),
    "a subject that its line had no room for": (
        "From: Ines\nTo: Tom\nSent: Tue Mar 02 17:25:12 2010\nSubject: Harbor talks with the"
        " council of the port and of all that was said there of the\nnorthern mole\n\nT.", "Ines",
        "2010-03-02",
        "Harbor talks with the council of the port and of all that was said there of the northern"
        " mole"),
    "a text right below a long subject": (
        "From: Ines\nTo: Tom\nSent: Tue Mar 02 17:25:12 2010\nSubject: Harbor talks with the"
        " council of the port and of all that was said there of the mole\nTom,\n\nT.", "Ines",
        "2010-03-02",
        "Harbor talks with the council of the port and of all that was said there of the mole"),
    "the year glued to the time": (TOP.replace("2010 5:28", "20105:28"), "Marlow, Ines T",
                                   "2010-03-02", "Fw: Harbor talks"),
    "a misread month": (TOP.replace("March", "M rch"), "Marlow, Ines T", "2010-03-02",
                        "Fw: Harbor talks"),
    "a misread label": (TOP.replace("From:", "prom:"), "Marlow, Ines T", "2010-03-02",
                        "Fw: Harbor talks"),
    "a blank in a label": (TOP.replace("Sent:", "Se nt :").replace("From:", "Fr om:"),
                           "Marlow, Ines T", "2010-03-02", "Fw: Harbor talks"),
    "an address with another sign": (TOP.replace("<MarlowIT@", "‹MarlowIT©"), "Marlow, Ines T",
                                     "2010-03-02", "Fw: Harbor talks"),
    "a day of the week that does not fit": (TOP.replace("Tuesday", "Friday"), "Marlow, Ines T",
                                            None, "Fw: Harbor talks"),
    "a ground in the margin": (TOP.replace("To:\n", "To:            'im       B6\n"),
                               "Marlow, Ines T", "2010-03-02", "Fw: Harbor talks"),
    "a subject on two lines": (TOP.replace("Fw: Harbor talks",
                                           "Fw: Harbor talks and\n               the bond"),
                               "Marlow, Ines T", "2010-03-02", "Fw: Harbor talks and the bond"),
    "an erased subject": (TOP.replace("Fw: Harbor talks", ""), "Marlow, Ines T", "2010-03-02",
                          None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "sender", "day", "subject"), HEADS.values(), ids=HEADS)
def test_the_head_of_an_e_mail_is_read_in_every_layout(
    text: str, sender: str, day: str | None, subject: str | None
) -> None:
    paper = read(text)
    assert (paper.kind, paper.head.sender, paper.date, paper.title) == (
        "E-mail", sender, day, subject,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Ferris, Tom; 'marlow@example.gov'", ("Ferris, Tom", "marlow@example.gov")),
        ("Ann Oakes <ao@example.org>, Tom Ferris <tf@example.org>", ("Ann Oakes", "Tom Ferris")),
        ("Ferris, Tom B6; ; Ferris, Tom", ("Ferris, Tom",)),
        ("Tom L.", ("Tom L.",)),
        ("", ()),
    ],
)
def test_addressees_are_names_without_addresses_and_grounds(
    printed: str, names: tuple[str, ...]
) -> None:
    assert names_of(printed) == names


@pytest.mark.parametrize(
    ("line", "label", "value"),
    [
        ("From: Ines Marlow", "from", "Ines Marlow"),
        ("  Subject        Harbor", "subject", "Harbor"),
        ("Se nt : Friday", "sent", "Friday"),
        ("> Cc:", "cc", ""),
    ],
)
def test_a_label_may_be_quoted_broken_or_without_its_colon(
    line: str, label: str, value: str
) -> None:
    found = labelled(Line(line, 0, 0))
    assert found is not None
    assert (found.label, found.value) == (label, value)
    assert line[found.column :].startswith(value)


@pytest.mark.parametrize("line", ["From Monday on the mole is closed.", "Today: fog", ""])
def test_a_sentence_is_not_a_label(line: str) -> None:
    assert labelled(Line(line, 0, 0)) is None


def test_a_list_of_addresses_goes_on_over_several_lines() -> None:
    paper = read(
        'From: "Marlow, Ines" <im@example.org>\nDate: May 9, 2011 at 5:36:12 PM EDT\n'
        "To: Tom Ferris <tf@example.org>\nCc: Ada Quill <aq@example.org>, Peter Gantry\n"
        "<pg@example.org>, Arthur Penfold <ap@example.org>, Oswald Tiller\n<ot@example.org>, "
        '"Lund, Leo" <ll@example.org>,\n"Dray, Eve" <ed@example.org>\n'
        "Subject: Materials for the talks (Outer\nharbor and quay)\nTom:\nHave a good evening.\n"
    )
    assert (paper.head.sender, paper.date) == ("Marlow, Ines", "2011-05-09")
    assert paper.head.copies[0] == "Ada Quill"
    assert paper.head.copies[-1] == "Dray, Eve"
    assert paper.title == "Materials for the talks (Outer harbor and quay)"


def test_a_message_of_the_records_management_system_is_read() -> None:
    paper = read(
        "RECORD TYPE: PRESIDENTIAL (NOTES MAIL)\n\n"
        "CREATOR: Ines Marlow ( CN=Ines Marlow/O=EOP )\n\n"
        "CREATION DATE/TIME: 7-MAY-1999 12:22:11.00\n\nSUBJECT: Re: Dredging\n\n"
        "TO: Tom Ferris ( CN=Tom Ferris/O=EOP )\nREAD: UNKNOWN\n\n"
        "TO: Ada Quill ( CN=Ada Quill/O=EOP )\nREAD:UNKNOWN\n\nTEXT:\nIt is fine with me.\n"
    )
    assert (paper.kind, paper.head.sender, paper.date) == ("E-mail", "Ines Marlow", "1999-05-07")
    assert (paper.title, paper.head.recipients) == ("Re: Dredging", ("Tom Ferris", "Ada Quill"))


def test_a_label_may_have_its_value_right_after_the_colon() -> None:
    paper = read(
        "From:Ines Marlow\nSent:Tuesday, March 5, 2019 3:22 PM\nTo:Tom Ferris\nCc:Ada Quill\n"
        "Subject:Dredging\n\nText.\n"
    )
    assert (paper.head.sender, paper.head.copies) == ("Ines Marlow", ("Ada Quill",))
    assert paper.title == "Dredging"


def test_a_message_above_which_groupwise_names_its_sender_is_a_part() -> None:
    paper = read(
        "From: Tom Ferris\nTo: Marlow, Ines\nDate: 5/20/2004 9:43 AM\nSubject: Re: Dredging\n\n"
        "Thanks.\n\n>>> Ines Marlow 05/20/04 09:35AM >>>\nTom: see this.\n"
    )
    assert [(part.head.sender, part.head.date, part.head.time) for part in paper.parts] == [
        ("Ines Marlow", "2004-05-20", "09:35")
    ]
