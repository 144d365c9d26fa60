"""Scanned telegrams: what most places say is taken; what does not agree is left empty and said."""

from __future__ import annotations

import pytest

from foiakit.cables import Cable
from foiakit.cables.scans.reading import ReadPage, read_all

FIRST = """TEXT OF TELEGRAM 86REYKJA001234

ADP101
CONFIDENTIAL

PAGE 01 REYKJA 01234 01 OF 02 030859Z
ACTION EUR-00

------------------ 315500 030903Z /11
O 030852Z MAR 86
FM AMEMBASSY REYKJAVIK
TO SECSTATE WASHDC IMMEDIATE 2975
INFO AMEMBASSY OSLO

C O N F I D E N T I A L SECTION 01 OF 02 REYKJAVIK 01234

E.O. 12356: DECL: OADR
TAGS: PREL, IC
SUBJECT: HARBOR TALKS WITH THE MINISTER OF
- FISHERIES IN GRINDAVIK

1. CONFIDENTIAL - ENTIRE TEXT.

2. SUMMARY. THE MINISTER SAID THAT THE HARBOR WILL BE
CLOSED UNTIL THE SUMMER."""
SECOND = """TEXT OF TELEGRAM 86REYKJA001234

PAGE 04 REYKJA 01234 02 OF 02 030901Z

------------------ 315502 030905Z /11
O 030852Z MAR 86
FM AMEMBASSY REYKJAVIK
TO SECSTATE WASHDC IMMEDIATE 2976

C O N F I D E N T I A L SECTION 02 OF 02 REYKJAVIK 01234

E.O. 12356: DECL: OADR
TAGS: PREL, IC
SUBJECT: HARBOR TALKS WITH THE MINISTER OF

8. THE EMBASSY WILL REPORT FURTHER."""


TITLE = "HARBOR TALKS WITH THE MINISTER OF FISHERIES IN GRINDAVIK"


def read(*pages: tuple[str, str | None]) -> Cable:
    (cable,) = read_all([ReadPage(*page) for page in pages])
    return cable


def misread(text: str, *changes: tuple[str, str]) -> str:
    for right, wrong in changes:
        assert right in text
        text = text.replace(right, wrong)
    return text


def test_what_every_place_says_is_read() -> None:
    cable = read((FIRST, FIRST), (SECOND, SECOND))
    assert (cable.message, cable.year, cable.date) == ("Reykjavik 01234", 1986, "1986-03-03")
    assert cable.dtg == "030852Z MAR 86"
    assert cable.title == TITLE
    assert cable.originator == "AMEMBASSY REYKJAVIK"
    assert not [warning for warning in cable.warnings if "doubt" in warning]


def test_a_number_misread_in_some_places_is_what_most_say() -> None:
    wrong = misread(FIRST, ("86REYKJA001234", "86REYKJA001284"), ("PAGE 01", "PACE 0l"))
    assert read((wrong, FIRST), (SECOND, SECOND)).message == "Reykjavik 01234"
    assert read((FIRST, wrong), (SECOND, wrong)).message == "Reykjavik 01234"


@pytest.mark.parametrize("name", ["IEVKJAVIK", "REYK.JAVIK", "REVKdAVIK", "REYKJAVK"])
def test_a_misread_post_is_the_one_with_the_same_number(name: str) -> None:
    wrong = misread(FIRST, ("02 REYKJAVIK", f"02 {name}"))
    assert read((wrong, wrong), (SECOND, SECOND)).message == "Reykjavik 01234"


def test_the_line_above_the_telegram_gives_year_post_and_number() -> None:
    bare = FIRST.replace("01234", "0l?34").replace("001234", "001234")
    wrong = bare.replace("86REYKJA00l?34", "86REYKJA001234")
    cable = read((wrong, wrong))
    assert (cable.message, cable.year) == ("Reykjavik 01234", 1986)


def test_places_that_do_not_agree_leave_the_number_empty_and_name_it() -> None:
    reading = (
        "PAGE 01 REYKJA 01234 030859Z\nO 030852Z MAR 86\nFM AMEMBASSY REYKJAVIK\nE.O. 12356: N/A"
    )
    cable = read((reading, reading.replace("01234", "01284")))
    assert cable.message is None
    assert "the number is in doubt: Reykjavik 01234, Reykjavik 01284" in cable.warnings


