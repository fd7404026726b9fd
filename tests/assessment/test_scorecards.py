"""How every way of scoring is told; points worked out by hand."""

from fractions import Fraction

import pytest

import thidua
from tests.assessment.sheets import exactly, judged, line, sheet, ways
from thidua import NOT_APPLICABLE, Period, Share, Span
from thidua.assessment import admit, assess, card_of
from thidua.engine.definitions import definitions_of
from thidua.language.scope import Scope
from thidua.model import Campaign, Criterion, Sheet

TWO = "a: {kind: whole, least: 0}; b: {kind: whole, least: 0}"
RATIO = """
"1":
  title: Tỷ lệ
  most: 20
  ratio: a / b
  beyond: cap
"""


def test_a_formula_is_told_with_its_values() -> None:
    found = line(sheet("s: {kind: whole, label: Số người}", '"1": 0.4 * s'), "1", s=47)

    assert exactly(found.points) == Fraction("18.8")
    assert [(one.code, one.detail("worked")) for one in found.ways] == [
        ("score-worked-out", "0.4 * 47")
    ]
    assert [(one.name, one.label, one.value) for one in found.evidence] == [("s", "Số người", 47)]


def test_points_that_a_person_gives_need_no_telling() -> None:
    found = line(sheet("s: {kind: whole, measure: điểm}", '"1": s'), "1", s=5)

    assert (found.exact, ways(found)) == (5, [])
    assert found.evidence[0].measure == "điểm"


def test_a_ratio_is_multiplied_out_and_capped() -> None:
    found = line(sheet(TWO, RATIO), "1", a=300, b=250)

    assert found.exact == 20
    assert found.ways[0].detail("worked") == "300 / 250 * 20"
    assert (found.ways[1].code, found.ways[1].detail("stated"), found.ways[1].detail("used")) == (
        "score-capped",
        24,
        20,
    )


def test_a_named_ratio_is_spelt_out() -> None:
    plan = sheet(TWO, RATIO.replace("a / b", "rate"), "values:\n  rate: a / b\n")
    found = line(plan, "1", a=1068, b=1200)

    assert found.ways[0].detail("worked") == "1068 / 1200 * 20"
    assert [(one.name, one.value) for one in found.evidence] == [
        ("rate", Share.parse("89 %")),
        ("a", 1068),
        ("b", 1200),
    ]


def test_a_zero_denominator_is_a_gap_that_knows_its_criterion() -> None:
    found = line(sheet(TWO, RATIO), "1", a=3, b=0)

    assert found.points == Span(0, 20)
    assert found.exact is None
    assert not found.is_known
    assert [(one.code, one.about, one.within) for one in found.gaps] == [
        ("zero-denominator", "b", "points:I/1")
    ]


def test_a_zero_denominator_that_the_sheet_settles_is_told() -> None:
    found = line(sheet(TWO, RATIO + "  zero: full"), "1", a=0, b=0)

    assert (found.exact, ways(found)) == (20, ["score-zero-denominator"])


@pytest.mark.parametrize(
    ("stated", "points", "code"),
    [(12, 10, "score-capped"), (-8, -5, "score-raised"), (4, 4, None)],
)
def test_bounds_are_told_where_they_change_the_points(
    stated: int, points: int, code: str | None
) -> None:
    criteria = '"1":\n  most: 10\n  least: -5\n  beyond: cap\n  points: s + 0'
    found = line(sheet("s: {kind: whole}", criteria), "1", s=stated)

    assert exactly(found.points) == points
    assert ways(found)[1:] == ([] if code is None else [code])


def test_points_that_cannot_be_stay_unknown() -> None:
    found = line(sheet("s: {kind: whole}", '"1":\n  most: 10\n  points: 2 * s'), "1", s=7)

    assert [(one.code, one.detail) for one in found.gaps] == [("points-out-of-bounds", "14")]


BANDS = """
"1":
  most: 5
  by: rate
  bands:
    - {from: 90 %, to: 90 %, points: 5}
    - {above: 90 %, points: 4}
    - {from: 50 %, below: 60 %, points: 2}
    - {above: 60 %, to: 90 %, points: 3}
"""
RATE = "rate: {kind: share, label: Tỷ lệ}"


