"""Wrong plans: what facts are about, and which results they are filled from."""

from attrs import evolve

from tests.checking.wrong_plans.case import CLUSTER, IDEAS, SCORE, SOUND, plan, with_new, wrong
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.model.facts import Fact, Gather, Origin
from thidua.model.groups import Part, Pool, Unit

UNUSED = ("fact-not-used",)


def filled(kind: Kind, **origin: object) -> Fact:
    """Return a fact that is filled from results."""
    return Fact(id="before", kind=kind, origin=Origin(**origin))  # type: ignore[arg-type] # parts of a noun are of any type


CASES = (
    wrong(
        "a fact is about a pool that is not there",
        with_new(Fact(id="target", kind=Kind.WHOLE, about="clustr")),
        "unknown-pool",
        "facts.target.about",
        {"name": "clustr", "suggestion": "cluster"},
        also=UNUSED,
    ),
    wrong(
        "a pool bears the name of one that is always there",
        plan(pools=(*SOUND.pools, Pool(id="nominator", parts=CLUSTER.parts))),
        "reserved-name",
        "pools.nominator",
        {"name": "nominator"},
    ),
    wrong(
        "a fact about a pool helps to say who stands in it",
        plan(
            facts=(*SOUND.facts, Fact(id="target", kind=Kind.WHOLE, about="size")),
            pools=(
                *SOUND.pools,
                Pool(id="size", parts=(Part(id="L", where=parse("target > 5")), Part(id="S"))),
            ),
        ),
        "applies-circle",
        "facts.target.about",
        {"circle": ("target", "size", "target")},
    ),
    wrong(
        "a pool says itself who stands in it",
        plan(
            pools=(
                *SOUND.pools,
                Pool(id="size", parts=(Part(id="L", where=parse('size == "S"')), Part(id="S"))),
            ),
        ),
        "applies-circle",
        "pools.size",
        {"circle": ("size", "size")},
    ),
    wrong(
        "a part asks for past awards",
        plan(
            pools=(
                *SOUND.pools,
                Pool(id="size", parts=(Part(id="L", where=parse('held("flag")')), Part(id="S"))),
            ),
        ),
        "held-out-of-place",
        "pools.size.of.L.where",
        {},
    ),
    wrong(
        "a unit is merged into itself",
        plan(units=(*SOUND.units, Unit(id="new", predecessors=("new",)))),
        "unit-circle",
        "units.new.predecessors",
        {"circle": ("new", "new")},
    ),
    wrong(
        "a round that is not there",
        with_new(filled(Kind.DECIMAL, round="anual", value="score")),
        "unknown-round",
        "facts.before.from.round",
        {"name": "anual", "suggestion": "annual"},
        also=UNUSED,
    ),
    wrong(
        "an award that is not there",
        with_new(filled(Kind.YES_NO, years_ago=1, value="cut:merti")),
        "unknown-award",
        "facts.before.from.value",
        {"name": "merti", "suggestion": "merit"},
        also=UNUSED,
    ),
    wrong(
        "a value that is not there",
        with_new(filled(Kind.DECIMAL, years_ago=1, value="scor")),
        "unknown-value",
        "facts.before.from.value",
        {"name": "scor", "suggestion": "score"},
        also=UNUSED,
    ),
    wrong(
        "a value of another kind",
        with_new(filled(Kind.WHOLE, years_ago=1, value="score")),
        "value-wrong-kind",
        "facts.before.from.value",
        {"name": "score", "kind": "whole", "found": "decimal"},
        also=UNUSED,
    ),
    wrong(
        "an award received is no number",
        with_new(filled(Kind.DECIMAL, years_ago=1, value="given:merit")),
        "value-wrong-kind",
        "facts.before.from.value",
        {"name": "given:merit", "kind": "decimal", "found": "yes_no"},
        also=UNUSED,
    ),
    wrong(
        "a place is no yes or no",
        with_new(filled(Kind.YES_NO, years_ago=1, value="place")),
        "value-wrong-kind",
        "facts.before.from.value",
        {"name": "place", "kind": "yes_no", "found": "whole"},
        also=UNUSED,
    ),
    wrong(
        "words cannot be added",
        with_new(filled(Kind.TEXT, campaign="other", value="grade", take=Gather.SUM)),
        "take-wrong-kind",
        "facts.before.from.take",
        {"kind": "text", "take": "sum"},
        also=UNUSED,
    ),
    wrong(
        "a mean with so many decimals",
        with_new(
            evolve(
                filled(Kind.DECIMAL, round="annual", value="score", take=Gather.MEAN), decimals=2
            )
        ),
        "mean-with-decimals",
        "facts.before.from.take",
        {"decimals": 2},
        also=UNUSED,
    ),
    wrong(
        "the best of the last one",
        with_new(filled(Kind.DECIMAL, round="annual", value="score", best=3)),
        "best-not-meant",
        "facts.before.from.best",
        {"best": 3, "take": "last"},
        also=UNUSED,
    ),
    wrong(
        "the best none",
        with_new(filled(Kind.DECIMAL, round="annual", value="score", take=Gather.SUM, best=0)),
        "best-not-meant",
        "facts.before.from.best",
        {"best": 0, "take": "sum"},
        also=UNUSED,
    ),
    wrong(
        "a result of the whole campaign",
        with_new(evolve(filled(Kind.DECIMAL, years_ago=1, value="score"), about="campaign")),
        "origin-of-the-campaign",
        "facts.before.from",
        {},
        also=UNUSED,
    ),
    wrong(
        "some years ahead",
        with_new(filled(Kind.DECIMAL, years_ago=-1, value="score")),
        "negative-number",
        "facts.before.from.years_ago",
        {"number": -1},
        also=UNUSED,
    ),
    wrong(
        "a year before a round that comes once",
        with_new(filled(Kind.DECIMAL, round="stage", years_ago=1, value="score")),
        "years-before-one-round",
        "facts.before.from.years_ago",
        {"round": "stage"},
        also=UNUSED,
    ),
    wrong(
        "the round that is judged",
        with_new(filled(Kind.DECIMAL, value="score")),
        "origin-of-itself",
        "facts.before.from",
        {},
        also=UNUSED,
    ),
    wrong(
        "two facts that fill each other",
        plan(
            facts=(
                evolve(SCORE, origin=Origin(round="annual", value="before")),
                IDEAS,
                *SOUND.facts[2:],
                Fact(
                    id="before",
                    kind=Kind.DECIMAL,
                    origin=Origin(round="annual", value="score"),
                ),
            )
        ),
        "origin-circle",
        "facts.score.from",
        {"circle": ("score", "before", "score")},
    ),
)
