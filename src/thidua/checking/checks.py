"""Checks: everything that should be true of a plan, in the order of its keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from thidua.checking.awards import (
    awards_are_decided_here,
    awards_are_defined,
    awards_have_a_signer,
    awards_have_recipients,
    prizes_are_worth_something,
)
from thidua.checking.certainties import conditions_can_hold_or_not
from thidua.checking.circles import (
    awards_do_not_wait_for_themselves,
    facts_do_not_apply_in_circles,
    units_stand_under_one_another,
)
from thidua.checking.combining import combining_is_stated
from thidua.checking.conditions import (
    awards_held_are_written_alike,
    calls_have_their_form,
    expressions_are_shallow,
    names_and_kinds_fit,
    nothing_asks_only_to_be_known,
    only_conditions_of_awards_look_at_awards,
)
from thidua.checking.contents import (
    announced_counts_agree,
    contents_are_different,
    every_content_is_judged,
    list_of_contents_is_closed,
)
from thidua.checking.documents import (
    parent_is_stated,
    plan_can_be_found,
    symbols_fit_the_issuers,
    text_is_clear,
    title_has_one_form,
)
from thidua.checking.doubles import demands_are_made_once
from thidua.checking.duties import (
    duties_have_a_date,
    holders_of_duties_are_told,
    holders_of_duties_exist,
    monitors_do_not_compete,
)
from thidua.checking.facts import (
    bounds_fit_the_kind,
    bounds_leave_a_value,
    decimals_fit_the_kind,
    options_are_listed,
    rounding_is_named,
    silence_stands_for_a_possible_value,
)
from thidua.checking.groups import (
    groups_named_exist,
    members_stand_in_one_part,
    pools_have_several_parts,
    units_begin_before_they_end,
    units_named_exist,
)
from thidua.checking.limits import (
    exceptions_are_parts,
    limits_are_decided,
    limits_are_stated,
    limits_have_a_number,
    limits_leave_a_place,
    lower_bodies_state_a_fact,
    quotas_are_within_the_pool,
    shared_limits_name_awards,
)
from thidua.checking.money import (
    amounts_are_whole,
    awards_paid_once_exist,
    budget_covers_the_prizes,
    budget_is_known_beforehand,
)
from thidua.checking.names import (
    facts_and_pools_have_names_of_their_own,
    ids_are_unique,
    names_are_free,
    names_can_be_written,
    requirements_have_ids_of_their_own,
    rules_have_names_of_their_own,
)
from thidua.checking.numbers import (
    counts_stand_in_numbers,
    keys_of_limits_mean_something,
    ladders_are_for_everyone,
    least_numbers_can_be_met,
    lots_are_committed,
    roundings_are_named,
    tie_rules_fit_the_limits,
)
from thidua.checking.origins import ORIGIN_CHECKS
from thidua.checking.periods import (
    period_is_stated_in_one_way,
    period_lies_inside_the_parent,
    period_starts_after_the_plan,
    period_starts_on_a_known_day,
)
from thidua.checking.precedence import (
    awards_are_combined_or_not,
    combined_awards_come_earlier,
    given_awards_come_earlier,
)
from thidua.checking.quotas import (
    numbers_are_not_negative,
    prizes_add_up_to_the_number,
    recipients_agree,
    totals_agree,
)
from thidua.checking.references import (
    awards_named_exist,
    columns_hold_facts,
    contents_named_exist,
    requirements_named_exist,
    rounds_named_exist,
    rules_read_facts,
)
from thidua.checking.rounds import (
    listed_rounds_are_closed,
    listed_rounds_lie_inside_the_period,
    repeating_rounds_lie_inside_the_period,
    rounds_are_set,
    rounds_come_after_the_launch,
)
from thidua.checking.score_checks import SCORE_CHECKS
from thidua.checking.ties import (
    keys_apply_to_everybody,
    numbers_have_a_ranking,
    prizes_have_a_ranking,
    ties_have_a_key,
    ties_stay_within_the_number,
)
from thidua.checking.times import TIME_CHECKS
from thidua.checking.use import (
    facts_are_read_from_one_column,
    facts_are_used,
    requirements_are_asked_for,
    rules_are_determined,
)
from thidua.checking.votes import votes_are_there_and_asked_for
from thidua.language.rules import Rule
from thidua.model.campaign import Campaign
from thidua.problems import Problem

#: What a plan alone can be asked.
CHECKS: tuple[Callable[[Campaign], Iterable[Problem]], ...] = (
    title_has_one_form,
    plan_can_be_found,
    symbols_fit_the_issuers,
    parent_is_stated,
    period_starts_on_a_known_day,
    period_is_stated_in_one_way,
    period_starts_after_the_plan,
    period_lies_inside_the_parent,
    rounds_are_set,
    listed_rounds_lie_inside_the_period,
    listed_rounds_are_closed,
    repeating_rounds_lie_inside_the_period,
    rounds_come_after_the_launch,
    announced_counts_agree,
    contents_are_different,
    list_of_contents_is_closed,
    every_content_is_judged,
    contents_named_exist,
    ids_are_unique,
    requirements_have_ids_of_their_own,
    facts_and_pools_have_names_of_their_own,
    names_are_free,
    names_can_be_written,
    bounds_fit_the_kind,
    bounds_leave_a_value,
    decimals_fit_the_kind,
    rounding_is_named,
    options_are_listed,
    silence_stands_for_a_possible_value,
    *ORIGIN_CHECKS,
    facts_do_not_apply_in_circles,
    rules_are_determined,
    members_stand_in_one_part,
    pools_have_several_parts,
    units_named_exist,
    units_begin_before_they_end,
    units_stand_under_one_another,
    *SCORE_CHECKS,
    expressions_are_shallow,
    calls_have_their_form,
    nothing_asks_only_to_be_known,
    only_conditions_of_awards_look_at_awards,
    awards_held_are_written_alike,
    requirements_are_asked_for,
    demands_are_made_once,
    awards_are_defined,
    awards_have_recipients,
    awards_have_a_signer,
    awards_are_decided_here,
    groups_named_exist,
    rounds_named_exist,
    requirements_named_exist,
    awards_named_exist,
    votes_are_there_and_asked_for,
    combined_awards_come_earlier,
    awards_are_combined_or_not,
    given_awards_come_earlier,
    awards_do_not_wait_for_themselves,
    combining_is_stated,
    quotas_are_within_the_pool,
    shared_limits_name_awards,
    exceptions_are_parts,
    lower_bodies_state_a_fact,
    counts_stand_in_numbers,
    roundings_are_named,
    least_numbers_can_be_met,
    ladders_are_for_everyone,
    keys_of_limits_mean_something,
    limits_have_a_number,
    limits_are_stated,
    limits_are_decided,
    limits_leave_a_place,
    numbers_are_not_negative,
    prizes_add_up_to_the_number,
    totals_agree,
    recipients_agree,
    prizes_have_a_ranking,
    numbers_have_a_ranking,
    ties_stay_within_the_number,
    tie_rules_fit_the_limits,
    lots_are_committed,
    ties_have_a_key,
    keys_apply_to_everybody,
    prizes_are_worth_something,
    amounts_are_whole,
    awards_paid_once_exist,
    budget_is_known_beforehand,
    budget_covers_the_prizes,
    holders_of_duties_exist,
    duties_have_a_date,
    monitors_do_not_compete,
    holders_of_duties_are_told,
    text_is_clear,
    columns_hold_facts,
    facts_are_read_from_one_column,
    *TIME_CHECKS,
)

#: What a plan can be asked together with the rules that are written in Python.
CHECKS_WITH_RULES: tuple[Callable[[Campaign, tuple[Rule, ...]], Iterable[Problem]], ...] = (
    rules_have_names_of_their_own,
    rules_read_facts,
    names_and_kinds_fit,
    conditions_can_hold_or_not,
    facts_are_used,
)
