"""The command that adds the packages of an extra to this installation of foiakit.

``pip install 'foiakit[pdf]'`` works only if foiakit came from a package index: not in a checkout,
and not if pipx or uv keep foiakit in its own environment. So the command names the packages, and is
that of the tool that installed foiakit.
"""

from __future__ import annotations

import os
import sys

NAME = "foiakit"


def command_for(extra: str) -> str:
    """Return the command that installs the packages of *extra* (``pdf``) for this program."""
    # Slow to import, and needed only for an error message.
    from importlib.util import find_spec

    packages = requirements(extra) or [f"{NAME}[{extra}]"]
    if os.path.exists(os.path.join(sys.prefix, "pipx_metadata.json")):
        return _line("pipx", "inject", NAME, *packages)
    if os.path.exists(os.path.join(sys.prefix, "uv-receipt.toml")):
        extras, others = _receipt()
        packages += [name for name in others if name not in packages]
        return _line("uv", "tool", "install", *_each("--with", packages), _source(extras))
    if find_spec("pip") is None:
        return _line("uv", "pip", "install", "--python", sys.executable, *packages)
    return _line(sys.executable, "-m", "pip", "install", *packages)


def requirements(extra: str) -> list[str]:
    """Return the requirements of *extra* (``openpyxl>=3.1``); none if foiakit is not installed."""
    from importlib.metadata import PackageNotFoundError, requires

    try:
        lines = requires(NAME) or []
    except PackageNotFoundError:
        return []
    split = [line.partition(";") for line in lines]
    return [
        name.strip()
        for name, _, marker in split
        if marker.replace("'", '"').strip() == f'extra == "{extra}"'
    ]


def _receipt() -> tuple[list[str], list[str]]:
    """Return the extras and the other packages that uv installed with foiakit.

    A further ``uv tool install`` removes what it does not name.
    """
    from tomllib import TOMLDecodeError, load

    try:
        with open(os.path.join(sys.prefix, "uv-receipt.toml"), "rb") as file:
            found = load(file).get("tool", {}).get("requirements", [])
    except (OSError, TOMLDecodeError):
        return [], []
    extras = [extra for each in found if each["name"] == NAME for extra in each.get("extras", ())]
    others = [each["name"] + each.get("specifier", "") for each in found if each["name"] != NAME]
    return extras, others


def _source(extras: list[str]) -> str:
    """Return what foiakit was installed from, with *extras*: a checkout's address, or its name."""
    from importlib.metadata import PackageNotFoundError, distribution
    from json import loads

    name = f"{NAME}[{','.join(extras)}]" if extras else NAME
    try:
        address = loads(distribution(NAME).read_text("direct_url.json") or "{}").get("url")
    except PackageNotFoundError:
        return name
    if not address:
        return name
    return f"{name} @ {address}" if extras else str(address)


def _each(option: str, values: list[str]) -> list[str]:
    return [word for value in values for word in (option, value)]


def _line(*words: str) -> str:
    """Return *words* quoted for the shell of this system."""
    if os.name == "nt":
        from subprocess import list2cmdline

        return list2cmdline([f'"{word}"' if set(word) & set("<>[]") else word for word in words])
    from shlex import join

    return join(words)
