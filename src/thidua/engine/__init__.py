"""The engine: conditions compiled to a Python function that keeps three bit masks a nominee."""
