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
    "demand-repeats": (
        "“{again}” lặp lại yêu cầu đã có ở “{first}”: {demand}",
        "Hãy kiểm tra văn bản có nêu hai việc khác nhau không",
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
    "money-not-rounded": (
        "Số tiền tính ra có thể lẻ dưới một đồng mà không nêu cách làm tròn",
        'Hãy ghi cách làm tròn: rounded(…, "up", -4) là tròn lên đến 10.000 đồng',
    ),
    "money-not-whole": (
        "Tiền thưởng “{award}” của {names} không phải số nguyên đồng",
        "Hãy ghi cách làm tròn bằng rounded(…) ở `money:`",
    ),
    "money-not-known": (
        "Chưa tính được hết tiền thưởng, còn thiếu {facts}",
        "Hãy bổ sung số liệu",
    ),
    "budget-of-nominees": (
        "Kinh phí dựa vào “{name}”, không phải số liệu của phong trào",
        "Kinh phí chỉ dựa vào số liệu có `about: campaign`",
    ),
    "budget-too-small": (
        "Kinh phí {budget} không đủ cho các mức thưởng đã nêu, cộng lại là {cost}, thiếu {short}",
        "Hãy đối chiếu số lượng, mức thưởng và kinh phí",
    ),
    "budget-exceeded": (
        "Tiền thưởng {cost} vượt kinh phí {budget} là {beyond}",
        "Cấp có thẩm quyền quyết định bổ sung kinh phí hoặc giảm số lượng",
    ),
    "budget-may-be-exceeded": (
        "Tiền thưởng có thể vượt kinh phí {budget}[, đến {cost}], tùy các vấn đề còn để ngỏ",
        "Hãy xem lại khi đã trả lời hết",
    ),
    "budget-not-known": (
        "Chưa biết kinh phí, còn thiếu {facts}",
        "Hãy bổ sung số liệu",
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
}