@pytest.mark.parametrize(
    ("rate", "points", "edges"),
    [
        ("90 %", 5, {"exactly": "90 %"}),
        ("91 %", 4, {"only_above": "90 %"}),
        ("50 %", 2, {"from": "50 %", "below": "60 %"}),
        ("61 %", 3, {"above": "60 %", "to": "90 %"}),
    ],
)
def test_a_band_is_told_with_its_edges(rate: str, points: int, edges: dict[str, str]) -> None:
    found = line(sheet(RATE, BANDS), "1", rate=rate)
    (told,) = found.ways

    assert found.exact == points
    assert (told.code, told.detail("label"), told.detail("value")) == (
        "score-band",
        "Tỷ lệ",
        Share.parse(rate),
    )
    assert dict(told.details[3:]) == {name: Share.parse(edge) for name, edge in edges.items()}


def test_a_value_in_no_band_is_a_gap_or_worth_what_is_written() -> None:
    assert line(sheet(RATE, BANDS), "1", rate="60 %").gaps[0].code == "no-band-holds"

    found = line(sheet(RATE, BANDS + "  otherwise: 0"), "1", rate="60 %")
    assert (found.exact, ways(found)) == (0, ["score-no-band"])


def test_a_band_of_a_formula_has_no_label_and_one_without_edges_takes_all() -> None:
    criteria = '"1":\n  most: 5\n  by: a + b\n  bands:\n    - {points: 5}'
    (told,) = line(sheet(TWO, criteria), "1", a=1, b=2).ways

    assert (told.detail("label"), told.detail("value"), told.detail("any")) == (None, 3, True)


def test_nothing_is_told_of_a_band_whose_value_is_missing() -> None:
    found = line(sheet(RATE, BANDS), "1", rate=None)

    assert ways(found) == []
    assert found.gaps[0].code == "missing-fact"


@pytest.mark.parametrize(
    ("done", "points", "code"),
    [(True, 5, "score-condition-met"), (False, 0, "score-condition-not-met")],
)
def test_all_or_nothing_is_told_with_the_value(done: bool, points: int, code: str) -> None:
    plan = sheet("done: {kind: yes_no, label: Xong}", '"1":\n  most: 5\n  full_if: done')
    found = line(plan, "1", done=done)

    assert (found.exact, ways(found)) == (points, [code])
    assert found.ways[0].detail("values") == (f"Xong = {'yes' if done else 'no'}",)
    assert found.ways[0].detail("formula") is None


def test_a_condition_that_is_open_tells_nothing() -> None:
    plan = sheet("done: {kind: yes_no}", '"1":\n  most: 5\n  full_if: done')

    assert ways(line(plan, "1", done=None)) == []


def test_a_failed_gate_stands_before_the_formula() -> None:
    plan = sheet(TWO, '"1":\n  most: 20\n  gate: a >= 3\n  points: 2 * b')
    found = line(plan, "1", a=2, b=5)

    assert (found.exact, ways(found)) == (0, ["score-gate-failed"])
    assert found.ways[0].detail("short") == 1
    assert ways(line(plan, "1", a=3, b=5)) == ["score-worked-out"]


LAYERS = """
"1":
  most: 100
  layers:
    self: a
    authority: b
"""


@pytest.mark.parametrize(
    ("counts", "points", "code", "values"),
    [
        ("", 91, "score-of-layer", ("self = 98",)),
        ("self", 98, "score-of-layer", ("authority = 91",)),
        ("lowest", 91, "score-lowest-layer", ("self = 98", "authority = 91")),
        ("highest", 98, "score-highest-layer", ("self = 98", "authority = 91")),
        ("mean", Fraction(189, 2), "score-mean-of-layers", ("self = 98", "authority = 91")),
    ],
)
def test_the_layer_that_counts_is_told_with_the_others(
    counts: str, points: object, code: str, values: tuple[str, ...]
) -> None:
    plan = sheet(TWO, LAYERS + (f"  counts: {counts}" if counts else ""))
    found = line(plan, "1", a=98, b=91)

    assert exactly(found.points) == points
    assert (found.ways[0].code, found.ways[0].detail("values")) == (code, values)


