"""How points and classes came about, in Vietnamese; parts in brackets need all their details."""

_CONDITION = (
    "[: {label} {value}][ {measure}][, yêu cầu {sign} {needed}][; thiếu {short}][; vượt {over}]"
    "[: {values}][ (quy định: {formula})]"
)

REASONS: dict[str, str] = {
    "score-worked-out": "{worked}",
    "score-band": (
        "[{label} ]{value}[ {measure}], khung [đúng {exactly}][từ {only_from} trở lên]"
        "[trên {only_above}][đến {only_to}][dưới {only_below}][từ {from}][trên {above}]"
        "[ đến {to}][ đến dưới {below}]"
    ),
    "score-no-band": "[{label} ]{value}[ {measure}], không thuộc khung nào",
    "score-condition-met": "đạt[: {values}][: {label} {value}][ {measure}]",
    "score-condition-not-met": "không đạt" + _CONDITION,
    "score-gate-failed": "không có điểm vì không đạt điều kiện tiên quyết" + _CONDITION,
    "score-of-layer": "tính theo cột {layer}[; các cột khác: {values}]",
    "score-lowest-layer": "tính theo cột thấp nhất[: {values}]",
    "score-highest-layer": "tính theo cột cao nhất[: {values}]",
    "score-mean-of-layers": "tính trung bình các cột[: {values}]",
    "score-instead": "thay bằng minh chứng khác “{title}”[: {worked}]",
    "score-capped": "{stated} vượt mức tối đa, tính {used}",
    "score-raised": "{stated} dưới mức tối thiểu, tính {used}",
    "score-rounded": "làm tròn từ {stated} thành {used}",
    "score-left-out": "không áp dụng, không tính vào điểm tối đa",
    "score-full-not-applicable": "không áp dụng, tính đủ {most} điểm",
    "score-zero-not-applicable": "không áp dụng, tính 0 điểm",
    "score-shared-out": "không áp dụng, {most} điểm chia đều cho các tiêu chí còn lại",
    "score-share-gained": "cộng {gained} điểm chia lại từ {criteria}",
    "score-sheet-not-meant": "bảng điểm không dùng cho đối tượng này",
    "score-zero-denominator": "{worked}: mẫu số bằng 0, tính theo quy định của bảng điểm",
    "score-rescaled": "quy đổi {stated}/{most} điểm về thang {target}",
    "score-highest-counts": "chỉ tính tiêu chí cao điểm nhất",
    "score-lowest-counts": "chỉ tính tiêu chí thấp điểm nhất",
    "score-mean-counts": "tính trung bình các tiêu chí",
    "score-start": "điểm khởi đầu {start}",
    "score-weighted": "nhân hệ số {weight}",
    "score-penalty": "điểm trừ",
    "score-zero-divisor": "mẫu số “{divisor}” bằng 0",
    "score-missing": "chưa có số liệu: {missing}",
    "class-by-line": "đạt tiêu chuẩn “{title}”",
    "class-none": "không thuộc mức nào theo văn bản[; gần nhất là “{nearest}”]",
    "class-capped": "chỉ được xếp cao nhất là “{highest}”: {title}",
    "class-line-failed": "chưa được “{title}”" + _CONDITION,
    "class-open": "còn để ngỏ: có thể là {classes}",
    "class-open-or-none": "còn để ngỏ: có thể là {classes} hoặc không thuộc mức nào",
    "class-not-meant": "không thuộc diện xếp loại",
}
