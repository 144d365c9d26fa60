"""Requests for records: what was asked and what happened, as values, and what follows from them.

What happened is stored (`foiakit.store.requests`). State, due days and the next act are never
stored: they are computed from a `model.Request` and the day that counts as today.
"""
