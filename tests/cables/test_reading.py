"""Whole telegrams: the released ones to the letter, and whatever else a text may be."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from cables.samples import LABELLED, SHARED
from hypothesis import given
from hypothesis import strategies as st

from foiakit.cables import as_json
from foiakit.cables.forms.which_form import marks_of_a_telegram
from foiakit.cables.reading import read, read_all

TELEGRAMS = SHARED / "data" / "telegrams"


@pytest.fixture
def released() -> Path:
    if not TELEGRAMS.exists():
        pytest.skip("the released telegrams are not next to this checkout (../shared)")
    return TELEGRAMS


def text_of(name: str) -> str:
    return (LABELLED / f"{name}.txt").read_text("utf-8")


class TestTheReleasedTelegrams:
    def test_the_sections_of_kabul_1717_are_one_text_of_all_its_paragraphs(
        self, released: Path
    ) -> None:
        cable = read((released / "1974KABUL01717.txt").read_text("utf-8"))
        numbers = [line.split(".")[0] for line in cable.text.split("\n") if line[:1].isdigit()]
        assert numbers == [*"123456789", "10", "11", "12", "23", "14"]
        assert (cable.message, cable.sections, cable.signature) == ("Kabul 1717", 2, "ELIOT")
        assert "PAGE" not in cable.text
        assert "ADP000" not in cable.text
        assert "DESCRIBED IN DETAIL TO ABDULLAH SOME OF THE RECENT" in cable.text
        assert (
            "AID LEGISLATION OUR ECONOMIC ASSISTANCE TO AFGHANISTAN WOULD IN THE FUTURE"
            in cable.text
        )
        assert len(cable.pages) == 6
        assert cable.summary is not None
        assert cable.summary.startswith("LONG CONVERSATION")

    def test_a_page_break_in_a_sentence_and_a_broken_word_are_joined(self, released: Path) -> None:
        cable = read((released / "1973STATE236146.txt").read_text("utf-8"))
        assert "RESTRAINED EXPRESSION ON PUSHTUNISTAN BY NAIM" in cable.text
        assert "LONG AND INTIMATE INVOLVEMENT IN PAKISTAN-AFGHAN" in cable.text
        assert "RECENT TOUR OF NWFP AND ADVERSE" in cable.text
        assert cable.slugs == ("FOR AMBASSADORS ELIOT AND BYROADE",)
        assert (cable.drafted, cable.offices) == ("NEA/PAB:SCHIFFERDECKER", "ORIGIN SS-30")
        assert cable.warnings == ()

    def test_what_no_line_says_is_none_with_a_warning(self, released: Path) -> None:
        cable = read((released / "1974STATE072260.txt").read_text("utf-8"))
        assert cable.classification is None
        assert cable.warnings == ("no classification found",)
        assert cable.action[0]._asdict() == {
            "name": "AMEMBASSY KABUL", "routing": "RUSBLK", "precedence": None, "number": "7486",
        }  # fmt: skip

    @pytest.mark.parametrize("name", ["1973STATE236146", "1974KABUL01717", "1974STATE072260"])
    def test_every_span_is_where_its_field_stands(self, released: Path, name: str) -> None:
        text = (released / f"{name}.txt").read_text("utf-8")
        cable = read(text)
        for field in ("originator", "signature", "title", "dtg"):
            start, end = cable.spans[field]
            assert text[start:end] == getattr(cable, field)
        for reference in cable.references:
            assert text[reference.span[0] : reference.span[1]].startswith(reference.printed)
        for use in cable.uses:
            assert text[use.span[0] : use.span[1]] == use.printed
        wanted = {"action", "eo", "tags", "text", "message"}
        assert wanted <= set(cable.spans)


@pytest.mark.parametrize(
    "path", sorted(LABELLED.glob("synthetic-*.txt")), ids=lambda path: path.stem
)
def test_a_span_of_a_composed_telegram_is_where_its_field_stands(path: Path) -> None:
    text = path.read_text("utf-8")
    cable = read(text)
    for field in ("originator", "signature", "dtg"):
        if field in cable.spans:
            start, end = cable.spans[field]
            value = getattr(cable, field)
            place, _, sort = text[start:end].partition(", ")
            assert value in {text[start:end], f"{sort} {place}"}
    assert text[slice(*cable.spans["text"])].replace("\n", " ").startswith(cable.text[:20])


def test_a_text_that_the_archive_could_not_read_still_has_its_number() -> None:
    cable = read(
        "Message Text\n\nMRN: 1973ABIDJA000073  SEGMENT NUMBER: 000001  ERROR READING TEXT INDEX"
        " FILE; TELEGRAM TEXT FOR THIS MRN IS UNAVAILABLE\n\nMessage Attributes\n\n"
        "Document Number: 1973ABIDJA00073\nReference: ABIDJAN 7259\nSubject: ROAD TO THE LAKE\n"
        "Original Classification: UNCLASSIFIED\nTo: STATE\nType: TE\n"
    )
    assert (cable.message, cable.year, cable.title) == ("Abidjan 00073", 1973, "ROAD TO THE LAKE")
    assert [reference.message for reference in cable.references] == ["Abidjan 7259"]
    assert cable.text == ""


def test_several_telegrams_in_one_text_are_several() -> None:
    text = (
        text_of("synthetic-aad-1")
        + "\n"
        + text_of("synthetic-received-2")
        + text_of("synthetic-aad-5")
    )
    assert [cable.message for cable in read_all(text)] == [
        "Lima 4127",
        "Khartoum 07812",
        "Buenos Aires 3147",
    ]
    twice = text_of("synthetic-aad-3") * 2
    assert [cable.message for cable in read_all(twice)] == ["New Delhi 8399"] * 2


def test_line_ends_make_no_difference() -> None:
    text = text_of("synthetic-foia-print-5")
    first, second = read(text), read(text.replace("\n", "\r\n"))
    assert first._replace(spans={}, references=(), uses=()) == second._replace(
        spans={}, references=(), uses=()
    )


def test_what_is_read_goes_into_json() -> None:
    cable = read(text_of("synthetic-foia-print-1"))
    data = json.loads(json.dumps(as_json(cable)))
    assert data["release"]["case"] == "200104094"
    assert data["references"][0]["message"] == "Islamabad 9744"
    assert "text" not in data


LINES = st.sampled_from(
    [
        line
        for path in LABELLED.glob("synthetic-*.txt")
        for line in path.read_text("utf-8").split("\n")
    ]
)


@given(st.text())
def test_any_text_at_all_is_read(text: str) -> None:
    assert list(read_all(text))


@given(st.lists(st.one_of(LINES, st.text(max_size=60)), max_size=60))
def test_lines_of_telegrams_in_any_order_are_read_and_spans_lie_in_the_text(
    lines: list[str],
) -> None:
    text = "\n".join(lines)
    for cable in read_all(text):
        for start, end in cable.spans.values():
            assert 0 <= start <= end <= len(text)


@pytest.mark.parametrize(
    "piece",
    ["A", " ", "1", "(A) ", "R ", "REF: ", "PAGE 01 ", "KABUL 1 ", "E E E E ", "SUMMARY: ",
     "[", "B1, ", "-", "\t", "TAGS: ", "1. ", "C O N F ", "CIA-RDP ", "A. ", "(b)(1) ", "x-\n",
     "FM A\nTO B\n", "ROAD ROAD ", "SECRET\n", "R 201115Z MAR 74\nFM A\nTO B\nKABUL 1\n",
     "STATE 123, ", "word and word. "],
)  # fmt: skip
def test_four_times_the_text_takes_about_four_times_the_work(piece: str) -> None:
    def work(size: int) -> float:
        times = size // len(piece)
        text = "R 201115Z MAR 74\nFM AMEMBASSY KABUL\nTO STATE\nKABUL 1717\nREF: " + piece * times
        text += " X\nTAGS: PFOR\nSUBJECT: ONE\n1. Y" + piece * times + "X\n"
        start = time.process_time()
        list(read_all(text))
        return time.process_time() - start

    work(100)
    # Work that grows with the square takes sixteen times as much.
    least = max(min(work(10_000), work(10_000)), 0.02)
    assert min(work(40_000), work(40_000)) < 10 * least


MILITARY = """IMMEDIATE
DTG 310930Z MAY 67
FROM: COMNORTHFLT
TO: OSD (PA)
INFO: USCINCNORTH/CNO
CONFIDENTIAL
A. USCINCNORTH 300425Z MAY 67 NOTAL
1. REF ALFA REPORTED ICE.
"""


def test_a_military_message_may_have_from_and_to_with_colons() -> None:
    cable = read(MILITARY)
    assert (cable.date, cable.originator) == ("1967-05-31", "COMNORTHFLT")
    assert [each.name for each in cable.action] == ["OSD (PA)"]
    assert cable.classification == "Confidential"


def test_an_attache_s_number_without_a_post_is_no_message_but_its_level_is_read() -> None:
    cable = read(
        "O 091815Z JUN 67\nFM USDAO OSLO NORWAY\nTO OSD\nINFO DIA\nBT\nS E C R E T 0849 JUN 67\n"
        "REGARDING ICE\n1. IT IS COLD.\n"
    )
    assert (cable.message, cable.classification, cable.date) == (None, "Secret", "1967-06-09")


QUOTING = """O 221714Z JUN 74
FM SECSTATE WASHDC
TO AMEMBASSY OSLO NIACT IMMEDIATE
C O N F I D E N T I A L STATE 134001
E.O. 11652: GDS
TAGS: PLOS
SUBJECT: FISH TALKS
ATTENTION: AMBASSADOR HOLT
{quote}
R 161344Z MAY 74
FM AMEMBASSY MOSCOW
TO SECSTATE WASHDC 8869
CONFIDENTIAL MOSCOW 7001
E.O.11652: GDS
TAGS: PBOR
SUBJECT: FISH
1. THE DELEGATION WAS SEEN.
{end}
"""


@pytest.mark.parametrize("quote", ["QUOTE:", "FOLLOWING REPEATED FOR INFO: QUOTE", "BEGIN TEXT:"])
def test_a_telegram_that_another_one_quotes_is_not_a_second_one(quote: str) -> None:
    (cable,) = read_all(QUOTING.format(quote=quote, end="UNQUOTE"))
    assert (cable.message, cable.title) == ("State 134001", "FISH TALKS")
    assert "MOSCOW 7001" in cable.text


def test_a_record_of_the_archive_is_one_telegram_whatever_it_repeats() -> None:
    text = QUOTING.format(quote="FYI", end="Message Attributes\n\nDocument Number: 1974STATE134001")
    (cable,) = read_all(f"Message Text\n\n{text}")
    assert cable.message == "State 134001"


def test_how_a_telegram_is_forwarded_is_not_in_its_subject() -> None:
    text = QUOTING.format(quote="NARVIK POUCH TROMSO; BERGEN PASS CONSULS", end="")
    cable = next(read_all(text))
    assert cable.title == "FISH TALKS"
    assert "NARVIK POUCH TROMSO; BERGEN PASS CONSULS" in cable.slugs


@pytest.mark.parametrize(
    ("line", "message", "captions"),
    [
        ("S E C R E T MAC 01975 EYES ONLY", "MAC 01975", ("EYES ONLY",)),
        ("S E C R E T SENSITIVE EYES ONLY HAKTO 14", "HAKTO 14", ("SENSITIVE", "EYES ONLY")),
        ("T O P S E C R E T JCS 7001", "JCS 7001", ()),
        ("S E C R E T TALKS HELD IN ROOM 14", None, ()),
    ],
)
def test_a_number_of_a_channel_may_have_captions_around_it(
    line: str, message: str | None, captions: tuple[str, ...]
) -> None:
    cable = read(
        "O 120612Z FEB 68 ZYH ZFF-3\nFM GEN HOLT, NORTHERN COMMAND\nTO GEN LUND, CAPITAL\nZEM\n"
        f"{line}\nSUBJECT: ICE IN THE HARBOR (U)\n1. (S) IT IS COLD.\n"
    )
    assert (cable.message, cable.captions) == (message, captions)
    assert cable.title == "ICE IN THE HARBOR"


def test_an_incoming_telegram_on_paper_is_recognised_by_its_number() -> None:
    text = (
        "INCOMING TELEGRAM\nDEPARTMENT OF STATE\nCONFIDENTIAL\nControl: 1212\n"
        "Rec'd: APRIL 6, 1961 9:41 a.m.\nFROM: OSLO\nTO: Secretary of State\n"
        "NO: 1234, APRIL 6, 1 PM\nPRIORITY\nMINISTER SAYS HARBOR OPEN.\n"
    )
    assert marks_of_a_telegram(text) >= 2
    cable = read(text)
    assert (cable.message, cable.date) == ("Oslo 1234", "1961-04-06")


def test_words_of_an_addressee_on_lines_of_their_own_are_not_more_addressees() -> None:
    cable = read(
        "O 062356Z JAN 83\nFM AMEMBASSY OSLO\nTO SECSTATE\n\nWASHDC\n\nIMMEDIATE\n\n"
        "INFO AMEMBASSY STOCKHOLM 2936\nC O N F I D E N T I A L OSLO 0132\nSUBJECT: ICE\n1. COLD.\n"
    )
    (action,) = cable.action
    assert (action.name, action.precedence) == ("SECSTATE WASHDC", "IMMEDIATE")
