"""Catalogues and lists known by their columns, and the exports of foiakit itself."""
