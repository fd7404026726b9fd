"""Laws of the door, for whatever comes to it."""

import dataclasses
import random
from decimal import Decimal
from fractions import Fraction

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies.rounds import IDS, ROUND, YEAR, contests, histories
from thidua.assessment import Admitted, Prepared, admit, assess, prepare
from thidua.checking import check
from thidua.language.cells import fits
from thidua.language.kinds import Kind
from thidua.language.spans import NOT_APPLICABLE
from thidua.model import Campaign, Fact, Nominee, Pool, Unit
from thidua.model.groups import Part
from thidua.problems import has_errors
from thidua.values import Listed, Money, Share

Contest = tuple[Prepared, list[dict[str, object]]]


@attrs.define
class Anything:
    """A row as a host's class would hold it."""

    id: object
    whole: object
    mood: object


@dataclasses.dataclass
class Something:
    """The same as a dataclass."""

    id: object
    set: object
    unit: object


values = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.integers(5000, 5010).map(lambda digits: 10**digits),
        st.floats(),
        st.decimals(),
        st.fractions(),
        st.text(),
        st.binary(max_size=3),
        st.dates(),
        st.datetimes(),
        st.times(),
        st.uuids(),
        st.sampled_from(("n/a", "có", "1" * 5000, "x" * 20000, "?1", NOT_APPLICABLE, object, Kind)),
        st.builds(Share, st.fractions()),
        st.builds(Money, st.integers()),
    ),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner, max_size=2),
    max_leaves=3,
)
columns = st.sampled_from(
    ("id", "name", "who", "unit", "cluster", *(kind.value for kind in Kind), "x")
)
keys = st.one_of(columns, columns, st.text(), st.none(), st.integers(), st.just(("a", 1)))
mappings = st.dictionaries(keys, values)
things = st.one_of(
    mappings,
    st.builds(Anything, values, values, values),
    st.builds(Something, values, values, values),
    st.builds(
        Nominee,
        id=st.sampled_from(IDS),
        facts=st.dictionaries(columns, values),
        row=st.none() | st.integers(1, 3),
    ),
    values,
)

EVERY_KIND = prepare(
    Campaign(
        id="door",
        title="Phong trào thi đua",
        period=YEAR,
        rounds=(Listed(name=ROUND, period=YEAR),),
        facts=tuple(
            Fact(
                id=kind.value,
                kind=kind,
                decimals=1 if kind in (Kind.DECIMAL, Kind.SHARE) else None,
                least=0 if kind in (Kind.WHOLE, Kind.DECIMAL, Kind.SHARE, Kind.MONEY) else None,
                options=("A", "B") if kind in (Kind.CHOICE, Kind.SET) else (),
            )
            for kind in Kind
        ),
        pools=(Pool(id="cluster", parts=(Part(id="N1", members=("T01",)), Part(id="N2"))),),
        units=(Unit(id="office"),),
    ),
    ROUND,
)


def said(found: Admitted) -> dict[str, tuple[object, ...]]:
    """What is known of each nominee that has an id."""
    return {
        one.id: (one.who, one.unit, dict(one.facts), dict(one.pools), dict(one.stated), one.silent)
        for one in found.nominees
        if one.id not in found.unidentified
    }


@given(contests())
def test_random_campaigns_are_sound(contest: Contest) -> None:
    prepared, _ = contest

    assert not has_errors(prepared.findings)
    assert check(prepared.campaign, rules=tuple(prepared.engine.scope.rules.values()))


@settings(max_examples=100)
@given(st.lists(things, max_size=4))
def test_nothing_that_comes_to_the_door_breaks_it_or_is_dropped(rows: list[object]) -> None:
    found = admit(EVERY_KIND, rows)
    identified = {one.id for one in found.nominees} - found.unidentified
    without = [one for one in found.problems if one.code == "row-without-id"]
    doubled = [one for one in found.problems if one.code == "duplicate-nominee"]

    assert len(found.nominees) == len(identified) + len(without)
    assert len(found.nominees) + len(doubled) == len(rows)
    assert len({one.id for one in found.nominees}) == len(found.nominees)
    assert all(one.place is not None for one in found.problems)


@settings(max_examples=100)
@given(st.lists(mappings, max_size=3))
def test_whatever_comes_in_is_a_value_of_its_kind_inside_its_bounds(
    rows: list[dict[object, object]],
) -> None:
    kinds = {Kind.SHARE: (Fraction,), Kind.MONEY: (int,)}
    for nominee in admit(EVERY_KIND, rows).nominees:
        for fact in EVERY_KIND.campaign.facts:
            cell = nominee.facts[fact.id]

            assert cell is None or isinstance(cell, kinds.get(fact.kind, (object,)))
            assert cell is None or fact.kind in kinds or fits(fact.kind, cell)
            if cell is not None and fact.least is not None:
                assert isinstance(cell, (int, Decimal, Fraction))
                assert cell >= fact.least


@settings(max_examples=60)
@given(contests(), st.randoms())
def test_the_order_of_the_rows_changes_nothing_that_is_known_of_an_id(
    contest: Contest, chance: random.Random
) -> None:
    prepared, rows = contest
    shuffled = list(rows)
    chance.shuffle(shuffled)
    one, other = admit(prepared, rows), admit(prepared, shuffled)

    assert said(one) == said(other)
    assert len(one.unidentified) == len(other.unidentified)


@settings(max_examples=60)
@given(contests())
def test_admitting_what_was_admitted_changes_nothing(contest: Contest) -> None:
    prepared, rows = contest
    once = admit(prepared, rows)
    twice = admit(prepared, once.nominees)

    assert twice.nominees == once.nominees
    assert twice.unidentified == once.unidentified


@settings(max_examples=60)
@given(contests(), histories)
def test_everyone_who_was_admitted_is_assessed(contest: Contest, history: object) -> None:
    prepared, rows = contest
    list_ = admit(prepared, rows)
    found = assess(prepared, list_, history=history)  # type: ignore[arg-type] # as drawn

    assert len(found.triples) == len(list_.nominees)
    assert all(
        met & unknown == met & neutral == unknown & neutral == 0
        for met, unknown, neutral in found.triples
    )
