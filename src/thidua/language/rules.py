"""Rules written in Python, for what the language cannot say."""

from __future__ import annotations

from collections.abc import Callable

from attrs import field, frozen

from thidua.language.kinds import Kind


@frozen(kw_only=True)
class Rule:
    """A Python function with declared reads and a declared result, called `name()` in a plan.

    The function gets its facts as keyword arguments, known and exact. An unknown fact makes
    the result unknown without a call; so does a function that raises, with the reason.

    Vietnamese:
        quy tắc viết bằng Python
    """

    #: The word that expressions call.
    name: str
    #: The facts it reads, by id.
    reads: tuple[str, ...]
    #: The kind of its result.
    gives: Kind
    #: Changes whenever the function may answer differently.
    version: str
    #: Two rules are the same when name, reads, result and version are.
    function: Callable[..., object] = field(eq=False, repr=False)

    def __call__(self, **facts: object) -> object:
        """Call the function as it was written."""
        return self.function(**facts)


def rule(
    *, reads: tuple[str, ...], gives: Kind, version: str
) -> Callable[[Callable[..., object]], Rule]:
    """Turn a function into a rule that plans can call by the function's name.

    The function should depend on its arguments alone: no clock, no file, no chance.

    Args:
        reads: The ids of the facts, which are also the names of the parameters.
        gives: The kind of the result.
        version: Changes whenever the function may answer differently.

    Raises:
        ValueError: When no version is given.

    Examples:
        >>> @rule(reads=("born",), gives=Kind.YES_NO, version="1")
        ... def born_in_may(born):
        ...     return born.month == 5
        >>> born_in_may.name
        'born_in_may'
    """
    if not version:
        message = "a rule states its version, so that two results can be compared"
        raise ValueError(message)

    def make(function: Callable[..., object]) -> Rule:
        name = getattr(function, "__name__", "rule")
        return Rule(name=name, reads=reads, gives=gives, version=version, function=function)

    return make


def words_of(raised: BaseException) -> str:
    """Return what an exception says; one that cannot even say it is named.

    Examples:
        >>> words_of(ValueError("too late"))
        'ValueError: too late'
    """
    name = type(raised).__name__
    try:
        return f"{name}: {raised}"
    except Exception:  # noqa: BLE001 - its own words failed, and the run goes on
        return name
