"""What is wrong with values, sheets and grades, in Vietnamese: code to sentence and remedy."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "definition-circle": (
        "Giá trị, điểm hoặc xếp loại dựa vào chính nó, qua: {circle}",
        "Hãy cắt vòng này: một trong các mục phải tính được mà không cần mục trước",
    ),
}
