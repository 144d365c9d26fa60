"""Text in Markdown, printed as it is, without becoming markup."""

from __future__ import annotations

import re

from foiakit.text.visible import visible

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#~&])")


def escape(text: str) -> str:
    """Return *text* escaped so that Markdown prints it as it is: ``[sic]`` is not a link."""
    return _SPECIAL.sub(r"\\\1", visible(text))
