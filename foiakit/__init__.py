"""foiakit: a desk for declassified records."""

__version__ = "0.1.0"
