"""The database file: opening, locking, backing up, SQLite's own errors."""
