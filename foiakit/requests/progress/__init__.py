"""The progress of a request: its state, its clocks and the next act, from its events and a day.

Nothing of this is stored. `status.status` is a pure function of a request, the closures of its
office, the office's code and the day that counts as today; a day later it may give another answer,
but never another due day.
"""
