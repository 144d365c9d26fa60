"""Passages that one record withholds and another shows, found in all texts and cached.

    cache_file   the cache: where it is, and how it is made, opened and replaced
    texts        the texts of the database, as they are compared
    update       updates the cache from the database
    passages     reads the results

The cache is another SQLite file, in the system's folder for such files. It can be deleted at any
time, and is then rebuilt.
"""
