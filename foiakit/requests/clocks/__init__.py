"""Clocks: until which day somebody must act, and how that day was counted.

`rules.toml` has the rules and their sources, `options` what may be known besides the day on which a
clock starts, `count.count` gives the due day with its working. Nothing here knows what day it is.
"""
