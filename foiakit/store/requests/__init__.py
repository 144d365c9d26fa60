"""Requests for records in the database: reading them, writing them, finding what is asked."""