def test_where_nobody_appraised_again_the_appraisal_before_stands() -> None:
    plan = sheet(TWO.replace("b: {", "b: {not_applicable: allowed, "), LAYERS)
    found = line(plan, "1", a=98, b=NOT_APPLICABLE)

    assert exactly(found.points) == 98
    assert (found.ways[0].detail("layer"), found.ways[0].detail("values")) == ("self", ())
    neither = plan.replace("a: {", "a: {not_applicable: allowed, ")
    assert line(neither, "1", a=NOT_APPLICABLE, b=NOT_APPLICABLE).points is NOT_APPLICABLE


def test_the_mean_is_that_of_the_appraisals_that_apply() -> None:
    plan = sheet(TWO.replace("b: {", "b: {not_applicable: allowed, "), LAYERS + "  counts: mean\n")

    assert exactly(line(plan, "1", a=98, b=NOT_APPLICABLE).points) == 98
    assert exactly(line(plan, "1", a=98, b=91).points) == Fraction(189, 2)


def test_a_layer_that_is_missing_is_not_told() -> None:
    assert line(sheet(TWO, LAYERS), "1", a=None, b=91).ways[0].detail("values") == ()


def test_rounding_is_told_only_where_it_changes_something() -> None:
    plan = sheet(TWO, RATIO + "  decimals: 2\n  rounding: half-up")
    found = line(plan, "1", a=2, b=3)

    assert exactly(found.points) == Fraction("13.33")
    told = found.ways[1]
    assert (told.code, told.detail("stated"), told.detail("used")) == (
        "score-rounded",
        Fraction(40, 3),
        Fraction("13.33"),
    )
    assert ways(line(plan, "1", a=1, b=2)) == ["score-worked-out"]


POLICY = """
"1":
  most: 10
  points: a
"2":
  title: Đất đai
  most: 10
  points: b
  applies: b >= 5
"""


@pytest.mark.parametrize(
    ("policy", "total", "code"),
    [
        ("full", 18, "score-full-not-applicable"),
        ("zero", 8, "score-zero-not-applicable"),
        ("leave_out", 8, "score-left-out"),
        ("share_out", 16, "score-shared-out"),
    ],
)
def test_what_is_not_applicable_is_told_with_its_policy(policy: str, total: int, code: str) -> None:
    plan = sheet(TWO, POLICY + f"  not_applicable: {policy}")
    proposal = judged(plan, {"id": "X", "a": 8, "b": 0})
    card = thidua.scorecard(proposal, "X", "I")
    second = card.line("2")

    assert card.exact == total
    assert second is not None
    assert ways(second) == [code]


def test_shared_out_points_are_told_where_they_arrive() -> None:
    plan = sheet(TWO, POLICY + "  not_applicable: share_out")
    card = thidua.scorecard(judged(plan, {"id": "X", "a": 8, "b": 0}), "X", "I")

    # The ten points of criterion 2 go to criterion 1, eight tenths of which were reached.
    assert [(one.code, one.detail("gained"), one.detail("criteria")) for one in card.ways] == [
        ("score-share-gained", 8, ("2. Đất đai",))
    ]
    first = card.line("1")
    assert first is not None
    assert (first.points, first.applicable) == (Span(8, 8), Span(20, 20))
    whole = thidua.scorecard(judged(plan, {"id": "X", "a": 8, "b": 6}), "X", "I")
    assert (whole.exact, whole.ways) == (14, ())


def test_without_a_policy_a_criterion_that_does_not_apply_is_a_gap() -> None:
    found = line(sheet(TWO, POLICY), "2", a=8, b=0)

    assert ways(found) == []
    assert [one.code for one in found.gaps] == ["not-applicable-unsettled"]


def test_a_criterion_that_surely_applies_waits_for_its_points_alone() -> None:
    facts = f"{TWO}; has_land: {{kind: yes_no}}"
    plan = sheet(facts, POLICY.replace("b >= 5", "has_land"))
    found = line(plan, "2", a=8, b=None, has_land=True)

    assert [one.code for one in found.gaps] == ["missing-fact"]
    assert found.applicable == Span(10, 10)


