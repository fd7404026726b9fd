"""What is wrong with nominees, rounds and rulings, in Vietnamese: code to sentence and remedy."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "unknown-column": (
        "Không có số liệu, nhóm hay cột cố định nào tên “{text}”; cột này không được đọc",
        "Hãy đổi tên cột, hoặc khai báo trong `read:` của kế hoạch",
    ),
    "column-twice": (
        (
            "Cột “{text}” chứa {target} nhưng đã có cột khác chứa; chỗ nào hai cột ghi khác "
            "nhau thì coi là chưa biết"
        ),
        "Hãy giữ lại một trong hai cột",
    ),
    "identity-column-missing": (
        "Không có cột mã của đối tượng[; chỉ có: {headings}]",
        "Hãy thêm cột `id`",
    ),
    "missing-column": (
        "Không có cột cho “{name}”[ ({label})]: giá trị chưa biết với mọi đối tượng",
        "Hãy thêm cột, hoặc khai báo tên cột trong `read:`",
    ),
    "column-kind": (
        "Cột “{text}” của bảng dữ liệu có kiểu {found}; phải chứa {expected}",
        (
            "Hãy để số ở cột số nguyên hoặc số thập phân, không để ở dạng float hay văn bản; "
            "có/không ở dạng boolean, ngày ở dạng date"
        ),
    ),
    "ids-missing": (
        "{count} dòng của bảng dữ liệu không có mã ở cột “{text}”",
        "Hãy điền mã, hoặc bỏ các dòng này",
    ),
    "ids-double": (
        "{count} mã đứng ở nhiều dòng của bảng dữ liệu[, trong đó có {ids}]",
        "Hãy để mỗi đối tượng một dòng",
    ),
    "ids-not-normal": (
        "{count} mã có khoảng trắng ở hai đầu hoặc chưa ở dạng dựng sẵn (NFC)[, trong đó có {ids}]",
        "Hãy cắt khoảng trắng và chuẩn hóa mã, để mỗi đối tượng chỉ có một mã",
    ),
    "value-and-flag": (
        "Ở {count} dòng, “{text}” có giá trị mà “{flag}” ghi là không áp dụng",
        "Hãy để trống giá trị, hoặc bỏ đánh dấu",
    ),
    "row-without-id": (
        "Dòng không có mã[ (tên: “{name}”)]; vẫn được giữ nhưng chưa biết là ai",
        "Hãy điền mã; trước khi có mã, kết quả chỉ là tạm thời",
    ),
    "duplicate-nominee": (
        "“{id}” đã có ở dòng {first}; hai dòng là một đối tượng",
        "Hãy bỏ bớt một dòng",
    ),
    "conflicting-values": (
        (
            "Ô này và [dòng {first}][cột “{other}”] ghi khác nhau về {target}[ của “{id}”]; "
            "giá trị coi là chưa biết"
        ),
        "Hãy xác minh giá trị đúng",
    ),
    "wrong-value": (
        "“{text}” không phải giá trị hợp lệ của {target}, kiểu {expected}; coi là chưa biết",
        "Hãy ghi đúng kiểu, ví dụ 91.30, có, 2022-04-15, 98 %",
    ),
    "float-value": (
        (
            "{target} được đưa vào dưới dạng số nhị phân {text}, không đúng chữ số gốc; coi là "
            "chưa biết"
        ),
        "Hãy đưa vào dạng chữ hoặc Decimal",
    ),
    "too-many-decimals": (
        "{text} có hơn {decimals} chữ số thập phân ở {target}; không tự làm tròn, coi là chưa biết",
        "Hãy ghi giá trị đã công bố, hoặc khai báo `compare_at:` và `rounding:`",
    ),
    "out-of-bounds": (
        (
            "{value} không thể là giá trị của {target}[; nhỏ nhất là {least}][; lớn nhất là "
            "{most}]; coi là chưa biết"
        ),
        "Hãy sửa lại giá trị",
    ),
    "not-applicable-not-allowed": (
        "{target} áp dụng cho mọi đối tượng; “n/a” coi là chưa biết",
        "Hãy điền giá trị, hoặc khai báo `not_applicable: allowed` trong kế hoạch",
    ),
    "value-where-not-applicable": (
        "{target} không áp dụng cho đối tượng này nhưng lại ghi {text}; giá trị không được dùng",
        "Hãy để trống: số 0 khác với “không áp dụng”",
    ),
    "unknown-who": (
        "“{text}” không phải là loại đối tượng",
        "Hãy ghi collective (tập thể), individual (cá nhân) hoặc household (hộ gia đình)",
    ),
    "unknown-part": (
        "“{text}” không phải là nhóm thuộc {target}",
        "Hãy ghi mã một nhóm của phân nhóm này",
    ),
    "unit-not-listed": (
        "Kế hoạch không có đơn vị “{text}”",
        "Hãy ghi mã một đơn vị trong `units:`, hoặc khai báo thêm",
    ),
    "part-differs": (
        "Dòng này ghi “{text}” nhưng kế hoạch xếp đối tượng vào “{listed}”; coi là chưa biết nhóm",
        "Hãy sửa dòng này hoặc sửa kế hoạch",
    ),
    "award-not-in-round": (
        "Đợt xét này không có danh hiệu, hình thức “{name}”",
        "Hãy ghi mã một danh hiệu, hình thức của đợt xét",
    ),
    "unknown-nominee": (
        "Danh sách không có đối tượng “{name}”",
        "Hãy bổ sung vào danh sách hoặc sửa mã",
    ),
    "duplicate-nomination": (
        "“{id}” được đề nghị hai lần cho “{award}”; chỉ tính một lần",
        "Hãy bỏ bớt một đề nghị",
    ),
    "no-such-round": (
        "Phong trào không có đợt xét “{id}”[; chỉ có: {rounds}][ (phát động ngày {launch})]",
        "Hãy chọn một trong các đợt xét của phong trào",
    ),
    "no-award-in-round": (
        "Đợt xét {round} không có danh hiệu, hình thức nào",
        "Có thể xem kết quả từng điều kiện của mỗi đối tượng",
    ),
    "provisional": (
        "Có {rows} dòng không có mã nên danh sách có thể thiếu hoặc trùng",
        "Hãy điền đủ mã trước khi họp Hội đồng",
    ),
    "empty-part": (
        (
            "Không có đối tượng nào đủ điều kiện xét “{award}” ở nhóm {part}; các suất để trống, "
            "không chuyển sang nhóm khác"
        ),
        "Hãy kiểm tra có sót đề nghị không",
    ),
    "single-contender": (
        "{name} là đối tượng duy nhất được xét “{award}” ở nhóm {part}",
        "Hãy kiểm tra nhóm này có đúng là chỉ có một đối tượng không",
    ),
    "ruling-without-question": (
        "Không có vấn đề nào để ngỏ mang mã “{id}”",
        "Hãy dùng mã một vấn đề để ngỏ của phương án này",
    ),
    "ruling-twice": (
        "Vấn đề “{id}” được quyết định hai lần",
        "Hãy giữ lại một ý kiến quyết định",
    ),
    "ruling-outside-question": (
        "“{name}” không thuộc diện lựa chọn của vấn đề “{id}”; chỉ gồm {candidates}",
        "Hãy chọn trong số các đối tượng này",
    ),
    "ruling-names-twice": (
        "Ý kiến về “{id}” nêu “{name}” hai lần",
        "Mỗi đối tượng chỉ nêu một lần",
    ),
    "ruling-too-many": (
        "Ý kiến về “{id}” chọn {given} nhưng chỉ có {places} suất",
        "Hãy chọn không quá số suất",
    ),
    "comma-unclear": (
        ("“{text}” có thể là số thập phân hoặc số hàng nghìn; {target} coi là chưa biết"),
        "Hãy ghi 1234, hoặc 1.234 với dấu chấm trước phần thập phân, đúng với ý muốn nói",
    ),
    "invisible-characters": (
        "{target} có ký tự không nhìn thấy; các ký tự đó được bỏ đi",
        "Hãy gõ lại thay vì sao chép",
    ),
    "ids-alike": (
        "Mã “{id}” ở đây và “{other}” ở dòng {first} gần như giống nhau",
        "Hãy ghi cùng một mã nếu là cùng một đối tượng",
    ),
    "history-award-unlike": (
        "Không điều kiện nào hỏi tới khen thưởng đã nhận “{name}” của “{id}”",
        "Nếu đúng là khen thưởng đó, hãy ghi tên như trong held()",
    ),
    "history-subject-unlike": (
        "Khen thưởng đã nhận “{name}” ghi cho “{id}”, không có trong danh sách",
        "Nếu đúng là đối tượng đó, hãy ghi mã y như trong danh sách",
    ),
    "lot-without-seed": (
        "Vấn đề “{id}” do bốc thăm quyết định nên cần hạt giống",
        "Đưa `seed` vào ý kiến quyết định",
    ),
    "lot-without-commitment": (
        "Chưa có mã băm công bố trước cho việc bốc thăm “{id}”",
        "Thêm `lot:` vào kế hoạch hoặc `commitment` vào ý kiến quyết định",
    ),
    "lot-seed-differs": (
        "Hạt giống của “{id}” không khớp với mã băm đã công bố",
        "Kiểm tra lại hạt giống",
    ),
    "lot-with-names": (
        "Ý kiến về “{id}” vừa bốc thăm vừa nêu tên",
        "Giữ một trong hai",
    ),
    "few-nominated": (
        "“{award}”: chỉ có {count} đề nghị, quy định ít nhất {least}",
        "Đề nghị thêm nếu còn thời hạn",
    ),
    "least-not-reached": (
        "“{award}”: chỉ tiêu “{limit}”[ của {part}] cần ít nhất {least}, còn thiếu {short}",
        "Các suất dành riêng để trống, trừ khi kế hoạch cho chuyển",
    ),
    "fixed-above-ceiling": (
        "“{award}”: cấp dưới định {number} cho “{limit}”, cao hơn mức trần {most}",
        "Áp dụng mức trần",
    ),
    "off-step": (
        "{value} không phải là bội số của {step}, bước của {target}; coi là chưa biết",
        "Hãy ghi giá trị đúng bước",
    ),
    "judged-outside-time": (
        "Đợt “{name}” được xét ngày {day}, ngoài thời gian xét {stated}",
        "Hãy kiểm tra lại ngày xét",
    ),
}
