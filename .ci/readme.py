"""Print the README's second `sh` block: the commands that install thidua and run its tests.

The checks end with exactly what a newcomer is told to type, so the README cannot go stale.
"""

import re
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"
SH_BLOCK = re.compile(r"^```sh\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)


def main() -> None:
    """Print the block as it stands."""
    blocks = SH_BLOCK.findall(README.read_text(encoding="utf-8"))
    print(blocks[1], end="")


if __name__ == "__main__":
    main()
