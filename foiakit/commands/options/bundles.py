"""Options that belong together, declared once as the fields of a `NamedTuple`.

A field's annotation is what Typer reads, and its default is the option's. `bundled` gives a command
an option for every field; the command receives them as one value::

    class Window(NamedTuple):
        days: Annotated[int, typer.Option("--days", help="How many.")] = 30

    @bundled
    def run(*, window: Window) -> None: ...
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Iterator
from typing import Any, get_type_hints


def bundled(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return *function* with an option for each field of its parameters that are named tuples."""
    signature = inspect.signature(function, eval_str=True)
    bundles = {
        name: parameter.annotation
        for name, parameter in signature.parameters.items()
        if isinstance(parameter.annotation, type) and hasattr(parameter.annotation, "_fields")
    }

    @functools.wraps(function)
    def run(**arguments: Any) -> Any:
        for name, bundle in bundles.items():
            arguments[name] = bundle(*(arguments.pop(field) for field in bundle._fields))
        return function(**arguments)

    def parameters() -> Iterator[inspect.Parameter]:
        for name, parameter in signature.parameters.items():
            if name in bundles:
                yield from _options(bundles[name])
            else:
                yield parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)

    return with_parameters(run, parameters())


def with_parameters(
    run: Callable[..., Any], parameters: Iterable[inspect.Parameter]
) -> Callable[..., Any]:
    """Give *run*, made with `functools.wraps`, the signature *parameters* instead of the wrapped
    one.
    """
    found = list(parameters)
    del run.__wrapped__  # type: ignore[attr-defined]  # Typer would read the inner signature
    run.__signature__ = inspect.Signature(found)  # type: ignore[attr-defined]  # what Typer reads
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in found}
    return run


def _options(bundle: Any) -> Iterator[inspect.Parameter]:
    hints = get_type_hints(bundle, include_extras=True)
    for name in bundle._fields:
        yield inspect.Parameter(
            name,
            inspect.Parameter.KEYWORD_ONLY,
            default=bundle._field_defaults.get(name, inspect.Parameter.empty),
            annotation=hints[name],
        )
