"""Notes in Markdown: what of a note is foiakit's and what is the person's."""
