"""What is wrong with limits, in Vietnamese: code to sentence and remedy."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "exceptions-without-parts": (
        "Các số riêng dưới `except:` cần một cách chia để tính",
        "Thêm `per:` với cụm, khối hoặc `unit`, `nominator`, `line`",
    ),
    "unknown-exception": (
        "Không có nhóm “{name}” trong cách chia này",
        "Viết đúng mã của nhóm",
    ),
    "ceiling-missing": (
        "Cấp dưới tự định số lượng nhưng kế hoạch không nêu mức trần",
        "Thêm `at_most:` là mức trần",
    ),
    "rounding-not-named": (
        "Số lượng tính ra có thể lẻ mà không nêu cách làm tròn",
        "Thêm `rounding: down`, `up` hoặc `half-up`",
    ),
    "count-out-of-place": (
        "`{name}()` chỉ đếm được trong số lượng của một chỉ tiêu",
        "Đưa vào `at_most:` của chỉ tiêu",
    ),
    "share-of-whom": (
        "Tỷ lệ tối thiểu của “{award}” không nêu là của ai",
        "Thêm `where:` nêu đối tượng được dành suất",
    ),
    "share-out-of-range": (
        "{share} không phải là một phần của số được tặng",
        "Viết tỷ lệ từ 0 % đến 100 %",
    ),
    "least-above-most": (
        "“{award}” phải có ít nhất {least} nhưng nhiều nhất chỉ {most}",
        "Sửa một trong hai số",
    ),
    "limits-in-conflict": (
        "“{award}”: các chỉ tiêu {limits} không thể cùng đạt: cần ít nhất {least}, chỉ có {most}",
        "Giảm mức tối thiểu hoặc tăng mức tối đa thêm {short}",
    ),
    "tie-rule-needs-one-limit": (
        "Quy tắc {rule} khi bằng nhau chỉ dùng được khi có đúng một chỉ tiêu chung cho mọi người",
        "Dùng `refer`, `lot` hoặc `reassess`",
    ),
    "lot-not-a-digest": (
        "`lot:` phải là mã băm SHA-256 của hạt giống, gồm 64 chữ số hệ mười sáu",
        "Công bố mã băm của hạt giống",
    ),
    "lot-not-committed": (
        "Kế hoạch cho “{award}” bốc thăm nhưng chưa công bố mã băm của hạt giống",
        "Thêm `lot:`, hoặc ghi mã băm vào biên bản trước khi bốc thăm",
    ),
    "ladder-for-some": (
        "Cơ cấu giải của “{award}” phải áp dụng cho mọi người được giải",
        "Bỏ `where:` và `order:`, hoặc tách thành danh hiệu riêng",
    ),
    "two-ladders": (
        "“{award}” có nhiều hơn một cơ cấu giải",
        "Gộp các giải vào một chỉ tiêu",
    ),
    "unmet-without-least": (
        "`unmet:` của “{award}” không có suất dành riêng nào để xử lý",
        "Thêm `at_least:` là một số cùng `where:`, hoặc bỏ đi",
    ),
    "sieve-without-number": (
        "Sơ tuyển của “{award}” không nêu lấy bao nhiêu",
        "Viết `at_most:` là một số",
    ),
}
