"""From outcomes to standings: who competes for the same places, and in which order."""

from thidua.ranking.rows import Contender, Crowd, Field, Key, Keys, Standings, ends_of_keys, rank

__all__ = ["Contender", "Crowd", "Field", "Key", "Keys", "Standings", "ends_of_keys", "rank"]
