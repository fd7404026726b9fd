"""What is wrong with expressions, in Vietnamese: code to sentence and remedy."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "expression-empty": (
        "Biểu thức để trống",
        "Hãy viết một điều kiện hoặc một giá trị, hoặc bỏ khóa này đi",
    ),
    "expression-too-long": (
        "Biểu thức quá dài: {length}, tối đa {most}",
        "Hãy tách ra: viết từng phần thành một dòng riêng",
    ),
    "expression-too-deep": (
        "Biểu thức lồng nhau quá {most} tầng",
        "Hãy tách ra, hoặc dùng sum(…), at_least(…) và bớt ngoặc",
    ),
    "expression-syntax": (
        "Đây không phải là biểu thức: {text}",
        "Hãy xem chỗ được chỉ ra: thiếu hoặc thừa một từ, một dấu hay một giá trị",
    ),
    "text-escape": (
        "Văn bản có dấu gạch chéo ngược, xuống dòng hoặc ký tự điều khiển: {text}",
        "Hãy viết văn bản trên một dòng, không dùng dấu gạch chéo ngược",
    ),
    "quote-not-closed": (
        "Dấu nháy {text} chưa được đóng",
        "Hãy đóng văn bản bằng chính dấu nháy đó",
    ),
    "number-form": (
        "{text} không phải là số",
        "Hãy viết các chữ số và nhiều nhất một dấu chấm: 1000000, 95.61",
    ),
    "number-too-long": (
        "Một số có hơn {most} chữ số",
        "Hãy viết số ngắn hơn",
    ),
    "comma-in-number": (
        "Dấu phẩy đặt sai chỗ: {text}",
        "Hãy dùng dấu chấm thập phân (85.5); danh sách viết trong [ ] sau `in`",
    ),
    "no-such-day": (
        "Không có ngày {text}",
        "Hãy viết một ngày có thật theo dạng năm-tháng-ngày: 2022-04-15",
    ),
    "name-not-plain": (
        "Tên {text} có chữ ở dạng chỉ trông giống",
        "Hãy gõ lại tên bằng chữ dựng sẵn thông thường (Unicode NFC)",
    ),
    "foreign-word": (
        "Ngôn ngữ quy tắc không có từ {text}",
        "Hãy dùng and, or, not, in, if, else, yes, no và các từ trong tài liệu tham chiếu",
    ),
    "unknown-sign": (
        "Ngôn ngữ quy tắc không có dấu {text}",
        "Hãy dùng == != < <= > >= + - * / và các từ and, or, not",
    ),
    "bracket-not-opened": (
        "Dấu ngoặc {text} đóng mà không có ngoặc mở",
        "Hãy bỏ đi, hoặc thêm ngoặc mở ở phía trước",
    ),
    "bracket-not-closed": (
        "Dấu ngoặc {text} chưa được đóng",
        "Hãy đóng ngoặc lại, hoặc bỏ đi",
    ),
    "single-equals": (
        "Một dấu = không phải là phép so sánh",
        "Hãy viết == để so sánh",
    ),
    "percent-form": (
        "{text} đứng một mình",
        "Hãy viết phần trăm của một giá trị là `12 % of x`, và tỷ lệ là percent(98)",
    ),
    "not-in-language": (
        "Ngôn ngữ quy tắc không có cách viết này: {text}",
        "Hãy xem cách viết đúng trong tài liệu tham chiếu, hoặc viết một quy tắc bằng Python",
    ),
    "list-of-values": (
        "Sau `in` phải là danh sách giá trị viết rõ, hoặc tên của một tập hợp",
        'Hãy viết các giá trị trong ngoặc vuông: `x in ["A", "B"]`',
    ),
    "unknown-function": (
        "Không có hàm “{name}”",
        "Hãy dùng một từ trong tài liệu tham chiếu, hoặc truyền quy tắc có tên đó qua `rules=`",
    ),
    "call-form": (
        "`{name}` không được gọi như vậy",
        "Hãy viết `{form}`",
    ),
    "literal-form": (
        "{name}(…) không chứa giá trị phù hợp",
        'Hãy viết `percent(98)`, `ratio(49, 50)`, `dong(2340000)` hoặc `clock("07:30")`',
    ),
    "unknown-name": (
        "Không có số liệu, giá trị hay cụm, khối nào tên là “{name}”",
        "Hãy sửa tên, hoặc khai báo trong `facts:`, `values:` hay `pools:`",
    ),
    "wrong-kind": (
        "Chỗ này cần giá trị kiểu {expected}; giá trị đang có là kiểu {found}",
        "Hãy so sánh cùng kiểu: tỷ lệ với percent(98), tiền với dong(…), văn bản với “…”",
    ),
    "not-comparable": (
        "Giá trị kiểu {found} không đem so sánh",
        "Hãy viết chính số liệu có/không (done, not done); hỏi phần tử của tập hợp bằng `in`",
    ),
    "words-have-no-order": (
        "Từ ngữ không có thứ tự nên không so sánh được bằng {sign}",
        'Hãy liệt kê các từ được tính: `x in ["A", "B"]`',
    ),
    "not-an-option": (
        "“{text}” không thuộc các lựa chọn[ của “{name}”][ của “{target}”][: {options}]",
        "Hãy ghi một trong các lựa chọn, hoặc khai báo thêm lựa chọn này",
    ),
    "cannot-combine": (
        "Phép tính {left} {operator} {right} không có nghĩa",
        "Hãy chia hai giá trị cùng kiểu, nhân với một số, lấy phần trăm bằng `12 % of x`",
    ),
    "name-wanted": (
        "{name}(…) cần tên của một số liệu",
        "Hãy viết {name}(x) với mã của một số liệu",
    ),
    "award-wanted": (
        "{name}(…) cần mã danh hiệu, hình thức khen thưởng trong dấu nháy",
        'Hãy viết `{name}("a")`',
    ),
    "unknown-award": (
        "Kế hoạch không có danh hiệu, hình thức khen thưởng “{name}”",
        "Hãy sửa mã, hoặc khai báo trong `awards:`",
    ),
    "decimals-wanted": (
        "Chỗ này cần số chữ số thập phân, từ -20 đến 20",
        'Hãy viết `rounded(x, "half-up", 2)`; -4 là làm tròn đến hàng chục nghìn',
    ),
    "rounding-wanted": (
        "Chỗ này cần tên một cách làm tròn trong dấu nháy: {names}",
        'Hãy viết `rounded(x, "half-up", 2)`',
    ),
    "population-wanted": (
        "Sau `over=` phải là tên một cụm, khối, hoặc một trong các từ: {names}",
        "Hãy viết `over=` với mã một cụm, khối có trong `pools:`, hoặc members, unit, everyone",
    ),
    "sheet-wanted": (
        "points(…) cần mã bảng điểm, mã tiêu chí trong dấu nháy",
        'Hãy viết `points("form")` hoặc `points("form", "I.1")`',
    ),
    "unknown-sheet": (
        "Kế hoạch không có bảng điểm “{name}”",
        "Hãy sửa mã, hoặc khai báo trong `sheets:`",
    ),
    "unknown-criterion": (
        "Bảng điểm không có tiêu chí “{name}”",
        "Hãy ghi mã một tiêu chí của bảng điểm này",
    ),
    "count-wanted": (
        "Chỗ này cần một số nguyên từ {least} trở lên",
        "Hãy viết bằng chữ số, ví dụ 1 hoặc 2",
    ),
}
