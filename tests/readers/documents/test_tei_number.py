"""The message number of a document in FRUS: only with its post."""

from __future__ import annotations

import re

import pytest
from readers.documents.frus_documents import OLD, read_document
from tei_volumes import DOCUMENT, items, tei_of

from foiakit.model.record import Record


def test_a_post_that_nothing_says_is_not_guessed() -> None:
    text = re.sub(r"<opener>.*?</opener>", "", DOCUMENT, flags=re.S)
    record = items(tei_of(text))[-1]
    assert isinstance(record, Record)
    assert (record.message, record.head, record.date) == (None, "Telegram 512", "1975-05-04")


@pytest.mark.parametrize(
    ("change", "message", "head"),
    [
        (("595. Arcus 7.", "Secto 4."), "Secto 4", None),
        (("595. Arcus 7.", "A–595."), "Oslo A-595", None),
        (("595. Arcus 7.", "1."), None, None),
        ((">Oslo<", ">Tromso<"), "Tromso 595", None),
        ((">Oslo<", ">[place not declassified]<"), None, "Telegram 595"),
        (("Chargé in Norway", "Chief of Staff"), None, "Telegram 595"),
        (("Chargé in Norway", "Chairman of the Joint Chiefs of Staff"), "JCS 595", None),
        (("Chargé in Norway", "Commander in Chief, North"), None, "Telegram 595"),
        (("595. Arcus 7.", "290412Z."), None, "Telegram 290412Z"),
        (("595. Arcus 7.", "290412. Arcus 7."), "Oslo 290412", None),
        ((": Telegram", ": Circular telegram"), None, "Circular Telegram 595"),
        ((": Telegram", ""), None, None),
    ],
)
def test_a_number_is_a_message_only_with_its_post(
    change: tuple[str, str], message: str | None, head: str | None
) -> None:
    before, after = change
    text = OLD.replace("2950:\nTelegram", "2950: Telegram")
    record, _ = read_document(text.replace(before, after))
    assert (record.message, record.head) == (message, head)


def test_the_secretarys_number_is_the_departments_only_in_washington() -> None:
    text = OLD.replace("The <persName>Chargé in Norway</persName> (<persName> Harlan </persName>)",
                       "The Secretary of State").replace("<gloss>Secretary of State</gloss>",
                                                         "Embassy in Peru")  # fmt: skip
    assert read_document(text)[0].message is None
    assert read_document(text.replace("Oslo", "Washington"))[0].message == "State 595"


@pytest.mark.parametrize(
    ("kind", "number", "message"),
    [
        ("Instruction", "CA–5218", "State CA-5218"),
        ("Instruction", "A–0125", "State A-125"),
        ("Circular airgram", "CA–77", "State CA-77"),
        ("Instruction", "No. 125", None),
        ("Memorandum", "CA–5218", None),
    ],
)
def test_the_department_s_numbers_by_pouch_are_messages(
    kind: str, number: str, message: str | None
) -> None:
    text = OLD.replace("2950:\nTelegram", f"2950: {kind}").replace("595. Arcus 7.", f"{number}.")
    text = text.replace(
        "<persName>Chargé in Norway</persName>", "<gloss>Secretary of State</gloss>"
    )
    record, _ = read_document(text.replace(">Oslo<", ">Washington<"))
    assert record.message == message


def test_the_joint_chiefs_number_may_have_their_name() -> None:
    text = OLD.replace("2950:\nTelegram", "2950: Telegram").replace("595. Arcus 7.", "JCS 980011.")
    text = text.replace("Chargé in Norway", "Joint Chiefs of Staff")
    assert read_document(text)[0].message == "JCS 980011"
