"""Citations whose kind, parties and date are in French, German, Italian or Spanish."""

from __future__ import annotations

import pytest

from foiakit.citations.reading import read_entry


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Télégramme n° 88, Lund à Couve, 3 mars 1956, AMAE, Europe, vol. 4.",
            ("Télégramme", "Lund", "Couve", "1956-03-03"),
        ),
        (
            "Dépêche de Lund au Quai d’Orsay, 12 août 1958, AMAE, Europe, vol. 4.",
            ("Dépêche", "Lund", "Quai d’Orsay", "1958-08-12"),
        ),
        (
            "Fernschreiben Nr. 12 von Krause an das Auswärtige Amt, 5. Mai 1961, PA AA, B 34.",
            ("Fernschreiben", "Krause", "Auswärtige Amt", "1961-05-05"),
        ),
        (
            "Telegramm Nr. 123 vom 3. Juni 1962, Krause an Falk, PA AA, B 34.",
            ("Telegramm", "Krause", "Falk", "1962-06-03"),
        ),
        (
            "Telegramma n. 34, Ferrari a Fanfani, 9 giugno 1966, ASMAE, b. 12.",
            ("Telegramma", "Ferrari", "Fanfani", "1966-06-09"),
        ),
        (
            "Telegrama de Ruiz a Castiella, 2 de mayo de 1963, AMAE, legajo 7.",
            ("Telegrama", "Ruiz", "Castiella", "1963-05-02"),
        ),
    ],
)
def test_sender_and_recipient_of_other_languages_are_read(
    text: str, fields: tuple[str, ...]
) -> None:
    reading = read_entry(text)
    assert reading is not None
    got = reading.record
    assert (got.kind, got.originator, got.recipient, got.date) == fields
    assert got.message is None  # a number without a post
    assert got.source is not None


@pytest.mark.parametrize("words", ["Note de travail", "Vermerk der Lage", "Appunto di lavoro"])
def test_what_a_paper_is_about_is_nobodys_name(words: str) -> None:
    reading = read_entry(f"{words}, 3 May 1966, FO 371/118922, TNA.")
    assert reading is None or reading.record.recipient is None
