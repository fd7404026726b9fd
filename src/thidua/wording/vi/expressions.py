"""What is wrong with expressions, in Vietnamese: code to sentence and remedy."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "expression-empty": (
        "Biểu thức để trống",
        "Viết một điều kiện hoặc một giá trị, hoặc bỏ khóa này đi",
    ),
    "expression-too-long": (
        "Biểu thức quá dài: {length}, tối đa {most}",
        "Tách ra: viết từng phần thành một dòng riêng",
    ),
    "expression-too-deep": (
        "Biểu thức lồng nhau quá {most} tầng",
        "Tách ra, hoặc dùng sum(…), at_least(…) và bớt ngoặc",
    ),
    "expression-syntax": (
        "Đây không phải là biểu thức: {text}",
        "Xem chỗ được chỉ ra: thiếu hoặc thừa một từ, một dấu hay một giá trị",
    ),
    "text-escape": (
        "Văn bản có dấu gạch chéo ngược, xuống dòng hoặc ký tự điều khiển: {text}",
        "Viết văn bản trên một dòng, không dùng dấu gạch chéo ngược",
    ),
    "quote-not-closed": (
        "Dấu nháy {text} chưa được đóng",
        "Đóng văn bản bằng chính dấu nháy đó",
    ),
    "number-form": (
        "{text} không phải là số",
        "Viết các chữ số và nhiều nhất một dấu chấm: 1000000, 95.61",
    ),
    "number-too-long": (
        "Một số có hơn {most} chữ số",
        "Viết số ngắn hơn",
    ),
    "comma-in-number": (
        "Dấu phẩy đặt sai chỗ: {text}",
        'Dùng dấu chấm thập phân (85.5); danh sách viết trong [ ] sau "in"',
    ),
    "no-such-day": (
        "Không có ngày {text}",
        "Viết một ngày có thật theo dạng năm-tháng-ngày: 2022-04-15",
    ),
    "name-not-plain": (
        "Tên {text} có chữ ở dạng chỉ trông giống",
        "Gõ lại tên bằng chữ dựng sẵn thông thường (Unicode NFC)",
    ),
    "foreign-word": (
        "Ngôn ngữ quy tắc không có từ {text}",
        "Dùng and, or, not, in, if, else, yes, no và các từ trong tài liệu tham chiếu",
    ),
    "unknown-sign": (
        "Ngôn ngữ quy tắc không có dấu {text}",
        "Dùng == != < <= > >= + - * / và các từ and, or, not",
    ),
    "bracket-not-opened": (
        "Dấu ngoặc {text} đóng mà không có ngoặc mở",
        "Bỏ đi, hoặc thêm ngoặc mở ở phía trước",
    ),
    "bracket-not-closed": (
        "Dấu ngoặc {text} chưa được đóng",
        "Đóng ngoặc lại, hoặc bỏ đi",
    ),
    "single-equals": (
        "Một dấu = không phải là phép so sánh",
        "Viết == để so sánh",
    ),
    "percent-form": (
        "{text} đứng một mình",
        "Viết phần trăm của một giá trị là 12 % of x, và tỷ lệ là percent(98)",
    ),
    "not-in-language": (
        "Ngôn ngữ quy tắc không có cách viết này: {text}",
        "Xem cách viết đúng trong tài liệu tham chiếu, hoặc viết một quy tắc bằng Python",
    ),
    "list-of-values": (
        'Sau "in" phải là danh sách giá trị viết rõ, hoặc tên của một tập hợp',
        'Viết các giá trị trong ngoặc vuông: x in ["A", "B"]',
    ),
    "unknown-function": (
        "Không có hàm {name}",
        "Dùng một từ trong tài liệu tham chiếu, hoặc truyền quy tắc có tên đó qua rules=",
    ),
    "call-form": (
        "{name} không được gọi như vậy",
        "Viết {form}",
    ),
    "literal-form": (
        "{name}(…) không chứa giá trị phù hợp",
        'Viết percent(98), ratio(49, 50), dong(2340000) hoặc clock("07:30")',
    ),
    "unknown-name": (
        "Không có dữ kiện hay cụm, khối nào tên là {name}",
        "Sửa tên, hoặc khai báo dữ kiện",
    ),
    "wrong-kind": (
        "Chỗ này cần giá trị kiểu {expected}; giá trị đang có là kiểu {found}",
        'So sánh cùng kiểu: tỷ lệ với percent(98), tiền với dong(…), văn bản với "…"',
    ),
    "not-comparable": (
        "Giá trị kiểu {found} không đem so sánh",
        'Viết chính dữ kiện có/không (done, not done); hỏi phần tử của tập hợp bằng "in"',
    ),
    "words-have-no-order": (
        "Từ ngữ không có thứ tự nên không so sánh được bằng {sign}",
        'Liệt kê các từ được tính: x in ["A", "B"]',
    ),
    "not-an-option": (
        "{text} không thuộc các lựa chọn của {name}",
        "Viết một trong các lựa chọn, hoặc khai báo thêm lựa chọn này",
    ),
    "cannot-combine": (
        "Phép tính {left} {operator} {right} không có nghĩa",
        "Chia hai giá trị cùng kiểu, nhân với một số, lấy phần trăm bằng 12 % of x",
    ),
    "name-wanted": (
        "{name}(…) cần tên của một dữ kiện",
        "Viết {name}(x) với mã của một dữ kiện",
    ),
    "award-wanted": (
        "{name}(…) cần mã danh hiệu, hình thức khen thưởng trong dấu nháy",
        'Viết {name}("a")',
    ),
    "unknown-award": (
        "Kế hoạch không có danh hiệu, hình thức khen thưởng {name}",
        "Sửa mã, hoặc khai báo danh hiệu, hình thức đó",
    ),
    "given-inside": (
        "Given(…) nằm trong phép so sánh hoặc trong if, nơi không thể biết kết quả của nó",
        "Viết thành điều kiện riêng, nối bằng and, or, not hoặc at_least(…)",
    ),
    "count-wanted": (
        "Chỗ này cần một số nguyên từ 1 trở lên",
        "Viết 1, 2, 3 …",
    ),
}
