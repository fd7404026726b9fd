"""What is wrong with plans, in Vietnamese: code to sentence and remedy."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "options-missing": (
        "Số liệu kiểu {kind} chưa có danh mục lựa chọn",
        "Hãy thêm `options:` với các giá trị cho phép",
    ),
    "options-not-meant": (
        "Số liệu kiểu {kind} không có danh mục lựa chọn",
        "Hãy bỏ `options:` hoặc đổi kiểu thành choice hay set",
    ),
    "duplicate-option": (
        "Lựa chọn “{text}” được liệt kê hai lần",
        "Hãy bỏ một",
    ),
    "silent-value-wrong-kind": (
        "Giá trị mặc định khi thiếu không thuộc kiểu {kind}",
        "Hãy ghi giá trị đúng kiểu sau `if_silent:`",
    ),
    "silent-value-impossible": (
        "{text} không phải là giá trị mà số liệu này có thể nhận",
        "`if_silent:` phải nằm trong giới hạn, danh mục và số chữ số thập phân",
    ),
    "applies-circle": (
        "Điều phải xác định trước lại phụ thuộc vào chính nó: {circle}",
        "Hãy cắt vòng lặp ở một dòng `applies:`, `about:` hoặc `where:`",
    ),
    "rule-undetermined": (
        "Văn bản để ngỏ quy định dùng “{name}”: {text}",
        "Khi chưa có “{name}” thì kết quả vẫn để ngỏ",
    ),
    "fact-not-used": (
        "Số liệu “{name}” chỉ để ghi nhận; không quy định nào dùng",
        "Hãy dùng trong một quy định, hoặc giữ để ghi nhận",
    ),
    "fact-read-twice": (
        "“{name}” đã được đọc từ cột “{first}”",
        "Hãy giữ một cột",
    ),
    "member-listed-twice": (
        "“{name}” có trong {first} và lại có trong {again}",
        "Mỗi đơn vị chỉ thuộc một nhóm: hãy giữ một chỗ",
    ),
    "single-part": (
        "Cụm, khối “{name}” chỉ có một nhóm “{part}”",
        "Hãy liệt kê các nhóm khác hoặc bỏ cụm, khối này",
    ),
    "unit-ends-too-early": (
        "Đơn vị kết thúc {until}, trước khi thành lập {since}",
        "Hãy sửa một trong hai ngày",
    ),
    "unit-circle": (
        "Đơn vị là cấp trên hoặc tiền thân của chính nó: {circle}",
        "Hãy sửa một dòng `parent:` hoặc `predecessors:`",
    ),
    "known-as-requirement": (
        (
            "`known()` không bao giờ sai: khi chưa có số liệu thì là chưa rõ, nên không thể dùng "
            "làm điều kiện"
        ),
        "Hãy dùng chính số liệu; thiếu số liệu thì điều kiện tự để ngỏ",
    ),
    "given-out-of-place": (
        "`given()` đứng ở chỗ chưa có danh hiệu nào được quyết định",
        "Hãy dùng trong điều kiện hoặc trường hợp không xét của danh hiệu xét sau",
    ),
    "held-out-of-place": (
        "`held()` đứng ở chỗ chưa biết quá trình khen thưởng",
        "Hãy dùng trong một điều kiện; `when:` có thể giới hạn đối tượng",
    ),
    "given-later-award": (
        "“{award}” dựa vào kết quả xét “{name}”, là mục chưa được quyết định trước đó",
        "Hãy đặt “{name}” trước “{award}”; với trường hợp không xét, hãy ghi `bars:`",
    ),
    "award-circle": (
        "Kết quả của một danh hiệu phụ thuộc vào chính nó: {circle}",
        "Hãy cắt vòng lặp: phải có một danh hiệu được xét độc lập",
    ),
    "requirement-not-used": (
        "Không danh hiệu nào yêu cầu điều kiện “{name}”",
        "Hãy thêm vào `requires:` của các danh hiệu liên quan",
    ),
    "no-award": (
        "Kế hoạch không quy định danh hiệu, hình thức khen thưởng",
        "Việc khen thưởng theo quy định chung",
    ),
    "no-recipients": (
        "“{award}” chưa có đối tượng nhận",
        "Hãy thêm `recipients:` với một đối tượng",
    ),
    "authority-missing": (
        "Kế hoạch chưa nêu ai quyết định tặng “{award}”",
        "Hãy thêm `authority:`",
    ),
    "delegated-award": (
        "Quy định về “{award}” nằm ở kế hoạch khác, {other}",
        "Không xét ở đây",
    ),
    "prize-not-stated": (
        "Không danh hiệu nào nêu mức tiền thưởng nên chưa xác định được kinh phí",
        "Hãy thêm `money:` khi đã biết",
    ),
    "later-award": (
        "“{award}” nêu “{name}”, chưa được quyết định trước đó",
        "Hãy ghi ở danh hiệu xét sau",
    ),
    "both-with-and-without": (
        "“{award}” vừa loại trừ vừa cho phép cùng nhận “{name}”",
        "Hãy giữ ở một trong hai danh sách",
    ),
    "combining-not-stated": (
        "Kế hoạch chưa nêu một đối tượng có được nhận cả “{other}” và “{award}” không",
        "Hãy thêm “{other}” vào `not_with:` hoặc `beside:` của “{award}”",
    ),
    "combining-not-checked": (
        "Có {count} danh hiệu, quá nhiều để so từng cặp; tối đa {most}",
        "Hãy tách kế hoạch",
    ),
    "limit-without-number": (
        "Số lượng của “{award}” chưa có con số",
        "Hãy ghi `at_most:` với một số, `all` hoặc `not stated`",
    ),
    "limit-not-stated": (
        "Kế hoạch chưa nêu số lượng “{award}”",
        "Số lượng do cấp có thẩm quyền quyết định",
    ),
    "planned-limit": (
        "Số lượng “{award}” mới là dự kiến",
        "Hãy xác nhận trước khi kết thúc đợt xét",
    ),
    "negative-number": (
        "{number} là số âm",
        "Hãy ghi số từ 0 trở lên",
    ),
    "prizes-differ": (
        "Tổng số giải của “{award}” là {added}, không phải {number}",
        "Hãy sửa `at_most:` hoặc số giải",
    ),
    "quota-total-differs": (
        "“{award}”: {number} cho mỗi nhóm, {parts} nhóm, không bằng tổng {total}",
        "Hãy sửa số lượng, số nhóm hoặc tổng",
    ),
    "numbers-disagree": (
        "“{award}”: {number} phần thưởng cho {recipients} đối tượng",
        "Hãy đối chiếu hai con số với văn bản",
    ),
    "prizes-without-ranking": (
        "Các giải của “{award}” chưa có căn cứ xếp hạng",
        "Hãy thêm `rank:`",
    ),
    "no-ranking": (
        (
            "Chỉ {number} đối tượng được “{award}” nhưng không có căn cứ xếp hạng: nếu số đủ điều"
            " kiện nhiều hơn thì tất cả ngang nhau"
        ),
        "Hãy thêm `rank:`, hoặc để Hội đồng lựa chọn",
    ),
    "tie-rule-may-exceed": (
        "Quy tắc {rule} của “{award}” có thể vượt số lượng {number}",
        "Hãy thêm `may_be_exceeded: yes` vào số lượng, hoặc chọn refer hay none",
    ),
    "no-tie-key": (
        "Các đối tượng bằng nhau ở vị trí cuối của “{award}” được chuyển Hội đồng",
        "Hãy thêm `tie_keys:` nếu kế hoạch có tiêu chí phụ",
    ),
    "duty-without-date": (
        "Nhiệm vụ chưa có thời hạn: {what}",
        "Hãy thêm `due:`",
    ),
    "monitor-competes": (
        "“{name}” vừa tham gia vừa theo dõi, kiểm tra: {what}",
        "Hãy nêu rõ với Hội đồng về xung đột lợi ích",
    ),
    "duty-holder-not-sent": (
        "“{name}” có nhiệm vụ nhưng không có trong nơi nhận",
        "Hãy thêm vào `sent_to:` hoặc gửi văn bản",
    ),
    "held-award-unlike": (
        "Kế hoạch không có danh hiệu, hình thức “{name}” mà held() hỏi tới",
        "Hãy sửa tên; giữ nguyên nếu danh hiệu đó do kế hoạch khác quy định",
    ),
    "condition-impossible": (
        "`{text}` không bao giờ đạt: “{name}” không thể có giá trị như vậy",
        "Hãy đối chiếu với giới hạn, số chữ số thập phân và danh mục của “{name}”",
    ),
    "condition-certain": (
        "`{text}` luôn đạt, dù “{name}” có giá trị nào",
        "Hãy đối chiếu với giới hạn và danh mục của “{name}”, hoặc bỏ điều kiện này",
    ),
    "limit-is-zero": (
        "Không ai có thể nhận “{award}”: số lượng là 0",
        "Hãy ghi đúng số lượng, hoặc `not stated` nếu kế hoạch để ngỏ",
    ),
    "key-may-not-apply": (
        (
            "Tiêu chí xếp hạng “{key}” của “{award}” dùng “{name}”, số liệu không áp dụng cho "
            "mọi đối tượng"
        ),
        "Hãy chọn tiêu chí áp dụng cho mọi đối tượng, hoặc để Hội đồng xếp các trường hợp còn lại",
    ),
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
