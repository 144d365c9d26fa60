"""What commands write and say: lines for a pipe, objects for a program, sentences for a person."""
