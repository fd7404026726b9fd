"""Why a verdict is what it is, in Vietnamese; parts in brackets need all their details."""

REASONS: dict[str, str] = {
    "within-limit": (
        "Trong chỉ tiêu {limit}[ ({reckoning})][: hạng {place}][–{last_place}][, nhóm {part}]"
    ),
    "prize-won": "{prize}[: hạng {place}][–{last_place}][, nhóm {part}]",
    "everyone-qualifies": "Đủ điều kiện; mọi đối tượng đủ điều kiện đều được đề nghị",
    "no-number-stated": (
        "Đủ điều kiện; kế hoạch không quy định số lượng nên không có mức cắt, số lượng do cấp"
        " có thẩm quyền quyết định"
    ),
    "below-cut": (
        "Đủ điều kiện nhưng ngoài chỉ tiêu[: hạng {place}][–{last_place}][, chỉ tiêu "
        "{limit}][ ({reckoning})][, nhóm {part}][; kém {rival} (cuối cùng trong "
        "chỉ tiêu)][ {short}][, xét theo {key}]"
    ),
    "within-limits": "Trong mọi chỉ tiêu[: hạng {place}][–{last_place}][; {limits}][, nhóm {part}]",
    "limit-reached": (
        "Đủ điều kiện nhưng chỉ tiêu “{title}”[ của {part}] đã hết[ ({limit} suất)][; "
        "{reckoning}][; xếp trên hoặc bằng: {rivals}]"
    ),
    "kept-for-others": (
        "Đủ điều kiện nhưng các suất còn lại phải dành cho “{title}”[ ({part})][: ít nhất {least}]"
    ),
    "sieved-out": (
        "Không qua sơ tuyển “{title}”[ của {part}][: chỉ lấy {limit} theo thứ tự riêng]"
    ),
    "sieve-open": "Chưa rõ có qua sơ tuyển “{title}” hay không[; chưa có số liệu: {missing}]",
    "limit-member-unknown": (
        "Chưa rõ có tính vào chỉ tiêu “{title}” hay không[; chưa có số liệu: {missing}]"
    ),
    "quota-base-unknown": (
        "Chưa tính được chỉ tiêu “{title}”[ của {part}] vì chưa có {bases}; không đếm từ danh sách "
        "đề nghị"
    ),
    "ties-decide": "Còn tùy cách phân định nhóm bằng nhau: {rivals}",
    "tied-at-cut": (
        "Bằng nhau với {rivals}, cùng tranh {places} suất[ ({prizes})][, nhóm {part}]; kế "
        "hoạch không còn tiêu chí phân định nên Hội đồng quyết định"
    ),
    "tied-for-authority": (
        "Bằng nhau với {rivals}, cùng tranh {places} suất[ ({prizes})][, nhóm {part}]; kế "
        "hoạch không còn tiêu chí phân định nên cấp có thẩm quyền[ ({authority})] quyết định"
    ),
    "tie-broken": ("Bằng nhau với {rivals} về tiêu chí xếp hạng, hơn về tiêu chí phụ “{key}”"),
    "tie-dropped": (
        "Bằng nhau[ với {rivals}] tại ranh giới giữa các mức ({places} suất); theo kế hoạch, "
        "không đối tượng nào trong nhóm bằng nhau được đề nghị"
    ),
    "tie-shared": "Bằng nhau[ với {rivals}] nên cùng được đề nghị[ {prize}]",
    "beyond-number": (
        "Kế hoạch cho phép vượt số lượng khi bằng nhau: chỉ tiêu {limit}, đề nghị {given}"
    ),
    "requirement-not-met": (
        "Không đạt điều kiện “{title}”[: {label} {value}][ {measure}][, yêu cầu {sign} "
        "{needed}][; thiếu {short}][; vượt {over}][: {values}][ (quy định: {formula})]"
    ),
    "file-returned": (
        "Trả lại hồ sơ, chưa đạt “{title}”[: {label} {value}][ {measure}][, yêu cầu {sign} "
        "{needed}][; thiếu {short}][; vượt {over}][: {values}][ (quy định: {formula})]"
    ),
    "requirement-unknown": "Chưa đủ căn cứ xét điều kiện “{title}”[; chưa có số liệu: {missing}]",
    "not-supplied-in-time": "Không cung cấp số liệu đúng hạn: {missing}",
    "outside-group": "Không thuộc đối tượng được xét[: {groups}]",
    "group-unknown": (
        "Chưa rõ có thuộc đối tượng được xét[ ({groups})] hay không[; chưa có số liệu: {missing}]"
    ),
    "vetoed": (
        "Thuộc trường hợp không xét “{title}”[: {label} {value}][ {measure}][ ({sign} "
        "{needed} thì không xét)][: {values}][ (quy định: {formula})]"
    ),
    "veto-unknown": (
        "Chưa rõ có thuộc trường hợp không xét “{title}” hay không[; chưa có số liệu: {missing}]"
    ),
    "holds-other-award": "Đã được đề nghị “{award}” trong cùng đợt nên không xét thêm",
    "other-award-open": "Còn phụ thuộc kết quả xét “{award}”, hiện còn để ngỏ",
    "barred-in-every-case": "Dù kết quả xét {awards} thế nào cũng không đủ điều kiện",
    "delegated": "Quy định nằm ở kế hoạch khác ({to}), không xét ở đây",
    "undetermined": "Văn bản nguồn không nêu rõ “{label}”: {text}",
    "rank-key-unknown": (
        "Chưa xếp hạng được; chưa có số liệu: {missing}[; hạng có thể từ {best} đến {worst}]"
        "[; cùng ở hạng {place}]"
    ),
    "rank-key-not-applicable": (
        "Tiêu chí xếp hạng “{key}” không áp dụng nên không so sánh được với các đối tượng khác"
    ),
    "rivals-unknown": (
        "Còn phụ thuộc số liệu chưa đủ[ của {rivals}]; hạng có thể từ {best} đến {worst}[, "
        "chỉ tiêu {limit}]"
    ),
    "pool-unknown": "Chưa rõ thuộc nhóm nào của {pool}[: {parts}]",
    "ruled-in": "Hội đồng đã quyết định đề nghị (vấn đề {question})",
    "ruled-out": "Hội đồng đã quyết định không đề nghị (vấn đề {question})",
    "rule-raised": "Quy tắc {rule} bị lỗi khi chạy[: {text}]",
    "rule-gave-wrong-kind": "Quy tắc {rule} trả về giá trị khác kiểu đã khai báo[: {text}]",
    "zero-denominator": "Mẫu số {divisor} bằng 0 nên không chia được[ ở tiêu chí {criterion}]",
    "group-not-given": "Chưa có số liệu của những đối tượng dùng để so sánh, tổng hợp[: {group}]",
    "group-not-known": "Chưa rõ thuộc nhóm nào để so sánh, tổng hợp[: {group}]",
    "group-open": "Số liệu của nhóm dùng để so sánh, tổng hợp chưa đủ[: {group}]",
    "points-out-of-bounds": "Điểm của “{criterion}” nằm ngoài khung[: {text}]; cần rà soát số liệu",
    "no-band-holds": "Giá trị không rơi vào khung điểm nào của “{criterion}”",
    "no-case-holds": "Không trường hợp nào của “{value}” đúng; văn bản bỏ sót trường hợp này",
    "not-scored": "Kế hoạch không nêu cách chấm “{criterion}”",
    "not-applicable-unsettled": (
        "“{criterion}” không áp dụng; kế hoạch không nêu khi đó tính điểm thế nào"
    ),
    "history-not-covered": (
        "Quá trình khen thưởng được cung cấp chưa đủ để biết đã được “{award}” hay chưa"
    ),
    "silent-value": "{label}: không có số liệu, theo kế hoạch lấy giá trị {value}",
    "rounded-value": "{label}: {stated} được làm tròn thành {used} để so sánh",
    "from-results": "{label} {value}: theo kết quả đợt {rounds}[ của {subject}]",
    "result-missing": "{label}: chưa có kết quả[ của {subject}][ đợt {rounds}]",
    "from-part": "{label} {value}: số liệu của {part}",
    "part-data-missing": "{label}: chưa có số liệu[ của {part}]",
}
