"""`thidua explain`: one nominee's verdicts, in full."""

from __future__ import annotations

from pathlib import Path

from thidua.cli.failures import Failure
from thidua.cli.opening import is_example, nominees_of
from thidua.cli.screen import Screen, styled
from thidua.explanation import explain
from thidua.proposal import Proposal
from thidua.values import closest


def told_apart(plan: str, words: tuple[str, ...]) -> tuple[str, str, str | None]:
    """Tell the table, the id and the award apart; an example brings its own table.

    Args:
        plan: The plan.
        words: What stands behind it, at most three words.

    Raises:
        Failure: When the table or the id is missing.
    """
    has_table = any(_is_table(one) for one in words[:1])
    if len(words) == has_table:
        raise Failure("nominee-missing")
    if not has_table and (len(words) == 1 or (len(words) == 2 and is_example(plan))):
        words = (nominees_of(plan, None), *words)
    table, nominee, *award = words
    return table, nominee, award[0] if award else None


def _is_table(word: str) -> bool:
    path = Path(word)
    return is_example(word) or path.name != word or path.suffix.lower() in (".csv", ".json")


def explain_one(
    screen: Screen, proposal: Proposal, nominee: str, award: str | None, *, card: bool = False
) -> None:
    """Print why a nominee receives an award or not, for one award or for all.

    Args:
        screen: Where to.
        proposal: The proposal.
        nominee: The id of the nominee.
        award: The id of the award; None for all of them, and for points and classes as well.
        card: Print the points and classes alone.

    Raises:
        Failure: When there is no such nominee, or it is not considered for the award.
    """
    nominees = proposal.allocation.standings.assessments.nominees
    if proposal.nominee(nominee) is None:
        near = closest(nominee, (one.id for one in nominees))
        suggestion = screen.words.suggestion.format(name=near) if near else ""
        raise Failure("nominee-unknown", name=nominee, suggestion=suggestion)
    if card:
        _show_card(screen, proposal, nominee)
        return
    _show_verdicts(screen, proposal, nominee, award)
    if award is None and (proposal.campaign.sheets or proposal.campaign.grades):
        screen.out.print()
        _show_card(screen, proposal, nominee)


def _show_card(screen: Screen, proposal: Proposal, nominee: str) -> None:
    """Print the score cards and the classes of a nominee."""
    for line in explain(proposal, nominee, screen.lang.value).splitlines() or [
        screen.words.no_card.format(nominee=nominee)
    ]:
        screen.out.print(styled(line))


def _show_verdicts(screen: Screen, proposal: Proposal, nominee: str, award: str | None) -> None:
    """Print the verdicts on a nominee.

    Raises:
        Failure: When it is not considered for the award that is asked for.
    """
    awards = proposal.allocation.standings.assessments.prepared.awards
    considered = [
        one.award.id for one in awards if proposal.verdict(nominee, one.award.id) is not None
    ]
    if award is not None and award not in considered:
        known = ", ".join(considered) or "—"
        raise Failure("award-unknown", nominee=nominee, name=award, known=known)
    if not considered:
        _show_requirements(screen, proposal, nominee)
    for number, one in enumerate(considered if award is None else [award]):
        if number:
            screen.out.print()
        heading, *rest = explain(proposal, (nominee, one), screen.lang.value).splitlines()
        screen.out.print(styled((heading, "bold")))
        for line in rest:
            screen.out.print(styled(line))


def _show_requirements(screen: Screen, proposal: Proposal, nominee: str) -> None:
    """Print how whoever is considered for no award stands on the plan's requirements."""
    said = screen.words.no_verdict.format(nominee=nominee)
    screen.out.print(styled((said, "bold")))
    for rule in proposal.campaign.requirements:
        outcome = screen.words.truths[proposal.requirement(nominee, rule.id)]
        screen.out.print(styled(f"{outcome}: {rule.title or rule.id}"))
