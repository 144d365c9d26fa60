"""Text in Markdown: what it says, and nothing that Markdown would make of it."""

from __future__ import annotations

import re

from foiakit.text.visible import visible

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#~&])")


def escape(text: str) -> str:
    """*text* so that Markdown prints it as it is: ``[sic]`` is not a link."""
    return _SPECIAL.sub(r"\\\1", visible(text))
