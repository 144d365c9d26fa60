"""The vocabulary's look-ups, cached: the same few terms come back in every record."""

from __future__ import annotations

from functools import lru_cache

from foiakit.model import vocabulary

post = lru_cache(maxsize=4096)(vocabulary.post)
level = lru_cache(maxsize=4096)(vocabulary.level)
caption = lru_cache(maxsize=4096)(vocabulary.caption)
kind = lru_cache(maxsize=4096)(vocabulary.kind)
