"""One line made of several readings of it."""

from __future__ import annotations

from cables.scans.scanned_telegram import FIRST, SECOND, TITLE, misread, read


def test_a_title_is_made_of_the_words_that_some_section_has_right() -> None:
    wrong = misread(FIRST, ("HARBOR TALKS WITH", "HAREOR TALKS .ITH"))
    cable = read((wrong, wrong.replace("- FISHERIES", "- ..66HERIES")), (SECOND, SECOND))
    assert cable.title == TITLE


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
