"""The place of `foiakit.model.message` until 0.2."""

from foiakit.deprecated import moved

__getattr__ = moved("foiakit.message", "foiakit.model.message")
