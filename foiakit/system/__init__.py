"""What foiakit asks of the operating system: whole files, standard streams, signals, Ctrl-C."""
