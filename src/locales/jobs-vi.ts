/** What jobs in a live workbook say. */
export const jobsVi = {
  'office.halfDone':
    'Lần làm việc trước trên sổ này bị dừng giữa chừng. Hãy bấm «Khôi phục sổ» để đưa sổ về như trước lần đó, rồi làm lại.',
  'office.unfinished':
    'Excel dừng giữa chừng ({code}) và chưa đưa sổ về như trước được. Các trang của bạn còn nguyên. Khi Excel trả lời lại, hãy bấm «Khôi phục sổ».',
  'office.readOnly':
    'Sổ đang mở chỉ đọc (hoặc ở chế độ Protected View). Chưa có gì bị thay đổi. Hãy bấm Enable Editing hoặc lưu thành bản khác rồi làm lại.',
  'office.otherBook':
    'Một sổ khác đang ở phía trước. Chưa có gì bị thay đổi. Hãy quay lại cửa sổ của sổ này rồi làm lại.',
  'office.notOurs':
    'Trang «{sheet}» có nội dung không do Dự toán 55 ghi ở các ô: {cells}. Chưa có gì bị thay đổi. Có thể giữ trang ấy thành «{other}» và lập trang mới.',
  'office.inTheWay':
    'Trang «{sheet}» có nội dung của bạn ở các ô: {cells}, đúng chỗ cần ghi. Chưa có gì bị thay đổi. Hãy chuyển các ô đó sang chỗ khác rồi làm lại.',
  'office.filtered':
    'Bảng ở trang «{sheet}» đang lọc nên không thêm dòng được. Chưa có gì bị thay đổi. Hãy bỏ lọc rồi làm lại.',
  'office.merged':
    'Có ô gộp nằm đúng chỗ bảng cần mở rộng. Sổ đã được đưa về như trước. Hãy bỏ gộp các ô dưới bảng rồi làm lại.',
  'office.tooLarge':
    'Excel không nhận lượng dữ liệu này trong một lần ({code}). Sổ đã được đưa về như trước. Hãy dùng trang web của Dự toán 55 và mở tệp .xlsx tải về.',
  'office.undoWouldLose':
    'Các trang mà lần làm ấy đã thêm nay có nội dung bạn ghi: {sheets}. Chưa có gì bị thay đổi. Nếu vẫn muốn bỏ, hãy tự xoá các trang đó.',
  'office.nothingToUndo': 'Không còn việc nào của Dự toán 55 để hoàn tác trong sổ này.',
  'do.updateBook': 'Cập nhật sổ',
  'do.updateBookHint':
    'Đọc sổ đang mở, kiểm tra lại và cập nhật trang Kiểm tra, các biểu và trang tính toán. Chỉ ghi ô thay đổi; cột, dòng và ô của bạn giữ nguyên.',
  'do.keepAside': 'Giữ trang ấy và lập trang mới',
  'do.keepAsideHint': 'Trang có nội dung của bạn được đổi tên và giữ nguyên; trang mới lập bên cạnh.',
  'do.undo': 'Hoàn tác',
  'do.undoHint': 'Trả lại {cells} ô mà lần làm gần nhất đã ghi. Ô bạn đã sửa từ đó được giữ.',
  'do.undoAdded': 'Gỡ các trang mà lần làm gần nhất đã thêm.',
  'do.mend': 'Khôi phục sổ',
  'done.updated': 'Đã cập nhật {cells} ô ở các trang: {sheets}. Nhớ lưu sổ.',
  'done.nothingToUpdate': 'Sổ đã khớp với dự toán: không có ô nào phải ghi.',
  'done.updatedLocked':
    'Đã cập nhật {cells} ô. Không ghi được vào các trang có mật khẩu bảo vệ: {locked}. Hãy bỏ mật khẩu của các trang đó rồi cập nhật lại.',
  'done.updatedClash':
    'Đã cập nhật {cells} ô. Trong lúc ghi, có người sửa các ô: {clashes}; nội dung họ ghi được giữ. Hãy bấm «Cập nhật sổ» lần nữa.',
  'done.undone': 'Đã hoàn tác: sổ trở lại như trước lần làm gần nhất.',
  'done.undoneLeft': 'Đã hoàn tác. Các ô sau đã có người sửa nên được giữ: {left}.',
  'done.mended': 'Đã khôi phục: sổ trở lại như trước lần làm bị dừng.',
  'done.mendedAgain': 'Đã khôi phục dữ liệu của bạn. Hãy bấm «Cập nhật sổ» để lập lại các trang: {again}.',
} as const;
