"""What the commands of the request desk write: lines, objects, drafts, changes."""
