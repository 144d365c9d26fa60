"""Incoming e-mails and letters: their identity, their dates and their content.

Of what is read here only the Message-ID, digests, the day and numbers may be stored; the text and
the addresses stay in the file.
"""
