"""Timelines: records in time, as values. No SQL, no terminal, no picture.

`axis.axis` places a few hundred records one by one; `histogram.histogram` counts any number of them
by period. The store returns a `tally.Tally`; views and writers draw the result.
"""
