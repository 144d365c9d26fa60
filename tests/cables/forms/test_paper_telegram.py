"""A telegram on paper, before 1973, is read by its own labels."""

from __future__ import annotations

from foiakit.cables.reading import read


def test_a_paper_telegram_is_read_by_its_own_labels() -> None:
    cable = read(
        "INCOMING TELEGRAM\nCONFIDENTIAL\nFROM: Kabul\nTO: Secretary of State\n"
        "NO: 1234, April 6, 5 p.m.\n\nPrime Minister told me that the border would open.\n\n"
        "BYROADLEY\n"
    )
    assert (cable.form, cable.message, cable.date) == ("paper", "Kabul 1234", None)
    assert "dated April 6, without a year" in cable.warnings


def test_a_day_without_a_year_takes_that_of_the_day_of_receipt() -> None:
    top = "INCOMING TELEGRAM\nSECRET\n"
    end = "FROM: Kabul\nTO: Secretary of State PRIORITY 12\nINFO: London\nNO: 1234, {}, 5 p.m.\n"
    sent = {"January 2, 1959": "December 31", "April 7, 1959": "April 6", "May 30, 1959": "April 6"}
    read_dates = []
    for received, day in sent.items():
        cable = read(f"{top}Rec'd: {received}\n" + end.format(day))
        read_dates.append(cable.date)
        assert [each.name for each in (*cable.action, *cable.info)] == [
            "Secretary of State",
            "London",
        ]
    assert read_dates == ["1958-12-31", "1959-04-06", None]
