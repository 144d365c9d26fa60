"""The log of changes: reading it, undoing a change, verifying that nothing else changed."""
