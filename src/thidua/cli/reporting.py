"""Reporting: a proposal on the screen; lists, what is open, remarks, and the sum of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from attrs import frozen
from rich.padding import Padding
from rich.text import Text

from thidua.allocation import OpenQuestion, State
from thidua.assessment.accounts import label_of
from thidua.cli.drawing import draw
from thidua.cli.findings import counts, show_findings
from thidua.cli.proposing import Work, write_out
from thidua.cli.rankings import Lister, Ranking
from thidua.cli.screen import Screen, styled
from thidua.cli.words import counted
from thidua.explanation.overviews import (
    cancelled_sentence,
    class_lines,
    cost_sentence,
    question_sentence,
)
from thidua.model import Award
from thidua.proposal import Proposal
from thidua.wording import listed, shown

#: Questions and remarks that are shown when nobody asks for all of them.
SHOWN = 10

#: Questions that a whole sentence says better than a line of names.
_IN_WORDS = ("base", "history", "hold", "judgement", "lot", "reassess", "repair", "vote")


@frozen(kw_only=True)
class Shown:
    """What a report shows besides the lists themselves."""

    #: The reasons.
    explained: bool
    #: Columns with points and classes that rank nobody.
    scores: bool
    #: Everything, however long.
    everything: bool


def show_or_write(screen: Screen, work: Work, out: str | None, asked: Shown) -> Work:
    """Print a proposal, write it as JSON, or both; "-" prints the JSON and nothing else."""
    if out is not None:
        write_out(screen, work.proposal, out, scores=asked.scores)
    if out != "-":
        show(screen, work, asked)
    return work


def show(screen: Screen, work: Work, asked: Shown) -> None:
    """Print a proposal: each list with its line, then everything worth knowing."""
    most = None if asked.everything else SHOWN
    for line in _heading(screen, work):
        screen.out.print(line)
    for ranking in _rankings(screen, work, asked):
        draw(screen, ranking, everything=asked.everything)
    _show_classes(screen, work.proposal)
    questions = work.proposal.questions
    _show_section(
        screen,
        screen.words.questions,
        [_question(screen, work.proposal, one) for one in questions[:most]],
        len(questions),
    )
    outside = work.proposal.outside
    named = [_nominee(work.proposal, one) for one in outside[:most]]
    _show_section(screen, screen.words.outside, named, len(outside))
    falling = work.proposal.to_cancel
    fallen = [styled(cancelled_sentence(work.proposal, one, screen.lang.value)) for one in falling]
    _show_section(screen, screen.words.to_cancel, fallen[:most], len(fallen))
    _show_remarks(screen, work.proposal, most)
    if work.proposal.costs or work.proposal.cost.budget is not None:
        screen.out.print(styled(cost_sentence(work.proposal.cost, screen.lang.value)))
    screen.out.print(_summary(screen, work.proposal))


def _heading(screen: Screen, work: Work) -> Iterator[Text]:
    """Yield the campaign, its plan and the round."""
    campaign, found = work.proposal.campaign, work.proposal.round
    yield styled((campaign.title, "bold"))
    if campaign.plan is not None:
        yield styled(str(campaign.plan))
    period = shown(found.period, screen.lang.value)
    yield styled(f"{screen.words.round} {found.id}: {period}")
    said = counts(screen, work.findings)
    if said:
        line = screen.words.plan_findings.format(counts=said, plan=work.asked.plan)
        yield styled((line, "dim"))
    yield Text()


def _show_classes(screen: Screen, proposal: Proposal) -> None:
    """Print how many nominees have which class, and who has none."""
    lines = tuple(class_lines(proposal, screen.lang.value))
    for line in lines:
        screen.out.print(styled(line))
    if lines:
        screen.out.print()


def _rankings(screen: Screen, work: Work, asked: Shown) -> tuple[Ranking, ...]:
    lister = Lister(
        screen=screen, proposal=work.proposal, explained=asked.explained, scores=asked.scores
    )
    with work.progress:
        verdicts = work.progress.track(work.proposal.verdicts, description=screen.words.listing)
        return tuple(lister.rankings(verdicts))


def _question(screen: Screen, proposal: Proposal, question: OpenQuestion) -> Text:
    words, campaign = screen.words, proposal.campaign
    candidates = listed(question.candidates, screen.lang.value)
    changes = screen.words.changes[question.changes != 1].format(number=question.changes)
    if question.kind in _IN_WORDS:
        return styled(("? ", "yellow"), question_sentence(proposal, question, screen.lang.value))
    if question.fact is not None:
        label = label_of(question.fact, campaign)
        said = words.missing_fact.format(candidates=candidates, fact=label)
    else:
        award = campaign.award(question.award or "")
        prizes = listed([_prize(award, one) for one in question.prizes], screen.lang.value)
        at_stake = prizes or counted(question.places, words.places)
        decider = words.deciders[question.decided_by]
        said = words.tie.format(candidates=candidates, at_stake=at_stake, decider=decider)
    asked = f"{question.id}: " if question.kind in ("tie", "lot") else ""
    return styled(("? ", "yellow"), (asked, "bold"), said, (f" ({changes})", "dim"))


def _prize(award: Award | None, prize: str) -> str:
    prizes = award.limit.prizes if award is not None and award.limit is not None else ()
    return next((one.title or one.id for one in prizes if one.id == prize), prize)


def _nominee(proposal: Proposal, nominee_id: str) -> Text:
    nominee = proposal.nominee(nominee_id)
    return styled(f"· {nominee_id} ", nominee.name if nominee is not None else "")


def _show_section(screen: Screen, title: str, lines: list[Text], number: int) -> None:
    """Print a heading with its number and the lines below it; nothing where there are none."""
    if not number:
        return
    screen.out.print(styled((f"{title}: {number}", "bold")))
    for line in lines:
        screen.out.print(Padding(line, (0, 0, 0, 2)))
    _show_hidden(screen, number - len(lines))
    screen.out.print()


def _show_remarks(screen: Screen, proposal: Proposal, most: int | None) -> None:
    notes = proposal.notes
    if not notes:
        return
    screen.out.print(styled((f"{screen.words.remarks}: {counts(screen, notes)}", "bold")))
    show_findings(screen, screen.out, notes[:most], {})
    _show_hidden(screen, len(notes[most or len(notes) :]))


def _show_hidden(screen: Screen, number: int) -> None:
    if number:
        screen.out.print(styled((f"  {screen.words.hidden.format(number=number)}", "dim")))


def _summary(screen: Screen, proposal: Proposal) -> Text:
    states = Counter(verdict.state for verdict in proposal.verdicts)
    said = screen.words.summary.format(
        given=states[State.GIVEN], open=states[State.OPEN], refused=states[State.NOT_GIVEN]
    )
    provisional = f" {screen.words.provisional}" if proposal.is_provisional else ""
    return styled((said + provisional, "bold"))
