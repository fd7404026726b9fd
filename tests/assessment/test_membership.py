"""In which part of a pool a nominee stands: listed, by condition, or as the data state."""

from __future__ import annotations

import pytest

from tests.assessment.plans import DONE, admitted, codes, prepared, the_only
from thidua.assessment import admit
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.model import Fact, Part, Pool

COUNT = Fact(id="headcount", kind=Kind.WHOLE, least=0, may_be_not_applicable=True)
LARGE = Part(id="large", where=parse("headcount >= 50"))
MEDIUM = Part(id="medium", where=parse("headcount >= 20"))
SMALL = Part(id="small")
SIZE = Pool(id="size", parts=(LARGE, MEDIUM, SMALL))


def part(pool: Pool, **row: object) -> tuple[object, list[str]]:
    rows = [{"id": "T01", "done": "", "headcount": "", "size": "", **row}]
    found = admitted(rows, COUNT, DONE, pools=(pool,))

    assert the_only(found).facts["size"] == the_only(found).pools["size"]

    return the_only(found).pools["size"], codes(found)


@pytest.mark.parametrize(
    ("headcount", "expected"),
    [("60", "large"), ("50", "large"), ("49", "medium"), ("3", "small"), ("", None)],
)
def test_the_first_part_whose_condition_holds_counts(headcount: str, expected: object) -> None:
    assert part(SIZE, headcount=headcount) == (expected, [])


def test_whoever_a_condition_does_not_concern_stands_in_another_part() -> None:
    assert part(SIZE, headcount="n/a") == ("small", [])


def test_what_the_data_state_has_to_agree() -> None:
    assert part(SIZE, headcount="60", size="large") == ("large", [])
    assert part(SIZE, headcount="60", size="small") == (None, ["part-differs"])


def test_what_the_data_state_stands_while_no_condition_contradicts_it() -> None:
    assert part(SIZE, size="medium") == ("medium", [])


def test_a_part_that_lists_its_members_needs_no_condition() -> None:
    listed = Part(id="central", members=("T01",))
    pool = Pool(id="size", parts=(LARGE, SMALL, listed))

    assert part(pool, headcount="60") == ("central", [])
    assert part(pool, headcount="60", size="large") == (None, ["part-differs"])


def test_where_two_parts_have_no_condition_the_data_say_which() -> None:
    pool = Pool(id="size", parts=(LARGE, SMALL, Part(id="tiny")))

    assert part(pool, headcount="3") == (None, [])
    assert part(pool, headcount="3", size="tiny") == ("tiny", [])


def test_without_a_part_for_the_others_nobody_else_stands_anywhere() -> None:
    pool = Pool(id="size", parts=(LARGE, MEDIUM))

    assert part(pool, headcount="3") == (None, [])


def test_a_fact_may_wait_for_the_part_and_the_part_for_a_fact() -> None:
    only_large = Fact(id="extra", kind=Kind.YES_NO, applies=parse('size == "large"'))
    rows = [{"id": "T01", "headcount": "60", "extra": "có"}, {"id": "T02", "headcount": "3"}]
    first, second = admitted(rows, only_large, COUNT, pools=(SIZE,)).nominees

    assert first.facts["extra"] is True
    assert second.facts["extra"] is not None


class TestOpenPools:
    def test_the_data_name_the_parts(self) -> None:
        round_ = prepared(pools=(Pool(id="block"),))
        rows = [{"id": one, "block": block} for one, block in (("a", "B"), ("b", "A"), ("c", ""))]
        found = admit(round_, rows, parts={"block": [{"id": "C"}]})

        assert found.part_ids("block") == ("A", "B", "C")
        assert found.part_ids("nothing") == ()
        assert found.problems == ()

    def test_a_closed_pool_keeps_its_empty_parts(self) -> None:
        assert admitted([{"id": "a", "headcount": 60}], COUNT, pools=(SIZE,)).part_ids("size") == (
            "large",
            "medium",
            "small",
        )
