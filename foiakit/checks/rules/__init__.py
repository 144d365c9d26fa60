"""The rules of `foiakit check`: one rule a function; `foiakit.checks` has their table."""
