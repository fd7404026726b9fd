"""Print pip constraints that pin every runtime dependency to the lowest version we promise.

The bounds are read from pyproject.toml, so the promise and the check of it cannot differ.
"""

import re
import tomllib
from pathlib import Path

PYPROJECT = Path(__file__).parent.parent / "pyproject.toml"
LOWER_BOUND = re.compile(r"(?P<name>[\w.-]+)(\[[^]]*\])?>=(?P<version>[\w.]+)")


def lowest(requirements: list[str]) -> list[str]:
    """`name==version` for each requirement that states a lower bound."""
    bounds = (LOWER_BOUND.match(requirement) for requirement in requirements)
    return [f"{bound['name']}=={bound['version']}" for bound in bounds if bound]


def main() -> None:
    """Print the core's and the command line's lower bounds."""
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
    runtime = project["dependencies"] + project["optional-dependencies"]["cli"]
    print("\n".join(lowest(runtime)))


if __name__ == "__main__":
    main()
