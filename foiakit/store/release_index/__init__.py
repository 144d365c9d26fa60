"""Passages that one record withholds and another shows, found in all texts and kept in a cache.

    cache_file   the cache: where it is, and how it is made, opened and replaced
    texts        the texts of the database, as they are compared
    update       the cache brought up to date with the database
    passages     what was found, for those who ask

The cache is another SQLite file, in the system's folder for such files. It can be deleted at any
time; it is made again.
"""
