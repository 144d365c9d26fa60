"""An address becomes a link only if a click on it cannot do harm."""

from __future__ import annotations

import pytest

from foiakit.text.links import is_link, is_web


@pytest.mark.parametrize(
    "address", ["https://example.org/a.pdf", "HTTP://example.org", "mailto:foia@example.org"]
)
def test_web_and_mail_addresses_are_links(address: str) -> None:
    assert is_web(address)
    assert is_link(address)


@pytest.mark.parametrize("address", ["papers/04.pdf", "a b.pdf", "04.pdf"])
def test_a_relative_path_is_a_link_but_no_web_address(address: str) -> None:
    assert is_link(address)
    assert not is_web(address)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "\u200bjavascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "//host/share",
        "\\\\host\\share",
        "/etc/passwd",
        "https:\\\\host",
        "https:///host",
        "https://example.org/\u202efdp.exe",
        "?query",
        "#part",
        "",
    ],
)
def test_anything_else_is_not(address: str) -> None:
    assert not is_link(address)
    assert not is_web(address)
