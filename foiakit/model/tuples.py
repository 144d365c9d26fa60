"""`typing.NamedTuple` without `typing`, for the values that `foiakit cite 4` needs.

Importing `typing`, and its checking of every annotation, costs a quarter of the whole command,
which shell loops call thousands of times. To a type checker this is `typing.NamedTuple`.
"""

from __future__ import annotations

from collections import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple
else:

    class _Named(type):
        """Turns a class with annotated fields into a named tuple, as `collections.namedtuple`
        does.
        """

        def __new__(cls, name, bases, body):
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = body.pop("__annotations__", {})
            defaults = [body.pop(field) for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body["__module__"])
            made.__annotations__ = fields
            for key, value in body.items():
                if key not in {"__module__", "__qualname__"}:
                    setattr(made, key, value)
            return made

    class NamedTuple(metaclass=_Named):
        """The base class to inherit from; the result is a plain named tuple."""


__all__ = ["NamedTuple"]
