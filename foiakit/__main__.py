"""``python -m foiakit`` is the same program as ``foiakit``."""

from foiakit.cli import main

if __name__ == "__main__":
    main()
