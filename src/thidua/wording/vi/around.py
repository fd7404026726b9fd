"""What is wrong around the nominees, in Vietnamese: parts, the campaign, other rounds."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "unknown-value": (
        "Phong trào không có dữ kiện, giá trị nào tên “{name}”",
        "Hãy ghi một dữ kiện hoặc place; hoặc given:, cut:, place:, prize: kèm mã danh hiệu",
    ),
    "value-wrong-kind": (
        "“{name}” là {found}, còn dữ kiện là {kind}",
        "Hãy khai báo dữ kiện cùng kiểu với giá trị được lấy",
    ),
    "take-wrong-kind": (
        "`take: {take}` không cho ra {kind}",
        "Hãy chọn cách lấy khác hoặc đổi kiểu dữ kiện; số lần là số nguyên",
    ),
    "mean-with-decimals": (
        "Số bình quân có thể cần hơn {decimals} chữ số thập phân và không được tự làm tròn",
        "Hãy bỏ `decimals:`, hoặc ghi `compare_at:` và `rounding:`",
    ),
    "best-not-meant": (
        "`best: {best}` không dùng được với `take: {take}`",
        "Hãy ghi một số từ 1 trở lên, cùng `take: sum` hoặc `take: mean`",
    ),
    "origin-of-the-campaign": (
        "Không đợt xét nào có kết quả về cả phong trào",
        "Hãy cung cấp dữ kiện cùng phong trào, hoặc khai báo dữ kiện nói về đối tượng khác",
    ),
    "years-before-one-round": (
        "“{round}” là một đợt duy nhất, không có đợt nào trước nó chừng ấy năm",
        "Hãy ghi tên đợt xét định kỳ, hoặc bỏ `years_ago:`",
    ),
    "origin-of-itself": (
        "Dữ kiện lấy từ chính đợt xét đang cần nó",
        "Hãy ghi đợt khác, phong trào khác hoặc `years_ago:`",
    ),
    "origin-circle": (
        "Dữ kiện được lấy từ chính nó: {circle}",
        "Hãy để một dữ kiện được cung cấp thay vì lấy từ kết quả",
    ),
    "column-out-of-place": (
        "Cột “{text}” chứa {target} là số liệu của {table}; không được đọc ở bảng này",
        "Hãy chuyển cột sang bảng đó, hoặc sửa `about:` của dữ kiện",
    ),
    "parts-of-nothing": (
        "Kế hoạch không có cụm, khối “{name}”; bảng này không được đọc",
        "Hãy đưa bảng vào theo tên cụm, khối của kế hoạch, unit hoặc nominator",
    ),
    "table-missing": (
        "Chưa có số liệu về {table}: {facts} chưa biết",
        "Hãy cung cấp bảng số liệu này",
    ),
    "part-row-without-id": (
        "Dòng không ghi là số liệu của {table} nào; không được dùng",
        "Hãy điền mã",
    ),
    "nominator-unclear": (
        "Chưa rõ số liệu của nơi đề nghị nào dùng cho “{id}”: {names}",
        "Hãy ghi ngày của từng đề nghị",
    ),
    "result-twice": (
        "Hai kết quả của “{id}” trong đợt {round} trái nhau; không dùng kết quả nào",
        "Hãy cung cấp kết quả có hiệu lực",
    ),
    "result-unfit": (
        "Kết quả của “{id}” ({rounds}) không hợp với {name}: {text}; coi là chưa biết",
        "Hãy sửa kết quả, hoặc kiểu và giới hạn của dữ kiện",
    ),
    "no-round-to-take": (
        "Không có đợt xét nào để lấy “{name}” cho đợt {round}; coi là chưa biết",
        "Hãy ghi rõ mã các đợt xét muốn lấy",
    ),
    "results-missing": (
        "Chưa có kết quả nào của {rounds}: “{name}” chưa biết",
        "Hãy cung cấp kết quả các đợt này",
    ),
    "value-in-no-result": (
        "Không kết quả nào được cung cấp nói tới “{text}”, là nguồn của “{name}”",
        "Hãy kiểm tra cách ghi tên giá trị",
    ),
    "nominations-late": (
        "Đề nghị được đưa vào sau khi tiếp nhận số liệu: số liệu về đơn vị đề nghị chưa biết",
        "Hãy đưa đề nghị vào cả `admit`",
    ),
}
