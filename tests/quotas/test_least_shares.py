"""Least shares: places kept for some, by number or by share, and what is said of a shortfall."""

from __future__ import annotations

import thidua
from tests.quotas.frame import codes, given, person, possible, proposed, why
from thidua.allocation.cells import Cell, Kept, Terms
from thidua.allocation.least_shares import is_within_reach
from thidua.allocation.places import GIVEN, Ladder
from thidua.allocation.spending import Purse
from thidua.values import Share

HALF = """
total: 4
direct_workers:
  title: Lao động trực tiếp
  at_least: 50 %
  where: direct
"""


def workers(*direct: str) -> list[dict[str, object]]:
    return [person(f"n{number}", 90 - number, direct=one) for number, one in enumerate(direct)]


def test_a_share_passes_over_those_who_would_make_it_impossible() -> None:
    proposal = proposed(HALF, workers("no", "no", "no", "yes", "yes"))

    assert given(proposal) == ["n0", "n1", "n3", "n4"]
    assert codes(proposal, "n2") == ["kept-for-others"]
    assert why(proposal, "n2") == (
        "Đủ điều kiện nhưng các suất còn lại phải dành cho “Lao động trực tiếp”: ít nhất 50 %."
    )
    assert [one.nominee for one in proposal.waiting("merit")] == ["n2"]


def test_with_one_worker_two_receive_it_and_with_none_nobody_does() -> None:
    assert given(proposed(HALF, workers("no", "no", "yes"))) == ["n0", "n2"]

    proposal = proposed(HALF, workers("no", "no"))
    assert given(proposal) == []
    assert codes(proposal, "n0") == ["kept-for-others"]


def test_the_use_of_a_share_is_shown_for_those_who_receive_the_award() -> None:
    _, use = proposed(HALF, workers("no", "yes", "yes")).limits

    # Three receive it, half of three is two.
    assert (use.least, use.given, use.short, use.places) == (2, 2, 0, None)
    page = thidua.explain(proposed(HALF, workers("no", "yes", "yes")), None, "en")
    assert "Lao động trực tiếp: at least 2: 2 proposed, 0 still open" in page


def test_an_unknown_worker_leaves_open_whoever_hangs_on_it() -> None:
    rows = [person("An", 90, direct="no"), person("Bình", 80)]
    proposal = proposed(HALF, rows)

    # An needs a worker beside her; Bình is one or is passed over.
    assert possible(proposal, "An") == ("given", "none")
    assert possible(proposal, "Bình") == ("given", "none")
    assert codes(proposal, "An") == ["rivals-unknown"]


NUMBER = """
total: 3
women:
  title: Nữ
  at_least: 2
  where: woman
"""


def test_a_number_that_too_few_reach_leaves_the_kept_places_empty() -> None:
    rows = [person("An", 96, woman="no"), person("Bình", 95, woman="no")]
    proposal = proposed(NUMBER, rows)

    assert given(proposal) == ["An"]
    assert codes(proposal, "Bình") == ["kept-for-others"]
    [warned] = [one for one in proposal.notes if one.code == "least-not-reached"]
    assert thidua.say(warned) == (
        "“merit”: chỉ tiêu “Nữ” cần ít nhất 2, còn thiếu 2. "
        "Các suất dành riêng để trống, trừ khi kế hoạch cho chuyển."
    )
    assert "Nữ: ít nhất 2: đề nghị 0, còn để ngỏ 0, còn thiếu 2" in thidua.explain(proposal)


def test_the_plan_may_open_them_to_others() -> None:
    rows = [person("An", 96, woman="no"), person("Bình", 95, woman="no")]

    assert given(proposed(NUMBER + "  unmet: open to others", rows)) == ["An", "Bình"]


def test_kept_places_stand_in_each_part() -> None:
    quota = """
    by_block: {at_most: 2, per: block}
    women:
      at_least: 1
      where: woman
      per: block
    """
    rows = [
        person(f"{block}{number}", 90 - number, block=block, woman=woman)
        for block in "AB"
        for number, woman in enumerate(("no", "no", "yes" if block == "A" else "no"))
    ]
    assert given(proposed(quota, rows)) == ["A0", "A2", "B0"]


def test_a_limit_with_both_ends_for_some_is_a_corridor() -> None:
    quota = """
    total: 3
    women:
      at_least: 1
      at_most: 1
      where: woman
    """
    rows = [
        person("An", 96, woman="yes"),
        person("Bình", 95, woman="yes"),
        person("Chi", 94, woman="no"),
        person("Dũng", 93, woman="no"),
    ]
    proposal = proposed(quota, rows)

    assert given(proposal) == ["An", "Chi", "Dũng"]
    assert codes(proposal, "Bình") == ["limit-reached"]
    page = thidua.explain(proposal, None, "en")
    assert "women: 1 place: 1 proposed, 0 still open, 0 unused; at least 1" in page


def test_a_range_is_reported_and_never_forced() -> None:
    proposal = proposed("range: {at_least: 3, at_most: 5}", [person("An", 96), person("Bình", 95)])

    assert given(proposal) == ["An", "Bình"]
    found = {one.code: thidua.say(one, "en") for one in proposal.notes}
    assert found["few-nominated"] == (
        "“merit”: only 2 nominated, at least 3 asked for. Nominate more while there is time."
    )
    assert "least-not-reached" in found


def test_least_numbers_that_no_list_can_keep_leave_nobody_a_place() -> None:
    quota = """
    total: 1
    women:
      at_least: 1
      where: woman
      per: unit
    """
    rows = [person("An", 96, unit="x", woman="yes"), person("Bình", 95, unit="y", woman="yes")]
    proposal = proposed(quota, rows)

    # One place for two units of which each has to have a woman in.
    assert given(proposal) == []
    assert codes(proposal, "An") == ["kept-for-others"]


def test_shares_that_cross_are_met_together_or_not_at_all() -> None:
    quota = """
    total: 2
    women:
      at_least: 50 %
      where: woman
    workers:
      at_least: 50 %
      where: direct
    """
    rows = [
        person("An", 96, woman="no", direct="no"),
        person("Bình", 95, woman="yes", direct="no"),
        person("Chi", 94, woman="yes", direct="yes"),
    ]
    # An and Chi: one woman of two, one worker of two. Bình beside An would leave no worker.
    assert given(proposed(quota, rows)) == ["An", "Chi"]


def test_reach_is_searched_exactly_among_crossing_cells() -> None:
    # Two shares of a half; whoever helps one adds to the whole of the other as well.
    women, workers_ = Cell((0,), (0,), (0, 1)), Cell((0,), (1,), (0, 1))
    kept = (
        Kept(limit=1, share=Share.percent(50).value),
        Kept(limit=2, share=Share.percent(50).value),
    )
    terms = Terms(caps=(4,), kept=kept, ladder=Ladder(((GIVEN, None),)))
    neither = terms.after(terms.start, {Cell((0,), (), (0, 1)): 1})

    # One of neither sort: with a woman and a worker it is one of three each, with two of each
    # the four places do not suffice.
    assert not is_within_reach(neither, {women: 2, workers_: 2}, terms, Purse(1000))
    both = Cell((0,), (0, 1), (0, 1))
    assert is_within_reach(neither, {women: 2, both: 1}, terms, Purse(1000))
    assert is_within_reach(neither, {women: 1}, terms, Purse(1000), (0,))
