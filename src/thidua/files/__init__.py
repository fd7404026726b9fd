"""Files: plans, nominees, results, decisions and proposals, in and out; JSON Schema."""

from thidua.files.decisions import read_decisions
from thidua.files.json_schema import schema
from thidua.files.proposals import write_proposal
from thidua.files.reading import read, read_plan
from thidua.files.results import UnfitResults, read_results, write_results
from thidua.files.scores import read_points
from thidua.files.tables import read_facts, read_nominees
from thidua.files.writing import write

__all__ = [
    "UnfitResults",
    "read",
    "read_decisions",
    "read_facts",
    "read_nominees",
    "read_plan",
    "read_points",
    "read_results",
    "schema",
    "write",
    "write_proposal",
    "write_results",
]
