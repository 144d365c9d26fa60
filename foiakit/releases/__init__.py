"""The same text released more than once, and cut differently.

    alignment     which words of two texts are the same words, in order

Nothing here opens a database or a file.
"""
