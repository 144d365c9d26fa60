"""Notes in Markdown: which part of a note is foiakit's and which is the person's own."""
