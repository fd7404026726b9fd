"""The table: every key of a plan file, with the attribute it fills, its kind, default and meaning.

Reader, writer, JSON Schema and the reference page are all read off these rows. Here stands the
campaign itself; `shape_rules` holds what it judges, `shape_awards` what it gives,
`shape_documents` what is cited.
"""

from __future__ import annotations

from typing import Final

from thidua.files.forms import DAY, ID, MONEY, TEXT, VERSION, WHOLE, YES_NO
from thidua.files.forms_of_time import DAYS_OFF
from thidua.files.kinds import REQUIRED, Columns, Each, Listed, Many, Noun, One, OrRule, row
from thidua.files.shape_awards import AWARD, LIMIT, PAID_ONCE, PRIZE, RANK_KEY, SHARED_LIMIT
from thidua.files.shape_council import VOTE
from thidua.files.shape_documents import CITATION, CITE, DOCUMENT, PERIOD, PHASE
from thidua.files.shape_rules import (
    EXPRESSION,
    FACT,
    GROUP,
    NO,
    NOTICE,
    ORIGIN,
    REQUIREMENT,
    VETO,
)
from thidua.files.shape_scores import GRADE, METHOD, SCORES, SHEET, VALUE
from thidua.files.shape_time import (
    DEADLINE,
    DUTY,
    LISTED_ROUND,
    PHASED_ROUND,
    REPEATING,
    ROUND,
)
from thidua.model.campaign import Campaign, Content, Parent, Reading
from thidua.model.groups import Part, Pool, Unit

_TEXTS: Final = Many(of=TEXT)
_TITLE: Final = row("title", "title", TEXT, "", "What an official calls it.")


PARENT: Final = Noun(
    name="parent",
    doc="The campaign that this one answers to.",
    makes=Parent,
    make=Parent,
    keys=(
        row("id", "id", ID, REQUIRED, "The id of its plan."),
        _TITLE,
        row("plan", "plan", One(DOCUMENT), None, "Its plan document."),
        row("period", "period", One(PERIOD), None, "Its period."),
        row("inferred", "inferred", YES_NO, NO, "The text does not state the link."),
    ),
)

CONTENT: Final = Noun(
    name="content",
    doc="What a campaign asks people to do; text alone is its title.",
    makes=Content,
    make=Content,
    id="id",
    short="title",
    flow=True,
    keys=(
        row("title", "title", TEXT, REQUIRED, "What it asks for."),
        row("parts", "parts", _TEXTS, (), "Its parts, where the text lists them."),
        row("announced", "announced", WHOLE, None, "How many parts the text announces."),
    ),
)

PART: Final = Noun(
    name="part",
    doc="One part of a pool; a list alone holds its members.",
    makes=Part,
    make=Part,
    id="id",
    short="members",
    flow=True,
    keys=(
        _TITLE,
        row("members", "members", _TEXTS, (), "Ids of nominees or units that belong to it."),
        row("where", "where", EXPRESSION, None, "Whoever it holds for; the first part counts."),
    ),
)

POOL: Final = Noun(
    name="pool",
    doc="A partition: every nominee stands in exactly one of its parts.",
    makes=Pool,
    make=Pool,
    id="id",
    flow=True,
    keys=(
        row("label", "label", TEXT, "", "What an official calls it."),
        row(
            "of",
            "parts",
            Each(of=PART, ids_alone=True, flow=True),
            (),
            "Its parts; open if left out.",
        ),
        CITE,
    ),
)

UNIT: Final = Noun(
    name="unit",
    doc="An agency, division or organisation; text alone is its title.",
    makes=Unit,
    make=Unit,
    id="id",
    short="title",
    flow=True,
    keys=(
        _TITLE,
        row("sort", "sort", TEXT, "", "What sort of unit: phòng, xã."),
        row("parent", "parent", TEXT, None, "The unit above."),
        row("predecessors", "predecessors", _TEXTS, (), "Units that were merged into it."),
        row("since", "since", DAY, None, "The first day of its existence."),
        row("until", "until", DAY, None, "The last day of its existence."),
    ),
)

READING: Final = Noun(
    name="reading",
    doc="A place where the text is unclear, and what this file takes it to mean.",
    makes=Reading,
    make=Reading,
    id="id",
    keys=(
        row("about", "about", TEXT, REQUIRED, "What is unclear."),
        row("taken", "taken", TEXT, REQUIRED, "What it is taken to mean."),
        CITE,
    ),
)

