"""For each rule a database that it must catch something in, and one in which it must not.

Each is a sequence of records (and the posting they are of); the catch says which record it is.
"""

from __future__ import annotations

from posting_rule_cases import RULE_CASES as POSTING_RULE_CASES
from rule_case import RuleCase, cable, posting, series, single

from foiakit.model.record import Record

_NOTE = "June 19, 1995 Note to Smith"


PRINTED = 'Lima 03312: U.S. Embassy (Lima), Cable, "Strike," May 4, 1989, Secret, 3 pp.'

WHOLE = (
    "The minister met the ambassador at noon and asked for grain. He said in confidence that the"
    " harvest had failed in three provinces. The ambassador promised an answer within a week."
)
WITHHELD = WHOLE.replace(
    "He said in confidence that the harvest had failed in three provinces.", "[Excised: B1]"
)

RULE_CASES: dict[str, RuleCase] = {
    "date-conflict": RuleCase(
        single(date="2010-07-06", date_other="2010-06-06"),
        single(date="2010-07", date_other="2010-07-06"),
        says="July 6, 2010 is more likely",
    ),
    "date-impossible": RuleCase(
        single(date="1995-03-29", date_end="1995-03-30"),
        single(date="1995-03", date_end="1995-03-29"),
        elsewhere={"date_end": "1995-03-01"},
    ),
    "date-late": RuleCase(
        posting({"date": "2021-01-10"}), posting({"date": "2012-09"}), 1, "posted"
    ),
    "date-more-exact": RuleCase(
        single(date="2010-07", date_other="2010-07-06"),
        single(date="2010-07-06", date_other="2010-06-06"),
    ),
    "title-date": RuleCase(
        single(title=_NOTE, date="1995-06-20"), single(title=_NOTE, date="1995-06-19")
    ),
    "weekday-mismatch": RuleCase(
        single(date="1974-01-04", notes="Date: Wednesday, January 4, 1974"),
        single(date="1974-01-04", notes="Date: Friday, January 4, 1974"),
        says="which was a Friday",
    ),
    "date-weekend": RuleCase(
        single(message="Lima 00001", date="2010-06-06"),
        single(message="Lima 00001", date="2010-07-06"),
    ),
    "year-mismatch": RuleCase(
        single(message="Lima 00154", year=1996, date="1997-01-07"),
        single(message="Lima 09154", year=1996, date="1997-01-01"),
    ),
    "serial-date": RuleCase(
        series("1976-01-05", "1976-01-19", "1976-02-02", "1976-09-16", "1976-03-01", "1976-03-15"),
        series("1976-01-05", "1976-01-19", "1976-02-02", "1976-02-16", "1976-03-01", "1976-03-15"),
        4,
        "belongs between",
    ),
    "space-before-colon": RuleCase(
        single(printed=PRINTED.replace("03312:", "03312 :")),
        single(printed=PRINTED.replace("Strike,", "Strike : the Talks,")),
        says="03312 :",
    ),
    "pages-no-space": RuleCase(
        single(printed=PRINTED.replace("3 pp.", "14pp.")),
        single(printed=PRINTED.replace("Strike,", "A Paper of 14pp.,")),
        says="14pp.",
    ),
    "missing-final-period": RuleCase(
        single(message="Lima 03312", printed=PRINTED.removesuffix(", 3 pp.")),
        (
            Record(message="Lima 03312", printed=PRINTED),
            Record(printed='Memorandum, "Strike," 4 May 1989, Top Secret', pages=3),
        ),
        says="Secret",
    ),
    "missing-comma-before-type": RuleCase(
        single(
            printed=PRINTED.replace("), Cable", ") Cable"),
            originator="U.S. Embassy (Lima)",
            kind="Cable",
        ),
        single(printed=PRINTED, originator="U.S. Embassy (Lima)", kind="Cable"),
    ),
    "comma-in-title": RuleCase(
        single(title="The Zone, a Summary"), single(title="The Zone: a Summary")
    ),
    "head-not-mrn": RuleCase(single(head="OSINT Summary"), single(message="Lima 03312")),
    "odd-character": RuleCase(
        single(title="Request of Said Jan +Abd Al-Salam"),
        single(title='C++ and 5 + 3 for the "A+ Team": Qa\'ida, Bogotá, +44 202'),
        says="+Abd",
    ),
    "typo-agency": RuleCase(
        single(source="Freedom of Information Act Request to the CENTOM"),
        single(source="CENTCOM, ISAF, SANAA and OSINT"),
        says="CENTCOM",
    ),
    "title-case": RuleCase(
        single(title="His Emergence As a Key"), single(title="As a Key: An Emergence")
    ),
    "mixed-ellipsis": RuleCase(single(description="one... two…"), single(description="one… two…")),
    "dangling-reference": RuleCase(
        single(description="A previously published document says so."),
        single(description="Document 4, published before, says so."),
    ),
    "note-in-block": RuleCase(single(notes="OSINT is open source."), single(description="OSINT.")),
    "originator-mismatch": RuleCase(
        single(
            originator="U.S. Consulate Karachi",
            description="A report by the U.S. Department of State on a group says more.",
        ),
        single(
            originator="U.S. Consulate Karachi",
            description='A report by the U.S. Consulate in Karachi: "a report by the CIA."',
        ),
        says="Karachi",
    ),
    "post-mismatch": RuleCase(
        single(message="Karachi 01617", originator="U.S. Embassy (Islamabad)"),
        single(message="State 01617", originator="U.S. Department of State"),
    ),
    "post-time": RuleCase(
        (cable(1, "Almaty", "1990-05-01"),), (cable(1, "Alma Ata", "1990-05-01"),), says="Alma Ata"
    ),
    "classification-late": RuleCase(
        single(classification="Limited Official Use", date="1997-02-03"),
        single(classification="Limited Official Use", date="1995-09-30"),
    ),
    "classification-early": RuleCase(
        single(classification="Sensitive But Unclassified", date="1990-02-03"),
        single(classification="Sensitive But Unclassified", date="1995"),
    ),
    "caption-level": RuleCase(
        single(classification="Confidential", captions=("UMBRA",)),
        single(classification="Top Secret", captions=("UMBRA", "NODIS")),
        says="Top Secret",
    ),
    "caption-time": RuleCase(
        single(captions=("SIPDIS",), date="1985-05-01"),
        single(captions=("SIPDIS",), date="2005-05-01"),
    ),
    "order-early": RuleCase(
        single(text="E.O. 12958: DECL: OADR", date="1985-05-01"),
        single(text="E.O. 12958: N/A", date="1995-05-01"),
    ),
    "order-late": RuleCase(
        single(text="EO 11652: GDS", date="1985-05-01"),
        single(text="E.O. 12958: N/A", date="2009-05-01"),
    ),
    "declassified-before": RuleCase(
        single(text="DECL: 05/24/1989", date="1999-05-24"),
        single(text="DECL: 05/24/09 and DECL: 2024/05/24", date="1999-05-24"),
    ),
    "unknown-classification": RuleCase(
        single(classification="Confidental"), single(classification="Secret"), says="Confidential"
    ),
    "unknown-caption": RuleCase(
        single(captions=("NODISS",)),
        single(captions=("NODIS", "NODIS/OAK", "EYES ONLY FOR THE AMBASSADOR")),
        says="NODIS",
    ),
    "unknown-kind": RuleCase(
        single(kind="Cabel"), single(kind="Memoranda of Conversation"), says="Cable"
    ),
    "unknown-post": RuleCase(
        single(message="Islamabd 00154"), single(message="ISLAMA 00154"), says="Islamabad"
    ),
    "unknown-tag": RuleCase(
        single(traffic_tags=("PRELL",)), single(traffic_tags=("PREL", "OVIP (KISSINGER, HENRY A.)"))
    ),
    "outer-space": RuleCase(
        single(collection=" EBB 1"), single(collection="EBB 1", title=" Strike ")
    ),
    "classification-spelling": RuleCase(
        single(classification="S E C R E T"), single(classification="[Excised]"), says="Secret"
    ),
    "caption-spelling": RuleCase(
        single(captions=("Nodis", "NODIS")), single(captions=("NODIS", "EXDIS")), says="NODIS"
    ),
    "kind-spelling": RuleCase(single(kind="CABLES"), single(kind="Telegram"), says="Cable"),
    "missing-year": RuleCase(
        single(message="Lima 1", date="1989-05"),
        single(message="Lima 1", date="198X"),
        then={"year": None},
    ),
    "missing-excised": RuleCase(
        single(title="The Group [Excised]"), single(title="The Group [Excised]", excised=True)
    ),
    "same-message-date": RuleCase(
        (cable(9, "Lima", "1989-05-04"), cable(9, "Lima", "1989-08-04")),
        (
            cable(9, "Lima", "1989-05-04"),
            cable(9, "Lima", "1989-05-05"),
            cable(9, "Lima", "1990-08-04"),
        ),
        2,
        "record 1",
    ),
    "same-message-marking": RuleCase(
        (
            cable(9, "Lima", "1989-05-04", classification="Secret"),
            cable(9, "Lima", "1989-05-04", classification="Confidential"),
        ),
        (
            cable(9, "Lima", "1989-05-04", classification="Secret"),
            cable(9, "Lima", "1990-05-04", classification="Confidential"),
        ),
        2,
        "record 1",
    ),
    "same-message-pages": RuleCase(
        (cable(9, "Lima", "1989-05-04", pages=2), cable(9, "Lima", "1989-05-04", pages=3)),
        (cable(9, "Lima", "1989-05-04", pages=2), cable(9, "Lima", "1989-05-04")),
        2,
        "record 1",
    ),
    "withheld-but-printed": RuleCase(
        (
            cable(9, "Lima", "1989-05-04", text=WITHHELD),
            cable(9, "Lima", "1989-05-04", text=WHOLE, collection="frus1989-92v12"),
        ),
        (
            cable(9, "Lima", "1989-05-04", text=WHOLE),
            cable(9, "Lima", "1989-05-04", text=WHOLE, collection="frus1989-92v12"),
        ),
        1,
        "record 2",
    ),
    "same-message-title": RuleCase(
        (
            cable(9, "Lima", "1989-05-04", title="Harbor Strike Enters Second Week"),
            cable(9, "Lima", "1989-05-04", title="Visa Lottery"),
        ),
        (
            cable(9, "Lima", "1989-05-04", title="Harbor Strike Enters Second Week"),
            cable(9, "Lima", "1989-05-04", title="HARBOR STRIKE ENTERS 2ND WEEK"),
        ),
        2,
        "record 1",
    ),
    "same-document": RuleCase(
        (
            Record(title="Talks on ice", date="1974-03-01", originator="Holt"),
            Record(title="TALKS ON ICE.", date="1974-03-01", kind="Memorandum"),
        ),
        (
            Record(title="Talks on ice", date="1974-03-01", url="https://example.org/1"),
            Record(title="Talks on ice", date="1974-03-01", url="https://example.org/2"),
            Record(title="Talks on ice", date="1974-03-02"),
            Record(title="Talks on cod", date="1974-03-01"),
            cable(9, "Lima", "1974-03-01", title="Talks on ice"),
        ),
        2,
        "merge-records 1 2",
    ),
    "html-markup": RuleCase(
        (Record(title="O&#039;Connor on <i>Ice</i>"),),
        (Record(title="R&D; AT&T <> costs < 5 & > 3", description="a<b"),),
        1,
        "&#039;",
    ),
    "near-duplicate": RuleCase(
        (
            cable(9, "Lima", "1989-05-04", title="Harbor Strike Enters Second Week"),
            cable(12, "Lima", "1989-05-05", title="Harbour Strike Enters Second Week"),
        ),
        (
            cable(9, "Lima", "1989-05-04", title="Harbor Strike Enters Second Week"),
            cable(12, "Lima", "1989-05-05", title="Harbor Strike: Minister's View of the Talks"),
            cable(99, "Lima", "1989-06-05", title="Harbor Strike Enters Second Week"),
            cable(12, "Quito", "1989-05-05", title="Harbor Strike Enters Second Week"),
        ),
        1,
        "record 2",
    ),
    **POSTING_RULE_CASES,
}
