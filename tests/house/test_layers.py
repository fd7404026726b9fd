from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"


@pytest.mark.parametrize("contract", ["floors", "circles"])
def test_contract_is_kept(contract: str, capsys: pytest.CaptureFixture[str]) -> None:
    status = lint_imports(
        config_filename=str(PYPROJECT),
        limit_to_contracts=(contract,),
        no_cache=True,
        no_logo=True,
    )

    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out
