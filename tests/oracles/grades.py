"""An oracle for grades that knows nothing of thidua: lines read from the top, then the caps."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

NOTHING = "nothing"
#: The classes, best first.
CLASSES = ("A", "B", "C")


@frozen(kw_only=True)
class Scale:
    """One grade: every condition is a flag, or a least score, or both."""

    #: Least score or None, flag or None, class.
    lines: tuple[tuple[int | None, str | None, str], ...]
    #: Flag and the highest class that it leaves.
    caps: tuple[tuple[str, str], ...] = ()
    when: str | None = None
    group: str | None = None


def grade(scale: Scale, facts: Mapping[str, object]) -> str:
    """Return the class, "none" where no line holds, NOTHING for whoever is not classified."""
    if scale.group is not None and facts[scale.group] is False:
        return NOTHING
    if scale.when is not None and facts[scale.when] is not True:
        return NOTHING
    found = [(_holds(least, flag, facts), name) for least, flag, name in scale.lines]
    if all(holds is None for holds, _ in found):
        return NOTHING
    name = next((name for holds, name in found if holds), "none")
    for flag, highest in scale.caps:
        if facts[flag] is True and name != "none":
            name = max(name, highest)
    return name


def _holds(least: int | None, flag: str | None, facts: Mapping[str, object]) -> bool | None:
    """Tell whether a line holds; None where nothing of it applies."""
    parts: list[bool] = []
    if least is not None and isinstance(facts["score"], int):
        parts.append(facts["score"] >= least)
    if flag is not None and facts[flag] != NOTHING:
        parts.append(facts[flag] is True)
    return all(parts) if parts else None
