"""Score sheets give what plain fractions give, and hold it before everything is known."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from io import StringIO
from itertools import product

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.oracles.score_sheets import NOTHING, Line, Undetermined, points
from tests.strategies.score_sheets import FLAGS, NUMBERS, cells, lines, sheet
from thidua.engine.definitions import definitions_of
from thidua.engine.keys import key_reader
from thidua.engine.program import compiled
from thidua.engine.rows import row_engine
from thidua.files import read_plan, write
from thidua.language.kinds import Kind
from thidua.language.meaning import operand
from thidua.language.scope import Scope
from thidua.language.spans import NOT_APPLICABLE, Operand, Span
from thidua.language.tree import Call, Literal
from thidua.model import Campaign, Fact
from thidua.values import Period

MANY = settings(max_examples=100, deadline=None)
POINTS = Call("points", (Literal("s"),))


def campaign_of(line: Line) -> Campaign:
    return Campaign(
        id="sheets",
        title="Bảng chấm điểm",
        period=Period.of_year(2025),
        facts=(
            *(
                Fact(id=name, kind=Kind.WHOLE, least=0, most=12, may_be_not_applicable=True)
                for name in NUMBERS
            ),
            *(Fact(id=name, kind=Kind.YES_NO, may_be_not_applicable=True) for name in FLAGS),
        ),
        sheets=(sheet(line),),
    )


def scope_of(campaign: Campaign) -> Scope:
    return Scope(
        facts={},
        bounds={name: Span(0, 12) for name in NUMBERS} | {name: Span(0, 1) for name in FLAGS},
        optional=frozenset((*NUMBERS, *FLAGS)),
        kinds={fact.id: fact.kind for fact in campaign.facts},
        definitions=definitions_of(campaign),
    )


def row_of(facts: Mapping[str, object]) -> dict[str, object]:
    return {name: NOT_APPLICABLE if one == NOTHING else one for name, one in facts.items()}


def by_hand(line: Line, facts: Mapping[str, object]) -> Fraction | str | None:
    """What the oracle says; None where the sheet leaves it open."""
    try:
        return points(line, facts)
    except Undetermined:
        return None


def is_held(found: Operand, value: Fraction | str | None) -> bool:
    if value is None:
        # The oracle gives up where the text is silent; a maximum may settle it all the same.
        return isinstance(found, Span)
    if value == NOTHING or not isinstance(found, Span):
        return found is NOT_APPLICABLE if not isinstance(found, Span) else found.may_not_apply
    low, high = found.low, found.high
    return (low is None or low <= value) and (high is None or value <= high)  # type: ignore[operator] # numbers


@MANY
@given(line=lines(), table=st.lists(cells, min_size=1, max_size=5))
def test_the_points_are_those_of_plain_fractions(
    line: Line, table: list[dict[str, object]]
) -> None:
    campaign = campaign_of(line)
    scope, rows = scope_of(campaign), [row_of(facts) for facts in table]
    engine = row_engine(compiled({}), scope, (POINTS,))
    reader = key_reader((POINTS,), scope)
    for facts, row, (_, keys) in zip(table, rows, engine.reckon(rows), strict=True):
        value, found = by_hand(line, facts), operand(POINTS, scope.of(row))
        if isinstance(value, Fraction):
            assert found == Span(value, value)
            assert keys in (None, (value,))
        else:
            assert is_held(found, value)
            assert keys is None or (isinstance(found, Span) and found.is_exact)
        assert reader.spans(row) == (found,)


@MANY
@given(line=lines())
def test_a_sheet_that_is_written_and_read_again_gives_the_same_points(line: Line) -> None:
    campaign = campaign_of(line)
    again, _ = read_plan(StringIO(write(campaign)))

    assert again == campaign
    assert definitions_of(campaign) == definitions_of(evolve(campaign, sheets=again.sheets))


def completions(facts: Mapping[str, object], missing: list[str]) -> Iterator[dict[str, object]]:
    options = [
        (0, 1, 5, 12, NOTHING) if name in NUMBERS else (True, False, NOTHING) for name in missing
    ]
    for found in product(*options):
        yield {**facts, **dict(zip(missing, found, strict=True))}


@MANY
@given(
    line=lines(),
    facts=cells,
    missing=st.lists(st.sampled_from((*NUMBERS, *FLAGS)), max_size=3, unique=True),
)
def test_points_hold_what_every_missing_fact_can_make_of_them(
    line: Line, facts: dict[str, object], missing: list[str]
) -> None:
    scope = scope_of(campaign_of(line))
    row = row_of(facts) | dict.fromkeys(missing)
    found = operand(POINTS, scope.of(row))
    for complete in completions(facts, missing):
        assert is_held(found, by_hand(line, complete)), complete
