"""From outcomes to standings: who competes for the same places, and in which order."""

from thidua.ranking.rows import (
    Contender,
    Field,
    Key,
    Keys,
    Standings,
    ends_of_keys,
    rank,
    ranked_in,
)

__all__ = ["Contender", "Field", "Key", "Keys", "Standings", "ends_of_keys", "rank", "ranked_in"]
