"""Wrong plans: awards, limits, prizes, ties."""

from attrs import evolve

from tests.checking.wrong_plans.case import (
    DONE,
    FLAG,
    IDEAS,
    LETTER,
    MERIT,
    ON_TIME,
    SCORE,
    SOUND,
    plan,
    with_award,
    with_limit,
    wrong,
)
from thidua.language.parsing import parse
from thidua.model.awards import Limit, Open, Prize, TieRule
from thidua.model.conditions import Veto
from thidua.model.groups import TargetGroup, Who
from thidua.model.votes import Electorate, Vote
from thidua.values import Rounding, Share

LADDER = (Prize(id="first"), Prize(id="second", at_most=2))
UNRANKED = evolve(LETTER, rank=(), tie_keys=())
MANY = tuple(
    evolve(LETTER, id=f"letter{number}", not_with=(), recipients=("individuals",))
    for number in range(201)
)

HIGH = Vote(id="high", of=Electorate.MEMBERS, at_least=Share.percent(90))

CASES = (
    wrong(
        "an award asks for a vote that is not there",
        evolve(with_award(FLAG, vote="hihg"), votes=(HIGH,)),
        "unknown-vote",
        "awards.flag.vote",
        {"name": "hihg", "suggestion": "high"},
        also=("vote-not-used",),
    ),
    wrong(
        "no award asks for a vote",
        plan(votes=(HIGH,)),
        "vote-not-used",
        "votes.high",
        {"name": "high"},
    ),
    wrong(
        "there is no award",
        plan(awards=(), vetoes=(), facts=()),
        "no-award",
        "awards",
        {},
        also=("unknown-name", "unknown-fact", "content-not-judged"),
    ),
    wrong(
        "an award is meant for nobody",
        with_award(FLAG, recipients=()),
        "no-recipients",
        "awards.flag",
        {"award": "flag"},
    ),
    wrong(
        "an award is meant for a group that is not there",
        with_award(FLAG, recipients=("collective",)),
        "unknown-group",
        "awards.flag.recipients.0",
        {"name": "collective", "suggestion": "collectives"},
    ),
    wrong(
        "nobody signs an award",
        with_award(LETTER, authority=""),
        "authority-missing",
        "awards.letter",
        {"award": "letter"},
    ),
    wrong(
        "an award is judged by another plan",
        with_award(LETTER, delegated_to="24/KH-UBND", recipients=(), limits=None),
        "delegated-award",
        "awards.letter",
        {"award": "letter", "other": "24/KH-UBND"},
    ),
    wrong(
        "no award states any money",
        with_award(MERIT, money=None),
        "prize-not-stated",
        "awards",
        {"awards": ("flag", "merit", "letter")},
    ),
    wrong(
        "a veto bars an award that is not there",
        plan(vetoes=(Veto(id="late", condition=parse("not on_time"), bars=("merits",)),)),
        "unknown-award",
        "vetoes.late.bars.0",
        {"name": "merits", "suggestion": "merit"},
    ),
    wrong(
        "an award excludes one that is not there",
        with_award(MERIT, not_with=("flag", "flags")),
        "unknown-award",
        "awards.merit.not_with.1",
        {"name": "flags", "suggestion": "flag"},
    ),
    wrong(
        "an award excludes a later one",
        with_award(FLAG, not_with=("letter",)),
        "later-award",
        "awards.flag.not_with.0",
        {"award": "flag", "name": "letter"},
    ),
    wrong(
        "an award stands beside itself",
        with_award(FLAG, beside=("flag",)),
        "later-award",
        "awards.flag.beside.0",
        {"award": "flag", "name": "flag"},
    ),
    wrong(
        "an award both excludes another one and stands beside it",
        with_award(MERIT, beside=("flag",)),
        "both-with-and-without",
        "awards.merit.beside",
        {"award": "merit", "name": "flag"},
    ),
    wrong(
        "nothing is said of a nominee who could receive both awards",
        with_award(MERIT, not_with=()),
        "combining-not-stated",
        "awards.merit",
        {"award": "merit", "other": "flag"},
    ),
    wrong(
        "two groups of one kind of nominee overlap",
        plan(
            groups=(*SOUND.groups, TargetGroup(id="everybody")),
            awards=(FLAG, MERIT, evolve(LETTER, recipients=("everybody",), beside=("flag",))),
        ),
        "combining-not-stated",
        "awards.letter",
        {"award": "letter", "other": "merit"},
    ),
    wrong(
        "two groups are parted by conditions that may both hold",
        plan(
            groups=(
                TargetGroup(id="collectives", who=(Who.COLLECTIVE,), where=parse("score >= 1")),
                TargetGroup(id="individuals", who=(Who.COLLECTIVE,), where=parse('cluster == "A"')),
            ),
            awards=(FLAG, MERIT, evolve(LETTER, not_with=("flag",))),
        ),
        "combining-not-stated",
        "awards.letter",
        {"award": "letter", "other": "merit"},
    ),
    wrong(
        "there are too many awards to compare",
        plan(awards=MANY, vetoes=(), requirements=(), facts=SOUND.facts[:2]),
        "combining-not-checked",
        "awards",
        {"count": 201, "most": 200},
        also=("prize-not-stated",),
    ),
    wrong(
        "a limit counts in a pool that is not there",
        with_limit(FLAG, per="clusters"),
        "unknown-pool",
        "awards.flag.quota.leaders.per",
        {"name": "clusters", "suggestion": "cluster"},
    ),
    wrong(
        "a limit has no number",
        with_award(MERIT, limits=Limit(id="yearly")),
        "limit-without-number",
        "awards.merit.quota.yearly",
        {"award": "merit"},
    ),
    wrong(
        "the number of an award is left out",
        with_award(MERIT, limits=None),
        "limit-not-stated",
        "awards.merit",
        {"award": "merit"},
    ),
    wrong(
        "the number of an award is said not to be stated",
        with_limit(LETTER, at_most=Open.NOT_STATED),
        "limit-not-stated",
        "awards.letter",
        {"award": "letter"},
    ),
    wrong(
        "a number is planned",
        with_limit(LETTER, planned=True),
        "planned-limit",
        "awards.letter.quota.persons",
        {"award": "letter"},
    ),
    wrong(
        "a number is negative",
        with_limit(LETTER, at_most=-5),
        "negative-number",
        "awards.letter.quota.persons.at_most",
        {"number": -5},
    ),
    wrong(
        "a number of prizes is negative",
        with_limit(LETTER, at_most=None, prizes=(*LADDER, Prize(id="third", at_most=-1))),
        "negative-number",
        "awards.letter.quota.persons.prizes.third.at_most",
        {"number": -1},
    ),
    wrong(
        "two prizes have one id",
        with_limit(LETTER, at_most=2, prizes=(LADDER[0], LADDER[0])),
        "duplicate-id",
        "awards.letter.quota.persons.prizes.first",
        {"name": "first"},
    ),
    wrong(
        "the prizes are fewer than the number",
        with_limit(LETTER, at_most=4, prizes=LADDER),
        "prizes-differ",
        "awards.letter.quota.persons.at_most",
        {"award": "letter", "number": 4, "added": 3},
    ),
    wrong(
        "everybody receives one of three prizes",
        with_limit(LETTER, at_most=Open.ALL, prizes=LADDER),
        "prizes-differ",
        "awards.letter.quota.persons.at_most",
        {"award": "letter", "number": "all", "added": 3},
    ),
    wrong(
        "the total is not the number in each part times the parts",
        with_limit(FLAG, total=4),
        "quota-total-differs",
        "awards.flag.quota.leaders.total",
        {"award": "flag", "number": 1, "parts": 2, "total": 4},
    ),
    wrong(
        "there are more recipients than awards",
        with_limit(MERIT, recipients=20),
        "numbers-disagree",
        "awards.merit.quota.yearly.recipients",
        {"award": "merit", "number": 10, "recipients": 20},
    ),
    wrong(
        "prizes are filled from no ranking",
        plan(awards=(FLAG, MERIT, evolve(UNRANKED, limits=Limit(id="persons", prizes=LADDER)))),
        "prizes-without-ranking",
        "awards.letter",
        {"award": "letter"},
    ),
    wrong(
        "a number is filled from no ranking",
        plan(awards=(FLAG, MERIT, UNRANKED)),
        "no-ranking",
        "awards.letter",
        {"award": "letter", "number": 5},
    ),
    wrong(
        "a reckoned number is filled from no ranking",
        plan(
            awards=(
                FLAG,
                MERIT,
                evolve(
                    UNRANKED,
                    limits=Limit(
                        id="share", at_most=parse("10 % of nominees()"), rounding=Rounding.UP
                    ),
                ),
            )
        ),
        "no-ranking",
        "awards.letter",
        {"award": "letter", "number": "10 % of nominees()"},
    ),
    wrong(
        "a tie rule goes beyond the number",
        with_award(LETTER, ties=TieRule.SHARE_DENSE),
        "tie-rule-may-exceed",
        "awards.letter.ties",
        {"award": "letter", "rule": "share_dense", "number": 5},
    ),
    wrong(
        "nothing parts the nominees who are level",
        with_award(LETTER, tie_keys=()),
        "no-tie-key",
        "awards.letter",
        {"award": "letter"},
    ),
    wrong(
        "a limit leaves no place",
        with_limit(LETTER, at_most=0),
        "limit-is-zero",
        "awards.letter.quota.persons",
        {"award": "letter"},
    ),
    wrong(
        "a ladder of prizes leaves no place",
        with_limit(LETTER, at_most=None, prizes=(Prize(id="first", at_most=0),)),
        "limit-is-zero",
        "awards.letter.quota.persons",
        {"award": "letter"},
    ),
    wrong(
        "nominees are ranked by what some of them do not have",
        plan(
            facts=(SCORE, evolve(IDEAS, may_be_not_applicable=True), DONE, ON_TIME),
            awards=(FLAG,),
            vetoes=(),
        ),
        "key-may-not-apply",
        "awards.flag.tie_keys.by_ideas",
        {"award": "flag", "key": "by_ideas", "name": "ideas"},
        also=("fact-not-used", "prize-not-stated"),
    ),
)
