"""Random score sheets as plain lines, facts for them, and the same sheets as thidua has them."""

from fractions import Fraction
from itertools import pairwise
from typing import Any, Final

from attrs import evolve
from hypothesis import strategies as st

from tests.oracles.score_sheets import NOTHING, Line
from thidua.language.tree import Arithmetic, Literal, Name
from thidua.model.sheets import Band, Beyond, Criterion, Instead, Lacking, Layer, Sheet, Take, Zero
from thidua.values import Rounding, Share

NUMBERS: Final = tuple(f"x{number}" for number in range(4))
FLAGS: Final = tuple(f"f{number}" for number in range(3))

numbers = st.sampled_from(NUMBERS)
flags = st.sampled_from(FLAGS)
perhaps = st.none() | st.none() | flags
maxima = st.sampled_from([Fraction(5), Fraction(10), Fraction(15, 2)])
_STEPS: Final = (0, 2, 5, 9)


def rarely(strategy: st.SearchStrategy[Any], otherwise: object) -> st.SearchStrategy[Any]:
    """The strategy once in four times."""
    return st.sampled_from((0, 0, 0, 1)).flatmap(
        lambda number: strategy if number else st.just(otherwise)
    )


@st.composite
def leaves(draw: st.DrawFn, name: str) -> Line:
    """One line that is scored by itself."""
    sort = draw(st.sampled_from(("points", "ratio", "full_if", "bands", "layers")))
    count = {"ratio": 2, "layers": 2}.get(sort, 1)
    names = flags if sort == "full_if" else numbers
    cuts = sorted(draw(st.sets(st.sampled_from(_STEPS), min_size=2)))
    return Line(
        id=name,
        sort=sort,
        facts=tuple(draw(st.lists(names, min_size=count, max_size=count))),
        most=draw(maxima),
        beyond=draw(st.sampled_from(("cap", "allow", "refuse"))),
        bands=tuple((low, high, draw(st.integers(0, 5))) for low, high in pairwise(cuts)),
        otherwise=draw(st.sampled_from((None, 0, 1))),
        zero=draw(st.sampled_from((None, "full", "none", "not_applicable"))),
        counts=draw(st.sampled_from(("lowest", "highest", "mean", ""))),
        gate=draw(rarely(flags, None)),
        applies=draw(rarely(flags, None)),
        lacking=draw(st.sampled_from((None, "leave_out", "full", "zero"))),
        decimals=draw(rarely(st.integers(0, 1), None)),
        rounding=draw(st.sampled_from(("half-up", "down", "floor", "ceiling"))),
        instead=draw(rarely(st.builds(lambda flag: ((flag, 7),), flags), ())),
    )


@st.composite
def lines(draw: st.DrawFn, name: str = "s", levels: int = 2) -> Line:
    """A part of a sheet, at most so many levels deep."""
    how = draw(st.sampled_from(("sum", "sum", "highest", "lowest", "mean", "share", "rescale")))
    below = []
    for number in range(draw(st.integers(1, 3))):
        child = f"{name}.{number}"
        is_deep = levels > 1 and how not in ("share", "rescale") and draw(st.booleans())
        below.append(draw(lines(child, levels - 1)) if is_deep else draw(leaves(child)))
    if how == "share":
        below[0] = evolve(below[0], lacking="share_out")
    elif how != "rescale":
        below = [
            evolve(
                one,
                penalty=draw(rarely(st.booleans(), False)),
                weight=draw(rarely(st.sampled_from([Fraction(2), Fraction(1, 2)]), Fraction(1))),
            )
            for one in below
        ]
    below = [evolve(one, bonus=draw(rarely(st.booleans(), False))) for one in below]
    return Line(
        id=name,
        below=tuple(below),
        take=how if how in ("highest", "lowest", "mean") else "sum",
        rescale_to=Fraction(100) if how == "rescale" else None,
        most=draw(rarely(maxima, None)),
        least=Fraction(-5),
        beyond=draw(st.sampled_from(("cap", "refuse"))),
        start=draw(rarely(st.just(Fraction(20)), Fraction(0))),
        gate=draw(rarely(flags, None)),
        applies=draw(rarely(flags, None)),
        lacking=draw(st.sampled_from((None, "leave_out", "zero"))),
    )


cells = st.fixed_dictionaries(
    {name: st.sampled_from((0, 0, 1, 2, 3, 5, 9, 12, NOTHING)) for name in NUMBERS}
    | {name: st.sampled_from((True, True, False, NOTHING)) for name in FLAGS}
)


def sheet(line: Line) -> Sheet:
    """The same sheet as thidua has it."""
    whole = criterion(line)
    return Sheet(**{name: getattr(whole, name) for name in _FIELDS})


_FIELDS: Final = tuple(one.name for one in Criterion.__attrs_attrs__)


def criterion(line: Line) -> Criterion:
    """The same line as thidua has it."""
    return Criterion(
        id=line.id,
        most=line.most,
        least=line.least,
        beyond=None if line.most is None else Beyond(line.beyond),
        criteria=tuple(criterion(one) for one in line.below),
        take=Take(line.take),
        start=line.start,
        gate=_name(line.gate),
        applies=_name(line.applies),
        not_applicable=None if line.lacking is None else Lacking(line.lacking),
        rescale_to=line.rescale_to,
        penalty=line.penalty,
        bonus=line.bonus,
        weight=line.weight if line.weight.denominator == 1 else Share(line.weight),
        decimals=line.decimals,
        rounding=None if line.decimals is None else Rounding(line.rounding),
        instead=tuple(
            Instead(id=flag, when=Name(flag), points=Literal(worth)) for flag, worth in line.instead
        ),
        **({} if line.below else _scored(line)),
    )


def _name(fact: str | None) -> Name | None:
    return None if fact is None else Name(fact)


def _scored(line: Line) -> dict[str, Any]:
    first, *others = (Name(fact) for fact in line.facts)
    match line.sort:
        case "points" | "full_if":
            return {line.sort: first}
        case "ratio":
            return {
                "ratio": Arithmetic("/", first, others[0]),
                "zero": None if line.zero is None else Zero(line.zero),
            }
        case "bands":
            return {
                "by": first,
                "bands": tuple(
                    Band(at_least=low, below=high, points=worth) for low, high, worth in line.bands
                ),
                "otherwise": line.otherwise,
            }
    layers = (Layer(id=f"l{number}", points=Name(one)) for number, one in enumerate(line.facts))
    return {"layers": tuple(layers), "counts": line.counts}
