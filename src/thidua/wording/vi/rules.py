"""The words of the rule language as one reads them aloud, in Vietnamese."""

_PAST = (
    " {all}[ (xét theo {subject})][ trong {within} năm gần nhất]"
    "[ trong từng năm của {each_of_last} năm gần nhất]"
    "[ cách đây {years_ago} năm][ cách đây chưa đủ {less_than} năm]"
)

RULES: dict[str, str] = {
    " and ": " và ",
    " or ": " hoặc ",
    " not in ": " không thuộc ",
    " in ": " thuộc ",
    "not ": "không ",
    " if ": " nếu ",
    " else ": ", còn lại ",
    "given": "được đề nghị {0}",
    "held": f"từng được tặng{_PAST}",
    "times_held": f"số lần được tặng{_PAST}",
    "at_least": "ít nhất {0} trong số ({rest})",
    "applies": "{0} có áp dụng",
    "known": "có số liệu {0}",
    "mean": "bình quân {0} của {over}[ ({where})]",
    "highest": "mức cao nhất về {0} của {over}[ ({where})]",
    "lowest": "mức thấp nhất về {0} của {over}[ ({where})]",
    "total": "tổng {0} của {over}[ ({where})]",
    "place": "thứ hạng về {0} trong {over}[ ({where})]",
    "count": "số {over} ({0})[ ({where})]",
    "share": "tỷ lệ {over} ({0})[ ({where})]",
    "of_unit": "đơn vị ({0})",
    "members": "thành viên",
    "everyone": "tất cả đối tượng",
    "unit": "cùng đơn vị",
}
