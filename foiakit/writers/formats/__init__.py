"""The output formats: one module each; `foiakit.writers` has their table."""
