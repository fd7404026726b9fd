"""What is wrong with plans, in Vietnamese: code to sentence and remedy."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "unknown-content": (
        "Không có nội dung “{name}”",
        "Hãy ghi mã một nội dung có trong contents",
    ),
    "unknown-requirement": (
        "Phong trào không có điều kiện “{name}”",
        "Hãy ghi mã một điều kiện có trong requirements",
    ),
    "unknown-round": (
        "Không có đợt xét “{name}”",
        "Hãy ghi tên một đợt xét có trong rounds, không kèm năm",
    ),
    "unknown-fact": (
        "Không có số liệu “{name}”",
        "Hãy khai báo trong facts",
    ),
    "unknown-group": (
        "Không có đối tượng “{name}”",
        "Hãy ghi mã một đối tượng có trong groups",
    ),
    "unknown-unit": (
        "Không có đơn vị “{name}”",
        "Hãy khai báo trong `units:`, hoặc sửa lại tên",
    ),
    "unknown-pool": (
        "Không có cụm, khối “{name}”",
        "Hãy khai báo trong pools",
    ),
    "duplicate-id": (
        "“{name}” xuất hiện hai lần trong cùng một danh sách",
        "Hãy đặt mã khác cho một trong hai mục",
    ),
    "duplicate-rule": (
        "Hai quy tắc cùng tên “{name}”",
        "Hãy đổi tên một trong hai hàm",
    ),
    "name-used-twice": (
        "“{name}” là tên của hai thứ: số liệu, cụm, khối, giá trị, xếp loại hay tham số",
        "Hãy đổi tên một trong hai: biểu thức không phân biệt được",
    ),
    "reserved-name": (
        "Tên “{name}” đã được ngôn ngữ hoặc bảng dữ liệu dùng",
        "Hãy chọn tên khác, ví dụ “{name}_value”",
    ),
    "name-not-writable": (
        "Biểu thức không thể đọc tên “{name}”",
        "Chỉ dùng chữ cái, chữ số và dấu _, bắt đầu bằng chữ cái",
    ),
    "launch-missing": (
        "Thời gian tính từ ngày phát động nhưng chưa ghi ngày phát động",
        "Hãy thêm `launch:` với ngày phát động",
    ),
    "launch-after-end": (
        "Ngày phát động {launch} sau ngày kết thúc phong trào {end}",
        "Hãy sửa một trong hai ngày",
    ),
    "period-stated-two-ways": (
        "Văn bản còn ghi thời gian {other}, khác với {period}",
        "Hãy hỏi thời gian nào đúng và ghi vào readings",
    ),
    "retroactive-start": (
        "Phong trào bắt đầu từ {start}, trước ngày ban hành kế hoạch {issued}",
        "Hãy nêu rõ kết quả trước đó có được tính không",
    ),
    "outside-parent": (
        "Thời gian {period} không nằm trong thời gian của phong trào cấp trên, {parent}",
        "Hãy sửa một trong hai thời gian",
    ),
    "other-parent": (
        (
            "Phong trào cấp trên được đưa vào là “{given}”, không phải phong trào mà kế hoạch "
            "hưởng ứng[ (“{named}”)]"
        ),
        "Hãy đưa đúng phong trào cấp trên, hoặc sửa `id:` trong `parent:`",
    ),
    "no-round": (
        "Kế hoạch không có đợt xét nên chưa thể xét ai",
        "Hãy thêm đợt xét vào rounds",
    ),
    "round-outside-period": (
        "Đợt xét “{name}”, {stated}, nằm ngoài thời gian phong trào, {period}",
        "Hãy sửa thời gian của đợt xét hoặc của phong trào",
    ),
    "round-partly-outside": (
        (
            "Đợt xét “{name}”, {stated}, vượt ra ngoài thời gian phong trào, {period}; chỉ tính "
            "những ngày bên trong"
        ),
        "Hãy kiểm tra lại thời gian",
    ),
    "round-not-closed": (
        "Đợt xét “{name}” thiếu ngày đầu hoặc ngày cuối",
        "Hãy ghi đủ hai ngày",
    ),
    "schedule-outside-period": (
        (
            "Các đợt xét “{name}”[ (đầu {first})][ (cuối {last})] không nằm trọn trong thời gian "
            "phong trào, {period}"
        ),
        "Hãy sửa `first:` hoặc `last:`",
    ),
    "round-before-launch": (
        "Đợt xét “{name}” kết thúc {end}, trước ngày phát động {launch}",
        "Hãy bắt đầu từ đợt sau, hoặc nêu rõ là vẫn tính",
    ),
    "announced-count-differs": (
        "Văn bản nêu {announced} mục nhưng liệt kê {listed}",
        "Hãy đối chiếu danh sách với văn bản",
    ),
    "duplicate-content": (
        "“{again}” lặp lại “{first}”: {title}",
        "Hãy giữ một mục, hoặc ghi lý do vào readings",
    ),
    "contents-list-open": (
        "Danh sách nội dung còn để ngỏ sau {listed} mục",
        "Không coi {listed} là tổng số",
    ),
    "content-not-judged": (
        "Chưa có số liệu hay điều kiện nào đánh giá các nội dung: {contents}",
        "Hãy dùng `contents:` ở số liệu hoặc điều kiện đánh giá chúng",
    ),
    "plan-not-named": (
        "Chưa nêu văn bản kế hoạch",
        "Hãy thêm `plan:` với số, ngày và cơ quan ban hành",
    ),
    "document-number-missing": (
        "Văn bản kế hoạch chưa có số",
        "Hãy bổ sung, hoặc nhận diện bằng cơ quan ban hành và ngày",
    ),
    "document-date-missing": (
        "Văn bản kế hoạch chưa có ngày",
        "Hãy bổ sung ngày ban hành",
    ),
    "document-issuer-missing": (
        "Văn bản kế hoạch chưa có cơ quan ban hành",
        "Hãy bổ sung cơ quan ban hành",
    ),
    "issuer-symbol-differs": (
        "Số {number} mang ký hiệu của UBND nhưng cơ quan ban hành là {issuer}",
        "Hãy đối chiếu với văn bản; giữ nguyên như bản in",
    ),
    "title-variants": (
        "Văn bản còn gọi phong trào là {variants}",
        "Một phong trào dùng một tên: “{title}”",
    ),
    "parent-inferred": (
        "Việc hưởng ứng phong trào “{name}” được suy ra từ ngữ cảnh, văn bản không nêu",
        "Hãy xác nhận lại",
    ),
    "reading-taken": (
        "Văn bản chưa rõ về: {about}. Kế hoạch này hiểu là: {taken}",
        "Hãy xác nhận lại",
    ),
    "bound-wrong-kind": (
        "`{key}` không phù hợp với số liệu kiểu {kind}",
        "Giới hạn là số; với số nguyên và tiền thì là số nguyên",
    ),
    "least-over-most": (
        "Giá trị nhỏ nhất {least} lớn hơn giá trị lớn nhất {most}",
        "Hãy đổi chỗ hoặc sửa lại",
    ),
    "decimals-not-meant": (
        "`{key}` không phù hợp với số liệu kiểu {kind}",
        "Chỉ số thập phân và tỷ lệ mới có chữ số thập phân",
    ),
    "decimals-negative": (
        "`{key}` là {decimals}",
        "Hãy ghi số từ 0 trở lên",
    ),
    "decimals-too-many": (
        "`{key}` là {decimals}, trong khi tối đa là {most}",
        "Hãy ghi số nhỏ hơn",
    ),
    "rounding-not-named": (
        "Giá trị được làm tròn khi so sánh nhưng chưa nêu cách làm tròn",
        "Hãy thêm `rounding:`, ví dụ half-up",
    ),
    "rounding-to-nothing": (
        "Đã nêu cách làm tròn {rounding} nhưng chưa nêu số chữ số thập phân",
        "Hãy thêm `compare_at:` hoặc bỏ `rounding:`",
    ),
    "end-not-known": (
        "Ngày kết thúc phụ thuộc một sự kiện chưa xảy ra: {event}",
        "Khi đã rõ, hãy thêm `ended:` với ngày đó",
    ),
    "ended-not-used": (
        (
            "`ended: {ended}` không có tác dụng: thời gian đã có ngày kết thúc, hoặc không nêu "
            "sự kiện"
        ),
        "Hãy bỏ `ended:`, hoặc ghi `ends_when:` và bỏ `end:`",
    ),
    "ended-before-start": (
        "Ngày kết thúc {ended} trước ngày bắt đầu {start}",
        "Hãy sửa một trong hai ngày",
    ),
    "holidays-missing": (
        (
            "Có đếm ngày làm việc nhưng kế hoạch không nêu ngày nghỉ lễ[ của năm {years}]: mọi "
            "ngày từ thứ Hai đến thứ Sáu được coi là ngày làm việc"
        ),
        "Hãy ghi `holidays:`, và `working:` cho các ngày làm bù",
    ),
    "phases-overlap": (
        "Hai giai đoạn {one} và {other} trùng nhau hoặc không theo thứ tự thời gian",
        "Hãy xếp các giai đoạn theo thứ tự, không trùng ngày",
    ),
    "working-days-differ": (
        "Văn bản ghi {stated} ngày làm việc, đếm theo lịch được {counted}",
        "Hãy sửa các ngày, số ngày, hoặc `holidays:` và `working:`",
    ),
    "judging-not-stated": (
        "Có điều kiện tính đến ngày xét nhưng đợt “{name}” không nêu thời gian xét",
        "Hãy ghi `judged:` hoặc `judged_within:`, hoặc cho biết ngày xét khi chuẩn bị đợt xét",
    ),
    "deadline-before-end": (
        "Thời hạn {due} trước ngày kết thúc phong trào {end}",
        "Hãy nêu rõ kết quả của những ngày còn lại có được tính không",
    ),
    "step-not-positive": (
        "Bước {step} không lớn hơn 0",
        "Hãy ghi bước dương, ví dụ 0.25",
    ),
    "step-too-fine": (
        "Bước {step} cần nhiều hơn {decimals} chữ số thập phân",
        "Hãy tăng `decimals:` hoặc sửa bước",
    ),
    "bound-off-step": (
        "`{key}: {bound}` không phải là bội số của bước {step}",
        "Hãy sửa một trong hai",
    ),
}
