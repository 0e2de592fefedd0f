/** What is said about norms: why there is none, how one was found, what a local pack lacks. */
export const normsVi = {
  'pack.notJson':
    'Gói định mức «{file}» bị hỏng hoặc chưa lưu xong nên không đọc được. Hãy xuất lại tệp rồi thử lại.',
  'pack.notAPack':
    'Tệp «{file}» không phải gói định mức địa phương (cần pack: 1, place, norms). Hãy xem mẫu trong docs/norms.md.',
  'pack.unknownField': 'Gói «{file}», dòng {row}: có mục lạ «{field}». Hãy bỏ mục đó hoặc sửa lại tên.',
  'pack.badRow': 'Gói «{file}», dòng {row}: không phải một định mức. Hãy ghi đủ các mục của dòng.',
  'pack.needsCode':
    'Gói «{file}», dòng {row}, mục «{field}»: cần mã định mức trung ương, ví dụ TT36-5.2.a-1. Hãy ghi lại mã.',
  'pack.needsText': 'Gói «{file}», dòng {row}, mục «{field}»: cần ghi nội dung. Hãy điền vào mục đó.',
  'pack.needsMoney':
    'Gói «{file}», dòng {row}, mục «{field}»: cần số tiền nguyên, tính bằng đồng, không âm. Hãy ghi lại số.',
  'pack.needsDate':
    'Gói «{file}», dòng {row}, mục «{field}»: cần ngày dạng năm-tháng-ngày, ví dụ 2025-07-01. Hãy ghi lại ngày.',
  'pack.needsDateOrNone':
    'Gói «{file}», dòng {row}, mục «{field}»: cần ngày dạng năm-tháng-ngày, hoặc null khi chưa có ngày hết hiệu lực. Hãy ghi lại.',
  'pack.unknownCode':
    'Gói «{file}», dòng {row}: mã «{code}» không có trong danh mục. Hãy tra mã bằng «dutoan norms --search».',
  'pack.endsFirst':
    'Gói «{file}», dòng {row}: ngày hết hiệu lực trước ngày có hiệu lực. Hãy sửa lại hai ngày.',
  'norms.gap.unknownCode': 'Không có định mức mang mã «{code}». Hãy chọn lại mã trong danh mục.',
  'norms.gap.otherRegime':
    '{document} không áp dụng cho nguồn vốn này. Hãy chọn định mức của đúng giai đoạn.',
  'norms.gap.notYet':
    '{document} chưa có hiệu lực (từ {from}). Hãy chọn văn bản đang có hiệu lực vào ngày chi.',
  'norms.gap.ended':
    '{document} đã hết hiệu lực sau ngày {to} {successor}. Hãy chọn văn bản đang có hiệu lực vào ngày chi.',
  'norms.gap.noTier':
    'Các dữ kiện của dòng không thuộc trường hợp nào của «{code}». Hãy xem lại dữ kiện hoặc chọn mã khác.',
  'norms.gap.figureUnread':
    'Chưa có con số của «{code}» trong danh mục. Hãy đối chiếu bản gốc hoặc nghị quyết của Hội đồng nhân dân tỉnh.',
  'norms.gap.formulaGap': 'Không tính được «{code}» vì thiếu «{inner}» vào ngày này. Hãy đối chiếu bản gốc.',
  'norms.gap.chooseBase': '«{code}» là tỷ lệ của một trong các mức {choices}. Hãy chọn mức làm gốc.',
  'norms.gap.noDocument': 'Văn bản được dẫn ({reference}) chưa có trong danh mục. Hãy đối chiếu bản gốc.',
  'norms.gap.noFigure':
    'Điều khoản được dẫn ({reference}) chưa có con số trong danh mục. Hãy đối chiếu bản gốc.',
  'norms.gap.chooseTarget': 'Điều khoản được dẫn có nhiều mức: {choices}. Hãy chọn đúng mã của mức cần dùng.',
  'norms.gap.successorUnread':
    '{reference} đã hết hiệu lực; chưa có điều khoản thay thế trong danh mục {successor}. Hãy đối chiếu văn bản mới.',
  'norms.gap.circle': 'Các điều khoản dẫn vòng quanh «{code}». Hãy chọn mã cụ thể.',
  'norms.step.norm': '{title}: {cite}',
  'norms.step.amended': '{document} đã được sửa bởi {by}; số hiệu và nội dung sửa đổi chưa đối chiếu được',
  'norms.step.multiply': 'cộng {percent}%: {title} ({cite})',
  'norms.step.percent': 'lấy {percent}% ({cite})',
  'norms.step.compute': 'tính được {value} ({cite})',
  'norms.step.refer': '{from} dẫn đến {to}',
  'norms.step.succeed': '{from} đã hết hiệu lực, nay là {to}',
  'norms.step.local': 'mức của địa phương theo {resolution} ({place})',
  'norms.certainty.text': 'đã đọc lời văn',
  'norms.certainty.secondary': 'theo nguồn thứ cấp, cần đối chiếu bản gốc',
  'norms.certainty.recalled': 'chỉ nhớ lại, phải đối chiếu bản gốc trước khi dùng',
  'norms.kind.fixed': 'mức cố định',
  'norms.kind.ceiling': 'mức tối đa',
  'norms.kind.percent': 'tỷ lệ',
  'norms.kind.formula': 'theo công thức',
  'norms.kind.reference': 'theo văn bản dẫn chiếu',
  'norms.kind.actual': 'theo thực tế, chứng từ',
  'norms.kind.tender': 'theo pháp luật đấu thầu, không có mức',
  'norms.kind.decision': 'do cấp có thẩm quyền quyết định',
  'norms.until': 'đến hết {date}',
  'norms.noEnd': 'chưa có ngày hết hiệu lực',
  'norms.because': 'vì có: {words}',
  'norms.needs': 'cần biết thêm: {facts}',
  'norms.assumed': 'coi như không có: {facts}',
  'norms.of': '{rate} của: {of}',
  'cli.placeNeedsNorms':
    'Tuỳ chọn --place chỉ dùng cùng --norms và một gói định mức địa phương. Hãy thêm --norms hoặc bỏ --place.',
  'norms.none': 'Không tìm thấy định mức nào. Hãy thử từ khác, hoặc bỏ bớt điều kiện.',
  'norms.more': '… và {count} mục nữa. Thêm --json để lấy tất cả.',
  'norms.extended':
    'chỉ cho nhiệm vụ 2021–2025 được kéo dài đến hết 31/12/2026 (Điều 21 Thông tư 60/2026/TT-BTC)',
  'cli.unknownDocument':
    'Không có văn bản «{number}» trong danh mục. Hãy ghi số hiệu đầy đủ, ví dụ 55/2023/TT-BTC.',
  'cli.unknownProgramme': 'Không có chương trình, dự án «{id}» trong danh mục. Hãy dùng một trong: {ids}.',
  'cli.needsDate': 'Ngày «{date}» không đúng. Hãy ghi dạng năm-tháng-ngày, ví dụ 2024-08-01.',
  'cli.onlyOptions': 'Lệnh «{command}» chỉ nhận các tuỳ chọn. Xem «dutoan --help».',
} as const;
