"""Catalogues and lists recognised by their columns, and foiakit's own exports."""
