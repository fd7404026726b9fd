"""What is wrong with plan files and tables, in Vietnamese: code to sentence and remedy."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "file-too-large": (
        "Tệp lớn hơn {most} byte",
        "Hãy tách tệp, hoặc bỏ phần không thuộc kế hoạch",
    ),
    "file-empty": (
        "Tệp không có nội dung",
        "Hãy bắt đầu bằng dòng `thidua: 1`",
    ),
    "text-not-utf-8": (
        "Byte thứ {byte} không phải văn bản UTF-8",
        "Hãy lưu tệp với bảng mã UTF-8",
    ),
    "spreadsheet-file": (
        "Đây là tệp của chương trình bảng tính hoặc soạn thảo, không phải tệp văn bản",
        "Hãy lưu bảng dạng CSV UTF-8 rồi dùng tệp đó",
    ),
    "text-not-nfc": (
        "Dấu được tách khỏi chữ cái ở đây",
        "Hãy lưu văn bản ở dạng dựng sẵn (Unicode NFC); chương trình đã đọc như vậy",
    ),
    "text-not-unicode": (
        "Ở đây có một ký tự bị vỡ",
        "Hãy gõ lại ký tự đó",
    ),
    "yaml-syntax": (
        "Không đọc được YAML từ chỗ này",
        "Hãy kiểm tra thụt lề và dấu hai chấm quanh chỗ này",
    ),
    "yaml-flow-syntax": (
        "Phần trong {…} hoặc […] không đọc được",
        "Hãy viết mỗi khóa trên một dòng, không dùng ngoặc",
    ),
    "yaml-tab": (
        "Có ký tự tab ở chỗ chỉ được dùng dấu cách",
        "Hãy thụt lề bằng dấu cách",
    ),
    "yaml-second-colon": (
        "Trên dòng có thêm một dấu hai chấm kèm dấu cách",
        "Hãy đặt cả đoạn chữ trong dấu nháy",
    ),
    "yaml-after-quotes": (
        "Sau dấu nháy đóng còn chữ khác",
        "Hãy đặt cả dòng trong dấu nháy đơn: `'grade == \"A\"'`",
    ),
    "yaml-quote-open": (
        "Dấu nháy chưa đóng",
        "Hãy đóng dấu nháy, hoặc bỏ dấu mở",
    ),
    "yaml-character": (
        "Có ký tự không được phép trong văn bản",
        "Hãy xóa ký tự đó",
    ),
    "yaml-anchor": (
        "Không được dùng neo (&{name})",
        "Hãy viết thẳng giá trị tại chỗ",
    ),
    "yaml-alias": (
        "Không được dùng tham chiếu (*{name})",
        "Hãy viết lại giá trị",
    ),
    "yaml-tag": (
        "Không được dùng thẻ ({tag})",
        "Hãy xóa thẻ: kế hoạch tự biết kiểu của mỗi giá trị",
    ),
    "yaml-merge-key": (
        "Không được dùng khóa trộn (<<)",
        "Hãy viết đủ các khóa",
    ),
    "several-documents": (
        "Ở đây bắt đầu một tài liệu thứ hai",
        "Mỗi tệp chỉ chứa một kế hoạch",
    ),
    "too-deep": (
        "Danh sách, nhóm khóa lồng nhau quá {most} cấp",
        "Hãy viết phẳng hơn",
    ),
    "duplicate-key": (
        "Khóa “{key}” được viết hai lần, lần đầu ở dòng {line}",
        "Hãy giữ một khóa",
    ),
    "key-not-text": (
        "Chỗ của khóa lại là danh sách hoặc nhóm khóa",
        "Hãy viết một từ trước dấu hai chấm",
    ),
    "key-empty": (
        "Có giá trị không có khóa",
        "Hãy viết khóa trước dấu hai chấm",
    ),
    "json-value-expected": (
        "Ở đây cần một giá trị",
        "Hãy viết chữ trong dấu nháy kép, số, danh sách hoặc đối tượng",
    ),
    "json-text-expected": (
        "Ở đây cần chữ trong dấu nháy kép",
        "Hãy đặt trong dấu nháy kép",
    ),
    "json-sign-expected": (
        "Ở đây cần dấu {expected}",
        "Hãy thêm dấu đó, hoặc xóa phần đứng trước",
    ),
    "json-more-text": (
        "Sau phần kết thúc còn nội dung khác",
        "Hãy xóa phần đó",
    ),
    "json-constant": (
        "{text} không phải là giá trị",
        "Hãy viết một số, hoặc bỏ khóa",
    ),
    "unknown-key": (
        "Ở đây không có khóa “{key}”",
        "Hãy xem các khóa trong tài liệu tham chiếu về tệp kế hoạch",
    ),
    "missing-key": (
        "Thiếu khóa “{key}”",
        "Hãy thêm khóa này",
    ),
    "plan-without-keys": (
        "Tệp kế hoạch phải bắt đầu bằng các khóa",
        "Hãy bắt đầu bằng dòng `thidua: 1`, rồi mỗi dòng một khóa: giá trị",
    ),
    "empty-value": (
        "Sau “{key}” không có gì",
        "Hãy viết giá trị, hoặc bỏ khóa",
    ),
    "mapping-expected": (
        "Sau “{key}” cần các khóa con",
        "Hãy viết khóa: giá trị, mỗi dòng một khóa",
    ),
    "list-expected": (
        "Sau “{key}” cần một danh sách",
        "Hãy viết `[a, b]`",
    ),
    "text-expected": (
        "Sau “{key}” chỉ cần một giá trị",
        "Hãy viết một từ, một số hoặc một đoạn chữ",
    ),
    "expression-expected": (
        "Sau “{key}” cần một điều kiện",
        "Hãy viết trên một dòng: `par_index >= 80`",
    ),
    "expression-in-flow": (
        "Điều kiện nằm trong ngoặc, dấu phẩy có thể cắt rời nó",
        "Hãy viết trên một dòng riêng:{block}",
    ),
    "flow-split": (
        "Dấu phẩy trong ngoặc đã cắt rời một giá trị",
        "Hãy viết mỗi khóa trên một dòng:{block}",
    ),
    "direction-missing": (
        "Thiếu chiều xếp hạng sau “{text}”",
        "Hãy thêm desc (lớn hơn là tốt hơn) hoặc asc (nhỏ hơn là tốt hơn)",
    ),
    "version-unknown": (
        "Không biết phiên bản {text} của định dạng",
        "Hãy viết `thidua: 1`",
    ),
    "bad-id": (
        "“{text}” không dùng làm mã được",
        "Mã chỉ gồm chữ, số, gạch nối, dấu chấm, gạch dưới, bắt đầu bằng chữ hoặc số",
    ),
    "bad-whole": (
        "“{text}” không phải số nguyên",
        "Chỉ viết chữ số",
    ),
    "bad-number": (
        "“{text}” không phải là số",
        "Hãy viết chữ số và nhiều nhất một dấu chấm",
    ),
    "bad-share": (
        "“{text}” không phải là tỷ lệ",
        "Hãy viết `98 %` hoặc `49/50`",
    ),
    "bad-money": (
        "“{text}” không phải là số tiền",
        "Hãy viết số đồng chẵn: 2340000 hoặc 2.340.000 đồng",
    ),
    "bad-places": (
        "“{text}” không cho biết bao nhiêu",
        "Hãy viết số nguyên, all, hoặc not stated",
    ),
    "bad-yes-no": (
        "“{text}” không phải yes hay no",
        "Hãy viết `yes` hoặc `no`",
    ),
    "bad-date": (
        "“{text}” không phải là ngày",
        "Hãy viết năm-tháng-ngày, ví dụ `2022-04-06`",
    ),
    "bad-year": (
        "“{text}” không phải là năm hay ngày",
        "Hãy viết 2022 hoặc 2022-04-06",
    ),
    "bad-time": (
        "“{text}” không phải là giờ trong ngày",
        "Hãy viết 07:30",
    ),
    "period-reversed": (
        "Thời gian kết thúc[ ngày {end}] trước khi bắt đầu[ ngày {start}]",
        "Hãy đổi chỗ hoặc sửa hai ngày",
    ),
    "round-reversed": (
        "Đợt cuối[ ({last})] đứng trước đợt đầu[ ({first})]",
        "Hãy sửa `first:` hoặc `last:`",
    ),
    "document-empty": (
        "Văn bản không có số, ngày, cơ quan ban hành hay tên",
        "Hãy ghi ít nhất một mục",
    ),
    "citation-empty": (
        "Căn cứ không nêu văn bản, điều khoản hay trích dẫn",
        "Hãy ghi ít nhất một mục",
    ),
    "table-empty": (
        "Bảng không có nội dung",
        "Hãy ghi một dòng tiêu đề và mỗi đối tượng một dòng",
    ),
    "table-not-list": (
        "Tệp không phải danh sách đối tượng",
        "Hãy viết `[{…}, {…}]`",
    ),
    "heading-empty": (
        "Có cột không có tiêu đề",
        "Hãy ghi tiêu đề, hoặc xóa cột",
    ),
    "heading-twice": (
        "Tiêu đề “{text}” xuất hiện hai lần[, lần đầu ở cột {first}]",
        "Hãy đổi tên một cột",
    ),
    "row-empty": (
        "Có dòng trống đã được bỏ qua, đây là dòng đầu tiên",
        "Hãy xóa các dòng đó",
    ),
    "row-too-long": (
        (
            "Dòng có {cells} ô cho {columns} tiêu đề nên không rõ ô nào thuộc cột nào: trừ mã và "
            "tên, mọi giá trị coi là chưa biết"
        ),
        "Hãy đặt ô có dấu phân cách trong dấu nháy kép",
    ),
    "row-too-short": (
        "Dòng có {cells} ô cho {columns} tiêu đề; các ô còn lại chưa biết",
        "Hãy bổ sung ô thiếu",
    ),
    "row-not-object": (
        "Một mục của danh sách không phải đối tượng",
        'Hãy viết `{"id": …}`',
    ),
    "cell-quote": (
        "Dấu nháy kép chưa đóng hoặc còn chữ phía sau; ô được đọc nguyên văn",
        "Hãy đóng dấu nháy, và viết đôi dấu nháy bên trong",
    ),
    "cell-nul": (
        "Ô chứa ký tự vô nghĩa (NUL); giá trị coi như chưa biết",
        "Hãy ghi lại ô",
    ),
    "cell-too-long": (
        "Ô có {length} ký tự, chỉ đọc tối đa {most}; giá trị coi như chưa biết",
        "Hãy rút ngắn",
    ),
    "cell-is-object": (
        "Ô chứa một đối tượng; giá trị coi như chưa biết",
        "Hãy ghi chữ, số, có/không hoặc danh sách",
    ),
    "bad-least": (
        "`{text}` không phải là số nguyên hay tỷ lệ",
        "Viết 3 hoặc 50 %",
    ),
    "bad-end": (
        "“{text}” không phải là ngày",
        "Hãy viết năm-tháng-ngày, ví dụ `2022-04-06`, hoặc `before 2022-04-07`",
    ),
    "bad-days": (
        "“{text}” không phải là một ngày hay nhiều ngày liền",
        "Hãy viết `2021-04-30`, hoặc `2021-04-30 to 2021-05-03` cho không quá một năm",
    ),
    "bad-length": (
        "“{text}” không phải là một khoảng thời gian",
        "Hãy viết ví dụ `3 months`, `30 days`, `1 year`",
    ),
    "phases-missing": (
        "Đợt xét không có giai đoạn nào",
        "Hãy ghi ít nhất một giai đoạn trong `phases:`",
    ),
    "deadline-not-one-day": (
        (
            "Thời hạn cần `due:` (ngày cuối cùng còn đúng hạn) hoặc `before:` (ngày đầu tiên quá "
            "hạn), không phải cả hai"
        ),
        "Hãy giữ một trong hai",
    ),
}
