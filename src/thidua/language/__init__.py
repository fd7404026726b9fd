"""The rule language: tree, parsing, printing, kinds and meaning of an expression."""
