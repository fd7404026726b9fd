"""What the council decides, in Vietnamese: reasons, and problems with their remedies."""

REASONS: dict[str, str] = {
    "withdrew": "Đã xin rút[ ngày {on}]",
    "moved-up": "Được xét lên do {names} xin rút",
    "on-hold": "Tạm dừng xét: “{title}”; chờ Hội đồng kết luận, chưa bị loại",
    "hold-lifted": "Đã hết tạm dừng xét “{title}” (vấn đề {question})",
    "hold-confirmed": "Hội đồng đã quyết định không xét vì “{title}” (vấn đề {question})",
    "waits-for-hold": (
        "Còn chờ kết luận đối với {rivals}, đang tạm dừng xét; hạng có thể từ {best} "
        "đến {worst}[, chỉ tiêu {limit}]"
    ),
    "waits-for-vote": (
        "Còn chờ kết quả bỏ phiếu đối với {rivals}; hạng có thể từ {best} đến {worst}[, "
        "chỉ tiêu {limit}]"
    ),
    "vote-pending": (
        "Chưa có kết quả bỏ phiếu “{vote}”[; lần đã ghi có {present} người dự, cần "
        "{quorum} số thành viên]"
    ),
    "voted": "Bỏ phiếu “{vote}”: {in_favour}/{base} = {share} {than} {needed}, đạt",
    "not-enough-votes": (
        "Bỏ phiếu “{vote}”: {in_favour}/{base} = {share} {than} {needed}, không đạt"
    ),
    "cancelled": "Đã bị hủy[ ngày {on}]; suất để trống",
    "rests-on-cancelled": "{name} dựa trên kết quả đã bị hủy: {on}[; phải do {authority} hủy]",
    "ruled-value": "{label}: {value}, theo ý kiến quyết định (vấn đề {question})",
    "ruled-history": (
        "Đã được “{award}” trước đó: {held}, theo ý kiến quyết định (vấn đề {question})"
    ),
}

PROBLEMS: dict[str, tuple[str, str]] = {
    "unknown-vote": (
        "Không có cuộc bỏ phiếu “{name}”",
        "Ghi tên một cuộc bỏ phiếu trong mục `votes:`",
    ),
    "vote-not-used": (
        "Không danh hiệu, hình thức nào cần cuộc bỏ phiếu “{name}”",
        "Ghi `vote: {name}` ở danh hiệu, hình thức phải bỏ phiếu",
    ),
    "bad-vote": (
        (
            "Cuộc bỏ phiếu phải có đúng một trong hai mức `at_least`, `more_than`, và "
            "tỷ lệ nằm trong khoảng 0 % đến 100 %[: từ {at_least}][, quá {more_than}][, "
            "dự họp từ {quorum}]"
        ),
        "Ghi một mức, ví dụ `at_least: 90 %`",
    ),
    "nominated-on-two-lines": (
        (
            "“{id}” được đề nghị “{award}” ở hai dòng: tính ở {kept}[ ({kept_on})], "
            "suất ở {other}[ ({other_on})] còn trống"
        ),
        "Dòng kia có thể đề nghị người khác, nếu cần",
    ),
    "line-unclear": (
        "Chưa rõ “{id}” được đề nghị “{award}” ở dòng nào trước: {names}",
        "Hãy ghi ngày của từng đề nghị",
    ),
    "ruling-on-vote": (
        "“{id}” phải bỏ phiếu, không thể thay bằng ý kiến quyết định",
        "Ghi kết quả kiểm phiếu với đủ số liệu",
    ),
    "ruling-without-value": (
        "Ý kiến quyết định về “{id}” không nêu giá trị của “{name}”",
        "Ghi giá trị đã được quyết định",
    ),
    "ruling-on-known-fact": (
        "“{name}” đã có số liệu nên không có gì để quyết định (“{id}”)",
        "Nếu sai thì sửa số liệu, kèm nguồn",
    ),
    "ruling-outdated": (
        "Trường hợp bằng nhau “{id}” đã có ý kiến quyết định nay không còn",
        "Không phải làm gì, trừ khi có vấn đề mới cần Hội đồng cho ý kiến",
    ),
    "ballot-twice": (
        "Kết quả bỏ phiếu về “{id}” cho “{award}” được ghi hai lần",
        "Giữ lại kết quả có giá trị",
    ),
    "ballot-without-vote": (
        "“{award}” không phải bỏ phiếu nên kết quả bỏ phiếu về “{id}” không quyết định gì",
        "Ghi `vote:` ở danh hiệu, hình thức đó, hoặc bỏ kết quả này",
    ),
    "ballot-without-present": (
        (
            "Tỷ lệ phiếu cho “{award}” tính trên số người dự, mà kết quả bỏ phiếu về "
            "“{id}” không ghi có bao nhiêu người dự"
        ),
        "Ghi số thành viên dự họp",
    ),
    "absent-members-not-asked": (
        (
            "{absent} thành viên vắng khi bỏ phiếu về “{id}” cho “{award}”, mới xin ý "
            "kiến {asked} người bằng phiếu"
        ),
        "Xin ý kiến tất cả thành viên vắng theo quy định",
    ),
    "ballot-not-secret": (
        "Việc bỏ phiếu về “{id}” cho “{award}” không kín",
        "Bỏ phiếu kín lại theo quy định",
    ),
    "no-quorum": (
        (
            "Quá ít thành viên tham gia bỏ phiếu về “{id}” cho “{award}”; phải có "
            "{quorum} số thành viên nên kết quả chưa có giá trị"
        ),
        "Bỏ phiếu lại",
    ),
    "cancellation-without-award": (
        "“{id}” không chắc chắn được đề nghị “{award}” nên không có gì để hủy",
        "Sửa lại danh hiệu, hình thức hoặc mã",
    ),
    "limit-shrinks": (
        (
            "Không tính kết quả đã hủy thì chỉ tiêu “{limit}” của “{award}”[ ở {part}] "
            "là {after} thay vì {before}"
        ),
        "Để cơ quan có thẩm quyền xử lý phần vượt",
    ),
    "bad-ballot": (
        (
            "Kết quả bỏ phiếu về “{nominee}” cho “{award}” không thể có: {in_favour} "
            "phiếu thuận trên {members} thành viên[, {present} người dự]"
        ),
        "Số phiếu không quá số người dự, và tất cả không quá số thành viên",
    ),
    "bad-cancellation": (
        (
            "Việc hủy đối với “{nominee}” nêu[ danh hiệu {award}][ dữ kiện {fact}], mà "
            "phải nêu đúng một trong hai"
        ),
        "Ghi `award:` hoặc `fact:`",
    ),
}
