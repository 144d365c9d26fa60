"""The place of `foiakit.model.fields` until 0.2."""

from foiakit.deprecated import moved

__getattr__ = moved("foiakit.fields", "foiakit.model.fields")
