"""One rule, one file; its docstring is its manual page, with examples that the tests run.

`PAIR_RULES` is the policy of the whole tool, in the order of the design (section 5): for two statements of one fact the
first rule that speaks decides. `FACT_RULES` look at facts already judged, `CHECK_RULES` at the sums that a person
declared, `SUM_RULES` at those that the claims imply, `UNIT_RULES` at statements that only their units keep apart,
`TEXT_RULES` at the texts that quotes were taken from, `SOURCE_RULES` at all that one source says, `DECISION_RULES` at
what a person decided, `BASELINE_RULES` at what the baseline accepts.
"""

from collections.abc import Mapping

from crosscheck.judge.outline import Outline
from crosscheck.judge.rules import (
    allegations_differ,
    arithmetic_fails,
    baseline_stale,
    change_does_not_fit,
    dates_do_not_fit,
    decision_expired,
    decision_outdated,
    decision_unbound,
    decision_unused,
    figure_corrected,
    figure_stale,
    figure_superseded,
    headline_differs,
    headline_overstates,
    margin_does_not_fit,
    modality_differs,
    name_spelt_twice,
    office_changed,
    office_differs,
    part_exceeds_whole,
    parts_do_not_add_up,
    plan_changed,
    plan_moved,
    price_does_not_fit,
    quote_not_found,
    scope_differs,
    scope_unstated,
    share_does_not_fit,
    shared_origin,
    state_changed,
    statement_denied,
    text_changed,
    text_reprinted,
    unit_slip,
    values_agree,
    values_allow_each_other,
    values_conflict,
    weekday_does_not_fit,
    words_differ,
)
from crosscheck.judge.rules.rule import PairRule, Rule, rule_of
from crosscheck.judge.values import Holding

PAIR_RULES: tuple[Rule, ...] = tuple(
    rule_of(module)
    for module in (
        modality_differs,
        statement_denied,
        part_exceeds_whole,
        figure_corrected,
        office_differs,
        office_changed,
        scope_differs,
        values_agree,
        words_differ,
        values_allow_each_other,
        figure_superseded,
        plan_changed,
        plan_moved,
        state_changed,
        headline_differs,
        scope_unstated,
        allegations_differ,
        values_conflict,
    )
)

ASKED_OF: Mapping[Holding, tuple[PairRule, ...]] = {
    holding: tuple(rule.judge for rule in PAIR_RULES if rule.judge and (holding is Holding.APART or not rule.of_apart))
    for holding in Holding
}
"""What is asked of pairs whose values hold together in one way, in the order of `PAIR_RULES`."""


def asked_of(outline: Outline) -> tuple[PairRule, ...]:
    """Return what is asked of pairs that are alike at a glance, in the order of `PAIR_RULES`."""
    asked = (rule for rule in PAIR_RULES if outline.holding is Holding.APART or not rule.of_apart)
    return tuple(rule.judge for rule in asked if rule.judge and (rule.may_speak is None or rule.may_speak(outline)))


FACT_RULES: tuple[Rule, ...] = (rule_of(shared_origin), rule_of(figure_stale), rule_of(headline_overstates))

CHECK_RULES: tuple[Rule, ...] = (rule_of(arithmetic_fails),)

SUM_RULES: tuple[Rule, ...] = tuple(
    rule_of(module)
    for module in (
        parts_do_not_add_up,
        share_does_not_fit,
        margin_does_not_fit,
        change_does_not_fit,
        price_does_not_fit,
        dates_do_not_fit,
        weekday_does_not_fit,
    )
)

UNIT_RULES: tuple[Rule, ...] = (rule_of(unit_slip),)

TEXT_RULES: tuple[Rule, ...] = tuple(rule_of(module) for module in (quote_not_found, text_changed, text_reprinted))

SOURCE_RULES: tuple[Rule, ...] = (rule_of(name_spelt_twice),)

DECISION_RULES: tuple[Rule, ...] = tuple(
    rule_of(module) for module in (decision_expired, decision_outdated, decision_unused, decision_unbound)
)

BASELINE_RULES: tuple[Rule, ...] = (rule_of(baseline_stale),)

RULES: tuple[Rule, ...] = (
    *(*PAIR_RULES, *FACT_RULES, *CHECK_RULES, *SUM_RULES, *UNIT_RULES, *TEXT_RULES),
    *(*SOURCE_RULES, *DECISION_RULES, *BASELINE_RULES),
)
