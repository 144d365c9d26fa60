"""How a request stands: its state, its clocks and what to do next, from what happened and a day.

Nothing of this is stored. `status.status` is a pure function of a request, the closures of its
office, the office's code and the day that counts as today; a day later it may give another answer,
but never another due day.
"""
