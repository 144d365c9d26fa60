"""Ask for records that are missing: requests, their due days, letters and answers.

What happened to a request is stored, with its date; its state, what is due and what to do next are
worked out from that. This is not legal advice, and foiakit sends nothing: you do.
"""
