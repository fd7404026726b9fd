"""Facts: what has to be known about a nominee before anything can be judged."""

from __future__ import annotations

import enum

from attrs import field, frozen

from thidua.language.kinds import Kind
from thidua.language.tree import Constant, Tree
from thidua.values import Citation, Number, Rounding

#: What a fact may be about besides the nominee and the parts of a declared pool.
CAMPAIGN = "campaign"
UNIT = "unit"
NOMINATOR = "nominator"
BUILT_IN = (UNIT, NOMINATOR)
#: What a result can be asked about an award.
ASKED = ("given", "cut", "place", "prize")


class Gather(enum.Enum):
    """What is made of the values of several rounds.

    Vietnamese:
        cách lấy số liệu (đợt cuối, tổng, bình quân, thấp nhất, cao nhất, số lần)
    """

    LAST = "last"
    SUM = "sum"
    MEAN = "mean"
    LEAST = "least"
    MOST = "most"
    #: In how many rounds there is a value; of yes and no, in how many it is yes.
    COUNT = "count"


@frozen(kw_only=True)
class Origin:
    """Where the value of a fact comes from: the results of other rounds.

    Vietnamese:
        nguồn số liệu từ kết quả đợt xét khác

    Examples:
        >>> Origin(value="given:merit", years_ago=1).asked
        ('given', 'merit')
        >>> Origin(value="points", round="monthly", take=Gather.MEAN).asked
        ('value', 'points')
    """

    #: The name of a value in the result, `place`, or what is asked about an award:
    #: `given:merit`, `cut:merit`, `place:merit`, `prize:merit`.
    value: str
    #: The campaign whose results they are; None for the campaign itself.
    campaign: str | None = None
    #: A schedule, for all its rounds that end inside the round judged; or one round by its id.
    #: None for the schedule of the round judged.
    round: str | None = None
    #: How many years before the round judged they are looked for.
    years_ago: int = 0
    take: Gather = Gather.LAST
    #: Only so many of the values are taken, the greatest ones.
    best: int | None = None

    @property
    def asked(self) -> tuple[str, str]:
        """What is asked, and of which award or value."""
        sort, _, name = self.value.partition(":")
        return (sort, name) if name and sort in ASKED else ("value", self.value)


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
    #: What it is a fact about: `campaign`, `unit`, `nominator` or a pool; None for the nominee.
    about: str | None = None
    #: The results that it is filled from; None where the host supplies it.
    origin: Origin | None = None
    #: Values outside cannot exist: they are bad data, not a refusal. Shares are parts of one.
    least: Number | None = None
    most: Number | None = None
    #: The most digits after the point that a value may have; None allows any. Those of a share
    #: are the digits of its percentage.
    decimals: int | None = None
    #: Values are whole multiples of it, counted from zero: graded in steps of 0.25.
    step: Number | None = None
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
    #: Who has to judge it, where no document can prove it.
    judged_by: str = ""
    citation: Citation | None = None
