"""Requests for records in the database: reading, writing, and finding them."""
