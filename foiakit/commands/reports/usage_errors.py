"""What is wrong with a command line, in one sentence: what, where, and what to type instead.

Typer raises an error with its own sentence; a person gets the name of the command, what it needs,
and an example from its help.
"""

from __future__ import annotations

import re
from typing import Any

import typer

from foiakit.commands.options.suggestions import COMMON, NoSuchWord, hint_for_command
from foiakit.text.visible import visible

_TYPES = re.compile(r"is not a valid (?P<type>int|float)(?:eger)?(?: range)?\.")
"""How Typer says that a value is not a number: by the name of the type in the code."""
_RANGE = re.compile(r"is not in the range (?:(?P<low>[\d.]+)<=)?x(?:<=(?P<high>[\d.]+))?\.")
_FROM = re.compile(r"is not in the range x>=(?P<low>[\d.]+)\.")
_EXAMPLE = re.compile(r"^ +(foiakit .+?)(?: {2,}.*)?$", re.M)


def sentence(error: typer.TyperException) -> str:
    """Return what is wrong with the command line, on one line and in plain English."""
    context = getattr(error, "ctx", None)
    text = visible(_in_plain_words(error, context))
    if context is None or not context.parent:
        return text
    if not text.endswith("..."):
        text = text.removesuffix(".")
    return f"{text} ({context.command_path} --help)"


def _in_plain_words(error: Any, context: Any) -> str:
    if hasattr(error, "param_type") and error.param is not None and context is not None:
        needed = error.param.metavar or error.param.human_readable_name
        if error.param.param_type_name == "option":
            needed = f"{error.param.opts[0]} {needed}"
        return f"{context.command_path} needs {needed.rstrip('.')}{_example(context)}"
    if isinstance(error, typer.BadParameter):
        return _of_a_value(error)
    if hasattr(error, "possibilities"):
        return _of_an_option(error.option_name, context)
    if option := getattr(error, "option_name", None):
        if "does not take" in error.message:
            return f"{option} takes no value"
        return f"{option} needs a value{_metavar(context, option)}"
    message: str = error.format_message()
    if context is not None and message.startswith("Got unexpected extra argument"):
        surplus = message.partition(" (")[2].removesuffix(")")
        return f"{context.command_path} does not take {surplus!r}{_example(context)}"
    return message


def _of_a_value(error: Any) -> str:
    message = error.with_hint() if isinstance(error, NoSuchWord) else error.message
    message = _TYPES.sub(_type_in_words, message)
    message = _FROM.sub(lambda found: f"is less than {found['low']}", message)
    message = _RANGE.sub(_range_in_words, message)
    hint = error.param_hint or ""
    if error.param is not None and not hint:
        is_argument = error.param.param_type_name == "argument"
        hint = "" if is_argument else max(error.param.opts, key=len)
    return f"Invalid value for {hint}: {message}" if hint else message


def _type_in_words(found: re.Match[str]) -> str:
    return "is not a whole number" if found["type"] == "int" else "is not a number"


def _range_in_words(found: re.Match[str]) -> str:
    low, high = found["low"], found["high"]
    return f"is not between {low} and {high}" if low else f"is more than {high}"


def _of_an_option(option: str, context: Any) -> str:
    if option in {"-v", "-V"}:
        hint: str | None = "did you mean --version?"
    elif option in COMMON:
        hint = f"it follows the command: foiakit list {option} ..."
    else:
        hint = hint_for_command(option.lstrip("-"), context.command.entries)
    name = context.command_path
    return f"{name} has no option {option}; {hint or f'{name} --help lists the options'}"


def _metavar(context: Any, option: str) -> str:
    """Return ``: --tag TAG``, as the help names the value of *option*."""
    for param in context.command.params if context is not None else ():
        if option in param.opts and param.metavar:
            return f": {option} {param.metavar}"
    return ""


def _example(context: Any) -> str:
    found = _EXAMPLE.search(context.command.help or "")
    return f"; for example: {found[1]}" if found else ""