CAMPAIGN: Final = Noun(
    name="campaign",
    doc="One plan, whole.",
    makes=Campaign,
    make=Campaign,
    keys=(
        row("thidua", "", VERSION, REQUIRED, "The version of this format."),
        row("id", "id", ID, REQUIRED, "The id of the campaign."),
        row("title", "title", TEXT, REQUIRED, "The title of the campaign."),
        row("also_titled", "also_titled", _TEXTS, (), "Other forms of the title in the text."),
        row("plan", "plan", One(DOCUMENT), None, "The plan document."),
        row("sent_to", "sent_to", _TEXTS, (), "To whom it is sent: units, groups or words."),
        row("parent", "parent", One(PARENT), None, "The campaign that it answers to."),
        row("period", "period", One(PERIOD), REQUIRED, "From which day to which day it runs."),
        row("also_stated", "also_stated", Listed(PERIOD), (), "Other periods in the text."),
        row("launch", "launch", DAY, None, "The day of the launch."),
        row("ended", "ended", DAY, None, "The day of the event that ended it."),
        row("holidays", "holidays", Many(of=DAYS_OFF), (), "Days off that are no weekend."),
        row("working", "working", Many(of=DAYS_OFF), (), "Days worked to make up for others."),
        row("rounds", "rounds", Each(of=ROUND), (), "When nominees are judged."),
        row("contents_announced", "contents_announced", WHOLE, None, "Contents announced."),
        row("contents_open", "contents_open", YES_NO, NO, "The list of the text ends in …"),
        row("contents", "contents", Each(of=CONTENT), (), "What it asks people to do."),
        row("facts", "facts", Each(of=FACT), (), "What has to be known about nominees."),
        row("groups", "groups", Each(of=GROUP), (), "Whom it is meant for."),
        row("pools", "pools", Each(of=POOL), (), "Who is ranked with whom."),
        row("units", "units", Each(of=UNIT), (), "The units that take part."),
        row("values", "values", Each(of=VALUE), (), "Named values that expressions read."),
        row("methods", "methods", Each(of=METHOD), (), "Scoring rules for many criteria."),
        row("sheets", "sheets", Each(of=SHEET), (), "Score sheets."),
        row("grades", "grades", Each(of=GRADE), (), "Classes by points and conditions."),
        row("requirements", "requirements", Each(of=REQUIREMENT), (), "What has to be met."),
        row("vetoes", "vetoes", Each(of=VETO), (), "What bars a nominee."),
        row("notices", "notices", Each(of=NOTICE), (), "What is shown beside a verdict."),
        row("votes", "votes", Each(of=VOTE), (), "The votes of the council."),
        row("awards", "awards", Each(of=AWARD), (), "What is given, first decided first."),
        row("limits", "limits", Each(of=SHARED_LIMIT), (), "What several awards use together."),
        row("paid_once", "paid_once", Each(of=PAID_ONCE), (), "Awards paid the highest of only."),
        row("duties", "duties", Each(of=DUTY), (), "Who has to do what by when."),
        row("deadlines", "deadlines", Each(of=DEADLINE), (), "Days: deadline.id in expressions."),
        row("funding", "funding", TEXT, "", "Where the money comes from."),
        row("budget", "budget", OrRule(plain=MONEY), None, "The money for one round's awards."),
        row("readings", "readings", Each(of=READING), (), "How unclear places are read."),
        row("read", "columns", Columns(), (), "The host's columns, each with its fact."),
    ),
)

#: Every noun of the table, in the order of the reference.
NOUNS: Final = (
    CAMPAIGN,
    DOCUMENT,
    PARENT,
    PERIOD,
    REPEATING,
    LISTED_ROUND,
    PHASED_ROUND,
    PHASE,
    CONTENT,
    FACT,
    ORIGIN,
    GROUP,
    POOL,
    PART,
    UNIT,
    *SCORES,
    REQUIREMENT,
    VETO,
    NOTICE,
    VOTE,
    AWARD,
    RANK_KEY,
    LIMIT,
    PRIZE,
    SHARED_LIMIT,
    PAID_ONCE,
    DUTY,
    DEADLINE,
    READING,
    CITATION,
)
