/** Papers that exist: bringing them up to date, filling an agency's own, comments. */
export const papersVi = {
  'docx.notZip':
    'Tệp này không phải văn bản .docx (có thể là tệp khác đổi đuôi). Hãy mở bằng Word và lưu lại dạng .docx.',
  'docx.notWord': 'Tệp này không phải văn bản Word. Hãy chọn tệp .docx đã lưu từ Word.',
  'docx.tooLarge':
    'Tệp này bung ra quá lớn so với một văn bản nên không được mở. Hãy lưu lại từ Word, bỏ bớt ảnh.',
  'docx.locked':
    'Tệp này là văn bản .doc đời cũ hoặc có mật khẩu mở tệp. Hãy mở bằng Word, bỏ mật khẩu và lưu lại dạng .docx.',
  'docx.damaged':
    'Tệp .docx này bị hỏng nên không mở được. Hãy lấy bản lưu khác hoặc mở bằng Word để sửa rồi lưu lại.',
  'file.notDocx': 'Tệp «{file}» không phải .docx. Hãy chọn văn bản đã lưu từ Word dạng .docx.',
  'cli.needsPaperAndPlan':
    'Lệnh «{command}» cần đúng hai tệp: văn bản .docx, rồi sổ .xlsx hoặc kế hoạch .json. Xem «dutoan --help».',
  'refresh.changed': 'Đã cập nhật {count} chỗ, ghi vào {file}:',
  'refresh.nothing': 'Văn bản đã khớp với sổ ở mọi chỗ được phép sửa; ghi vào {file}.',
  'refresh.change': '  {title}: {old} → {new}',
  'refresh.table': '  {title}: dựng lại, {old} → {new} hàng',
  'refresh.leftAlone': 'Để nguyên, cần người xem ({count}):',
  'refresh.left': '  {title}: đang ghi «{stands}», theo sổ là «{would}»; {why}',
  'refresh.leftOnly': '  {title}: đang ghi «{stands}»; {why}',
  'refresh.missing': '  {title}: có {was} chỗ, nay còn {is}; ô đã bị xoá khỏi văn bản',
  'refresh.fresh': '  {title}: sổ mới có, văn bản chưa nói tới',
  'refresh.why.edited': 'đã có người sửa tay (thêm --overwrite để ghi theo sổ)',
  'refresh.why.tracked': 'có thay đổi đang chờ chấp nhận (Track Changes)',
  'refresh.why.blank': 'ô đã bị xoá chữ',
  'refresh.why.complex': 'trong ô có thứ không phải chữ thường',
  'refresh.why.gone': 'sổ không còn mục này',
  'refresh.why.unsaid': 'sổ đang để trống mục này',
  'refresh.why.unknown':
    'không còn dấu để biết chữ của chương trình hay của người (thêm --overwrite để ghi theo sổ)',
  'refresh.unmarked':
    'Văn bản đã mất dấu riêng của Dự toán 55 (thường do lưu bằng phần mềm khác): không chỗ nào được tự ghi đè.',
  'refresh.tracking':
    'Văn bản đang bật theo dõi thay đổi (Track Changes): các số vừa cập nhật không được đánh dấu trong văn bản, hãy xem danh sách trên.',
  'refresh.notLiving': 'Văn bản không có ô số liệu nào của Dự toán 55; {file} là bản sao nguyên vẹn.',
  'comment.head': '[{rule}] {severity}',
  'comment.article': 'Căn cứ: {article}',
  'comment.acknowledged': 'Đã xác nhận: {who}, {date}: {reason}',
  'comment.done':
    'Đã ghi {file}: {errors} lỗi, {warnings} cảnh báo, {hints} gợi ý, mỗi phát hiện là một nhận xét tại chỗ của nó.',
  'fill.done': 'Đã điền {count} trường của mẫu, ghi vào {file}.',
  'fill.empty': 'Sổ đang để trống: {names}.',
  'fill.unknown':
    'Không biết các trường này, để nguyên trong văn bản: {names}. Danh sách trường: docs/mau-rieng.md.',
  'fill.open': 'Danh sách chưa mở và đóng trong cùng một hàng hoặc đoạn: {names}.',
  'fill.none':
    'Mẫu không có trường nào; {file} là bản sao nguyên vẹn. Hãy ghi trường dạng {{Tổng kinh phí}} vào mẫu.',
} as const;
