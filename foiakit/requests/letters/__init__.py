"""Letters: blocks of text in data files, filled with what a request and its requester say.

`compose.compose` gives a `letter.Letter`, which `foiakit.writers.letters` writes as text, HTML and
more. A letter that lacks what it must have is not written.
"""
