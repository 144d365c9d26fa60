"""Names that are kept for one version: who uses one is told the new name.

foiakit's own modules are not, nor is the import system, which looks before it takes.
"""

import sys
from importlib import import_module

TYPE_CHECKING = False  # as typing's, without its cost (foiakit.model.tuples)
if TYPE_CHECKING:
    from collections.abc import Callable


def moved(
    old: str, new: str, *, names: tuple[str, ...] = (), instead: str = "", depth: int = 1
) -> "Callable[[str], object]":
    """A module's ``__getattr__``: what the module *new* has by a name of the module *old*.

    Only *names*, if there are any. The warning says *instead* where *new* is not for others to use.
    *depth* is how many calls the user of the name is away.
    """

    def attribute(name: str) -> object:
        if name.startswith("__") or (names and name not in names):
            raise AttributeError(f"module {old!r} has no attribute {name!r}")
        value: object = getattr(import_module(new), name)
        caller = sys._getframe(depth).f_globals.get("__name__", "")  # noqa: SLF001 - as warnings does
        if not caller.startswith(("foiakit.", "importlib.")):
            import warnings

            warnings.warn(
                f"{old}.{name} will not be in foiakit 0.2; use {instead or f'{new}.{name}'}",
                DeprecationWarning,
                stacklevel=depth + 1,
            )
        return value

    return attribute
