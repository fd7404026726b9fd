"""Score sheets: trees of criteria, each with its maximum and its way to the points."""

from __future__ import annotations

import enum
from datetime import date

from attrs import frozen

from thidua.language.tree import Tree
from thidua.values import Citation, Number, Rounding, Share

#: Where a band begins or ends.
Edge = Number | Share | date


class Take(enum.Enum):
    """What the points of the criteria below come to in the part above them.

    Vietnamese:
        cách gộp điểm
    """

    #: All are added, penalties taken away.
    SUM = "sum"
    #: Only the highest counts; among penalties that is the worst.
    HIGHEST = "highest"
    LOWEST = "lowest"
    #: The sum by the number of criteria that apply.
    MEAN = "mean"


class Beyond(enum.Enum):
    """What happens to points outside the bounds of a criterion.

    Vietnamese:
        xử lý điểm vượt khung
    """

    #: They are cut to the bound.
    CAP = "cap"
    #: They count as they are.
    ALLOW = "allow"
    #: They cannot exist: the points are unknown until the data are put right.
    REFUSE = "refuse"


class Lacking(enum.Enum):
    """What a criterion is worth that does not apply to a nominee.

    Vietnamese:
        tiêu chí không áp dụng
    """

    #: It is left out, points and maximum.
    LEAVE_OUT = "leave_out"
    #: Its maximum is shared equally among its neighbours, their points in proportion.
    SHARE_OUT = "share_out"
    FULL = "full"
    ZERO = "zero"


class Zero(enum.Enum):
    """What a ratio is worth whose denominator is zero.

    Vietnamese:
        mẫu số bằng không
    """

    FULL = "full"
    NONE = "none"
    NOT_APPLICABLE = "not_applicable"


@frozen(kw_only=True)
class Band:
    """One step of a scale: from which value up to which one, and the points that it gives.

    Vietnamese:
        khung điểm, bậc

    Examples:
        >>> Band(points=2, at_least=Share.percent(88), below=Share.percent(90)).points
        2
    """

    points: Number
    #: "từ", "trở lên": the edge counts.
    at_least: Edge | None = None
    #: "trên": the edge does not count.
    above: Edge | None = None
    #: "đến": the edge counts.
    at_most: Edge | None = None
    #: "dưới": the edge does not count.
    below: Edge | None = None


@frozen(kw_only=True)
class Layer:
    """One of several appraisals of a criterion: the nominee's own, the manager's, the council's.

    Vietnamese:
        cột điểm tự chấm, thẩm định

    Examples:
        >>> from thidua.language.tree import Name
        >>> Layer(id="self", points=Name("own_points")).id
        'self'
    """

    id: str
    points: Tree


@frozen(kw_only=True)
class Argument:
    """What a parameter of a scoring rule stands for in one criterion.

    Vietnamese:
        tham số của cách chấm điểm

    Examples:
        >>> from thidua.language.tree import Name
        >>> Argument(id="done", value=Name("tasks_done")).id
        'done'
    """

    id: str
    value: Tree


@frozen(kw_only=True)
class Instead:
    """Other evidence that takes the place of a criterion for some nominees.

    Vietnamese:
        thay thế bằng minh chứng khác

    Examples:
        >>> from thidua.language.tree import Literal, Name
        >>> Instead(id="won_prize", when=Name("prize"), points=Literal(20)).id
        'won_prize'
    """

    id: str
    when: Tree
    points: Tree
    citation: Citation | None = None


@frozen(kw_only=True)
class Criterion:
    """One line of a score sheet, or a part of it with criteria below.

    Points come in one of these ways: `points`, `ratio`, `full_if`, `by` with bands, layers, a
    method, or the criteria below.

    Vietnamese:
        tiêu chí; nhóm tiêu chí

    Examples:
        >>> from thidua.language.tree import Name
        >>> Criterion(id="I.1", most=20, points=Name("plan_points")).least
        0
    """

    id: str
    title: str = ""
    #: The maximum; None where the sheet states none.
    most: Number | None = None
    least: Number = 0
    #: An expression that gives the points.
    points: Tree | None = None
    #: A share; the points are the share of the maximum.
    ratio: Tree | None = None
    #: A condition; the maximum where it holds, nothing where it does not.
    full_if: Tree | None = None
    #: A value that the bands are about.
    by: Tree | None = None
    bands: tuple[Band, ...] = ()
    #: The points where no band holds.
    otherwise: Number | None = None
    layers: tuple[Layer, ...] = ()
    #: The layer that counts, or "lowest", "highest", "mean" of them.
    counts: str = ""
    #: A scoring rule of the plan, and what its parameters stand for here.
    method: str | None = None
    using: tuple[Argument, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    take: Take = Take.SUM
    #: The balance that points are added to and taken from.
    start: Number = 0
    #: A condition without which there are no points at all.
    gate: Tree | None = None
    #: Whom it concerns.
    applies: Tree | None = None
    not_applicable: Lacking | None = None
    #: The points of the criteria that apply are made equivalent to this maximum.
    rescale_to: Number | None = None
    zero: Zero | None = None
    beyond: Beyond | None = None
    #: Its points are taken away.
    penalty: bool = False
    #: It stands beside the maximum of its part: no share in rescaling.
    bonus: bool = False
    weight: Number | Share = 1
    decimals: int | None = None
    rounding: Rounding | None = None
    instead: tuple[Instead, ...] = ()
    citation: Citation | None = None


@frozen(kw_only=True)
class Sheet(Criterion):
    """A score sheet: its criteria, and whom it is for.

    Vietnamese:
        bảng chấm điểm

    Examples:
        >>> Sheet(id="form", most=100).groups
        ()
    """

    #: Ids of the target groups that it is for; empty for everyone.
    groups: tuple[str, ...] = ()


@frozen(kw_only=True)
class Method:
    """A scoring rule that is written once and used by many criteria.

    Vietnamese:
        cách chấm điểm

    Examples:
        >>> from thidua.language.parsing import parse
        >>> Method(id="rate", takes=("done", "asked"), ratio=parse("done / asked")).takes
        ('done', 'asked')
    """

    id: str
    title: str = ""
    #: The names that a criterion fills in; `most` is the criterion's own maximum.
    takes: tuple[str, ...] = ()
    points: Tree | None = None
    ratio: Tree | None = None
    full_if: Tree | None = None
    by: Tree | None = None
    bands: tuple[Band, ...] = ()
    otherwise: Number | None = None
    zero: Zero | None = None
    beyond: Beyond | None = None
    decimals: int | None = None
    rounding: Rounding | None = None
    citation: Citation | None = None