def test_one_place_that_had_to_be_put_right_proves_no_number() -> None:
    text = (
        "\nO 030852Z MAR 86\nFM AMEMBASSY REYKJAVIK\nTO SECSTATE WASHDC\nE.O. 12356: N/A\n1. TEXT."
    )
    assert read((f"PAGE 01 REYKJA 01234 030859Z{text}", None)).message == "Reykjavik 01234"
    assert read((f"PAGE 01 REYKUA O1234 030859Z{text}", None)).message is None


@pytest.mark.parametrize("year", ["36", "88", "06"])
def test_a_misread_year_is_outvoted(year: str) -> None:
    wrong = misread(FIRST, ("MAR 86", f"MAR {year}"))
    cable = read((wrong, wrong), (SECOND, SECOND))
    assert (cable.year, cable.date) == (1986, "1986-03-03")


def test_a_year_that_one_place_alone_says_is_left_empty() -> None:
    text = (
        "PAGE 01 OSLO 01234 030859Z\nO 030852Z MAR 88\nFM AMEMBASSY OSLO\nE.O. 12356: N/A\n1. TEXT."
    )
    cable = read((text, text.replace("O 030852Z MAR 88", "O e3oasz: w^")))
    assert (cable.year, cable.date) == (None, None)
    assert "the date is in doubt: 03 MAR 88" in cable.warnings
    assert read((f"{text}\nIN 1988 IT CLOSED.", None)).date == "1988-03-03"


def test_a_misread_day_is_outvoted_by_the_times_of_receipt() -> None:
    wrong = misread(FIRST, ("O 030852Z", "O 080852Z"))
    assert read((wrong, FIRST)).date == "1986-03-03"


def test_a_day_without_a_readable_time_has_no_group() -> None:
    wrong = misread(FIRST, ("O 030852Z MAR", "O 0308W.MAR"))
    cable = read((wrong, wrong))
    assert (cable.date, cable.dtg) == ("1986-03-03", None)


def test_a_title_ends_where_the_subject_ends() -> None:
    run_on = misread(FIRST, ("GRINDAVIK\n\n1. CONF", "GRINDAVIK\nI. CONF"))
    assert read((run_on, run_on)).title == TITLE


def test_a_title_is_made_of_the_words_that_some_section_has_right() -> None:
    wrong = misread(FIRST, ("HARBOR TALKS WITH", "HAREOR TALKS .ITH"))
    cable = read((wrong, wrong.replace("- FISHERIES", "- ..66HERIES")), (SECOND, SECOND))
    assert cable.title == TITLE


def test_words_of_a_stamp_next_to_the_subject_are_left_out() -> None:
    stamped = misread(FIRST, ("MINISTER OF\n", "MINISTER OF controlled by\n"))
    assert "controlled" not in (read((stamped, FIRST), (SECOND, SECOND)).title or "")


def test_a_sender_is_the_post_whose_number_it_is() -> None:
    wrong = misread(FIRST, ("FM AMEMBASSY REYKJAVIK", "FY AMEMBAS.SY REYKJAVIK / 'l9"))
    assert read((wrong, wrong)).originator == "AMEMBASSY REYKJAVIK"


@pytest.mark.parametrize("word", ["AMEMBASSY,", "AMEMBSY ", "AM(M8ASY ", "AEMBA5SY ", "AMEMBASSY."])
def test_a_misread_sender_is_put_right_or_left_empty(word: str) -> None:
    wrong = misread(FIRST, ("FM AMEMBASSY ", f"FM {word}"))
    assert read((wrong, wrong)).originator == "AMEMBASSY REYKJAVIK"
    without_number = "\n".join(line for line in wrong.split("\n") if "1234" not in line)
    found = read((without_number, without_number))
    assert (found.message, found.originator) == (None, "AMEMBASSY REYKJAVIK")
    worse = misread(FIRST, ("FM AMEMBASSY ", "FM Qe)nRvtiY "))
    assert read((worse, worse)).originator is None


@pytest.mark.parametrize(
    "label", ["SUBJE.CT: ", "SUBJ'ECT: ", "SUB.JECT; ", "SUBJECT. ", ".SUBJFCT: "]
)
def test_no_part_of_a_label_is_in_a_title(label: str) -> None:
    wrong = misread(FIRST, ("SUBJECT: ", label))
    assert read((wrong, wrong)).title == TITLE


