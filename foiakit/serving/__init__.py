"""A temporary database for people to look at in a browser, and Datasette, which shows it.

It holds what the records say and what they refer to. Private records, notes, requests, the log and
everything else that is a person's own are not in it.
"""
