"""Facts: what has to be known about a nominee before anything can be judged."""

from __future__ import annotations

from attrs import field, frozen

from thidua.language.kinds import Kind
from thidua.language.tree import Constant, Tree
from thidua.values import Citation, Number, Rounding


@frozen(kw_only=True)
class Fact:
    """One thing to be known about every nominee: an index, a yes or no, a date.

    A missing fact is unknown: never zero, never "no". Only `if_silent` gives it a value.

    Vietnamese:
        dữ kiện, chỉ tiêu

    Examples:
        >>> Fact(id="par_index", kind=Kind.DECIMAL, decimals=2, least=0, most=100).label
        ''
    """

    #: The name that expressions and data columns use.
    id: str
    kind: Kind
    #: What an official calls it; shown in explanations.
    label: str = ""
    #: Values outside cannot exist: they are bad data, not a refusal. Shares are parts of one.
    least: Number | None = None
    most: Number | None = None
    #: The most digits after the point that a value may have; None allows any. Those of a share
    #: are the digits of its percentage.
    decimals: int | None = None
    #: Round to this many decimals before anything compares the value; needs `rounding`.
    compare_at: int | None = None
    rounding: Rounding | None = None
    #: The words that a choice or a set may hold.
    options: tuple[str, ...] = ()
    #: The measure, in words: "sáng kiến", "ngày".
    measure: str = ""
    #: What proves the value.
    evidence: str = ""
    #: Ids of the contents that this fact measures.
    contents: tuple[str, ...] = ()
    #: A condition; where it is definitely false the fact does not apply to the nominee.
    applies: Tree | None = None
    #: Whether data may say "n/a" for this fact.
    may_be_not_applicable: bool = False
    #: The value of a missing fact, shown in every explanation that rests on it.
    if_silent: Constant | None = field(default=None, eq=lambda v: (type(v).__name__, str(v)))
    #: What the source leaves out: while the host gives no value the rule is undetermined.
    undetermined: str = ""
    citation: Citation | None = None
