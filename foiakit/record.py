"""The place of `foiakit.model.record` until 0.2."""

from foiakit.deprecated import moved

__getattr__ = moved("foiakit.record", "foiakit.model.record")
