"""The signature of a plan: which names its expressions may read, and the kind of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import define, field, frozen

from thidua.language.kinds import Kind
from thidua.values import closest


@define
class _Patience:
    """How many more spellings are looked up: in a file of nothing but mistakes it never ends."""

    left: int = 50

    def closest(self, word: str, words: Iterable[str]) -> str | None:
        self.left -= 1
        return closest(word, words) if self.left >= 0 else None


@frozen(kw_only=True)
class Signature:
    """The names that expressions of a plan may read, and the kind of each."""

    kinds: Mapping[str, Kind]
    #: The words that a choice or a set may hold, by name.
    options: Mapping[str, tuple[str, ...]] = field(factory=dict)
    awards: frozenset[str] = frozenset()
    #: Pools, over which a word can look past the nominee.
    pools: frozenset[str] = frozenset()
    #: Score sheets, each with the ids of its parts and criteria.
    sheets: Mapping[str, frozenset[str]] = field(factory=dict)
    #: Names that stand for expressions with mistakes, which are said where those stand.
    faulty: frozenset[str] = frozenset()
    #: Rules written in Python and what they give.
    rules: Mapping[str, Kind] = field(factory=dict)
    _patience: _Patience = field(factory=_Patience, init=False, eq=False, repr=False)

    def closest(self, word: str, words: Iterable[str]) -> str | None:
        """Return what was probably meant, for the first mistakes of a plan."""
        return self._patience.closest(word, words)
