/** Reading a workbook back: what was understood otherwise, what is kept, what is not carried. */
export const readingVi = {
  andMore: '… và {count} chỗ khác như vậy.',
  'book.unknownFact':
    'Ô {cell} trang «{sheet}» ghi «{found}»: cần dạng «Tên dữ kiện: giá trị», tên như ở trang Định mức. Hãy sửa lại.',
  'book.unknownFunding':
    'Ô {cell} trang «{sheet}» ghi mã nguồn vốn «{found}» không có ở trang Nguồn vốn. Hãy chọn đúng mã.',
  'book.unknownLine':
    'Ô {cell} trang «{sheet}» ghi mã dòng «{found}» không có ở trang Dự toán. Hãy chọn đúng mã.',
  'book.blank': 'Ô {cell} trang «{sheet}» đang để trống: cần ghi «{column}». Hãy ghi vào ô đó.',
  'book.tooLong':
    'Ô {cell} trang «{sheet}» ghi quá dài («{found}»): tối đa {most} chữ. Hãy viết gọn lại hoặc tách thành nhiều dòng.',
  'book.needsCode':
    'Ô {cell} trang «{sheet}» ghi «{found}»: cần một mã gồm số, chữ không dấu, dấu chấm, gạch ngang, tối đa 20 ký tự. Hãy ghi lại mã.',
  'book.needsYear':
    'Ô {cell} trang «{sheet}» ghi «{found}»: cần một năm từ 2021 đến 2099. Hãy ghi lại năm bốn chữ số.',
  'book.needsSignedMoney':
    'Ô {cell} trang «{sheet}» ghi «{found}»: cần số tiền nguyên, tính bằng đồng. Hãy nhập lại số.',
  'book.takesAway':
    'Ô {cell} trang «{sheet}» ghi số âm «{found}»: chỉ dòng loại Điều chỉnh được ghi số âm. Hãy sửa số tiền hoặc chọn loại Điều chỉnh.',
  'book.lineTooLarge':
    'Dòng ở ô {cell} trang «{sheet}» có thành tiền vượt 10.000 tỷ đồng. Hãy xem lại số lượng và đơn giá.',
  'book.noSheet':
    'Sổ này không có trang «{sheet}». Hãy mở đúng sổ do Dự toán 55 tạo, hoặc đặt lại tên trang.',
  'book.notABook':
    'Sổ này không có bảng Dự toán và bảng Hoạt động của Dự toán 55. Nếu đây là dự toán lập theo mẫu khác, hãy dùng chức năng nhập dự toán có sẵn (lệnh «dutoan import»).',
  'read.overtyped':
    'Ô {cell} trang «{sheet}» ghi «{found}» đè lên công thức. Số đó không được dùng; công thức sẽ được đặt lại khi trình bày lại sổ.',
  'read.overtypedColumn':
    'Cột «{column}» trang «{sheet}» có {count} ô (từ ô {cell}) bị ghi đè công thức. Các số đó không được dùng; công thức sẽ được đặt lại khi trình bày lại sổ.',
  'read.renamedField': 'Mục «{found}» (ô {cell} trang «{sheet}») được hiểu là mục «{field}».',
  'read.repeatedColumn':
    'Trang «{sheet}» có hai cột «{column}»: cột ở ô {cell} được đọc, cột ở ô {other} được giữ riêng. Hãy đổi tên hoặc xoá một cột nếu không đúng.',
  'read.merged': 'Các ô {cell} trang «{sheet}» bị gộp: «{found}» được hiểu là của mọi dòng trong vùng gộp.',
  'read.mergedCounted':
    'Các ô {cell} trang «{sheet}» bị gộp: số «{found}» chỉ tính cho dòng đầu. Hãy bỏ gộp và ghi số của từng dòng.',
  'read.sum':
    'Dòng ở ô {cell} trang «{sheet}» («{found}») là dòng cộng nên không đọc thành một khoản; dòng được giữ dưới bảng khi trình bày lại sổ. Các trang khác tự cộng.',
  'read.keptResults':
    'Cột «{column}» trang «{sheet}» có công thức riêng: khi trình bày lại sổ chỉ giữ kết quả. Tệp đã mở vẫn giữ nguyên công thức.',
  'read.keptAbove':
    '{count} dòng phía trên bảng của trang «{sheet}» không thuộc kế hoạch; các dòng được giữ, chuyển xuống dưới bảng khi trình bày lại sổ.',
  'read.keptBeside':
    'Ô {cell} trang «{sheet}» ghi thêm cạnh mục «{field}»: không thuộc kế hoạch, được giữ thành mục riêng khi trình bày lại sổ.',
  'kept.beside': 'Ghi thêm cạnh «{field}»',
  'kept.untitled': 'Ghi thêm (cột {column})',
  'read.repeatedRow':
    'Dòng ở ô {cell} trang «{sheet}» ghi mã «{found}» đã có ở dòng trên: số liệu của dòng này không được dùng; dòng được giữ dưới bảng.',
  'read.noReviewSheet': 'Sổ không còn trang «{sheet}»: coi như chưa kiểm tra đầy đủ lần nào.',
  'read.badReview':
    'Kết quả kiểm tra ghi từ ô {cell} trang «{sheet}» không đọc được: coi như chưa kiểm tra đầy đủ lần nào.',
  'read.outside':
    'Dòng ở ô {cell} trang «{sheet}» nằm ngoài bảng nên công thức của trang chưa cộng. Dòng đó đã được đọc và sẽ nằm trong bảng khi trình bày lại sổ.',
  'read.renamed': 'Cột «{found}» (ô {cell} trang «{sheet}») được hiểu là cột «{column}».',
  'read.noColumn': 'Trang «{sheet}» không còn cột «{column}»: coi như để trống.',
  'read.noSheet': 'Sổ không còn trang «{sheet}»: coi như để trống.',
  'read.noField': 'Trang «{sheet}» không còn mục «{field}»: coi như để trống.',
  'read.keptColumn':
    'Cột «{column}» (ô {cell} trang «{sheet}») không thuộc kế hoạch; cột được giữ nguyên khi trình bày lại sổ.',
  'read.keptRows':
    '{count} dòng dưới bảng (từ ô {cell} trang «{sheet}») không thuộc kế hoạch; các dòng được giữ nguyên khi trình bày lại sổ.',
  'read.keptField':
    'Mục «{field}» (ô {cell} trang «{sheet}») không thuộc kế hoạch; mục được giữ nguyên khi trình bày lại sổ.',
  'read.newId': 'Ô {cell} trang «{sheet}» chưa có mã: đã đặt mã {id}.',
  'read.repeatedId': 'Ô {cell} trang «{sheet}» ghi mã «{found}» đã dùng ở dòng trên: đã đổi thành {id}.',
  'read.stray':
    'Dòng ở ô {cell} trang «{sheet}» ghi mã «{found}» không còn ở trang Dự toán: số liệu của dòng đó không được dùng; dòng được giữ dưới bảng khi trình bày lại sổ.',
  'read.unitLater':
    'Ô {cell} trang «{sheet}» không ghi đơn vị: được hiểu là nhiệm vụ của đơn vị ở dòng trên.',
  'read.foreignSheets':
    'Các trang không thuộc sổ dự toán sẽ không có trong tệp mới: {sheets}. Tệp đã mở vẫn giữ nguyên.',
  'read.foreignParts': 'Tệp mới sẽ không có: {parts}. Tệp đã mở vẫn giữ nguyên.',
  'part.images': 'ảnh',
  'part.charts': 'biểu đồ tự vẽ',
  'part.macros': 'macro',
  'part.pivots': 'bảng tổng hợp (PivotTable)',
  'part.links': 'liên kết đến tệp khác',
  'part.threads': 'bình luận',
} as const;
