"""The table, first part: documents, citations and periods, which other nouns hold."""

from __future__ import annotations

from datetime import date
from typing import Final

from thidua.files.forms import DAY, START, TEXT
from thidua.files.forms_of_time import END
from thidua.files.kinds import REQUIRED, Noun, One, row
from thidua.values import AtLaunch, Citation, Document, Period


def _period(
    *, start: date | AtLaunch | None = None, end: date | None = None, ends_when: str = ""
) -> Period:
    return Period(start, end, ends_when)


DOCUMENT: Final = Noun(
    name="document",
    doc="A document, as one refers to it: at least its number, date, issuer or title.",
    makes=Document,
    make=Document,
    refused="document-empty",
    flow=True,
    keys=(
        row("number", "number", TEXT, None, "The number with its symbol: 52/KH-UBND."),
        row("date", "issued", DAY, None, "The day on which it was issued."),
        row("issuer", "issuer", TEXT, None, "Who issued it, as printed."),
        row("title", "title", TEXT, None, "What it is called."),
        row("link", "link", TEXT, None, "Where it can be read; kept, never followed."),
    ),
)

CITATION: Final = Noun(
    name="citation",
    doc="The ground that a rule stands on; text alone is a clause of the plan itself.",
    makes=Citation,
    make=Citation,
    short="clause",
    refused="citation-empty",
    flow=True,
    keys=(
        row("document", "document", One(DOCUMENT), None, "The document, if not the plan itself."),
        row("clause", "clause", TEXT, None, "The place in it: điểm a khoản 2 Điều 9."),
        row("quote", "quote", TEXT, None, "The words themselves."),
    ),
)

PERIOD: Final = Noun(
    name="period",
    doc="Whole days, the first and the last one counted.",
    makes=Period,
    make=_period,
    refused="period-reversed",
    told=("start", "end"),
    flow=True,
    keys=(
        row("start", "start", START, None, "The first day; left out where it is open."),
        row("end", "end", END, None, "The last day; left out where it is open."),
        row("ends_when", "ends_when", TEXT, "", "The event that ends it, in words."),
    ),
)

PHASE: Final = Noun(
    name="phase",
    doc="One window of a round that has several; both ends are known and counted.",
    makes=Period,
    make=_period,
    refused="period-reversed",
    told=("start", "end"),
    flow=True,
    keys=(
        row("start", "start", DAY, REQUIRED, "The first day."),
        row("end", "end", END, REQUIRED, "The last day."),
        row("ends_when", "ends_when", TEXT, "", "The event that ended it, in words."),
    ),
)

#: The row that every rule has.
CITE: Final = row("cite", "citation", One(CITATION), None, "Where the rule comes from.")
