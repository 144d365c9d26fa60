"""What comes back: e-mails and letters, read for what identifies and dates them, and what they say.

Of what is read here only the Message-ID, digests, the day and numbers may be kept; the text and the
addresses stay in the file.
"""
