/** Checking a live workbook, refreshing a live document: loaded with the part of the pane that says it. */
export const liveVi = {
  'live.changedMeanwhile':
    'Ô {cell} trang «{sheet}» vừa bị thay đổi nên chưa ghi gì. Hãy xem lại phát hiện rồi bấm lại.',
  'live.protected':
    'Trang «{sheet}» đang được bảo vệ nên không ghi được vào ô {cell}. Hãy bỏ bảo vệ trang (thẻ Xem lại) rồi làm lại.',
  'live.notWritten':
    'Excel không giữ giá trị vừa ghi ở ô {cell} trang «{sheet}». Hãy xem ô đó và nhập tay giá trị mới.',
  'live.noTable': 'Sổ không có bảng «{table}» để ghi thêm dòng. Hãy tạo lại sổ từ kế hoạch.',
  'live.noRoom':
    'Ngay dưới bảng {cell} trang «{sheet}» có dữ liệu khác nên không thêm dòng được. Hãy chừa một dòng trống dưới bảng.',
  'live.noSheet': 'Sổ không còn trang «{sheet}». Hãy bấm Kiểm tra lại.',
  'live.cannotGo':
    'Excel chưa chuyển tới được: hãy bấm vào sổ dự toán rồi thử lại, hoặc tự tới ô {cell} trang «{sheet}».',
  'live.notARange': 'Phần đang chọn không phải một vùng ô liền nhau. Hãy chọn một vùng rồi thử lại.',
  'live.emptySelection': 'Vùng đang chọn không có gì. Hãy chọn vùng có bảng dự toán rồi thử lại.',
  'live.byHand': 'Cách sửa này thêm hoặc bỏ cả dòng nên phải làm bằng tay ở ô {cell} trang «{sheet}».',
  'word.insertFailed':
    'Word không chèn được bảng vào chỗ con trỏ ({code}). Tài liệu không bị thay đổi. Hãy đặt con trỏ vào một dòng trống rồi thử lại.',
  'word.notRead':
    'Word không cho đọc tài liệu đang mở ({code}). Hãy lưu tài liệu rồi thử lại, hoặc làm mới tệp bằng «dutoan refresh».',
  'word.refreshFailed':
    'Word dừng khi đang cập nhật số liệu ({code}). Hãy bấm Xem thay đổi để thấy chỗ nào đã đổi, rồi cập nhật tiếp.',
  'word.commentsFailed': 'Word không ghi được bình luận ({code}). Văn bản không bị thay đổi. Hãy thử lại.',
  'feature.noSorting':
    'Excel này (trước ExcelApi {need}) không báo khi sắp xếp dòng: sau khi sắp xếp hãy bấm Kiểm tra lại.',
  'feature.noWhoWrote':
    'Excel này (trước ExcelApi {need}) không cho biết ai vừa ghi: khi chương trình đang ghi, sửa đổi cùng lúc được kiểm tra ở lần sau.',
  'feature.noNotes':
    'Excel này (trước ExcelApi {need}) không ghi được ghi chú vào ô; danh sách ở đây vẫn đủ.',
  'feature.noComments':
    'Word này (trước WordApi {need}) không nhận bình luận từ bảng này. Hãy xem phát hiện trong Excel hoặc trang Kiểm tra của sổ.',
  'feature.noFill':
    'Word này (trước WordApi {need}) không chèn được cả tài liệu có đầu trang. Hãy tải tệp Word về máy rồi mở.',
} as const;
