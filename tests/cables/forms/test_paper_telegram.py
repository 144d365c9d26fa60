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
