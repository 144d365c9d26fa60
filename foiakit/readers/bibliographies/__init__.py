"""Readers of bibliographies, as Zotero, EndNote and JabRef save them."""
