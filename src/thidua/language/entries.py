"""Entries of the vocabulary: how one word is called, and what it says."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen


@frozen(kw_only=True)
class Word:
    """One function of the language: how it is called, and what it says."""

    name: str
    #: How a call looks.
    form: str
    #: The sentence that the reference shows.
    meaning: str
    #: Least and most number of arguments; None for no upper bound.
    least: int
    most: int | None
    #: Options by keyword; at most one of them is given, unless they stand together.
    options: tuple[str, ...] = ()
    #: Options that have to be given.
    needs: tuple[str, ...] = ()
    #: Whether one of the options has to be given.
    asks_one: bool = False
    #: Options that may be given beside any other.
    beside: tuple[str, ...] = ()
    #: Whether several options may be given at once.
    together: bool = False
    #: Whether a fact may bear its name as well: a call is never mistaken for a fact.
    shared: bool = False

    def takes(self, arguments: int, options: Sequence[str]) -> bool:
        """Tell whether the word can be called with so many arguments and these options.

        Examples:
            >>> known = Word(name="known", form="known(x)", meaning="x is known", least=1, most=1)
            >>> [known.takes(number, ()) for number in (0, 1, 2)]
            [False, True, False]
        """
        if arguments < self.least or (self.most is not None and arguments > self.most):
            return False
        known = all(name in (*self.options, *self.beside) for name in options)
        complete = all(name in options for name in self.needs)
        exclusive = sum(1 for name in options if name not in self.beside)
        return known and complete and (self.together or self.asks_one <= exclusive <= 1)
