"""Names in the heads of messages."""

from __future__ import annotations

import time

import pytest

from foiakit.papers.mail.names import name_of


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ines Marlow <im@example.org>", "Ines Marlow"),
        ("Ines Marlow im@example.org", "Ines Marlow"),
        ("<im@example.org>", "im@example.org"),
        ("Marlow, Ines   [mailto:im@example.org]", "Marlow, Ines"),
        ("Ines Marlow", "Ines Marlow"),
        ("Ines Marlow/HQ/HARBOR/US", "Ines Marlow"),
        ("Ines Marlow/HQ/HARBOR/US@HRB", "Ines Marlow"),
        ("EUR/NE/DK", "EUR/NE/DK"),
        ("Marlow, Ines (b)(6)", "Marlow, Ines"),
        ("Marlow, Ines [(b)(6)]", "Marlow, Ines"),
        ("Marlow, Ines [/O=HARBOR/OU=NORTH/CN=RECIPIENTS/CN=12]", "Marlow, Ines"),
        ("Ines Marlow ( CN=Ines Marlow/OU=HRB/O=EOP [ HRB ] )", "Ines Marlow"),
        ("Marlow, Ines (HRB/NORTH) [E]", "Marlow, Ines (HRB/NORTH) [E]"),
    ],
)
def test_a_sender_is_named_without_the_address(printed: str, name: str) -> None:
    assert name_of(printed) == name


@pytest.mark.parametrize(
    "printed",
    ["<" + "x" * 50_000, "a " + " " * 50_000 + "b", "a@" * 25_000, "a /AB" + "/AB" * 16_000 + "!"],
)
def test_a_very_long_sender_is_read_at_once(printed: str) -> None:
    began = time.process_time()
    name_of(printed)
    assert time.process_time() - began < 2  # once in the square of its length: over 50 seconds