def test_rescaling_is_told_with_both_maxima() -> None:
    plan = sheet(TWO, POLICY + "  not_applicable: leave_out").replace(
        "    criteria:", "    rescale_to: 20\n    start: 5\n    criteria:"
    )
    card = thidua.scorecard(judged(plan, {"id": "X", "a": 8, "b": 0}), "X", "I")
    told, start = card.ways

    assert card.exact == 21
    assert (told.detail("stated"), told.detail("most"), told.detail("target")) == (8, 10, 20)
    assert (start.code, start.detail("start")) == ("score-start", 5)
    open_ = thidua.scorecard(judged(plan, {"id": "X", "a": None, "b": 0}), "X", "I")
    assert ways(open_) == ["score-start"]


@pytest.mark.parametrize(
    ("take", "points", "most", "code"),
    [
        ("highest", 9, 20, "score-highest-counts"),
        ("lowest", 6, 10, "score-lowest-counts"),
        ("mean", Fraction(15, 2), 15, "score-mean-counts"),
        ("sum", 15, 30, None),
    ],
)
def test_a_part_is_told_how_its_criteria_join(
    take: str, points: object, most: int, code: str | None
) -> None:
    criteria = f"""
II:
  take: {take}
  criteria:
    "1":
      most: 10
      points: a
    "2":
      most: 20
      points: b
"""
    found = line(sheet(TWO, criteria), "II", a=6, b=9)

    assert exactly(found.points) == points
    assert exactly(found.applicable) == most
    assert ways(found) == ([] if code is None else [code])


def test_the_maximum_of_a_part_is_never_more_than_it_allows() -> None:
    criteria = """
II:
  most: 15
  beyond: cap
  criteria:
    "1":
      most: 10
      points: a
      weight: 2
    "2":
      most: 10
      points: b
"""
    found = line(sheet(TWO, criteria), "II", a=6, b=9)

    assert (found.exact, found.applicable) == (15, Span(15, 15))
    assert ways(found) == ["score-capped"]
    assert ways(found.scores[0]) == ["score-weighted"]


def test_weights_count_in_the_maximum_that_is_rescaled() -> None:
    plan = sheet(TWO, '"1":\n  most: 10\n  points: a\n  weight: 50 %').replace(
        "    criteria:", "    rescale_to: 10\n    criteria:"
    )
    card = thidua.scorecard(judged(plan, {"id": "X", "a": 6, "b": 0}), "X", "I")

    # Half of 6 is 3 of 5 points: 6 of 10.
    assert card.exact == 6
    assert card.scores[0].ways[0].detail("weight") == Share.parse("50 %")


def test_a_starting_balance_adds_to_the_maximum() -> None:
    plan = sheet(TWO, '"1":\n  most: 10\n  points: a').replace(
        "    criteria:", "    start: 90\n    criteria:"
    )
    card = thidua.scorecard(judged(plan, {"id": "X", "a": 6, "b": 0}), "X", "I")

    assert (card.exact, card.applicable) == (96, Span(100, 100))


def test_a_part_that_does_not_apply_has_no_maximum() -> None:
    criteria = """
II:
  applies: b > 0
  not_applicable: leave_out
  criteria:
    "1":
      most: 10
      points: a
"""
    found = line(sheet(TWO, criteria), "II", a=6, b=0)

    assert (found.points, found.applicable) == (NOT_APPLICABLE, NOT_APPLICABLE)
    assert found.is_known
    assert found.exact is None


def test_a_penalty_is_told_and_has_no_maximum_of_its_part() -> None:
    plan = sheet(TWO, '"1":\n  most: 10\n  points: a\n  penalty: yes').replace(
        "    criteria:", "    most: 100\n    start: 100\n    criteria:"
    )
    card = thidua.scorecard(judged(plan, {"id": "X", "a": 6, "b": 0}), "X", "I")

    assert (card.exact, card.applicable) == (94, Span(100, 100))
    assert (ways(card.scores[0]), card.scores[0].penalty) == (["score-penalty"], True)


INSTEAD = """
"1":
  most: 20
  points: a
  instead:
    prize:
      when: b >= 1
      points: 18
    title:
      when: b >= 0
      points: 15
"""


