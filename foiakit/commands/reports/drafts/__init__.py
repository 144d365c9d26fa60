"""What `draft` and `quote` find and write."""
