"""Many random rounds against the oracle, counted: `python -m tests.laws.long_run 100000`.

The suite runs a few hundred; this is for whoever changes how places are given. Ties alone have to
be equal; with missing facts nothing may be settled wrongly, and how often the answer is exact is
printed.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter

from attrs import frozen

from tests.laws import crowd
from tests.oracles.several_limits import possible_outcomes


@frozen(kw_only=True)
class Kind:
    """One kind of random round, and its share of all."""

    name: str
    weight: int
    nominees: int
    unknowns: int
    awards: int
    unknown_base: bool = False


KINDS = (
    Kind(name="one award, ties", weight=4, nominees=5, unknowns=0, awards=1),
    Kind(name="three awards, ties", weight=2, nominees=4, unknowns=0, awards=3),
    Kind(name="one award, missing facts", weight=3, nominees=4, unknowns=2, awards=1),
    Kind(
        name="two awards, missing facts and bases",
        weight=1,
        nominees=3,
        unknowns=1,
        awards=2,
        unknown_base=True,
    ),
)


def outcome(kind: Kind, seed: int) -> str:
    """Return "exact", "cautious", "wider" or "wrong" for one round."""
    chance = random.Random(f"{kind.name} {seed}")  # noqa: S311 - rounds, no secrets
    base = kind.unknown_base and chance.random() < 0.5
    contests = crowd.several(chance, kind.awards, unknown_base=base)
    entrants = crowd.entrants(chance, kind.nominees, kind.unknowns)
    verdicts = tuple(crowd.proposed(entrants, contests).verdicts)
    found = {(one.nominee, one.award): frozenset(one.possible) for one in verdicts}
    wanted = possible_outcomes(entrants, contests)
    if found == wanted:
        return "exact"
    if any(not outcomes <= found[key] for key, outcomes in wanted.items()):
        return "wrong"
    wider = {key for key, outcomes in wanted.items() if outcomes != found[key]}
    flagged = {(one.nominee, one.award) for one in verdicts if one.cautious}
    return "cautious" if wider <= flagged else "wider"


def main(rounds: int) -> int:
    """Run so many rounds and print what came out; fail where anything is wrong."""
    weights = sum(kind.weight for kind in KINDS)
    wrong = 0
    for kind in KINDS:
        begun = time.monotonic()
        number = rounds * kind.weight // weights
        counts: Counter[str] = Counter()
        for seed in range(number):
            found = outcome(kind, seed)
            counts[found] += 1
            if found == "wrong" or (
                found != "exact" and not kind.unknowns and not kind.unknown_base
            ):
                wrong += 1
                sys.stdout.write(f"{kind.name}: seed {seed} is {found}\n")
        spent = time.monotonic() - begun
        sys.stdout.write(f"{kind.name}: {number} rounds, {dict(counts)}, {spent:.0f} s\n")
        sys.stdout.flush()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
