"""Options of commands that make or show a website."""
