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
} as const;
