"""What is wrong with values, sheets and grades, in Vietnamese: code to sentence and remedy."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "definition-circle": (
        "Giá trị, điểm hoặc xếp loại dựa vào chính nó, qua: {circle}",
        "Hãy cắt vòng này: một trong các mục phải tính được mà không cần mục trước",
    ),
    "scored-in-several-ways": (
        "Tiêu chí “{name}” có nhiều cách chấm: {ways}",
        "Hãy giữ một cách, hoặc tách thành các tiêu chí con",
    ),
    "no-way-of-scoring": (
        "Không nêu cách chấm tiêu chí “{name}”",
        (
            "Hãy thêm `points:`, `ratio:`, `full_if:`, `bands:`, `layers:`, `method:` hoặc "
            "`criteria:`"
        ),
    ),
    "bands-without-value": (
        "Khung điểm của “{name}” không nêu dựa vào giá trị nào",
        "Hãy thêm `by:` với giá trị để so với các khung",
    ),
    "value-without-bands": (
        "“{name}” có `by:` nhưng không có khung điểm",
        "Hãy thêm `bands:`, hoặc dùng `points:`",
    ),
    "maximum-missing": (
        "“{name}” chấm theo điểm tối đa (`{key}:`) nhưng chưa nêu điểm tối đa",
        "Hãy thêm `most:`",
    ),
    "points-rounded-in-part": (
        "Có `{key}:` nhưng thiếu `{other}:` nên chưa rõ làm tròn điểm thế nào",
        "Hãy ghi cả `decimals:` và `rounding:`, hoặc bỏ cả hai",
    ),
    "layer-that-counts-not-said": (
        (
            "“{name}” có nhiều cột điểm nhưng không nêu cột nào được tính; đang lấy cột cuối, "
            "“{last}”"
        ),
        "Hãy thêm `counts:` với mã một cột, hoặc lowest, highest, mean",
    ),
    "unknown-layer": (
        "Không có cột điểm “{name}”",
        "Hãy ghi mã một cột có trong `layers:`, hoặc lowest, highest, mean",
    ),
    "key-without-effect": (
        "`{key}:` không có tác dụng ở đây vì thiếu {needed}",
        "Hãy bỏ khóa này, hoặc bổ sung phần còn thiếu",
    ),
    "weight-without-effect": (
        "Trọng số của “{name}” không lớn hơn 0",
        "Hãy ghi trọng số lớn hơn 0, hoặc bỏ tiêu chí",
    ),
    "weights-differ": (
        "Các trọng số trong “{name}” cộng lại bằng {total}, không phải 100 %",
        "Hãy đối chiếu với văn bản",
    ),
    "not-applicable-open": (
        (
            "“{name}” có thể không áp dụng cho một số đối tượng, nhưng không nêu khi đó tính "
            "điểm thế nào"
        ),
        "Hãy thêm `not_applicable:` với leave_out, share_out, full hoặc zero",
    ),
    "left-out-without-rescaling": (
        (
            "“{name}” được bỏ qua khi không áp dụng, nhưng phần còn lại không được quy đổi "
            "nên đối tượng đó mất điểm"
        ),
        "Hãy thêm `rescale_to:` ở nhóm tiêu chí, hoặc xác nhận lại",
    ),
    "unknown-method": (
        "Không có cách chấm “{name}”",
        "Hãy ghi mã một cách chấm có trong `methods:`",
    ),
    "method-not-used": (
        "Không tiêu chí nào dùng cách chấm “{name}”",
        "Hãy dùng ở `method:`, hoặc bỏ đi",
    ),
    "parameter-not-filled": (
        "Chưa nêu tham số “{name}” của cách chấm “{method}” là gì",
        "Hãy thêm vào `with:`",
    ),
    "unknown-parameter": (
        "Cách chấm này không có tham số “{name}”",
        "Hãy ghi một tham số có trong `takes:`",
    ),
    "maxima-differ": (
        "Điểm tối đa của “{name}” là {most}, nhưng các tiêu chí cộng lại là {total}",
        "Hãy đối chiếu với văn bản",
    ),
    "rescaled-to-another-maximum": (
        "“{name}” có điểm tối đa {most} nhưng được quy đổi về {target}",
        "Hãy hỏi số nào đúng và ghi vào readings",
    ),
    "maximum-out-of-reach": (
        "Không ai đạt được điểm tối đa {most} của “{name}”; cao nhất chỉ là {best}",
        "Hãy đối chiếu với văn bản",
    ),
    "points-over-the-maximum": (
        "Điểm của “{name}” có thể vượt điểm tối đa {most}[, đến {best}]",
        "Hãy thêm `beyond:` với cap, allow hoặc refuse, hoặc giới hạn của số liệu",
    ),
    "points-under-the-least": (
        "Điểm của “{name}” có thể thấp hơn {least}[, đến {worst}]",
        "Hãy thêm `least:` cho tiêu chí hoặc số liệu, hoặc `beyond:`",
    ),
    "bonus-and-penalty": (
        "“{name}” vừa là điểm thưởng vừa là điểm trừ",
        "Hãy bỏ `bonus:` hoặc `penalty:`",
    ),
    "penalty-below-zero": (
        (
            "Điểm trừ “{name}” có thể âm[, thấp nhất {least}]: khi đó không bị trừ mà bị bỏ qua "
            "hoặc cộng thêm"
        ),
        "Hãy ghi số điểm bị trừ là số dương, hoặc khai báo `least:` cho dữ kiện",
    ),
    "divisor-may-be-zero": (
        "Mẫu số {divisor} có thể bằng 0",
        (
            "Hãy thêm `zero:` cho tiêu chí, `least: 1` cho số liệu, hoặc viết trường hợp này "
            "bằng if … else"
        ),
    ),
    "edge-said-twice": (
        "Khung điểm vừa ghi `{first}:` vừa ghi `{again}:`",
        "Hãy ghi một trong hai: from, to tính cả đầu mút; above, below thì không",
    ),
    "band-empty": (
        "Không giá trị nào rơi vào khung thứ {number}",
        "Hãy kiểm tra hai đầu của khung và giới hạn của số liệu",
    ),
    "band-never-decides": (
        "Khung thứ {number} không bao giờ được dùng: các khung đứng trước đã bao trùm",
        "Hãy đổi thứ tự, hoặc bỏ đi",
    ),
    "bands-overlap": (
        "Khung thứ {first} và khung thứ {again} cùng chứa giá trị {at}",
        "Hãy dùng `below:` hoặc `above:` cho đầu mút không tính",
    ),
    "bands-leave-gap": (
        "Không khung điểm nào của “{name}” chứa giá trị {at}",
        "Hãy thêm khung, hoặc `otherwise:`",
    ),
    "gap-left-to-otherwise": (
        "Giá trị {at} nằm giữa các khung điểm của “{name}” nên nhận điểm ở `otherwise:`",
        "Hãy xác nhận lại",
    ),
    "table-leaves-gap": (
        "“{name}” bỏ sót {count} trường hợp: {gaps}",
        "Hãy thêm dòng cho các trường hợp này, hoặc hỏi cơ quan ban hành và ghi vào readings",
    ),
    "table-may-leave-gap": (
        "“{name}” có thể bỏ sót {count} trường hợp, nếu chúng xảy ra: {gaps}",
        "Hãy kiểm tra từng trường hợp; thêm dòng nếu có thể xảy ra",
    ),
    "table-too-long": (
        "Bảng có {count} dòng, trong khi tối đa là {most}",
        "Hãy tách thành nhiều giá trị, mỗi giá trị một bảng",
    ),
    "cases-overlap": (
        (
            "Nhiều dòng của “{name}” cùng đúng trong {count} trường hợp và cho kết quả khác "
            "nhau; dòng đứng trước được dùng: {overlaps}"
        ),
        "Hãy xác nhận thứ tự các dòng",
    ),
    "line-never-decides": (
        "Dòng “{line}” của “{name}” không bao giờ được dùng",
        "Hãy kiểm tra điều kiện của dòng này và các dòng đứng trước",
    ),
    "grade-without-classes": (
        "Xếp loại “{name}” không có mức nào",
        "Hãy liệt kê các mức trong `classes:`, mức cao nhất trước",
    ),
    "grade-without-lines": (
        "Xếp loại “{name}” không nêu tiêu chuẩn của mức nào",
        "Hãy thêm `lines:`",
    ),
    "unknown-class": (
        "Xếp loại này không có mức “{name}”",
        "Hãy ghi mã một mức có trong `classes:`",
    ),
    "class-without-a-way": (
        "Không tiêu chuẩn nào dẫn đến mức “{name}”",
        "Hãy thêm một dòng trong `lines:`, hoặc bỏ mức này",
    ),
    "cap-without-effect": (
        "Khống chế “{cap}” để lại mức cao nhất, “{name}”, nên không có tác dụng",
        "Hãy ghi một mức thấp hơn",
    ),
    "cap-leaves-the-worst": (
        "Khống chế “{cap}” đưa mọi đối tượng về mức thấp nhất, “{name}”",
        "Hãy xác nhận lại; cũng có thể viết thành dòng đầu tiên trong `lines:`",
    ),
    "criterion-repeats": (
        "“{again}” trùng số thứ tự hoặc tên với “{first}”",
        "Hãy đối chiếu với văn bản; giữ nguyên như bản in",
    ),
    "label-used-twice": (
        "Hai số liệu cùng tên “{label}”; số liệu kia là “{first}”",
        "Hãy đặt tên khác để người đọc phân biệt được",
    ),
    "value-without-rule": (
        "Giá trị “{name}” không nêu cách tính",
        "Hãy thêm `rule:` hoặc `cases:`",
    ),
    "value-in-two-ways": (
        "Giá trị “{name}” vừa có `rule:` vừa có `cases:`",
        "Hãy giữ một trong hai",
    ),
    "value-not-used": (
        "Không biểu thức nào dùng giá trị “{name}”",
        "Hãy dùng trong một điều kiện hay cách chấm, hoặc bỏ đi",
    ),
    "sheet-not-used": (
        "Không xếp loại, điều kiện hay xếp hạng nào dùng điểm của “{name}”",
        "Hãy dùng `points(…)`, hoặc xác nhận là chỉ để tham khảo",
    ),
    "around-out-of-place": (
        "`{name}(…)` xem số liệu của đối tượng khác, khi còn chưa biết số liệu nào áp dụng",
        "Hãy viết trong điều kiện, giá trị hoặc bảng điểm",
    ),
    "units-not-among-nominees": (
        ("`{name}(…)` xem số liệu giữa đơn vị và thành viên, nhưng không đối tượng nào là tập thể"),
        "Hãy thêm đối tượng là tập thể vào `groups:`",
    ),
}
