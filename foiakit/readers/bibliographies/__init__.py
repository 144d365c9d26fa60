"""Readers of bibliographies: files of references, as Zotero, EndNote and JabRef keep them."""
