"""Series of telegrams that conferences and missions number."""

from __future__ import annotations

from foiakit.citations.reading.telegram_series import TELEGRAM_SERIES


def test_series_of_telegrams_are_known_in_lower_case() -> None:
    assert {"secto", "tosec", "todep", "unirep"} <= TELEGRAM_SERIES
    assert all(name == name.lower() for name in TELEGRAM_SERIES)
