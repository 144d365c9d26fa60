"""Letters: blocks of text in data files, filled with facts about a request and its requester.

`compose.compose` returns a `letter.Letter`, which `foiakit.writers.letters` writes as text, HTML
and more. A letter that lacks something it must have is not written.
"""
