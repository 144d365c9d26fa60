"""Letters as offices write them, composed for the tests, and the events that each of them reports.

The requests that they answer ask for `ITEMS`, in this order. What is expected is what a person
would enter: kind, data, outcomes and number; ``sure`` is what the words leave no doubt of.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from foiakit.requests.model import Item, Outcome

ITEMS = (
    Item(number=1, message="Kabul 8106", year=1973),
    Item(number=2, message="Kabul 1090", year=1974),
    Item(number=3, message="Lima 2323", year=1975),
)


class Expected(NamedTuple):
    """An event that a letter reports."""

    kind: str
    data: dict[str, Any]
    outcomes: tuple[Outcome, ...] = ()
    number: str | None = None
    received: str | None = None
    sure: bool = True


class OfficeLetter(NamedTuple):
    """A letter of March 8, 2027, and what it reports."""

    office: str
    items: int
    text: str
    expected: tuple[Expected, ...]


def _all(result: str, items: int, *exemptions: str) -> tuple[Outcome, ...]:
    return tuple(
        Outcome(item=number, result=result, exemptions=exemptions) for number in range(1, items + 1)
    )


LETTERS = {
    "full release": OfficeLetter("state", 3, """\
        Dear Dr. Hale:

        I refer to your request of November 27, 2026, case number F-2027-00321, for three
        telegrams. The search of the Central Foreign Policy Records has been completed and three
        responsive documents were located. All three documents may be released in full. They
        are enclosed.

        If you have any questions, please write to the address above.
        """, (Expected("determined", {}, _all("full", 3)),)),
    "partial, by document": OfficeLetter("cia", 3, """\
        Reference: F-2027-00321

        This is a final response to your request. We completed a search for records responsive
        to your request and located three documents.

        Document 1 (C06161162), Kabul 8106: released in part; exemptions (b)(1) and (b)(3).
        Document 2 (C06161163), Kabul 1090: released in full.
        Document 3 (C06161170), Lima 2323: denied in full; exemptions (b)(1),
            (b)(3) and (b)(5).

        You may appeal to the Agency Release Panel within 90 days of the date of this letter.
        """, (Expected("determined", {"appeal_days": 90}, (
            Outcome(item=1, printed="C06161162", result="part", exemptions=("(b)(1)", "(b)(3)")),
            Outcome(item=2, printed="C06161163", result="full"),
            Outcome(item=3, printed="C06161170", result="denied",
                    exemptions=("(b)(1)", "(b)(3)", "(b)(5)")),
        )),)),
    "partial, as a table": OfficeLetter("nara", 2, """\
        RE: NGC27-0321

        We have completed our review. The outcome for each record is:

        C05765915    RIP    B1, B6
        C05765916    RIF

        You may appeal this decision in writing within ninety (90) calendar days.
        """, (Expected("determined", {"appeal_days": 90}, (
            Outcome(printed="C05765915", result="part", exemptions=("(b)(1)", "(b)(6)")),
            Outcome(printed="C05765916", result="full"),
        )),)),
    "no records": OfficeLetter("dod", 2, """\
        We conducted a thorough search of our records. No records responsive to your request
        were located. You have the right to appeal to the appellate authority. An appeal must be
        postmarked within 90 calendar days of the date of this letter.
        """, (Expected("determined", {"appeal_days": 90}, (Outcome(result="no_records"),)),)),
    "glomar": OfficeLetter("nsa", 1, """\
        FOIA Case: 51917A

        We have determined that the fact of the existence or non-existence of the materials you
        request is a currently and properly classified matter. Thus we can neither confirm nor
        deny the existence or nonexistence of such records, under exemptions (b)(1) and (b)(3).
        If you disagree, you may file an appeal within 90 days.
        """, (Expected("determined", {"appeal_days": 90},
                       (Outcome(result="glomar", exemptions=("(b)(1)", "(b)(3)")),)),)),
    "referral": OfficeLetter("nara", 1, """\
        During our review of the material that you asked for, we found that one document
        originated with another agency. It has been referred to the Department of the Army for
        review and direct response to you.
        """, (Expected("referred", {"office": "Department of the Army"}),)),
    "fee estimate": OfficeLetter("state", 2, """\
        You are in the "all other" category of requesters. We estimate that the cost of the
        search will be $1,025.50. Please inform us by April 12, 2027 whether you are willing to
        pay this amount. We will not work on your request until we hear from you.
        """, (Expected("fee_estimate", {"amount": 102550, "answer_by": "2027-04-12"}),)),
    "acknowledgement": OfficeLetter("state", 2, """\
        This acknowledges receipt of your Freedom of Information Act request, which we received
        on March 1, 2027. It has been assigned case number F-2027-12345. If no records are
        located, we will inform you. Should documents be withheld in part or in full, you may
        appeal within 90 days of that letter.
        """, (Expected("acknowledged", {}, (), "F-2027-12345", "2027-03-01"),)),
    "extension": OfficeLetter("doj", 2, """\
        Your request NGC27-0321 presents unusual circumstances, because records have to be
        collected from another office. We are therefore extending the time limit by ten
        additional working days. You are welcome to narrow the request.
        """, (Expected("extended", {"days": 10, "reason": "unusual circumstances"}),)),
    "interim": OfficeLetter("state", 3, """\
        The search has located sixteen responsive documents so far. Two documents may be released
        in full. A decision on the remaining 14 documents requires interagency coordination, and
        we will write again when it is complete.
        """, (Expected("interim", {}, sure=False),)),
    "counts that say nothing of which": OfficeLetter("state", 3, """\
        Of the three documents, one may be released in full, and two may be released with
        excisions. You may appeal within 90 days.
        """, (Expected("determined", {"appeal_days": 90}, sure=False),)),
    "one document in part": OfficeLetter("cia", 1, """\
        We have completed our review of the one document that you asked for. We have determined
        that the document may be released in part. The deletions are made under exemptions (b)(1)
        and (b)(3). Your appeal must reach us within 90 days.
        """, (Expected("determined", {"appeal_days": 90}, (
            Outcome(item=1, result="part", exemptions=("(b)(1)", "(b)(3)")),)),)),
    "denied whole": OfficeLetter("dia", 2, """\
        Your request is denied in its entirety under exemption (b)(1). You may appeal within 90
        calendar days of the date of this letter.
        """, (Expected("determined", {"appeal_days": 90}, _all("denied", 2, "(b)(1)")),)),
    "appeal upheld": OfficeLetter("state", 1, """\
        On December 1, 2026 we informed you that no records were located. You appealed that
        decision. After a full review the Appeals Review Panel has decided to affirm the
        original decision in full. You may seek judicial review in a district court.
        """, (Expected("appeal_decided", {"decision": "upheld"}),)),
    "still interested": OfficeLetter("doj", 2, """\
        Your request has been pending for some years. Please tell us by May 3, 2027 whether you
        are still interested in it. If we do not hear from you, we will close the request.
        """, (Expected("still_interested", {"answer_by": "2027-05-03"}),)),
    "fee waiver": OfficeLetter("nara", 2, """\
        We have considered your request for a waiver of fees. Your request for a fee waiver is
        denied, because the disclosure is not likely to contribute to public understanding.
        """, (Expected("waiver", {"granted": False}),)),
    "granted whole": OfficeLetter("usaid", 2, """\
        This is the final determination on your request. We searched our holdings and found
        responsive material. Your request is granted in full. No fee is due.
        """, (Expected("determined", {}, _all("full", 2)),)),
    "what the requester wrote": OfficeLetter("nara", 2, """\
        In your letter you write that no records were located at the Archives. We found two
        documents. Both documents are being withheld in full under exemption (b)(1).
        """, (Expected("determined", {}, _all("denied", 2, "(b)(1)")),)),
    "what may be answered": OfficeLetter("cia", 2, """\
        We received your request on March 1, 2027 and assigned it case number F-2027-00009. Our
        response may neither confirm nor deny the existence of records.
        """, (Expected("acknowledged", {}, (), "F-2027-00009", "2027-03-01"),)),
    "appeal remanded": OfficeLetter("doj", 1, """\
        Your appeal has been considered. We are remanding the request to the office for a
        further search.
        """, (Expected("appeal_decided", {"decision": "remanded"}),)),
    "request transferred": OfficeLetter("state", 2, """\
        Your request has been transferred to the Central Intelligence Agency for direct response
        to you.
        """, (Expected("referred", {"office": "cia"}),)),
    "consultation": OfficeLetter("nara", 2, """\
        One document has been sent to the Department of the Army for consultation. We will write
        when we have its answer.
        """, (Expected("consulted", {"office": "Department of the Army"}),)),
    "nothing to enter": OfficeLetter("state", 2, """\
        Thank you for your call. The officer who works on your request is away until Monday. If
        documents are released in part, the letter will say why. We are sorry for the delay.
        """, ()),
    "receipt after the day of the request": OfficeLetter("state", 1, """\
        This is in response to your Freedom of Information Act request dated November 27, 2026,
        received by this office on November 30, 2026. We have assigned case control number
        F-2027-00321 to your request. Unusual circumstances may arise that would require
        additional time.
        """, (Expected("acknowledged", {}, (), "F-2027-00321", "2026-11-30"),)),
    "extension that names the section": OfficeLetter("nara", 1, """\
        Due to unusual circumstances as defined in 5 U.S.C. 552(a)(6)(B)(iii), we are extending
        the time limit to respond by ten working days beyond the statutory deadline.
        """, (Expected("extended", {"days": 10, "reason": "unusual circumstances"}),)),
    "refusal of all, in their entirety": OfficeLetter("nsa", 2, """\
        FOIA Case: 118220A

        Your request has been processed, and the two documents responsive to it are withheld in
        their entirety. You may appeal within 90 calendar days of the date of this letter.
        """, (Expected("determined", {"appeal_days": 90}, _all("denied", 2)),)),
    "part of both": OfficeLetter("dia", 2, """\
        A search located two documents (9 pages) responsive to your request. Upon review, I have
        determined that some portions of both documents must be withheld in part.
        """, (Expected("determined", {}, _all("part", 2)),)),
    "interim response": OfficeLetter("state", 1, """\
        This is an interim response. We have located one responsive record, and have determined
        that the record may be released in full. You will hear from us again.
        """, (Expected("interim", {}, _all("full", 1), sure=False),)),
    "still interested, in days": OfficeLetter("state", 1, """\
        If you are still interested in the processing of this request, please respond within 45
        calendar days of the date of this letter.
        """, (Expected("still_interested", {"answer_by": "2027-04-22"}),)),
    "appeal that a panel affirmed": OfficeLetter("state", 1, """\
        I refer to your letter of May 20, 2026 appealing the decision to withhold one document in
        part. The Panel has considered your appeal. The decision to withhold is affirmed.
        """, (Expected("appeal_decided", {"decision": "upheld"}),)),
    "appeal granted in part": OfficeLetter("cia", 1, """\
        This concerns our final response.

        The Agency Release Panel considered your appeal and determined that one document can be
        released in part. In accordance with our regulations the Panel denied the remainder of
        your appeal.
        """, (Expected("appeal_decided", {"decision": "part"}),)),
}  # fmt: skip
