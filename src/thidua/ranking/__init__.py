"""From outcomes to standings: who competes for the same places, and in which order."""

from thidua.ranking.rows import Contender, Field, Keys, Standings, rank

__all__ = ["Contender", "Field", "Keys", "Standings", "rank"]
