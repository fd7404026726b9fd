"""Suggestions: what was probably meant by a word that nobody knows, within bounded time."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define

from thidua.values import closest


@define
class Suggestions:
    """Looks for what was meant by the first wrong words only.

    Comparing words takes time, and in a table whose column holds something else every word of
    a hundred thousand rows is wrong.

    Examples:
        >>> Suggestions(left=1).closest("flga", ["flag"])
        'flag'
        >>> Suggestions(left=0).closest("flga", ["flag"]) is None
        True
    """

    #: How many more words are looked for.
    left: int = 20

    def closest(self, word: str, words: Iterable[str]) -> str | None:
        """Return the known word that was most likely meant, None where none is near."""
        return closest(word, words) if self.is_left() else None

    def is_left(self) -> bool:
        """Tell whether one more word may be looked for, and count it."""
        self.left -= 1
        return self.left >= 0