def test_a_word_that_one_reading_lost_stays_in_the_title() -> None:
    first = misread(FIRST, ("TALKS WITH THE MINISTER", "TALKS THE MINISTER"))
    second = misread(FIRST, ("HARBOR TALKS WITH", "HARB0R TALKS WITH"))
    assert read((first, second)).title == read((second, first)).title == TITLE


def test_no_word_is_twice_in_a_title_where_each_reading_has_it_once() -> None:
    first = misread(FIRST, ("WITH THE MINISTER OF", "THE MINISTER S OF"))
    second = misread(FIRST, ("HARBOR TALKS", "HAREOR TALKS"))
    assert read((first, second)).title == read((second, first)).title == TITLE


def test_a_word_under_a_stamp_is_the_only_one_that_ends_so() -> None:
    sentence = "\n3. IN GRINDAVIK ALL BOATS OF GRINDAVIK, THE MAYOR OF GRINDAVIK SAID, ARE SAFE."
    scan = misread(FIRST, ("IN GRINDAVIK", "IN 94.4INDAVIK")) + sentence
    assert read((scan, misread(scan, ("94.4INDAVIK", "9/NDAVIK")))).title == TITLE


@pytest.mark.parametrize(
    "subject",
    ["H4RB0R T4LK5 WlTH", "e••5CR-'Y OF STATE", "TALKS WITH THE", "8G THE 5t4LTS IN OSLO"],
)
def test_a_title_with_garbled_words_or_cut_short_is_none(subject: str) -> None:
    wrong = misread(FIRST, ("HARBOR TALKS WITH THE MINISTER OF\n- FISHERIES IN GRINDAVIK", subject))
    assert read((wrong, wrong)).title is None


def test_a_subject_that_runs_into_the_text_is_none() -> None:
    lines = "\n".join(["THE HARBOR WILL BE CLOSED UNTIL THE SUMMER AND ALL BOATS"] * 5)
    wrong = misread(FIRST, ("- FISHERIES IN GRINDAVIK\n", lines))
    assert read((wrong, wrong)).title is None


def test_a_number_that_one_place_prints_against_others_is_in_doubt() -> None:
    first = "TEXT OF TELEGRAM 86REYKJA001234\nPAGE 01 REYKJA 01284 030859Z\nO 030852Z MAR 86"
    second = "PAGE 01 REYKJA 01934 030859Z\nO 030852Z MAR 86\nFM AMEMBASSY REYKJAVIK"
    assert read((first, f"{second}\nE.O. 12356: N/A")).message is None


@pytest.mark.parametrize(
    "sender", ["SECSTATE WASHDC", "SECST4TEWASHOC", "SEeSTATE. WASHDC /", "YEC(T"]
)
def test_the_departments_own_telegrams_are_from_the_department(sender: str) -> None:
    text = FIRST.replace("86REYKJA00", "86STATE 00").replace("REYKJAVIK", "STATE")
    text = text.replace("REYKJA", "STATE").replace("FM AMEMBASSY STATE", f"FM {sender}")
    assert read((text, text)).originator == "SECSTATE WASHDC"


def test_a_quoted_telegram_does_not_give_its_number() -> None:
    quoting = FIRST + "\nQUOTE: UNCLAS SECTION 01 OF 07 USNATO 05508\nPAGE NO. 1"
    assert read((quoting, quoting), (SECOND, SECOND)).message == "Reykjavik 01234"


def test_two_telegrams_in_one_file_are_two() -> None:
    other = (
        FIRST.replace("REYKJAVIK", "HELSINKI").replace("REYKJA", "HELSIN").replace("1234", "5077")
    )
    found = list(read_all([ReadPage(FIRST, FIRST), ReadPage(SECOND), ReadPage(other, other)]))
    assert [cable.message for cable in found] == ["Reykjavik 01234", "Helsinki 05077"]
    start, end = found[1].spans["action"]
    assert f"{FIRST}\f{SECOND}\f{other}"[start:end].startswith("SECSTATE WASHDC")


@pytest.mark.parametrize("text", ["", "\f", "PAGE 01", "O 999999Z MAR 86\nFM X", "SUBJECT:", "FM"])
def test_any_text_gives_a_telegram_of_some_sort(text: str) -> None:
    assert read((text, text)).message is None
