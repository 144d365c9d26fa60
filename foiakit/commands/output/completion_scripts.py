"""What a shell asks, and gets: the script that it runs, and the words that it passes."""

from __future__ import annotations

import os
import sys

from typer import _completion_shared

from foiakit.commands.options.completion import FROM_BASH

_BREAKS = ("@", "=", ":")


def prepare_completion() -> None:
    """Set the process up for the shell that asks what to offer, if one does."""
    shell = os.environ.get("_FOIAKIT_COMPLETE", "")
    if shell == "complete_bash":
        _rejoin_bash_words()
    elif shell.startswith("complete_"):
        # Typer would load Rich to take markup out of descriptions, which are plain text: half of
        # the time until the answer.
        sys.modules["rich"] = None  # type: ignore[assignment]  # not to be found


def install_fish_script() -> None:
    """Give Typer our script for fish: its own runs the program twice each time Tab is pressed."""
    _completion_shared._completion_scripts["fish"] = _FISH  # noqa: SLF001 - Typer has no other way


# Names of files are offered where the program offers nothing. Typer fills in %(prog_name)s.
_FISH = """\
function __%(prog_name)s_offered
    set --local offered (env %(autocomplete_var)s=complete_fish \\
        _TYPER_COMPLETE_FISH_ACTION=get-args \\
        _TYPER_COMPLETE_ARGS=(commandline --current-process --cut-at-cursor) %(prog_name)s)
    if string match --quiet --regex . -- $offered
        printf '%%s\\n' $offered
    else
        __fish_complete_path (commandline --current-token)
    end
end
complete --command %(prog_name)s --no-files --arguments '(__%(prog_name)s_offered)'
"""


def _rejoin_bash_words() -> None:
    """Undo, in the environment, that bash splits words at ``@``, ``=`` and ``:``.

    Its script passes the words with line breaks between them.
    """
    words = os.environ.get("COMP_WORDS", "").split("\n")
    place = os.environ.get("COMP_CWORD", "")
    if len(words) < 2 or not place.isdecimal():
        return
    os.environ[FROM_BASH] = "1"
    joined: list[str] = []
    for word in words[: int(place) + 1]:
        goes_on = joined and joined[-1][-1:] in _BREAKS
        if goes_on or (word[:1] in {"=", ":"} and len(joined) > 1):
            joined[-1] += word
        else:
            joined.append(word)
    os.environ["COMP_WORDS"] = "\n".join(joined)
    os.environ["COMP_CWORD"] = str(len(joined) - 1)
