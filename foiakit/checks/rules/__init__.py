"""The rules of `foiakit check`: one function per rule; `foiakit.checks` has their table."""
