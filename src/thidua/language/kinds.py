"""The kinds that a fact or an expression can have."""

from __future__ import annotations

import enum


class Kind(enum.Enum):
    """What sort of value a fact holds, or an expression gives.

    Vietnamese:
        kiểu dữ liệu
    """

    YES_NO = "yes_no"
    WHOLE = "whole"
    DECIMAL = "decimal"
    SHARE = "share"
    MONEY = "money"
    TEXT = "text"
    DATE = "date"
    TIME = "time"
    CHOICE = "choice"
    SET = "set"
