"""Parts of the heads of messages."""
