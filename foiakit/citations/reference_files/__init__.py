"""Entries of reference files: what a record is in BibTeX, BibLaTeX and RIS.

Writers write them. Readers of such files compare an entry with the one that foiakit would have
written, to see what somebody has changed in it.
"""
