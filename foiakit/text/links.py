"""Which addresses from a record may become a link.

A click on ``javascript:`` or ``data:`` runs somebody else's code, and ``file:`` or a network share
(``//host``) reads this machine or reveals its user's name. Such an address is never made clickable.
"""

import re

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_WEB = re.compile(r"https?://[^\s/\\]|mailto:[^\s/\\]", re.I)
# A browser removes tabs and line breaks, and ignores what cannot be seen.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def is_web(address: str) -> bool:
    """Return whether *address* is ``http:``, ``https:`` or ``mailto:``, and hides nothing."""
    return _WEB.match(address) is not None and not _UNSEEN.search(address)


def is_link(address: str) -> bool:
    """Return whether *address* is on the web, or the relative path of a file: ``papers/04.pdf``."""
    if is_web(address):
        return True
    return not (
        not address
        or address[0] in "/?#"
        or "\\" in address
        or address != address.strip()
        or _SCHEME.match(address)
        or _UNSEEN.search(address)
    )
