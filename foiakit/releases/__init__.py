"""The same text released more than once, and cut differently.

    alignment     which words of two texts are the same words, in order
    hidden        the passages that one text withholds and another shows
    shingles      fingerprints, by which texts that share a passage are found

Nothing here opens a database or a file.
"""
