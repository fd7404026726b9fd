"""Score checks: everything that should be true of values, score sheets and grades."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from thidua.checking.bands import (
    bands_can_hold,
    bands_do_not_overlap,
    bands_have_one_edge_on_each_side,
    bands_leave_no_gap,
    edges_are_of_the_kind_of_their_value,
)
from thidua.checking.circles import definitions_do_not_rest_on_themselves
from thidua.checking.criteria import (
    criteria_are_scored_in_one_way,
    criteria_have_ids_of_their_own,
    groups_of_sheets_exist,
    keys_have_an_effect,
    layers_that_count_are_there,
    points_are_rounded_in_full,
    points_have_room,
    scales_are_whole,
    shares_of_points_have_a_maximum,
    weights_make_a_whole,
)
from thidua.checking.doubles import criteria_are_numbered_once, facts_are_called_differently
from thidua.checking.grades import (
    caps_have_an_effect,
    classes_can_be_reached,
    classes_have_names_of_their_own,
    classes_named_exist,
    grades_have_classes,
)
from thidua.checking.lacking import (
    what_does_not_apply_is_settled,
    what_is_left_out_is_made_good,
)
from thidua.checking.maxima import (
    maxima_add_up,
    maxima_can_be_reached,
    points_keep_within_their_bounds,
    rescaled_parts_keep_their_maximum,
)
from thidua.checking.methods import (
    methods_are_used,
    methods_named_exist,
    parameters_are_filled,
    parameters_have_names_of_their_own,
)
from thidua.checking.penalties import nothing_is_bonus_and_penalty, penalties_take_points_away
from thidua.checking.populations import nothing_looks_around_at_the_door, units_take_part
from thidua.checking.ratios import ratios_have_something_to_divide_by
from thidua.checking.tables import (
    cases_do_not_overlap,
    lines_decide_something,
    tables_are_short,
    tables_leave_no_gap,
)
from thidua.checking.use import values_and_sheets_are_used
from thidua.checking.values import values_stand_for_something
from thidua.model.campaign import Campaign
from thidua.problems import Problem

#: In the order of the plan.
SCORE_CHECKS: tuple[Callable[[Campaign], Iterable[Problem]], ...] = (
    facts_are_called_differently,
    definitions_do_not_rest_on_themselves,
    values_stand_for_something,
    values_and_sheets_are_used,
    nothing_looks_around_at_the_door,
    units_take_part,
    methods_named_exist,
    methods_are_used,
    parameters_are_filled,
    parameters_have_names_of_their_own,
    groups_of_sheets_exist,
    criteria_have_ids_of_their_own,
    criteria_are_numbered_once,
    criteria_are_scored_in_one_way,
    scales_are_whole,
    shares_of_points_have_a_maximum,
    points_are_rounded_in_full,
    points_have_room,
    layers_that_count_are_there,
    keys_have_an_effect,
    weights_make_a_whole,
    what_does_not_apply_is_settled,
    what_is_left_out_is_made_good,
    maxima_add_up,
    rescaled_parts_keep_their_maximum,
    maxima_can_be_reached,
    points_keep_within_their_bounds,
    nothing_is_bonus_and_penalty,
    penalties_take_points_away,
    ratios_have_something_to_divide_by,
    edges_are_of_the_kind_of_their_value,
    bands_have_one_edge_on_each_side,
    bands_can_hold,
    bands_do_not_overlap,
    bands_leave_no_gap,
    tables_are_short,
    tables_leave_no_gap,
    cases_do_not_overlap,
    lines_decide_something,
    grades_have_classes,
    classes_named_exist,
    classes_have_names_of_their_own,
    classes_can_be_reached,
    caps_have_an_effect,
)
