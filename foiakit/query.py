"""The place of `foiakit.model.query.Query` until 0.2."""

from __future__ import annotations

from typing import TYPE_CHECKING

from foiakit.deprecated import moved

if TYPE_CHECKING:
    from foiakit.model.query import Query

__all__ = ["Query"]
__getattr__ = moved(
    "foiakit.query", "foiakit.model.query",
    names=("Query",), instead="foiakit.open(path).select(...)",
)  # fmt: skip