def test_other_evidence_that_does_not_apply_leaves_it_to_the_next() -> None:
    facts = "a: {kind: whole, least: 0}; b: {kind: whole, least: 0, not_applicable: allowed}"
    plan = sheet(facts, INSTEAD.replace("b >= 0", "a >= 0"))
    found = line(plan, "1", a=3, b=NOT_APPLICABLE)

    assert (found.exact, found.ways[0].code, found.ways[0].about) == (15, "score-instead", "title")


def test_other_evidence_is_told_by_the_first_that_holds() -> None:
    found = line(sheet(TWO, INSTEAD), "1", a=3, b=1)

    assert (found.exact, found.ways[0].code, found.ways[0].about) == (18, "score-instead", "prize")
    assert line(sheet(TWO, INSTEAD), "1", a=3, b=0).ways[0].about == "title"


def test_other_evidence_that_is_not_known_replaces_nothing_yet() -> None:
    assert ways(line(sheet(TWO, INSTEAD), "1", a=3, b=None)) == []


def test_a_sheet_for_others_has_a_card_without_points() -> None:
    plan = sheet(TWO, '"1": a', "groups:\n  units: {who: collective}\n").replace(
        "    criteria:", "    for: units\n    criteria:"
    )
    proposal = judged(plan, {"id": "X", "who": "individual", "a": 1, "b": 1})
    card = thidua.scorecard(proposal, "X", "I")

    assert (card.points, ways(card)) == (NOT_APPLICABLE, ["score-sheet-not-meant"])


def test_a_word_about_others_is_evidence_with_its_value() -> None:
    plan = sheet(TWO, '"1":\n  most: 2\n  full_if: a >= mean(a, over=everyone)')
    proposal = judged(plan, {"id": "X", "a": 4, "b": 0}, {"id": "Y", "a": 1, "b": 0})
    found = thidua.scorecard(proposal, "X", "I").scores[0]

    assert [(one.name, one.value) for one in found.evidence] == [
        ("a", 4),
        ("mean(a, over=everyone)", Fraction(5, 2)),
    ]
    assert found.ways[0].detail("values") == ("a = 4", "mean(a, over=everyone) = 2.5")


def test_a_group_with_something_missing_tells_no_value() -> None:
    plan = sheet(TWO, '"1":\n  most: 2\n  gate: a >= mean(b, over=everyone) and a > 5\n  points: 2')
    proposal = judged(plan, {"id": "X", "a": 4, "b": 0}, {"id": "Y", "a": 1, "b": None})
    found = thidua.scorecard(proposal, "X", "I").scores[0]

    assert ways(found) == ["score-gate-failed"]
    assert [(one.name, one.value) for one in found.evidence] == [
        ("a", 4),
        ("mean(b, over=everyone)", None),
    ]


def test_a_criterion_that_nobody_says_how_to_score_tells_nothing() -> None:
    # A check refuses such a plan before anybody is judged; a card of it still tells why.
    form = Sheet(id="I", criteria=(Criterion(id="1", most=5),))
    plan = Campaign(id="x", title="X", period=Period.of_year(2025), sheets=(form,))
    scope = Scope(facts={}, definitions=definitions_of(plan))
    found = card_of("X", form, scope, plan).line("1")

    assert found is not None
    assert ways(found) == []
    assert [one.code for one in found.gaps] == ["not-scored"]


def test_a_card_can_be_had_before_anything_is_proposed() -> None:
    campaign = judged(sheet(TWO, '"1": a'), {"id": "X", "a": 1, "b": 1}).campaign
    prepared = thidua.prepare(campaign, "year")
    found = assess(prepared, admit(prepared, [{"id": "X", "a": 7, "b": 1}]))

    assert thidua.scorecard(found, "X", "I").exact == 7


def test_nobody_and_no_sheet_have_no_card() -> None:
    proposal = judged(sheet(TWO, '"1": a'), {"id": "X", "a": 1, "b": 1})

    with pytest.raises(KeyError, match="Y"):
        thidua.scorecard(proposal, "Y", "I")
    with pytest.raises(KeyError, match="II"):
        thidua.scorecard(proposal, "X", "II")
    assert thidua.scorecard(proposal, "X", "I").line("9") is None
