"""References between messages on a terminal."""
