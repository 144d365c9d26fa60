"""Clocks: the day by which somebody must act, and how that day was counted.

`rules.toml` has the rules and their sources, `options` what may be known in addition to the day on
which a clock starts, `count.count` returns the due day with its working. Nothing here knows today's
date.
"""
