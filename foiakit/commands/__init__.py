"""The commands: one file each, 20 to 60 lines of parse, call and render; `table` lists them."""
