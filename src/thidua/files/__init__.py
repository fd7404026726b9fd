"""Files: plans, nominees and proposals, in and out; JSON Schema."""

from thidua.files.json_schema import schema
from thidua.files.proposals import write_proposal
from thidua.files.reading import read, read_plan
from thidua.files.tables import read_nominees
from thidua.files.writing import write

__all__ = ["read", "read_nominees", "read_plan", "schema", "write", "write_proposal"]
