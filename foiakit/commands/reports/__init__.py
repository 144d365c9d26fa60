"""The output of commands: lines for a pipe, objects for a program, sentences for a person."""
