"""Words in front of a title: who made a document, and what it is."""
