"""The table, third part: the votes of the council."""

from __future__ import annotations

from typing import Final

from thidua.files.forms import SHARE, TEXT, YES_NO, word_of
from thidua.files.kinds import REQUIRED, Noun, row
from thidua.files.shape_documents import CITE
from thidua.model.votes import Electorate, Recusal, Vote

_NO: Final = False

VOTE: Final = Noun(
    name="vote",
    doc="A vote of the council that awards ask for; one of at_least and more_than is written.",
    makes=Vote,
    make=Vote,
    id="id",
    refused="bad-vote",
    told=("at_least", "more_than", "quorum"),
    flow=True,
    keys=(
        row("title", "title", TEXT, "", "What an official calls it."),
        row("of", "of", word_of(Electorate, "an electorate"), REQUIRED, "What a share is of."),
        row("at_least", "at_least", SHARE, None, "The least share in favour."),
        row("more_than", "more_than", SHARE, None, "The share in favour that has to be passed."),
        row("quorum", "quorum", SHARE, None, "The least share of members who take part."),
        row("ask_absent", "ask_absent", YES_NO, _NO, "Absent members are asked in writing."),
        row("secret", "secret", YES_NO, _NO, "The ballot is secret."),
        row(
            "recused",
            "recused",
            word_of(Recusal, "a rule for recusal"),
            Recusal.COUNTED,
            "Whether members who take no part stay in the number.",
        ),
        CITE,
    ),
)
