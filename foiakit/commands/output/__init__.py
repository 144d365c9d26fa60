"""Where output goes: files, pipes, the pager, the progress line."""
