"""The output of the `request` commands: lines, objects, drafts, changes."""
