"""The commands: one file each, which parses, calls and renders; `registry` lists them."""
