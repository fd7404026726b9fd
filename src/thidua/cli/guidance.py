"""Guidance: what `--help` says about commands and parameters, in both languages."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any, Final

from thidua.cli.words import Lang

_TEXTS: Final[dict[Lang, dict[str, str]]] = {
    Lang.VI: {
        "thidua": "Phong trào thi đua dưới dạng dữ liệu: kiểm tra kế hoạch, đề xuất khen thưởng, "
        "giải thích từng kết quả.",
        "check": "Kiểm tra kế hoạch: liệt kê mọi lỗi, cảnh báo và lưu ý theo thứ tự trong tệp.",
        "propose": "Đề xuất khen thưởng trong phạm vi chỉ tiêu; điều kế hoạch bỏ ngỏ thì để Hội "
        "đồng quyết định.",
        "explain": "Giải thích đầy đủ kết quả của một cá nhân, tập thể.",
        "schema": "In JSON Schema của tệp kế hoạch, dùng cho trình soạn thảo.",
        "new": "Tạo kế hoạch mới: plan.yaml, nominees.csv, README.md.",
        "plan": "Tệp kế hoạch (.yaml, .json), hoặc example:TÊN.",
        "nominees_or_none": "Danh sách được đề nghị (.csv, .json); với example:TÊN có thể bỏ.",
        "nominee": "Mã cá nhân, tập thể trong danh sách.",
        "award": "Mã danh hiệu, hình thức; bỏ trống: tất cả.",
        "lang": "Ngôn ngữ.",
        "round": "Đợt xét, ví dụ annual-2022; có thể bỏ khi chỉ có một đợt.",
        "parts": "Số liệu của đơn vị, cụm, khối (.csv, .json): unit=TỆP; có thể ghi nhiều lần.",
        "campaign": "Số liệu chung của phong trào (.csv, .json).",
        "results": "Kết quả các đợt xét khác (.json); có thể ghi nhiều lần.",
        "history": "Quá trình khen thưởng (.json): "
        '{"covers": {"start", "end"}, "awards": [{"subject", "award", '
        '"achieved": {"start", "end"}, "decided"}]}.',
        "nominations": "Ai được đề nghị danh hiệu, hình thức nào (.json): "
        '[{"nominee", "award", "by", "on", "line"}].',
        "closed": "Văn bản chốt số liệu của đợt xét; từ đó số liệu thiếu là không đạt.",
        "judged_on": "Ngày xét, khi có điều kiện tính đến ngày đó; ví dụ 2022-01-15.",
        "strict_data": "Mã thoát 1 nếu số liệu có lỗi.",
        "rulings": "Ý kiến quyết định của Hội đồng (.json): "
        '[{"question", "given": [], "prizes": {}, "cite"}].',
        "decisions": "Ý kiến quyết định, kết quả bỏ phiếu, xin rút, hủy bỏ (.yaml, .json): "
        "rulings, ballots, withdrawals, cancellations.",
        "out": "Ghi kết quả dạng JSON; “-”: chỉ in JSON.",
        "out_schema": "Ghi vào tệp thay vì in ra.",
        "card": "Chỉ hiện phiếu điểm và xếp loại.",
        "scores": "Kèm cột điểm và xếp loại; với --out, kèm điểm từng tiêu chí.",
        "explained": "Kèm hoặc không kèm lý do.",
        "all": "Hiện tất cả, kể cả danh sách dài.",
        "require_settled": "Mã thoát 3 nếu còn điều để ngỏ.",
        "parent": "Kế hoạch cấp trên, để đối chiếu.",
        "format": "Dạng hiển thị.",
        "strict": "Coi cảnh báo như lỗi.",
        "version": "In phiên bản.",
        "folder": "Thư mục; mặc định: thư mục hiện tại.",
        "like": "Chép một ví dụ thay cho kế hoạch mẫu.",
        "list": "Liệt kê các ví dụ.",
    },
    Lang.EN: {
        "thidua": "Emulation campaigns as data: check plans, propose awards, explain verdicts.",
        "check": "Check a plan: every error, warning and note, in the order of the file.",
        "propose": "Propose awards inside the limits; what the plan leaves open is left to the "
        "council.",
        "explain": "Explain in full the verdicts on one nominee.",
        "schema": "Print the JSON Schema of the plan file, for editors.",
        "new": "Start a plan: plan.yaml, nominees.csv, README.md.",
        "plan": "The plan (.yaml, .json), or example:NAME.",
        "nominees_or_none": "The table of nominees (.csv, .json); not needed with example:NAME.",
        "nominee": "The id of a nominee in the table.",
        "award": "The id of an award; without it, all of them.",
        "lang": "The language.",
        "round": "The round, such as annual-2022; not needed where there is only one.",
        "parts": "Facts about units or parts of a pool (.csv, .json): unit=FILE; may be repeated.",
        "campaign": "Facts about the campaign (.csv, .json).",
        "results": "Results of other rounds (.json); may be repeated.",
        "history": "Past awards (.json): "
        '{"covers": {"start", "end"}, "awards": [{"subject", "award", '
        '"achieved": {"start", "end"}, "decided"}]}.',
        "nominations": "Who was put forward for which award (.json): "
        '[{"nominee", "award", "by", "on", "line"}].',
        "closed": "The decision that closed the round for data: what is missing fails.",
        "judged_on": "The day of judging, where a rule counts up to it; such as 2022-01-15.",
        "strict_data": "Exit code 1 when the data has errors.",
        "rulings": "What the council decided (.json): "
        '[{"question", "given": [], "prizes": {}, "cite"}].',
        "decisions": "What was decided (.yaml, .json): "
        "rulings, ballots, withdrawals, cancellations.",
        "out": "Write the proposal as JSON; “-” prints JSON and nothing else.",
        "out_schema": "Write to a file instead of printing.",
        "card": "Show the score cards and classes alone.",
        "scores": "With columns of points and classes; with --out, the points of every criterion.",
        "explained": "With or without the reasons.",
        "all": "Show everything, however long.",
        "require_settled": "Exit code 3 while anything is open.",
        "parent": "The plan that this one answers to, to be compared.",
        "format": "The form of the findings.",
        "strict": "Take warnings for errors.",
        "version": "Print the version.",
        "folder": "The folder; by default the current one.",
        "like": "Copy an example instead of the starter plan.",
        "list": "List the examples.",
    },
}


def language_of(arguments: Sequence[str]) -> Lang:
    """Find the language that arguments ask for, before they are read: for the words of the help.

    Examples:
        >>> language_of(["check", "plan.yaml", "--lang", "en"]), language_of(["--lang=vi"])
        (<Lang.EN: 'en'>, <Lang.VI: 'vi'>)
    """
    asked = os.environ.get("THIDUA_LANG", "")
    for argument, following in zip(arguments, [*arguments[1:], ""], strict=True):
        if argument == "--lang":
            asked = following
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
    return Lang.EN if asked == Lang.EN.value else Lang.VI


def guided(command: Any, lang: Lang) -> Any:  # noqa: ANN401 - Typer keeps its command class to itself
    """Put the words of a language in place of the keys that commands and parameters carry."""
    command.help = _TEXTS[lang].get(command.help, command.help)
    for parameter in command.params:
        parameter.help = _TEXTS[lang].get(parameter.help, parameter.help)
    for inner in getattr(command, "commands", {}).values():
        guided(inner, lang)
    return command
