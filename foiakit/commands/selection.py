"""The place of `foiakit.selection` until 0.2."""

from foiakit.deprecated import moved

__getattr__ = moved(
    "foiakit.commands.selection", "foiakit.selection",
    names=("query_of",), instead="foiakit.open(path).select(...)",
)  # fmt: skip
