import { checkVi } from './check-vi';
import { draftVi } from './draft-vi';
import { importVi } from './import-vi';
import { jobsVi } from './jobs-vi';
import { normsVi } from './norms-vi';
import { papersVi } from './papers-vi';
import { readingVi } from './reading-vi';
import { workVi } from './work-vi';

/** Vietnamese first: the keys of this table are the keys there are. `{name}` is filled in. */
export const vi = {
  ...normsVi,
  ...readingVi,
  ...importVi,
  ...draftVi,
  ...checkVi,
  ...papersVi,
  ...jobsVi,
  ...workVi,
  'plan.notAPlan':
    'Tệp này không phải là kế hoạch của Dự toán 55. Hãy chọn tệp .json do «dutoan» xuất ra, hoặc sổ dự toán .xlsx.',
  'plan.notJson':
    'Tệp .json này bị hỏng hoặc chưa lưu xong nên không đọc được. Hãy xuất lại tệp rồi thử lại.',
  'plan.otherVersion':
    'Kế hoạch này thuộc phiên bản «{version}» mà bản đang dùng không đọc được. Hãy dùng bản Dự toán 55 mới hơn, hoặc xuất lại kế hoạch.',
  'plan.unknownField': 'Kế hoạch có mục lạ «{place}». Hãy bỏ mục đó hoặc sửa lại tên mục rồi thử lại.',
  'plan.needsValue':
    'Kế hoạch thiếu hoặc sai kiểu dữ liệu ở «{place}». Hãy bổ sung theo mẫu của «dutoan schema».',
  'plan.needsDate': 'Ngày ở «{place}» không đúng. Hãy ghi theo dạng năm-tháng-ngày, ví dụ 2025-08-15.',
  'plan.needsWholeNumber':
    'Số ở «{place}» phải là số nguyên. Tiền tính bằng đồng; số lượng ghi theo phần nghìn (1 người là 1000).',
  'plan.outOfRange': 'Giá trị ở «{place}» để trống, quá dài, âm hoặc quá lớn. Hãy sửa lại rồi thử lại.',
  'plan.badText': 'Nội dung ở «{place}» có ký tự không dùng được. Hãy gõ lại nội dung đó.',
  'plan.repeatedId': 'Mã «{id}» ở «{place}» bị trùng. Hãy đổi một trong hai mã.',
  'plan.unknownActivity':
    'Mã hoạt động «{id}» ở «{place}» không có trong danh sách hoạt động. Hãy chọn đúng mã hoạt động.',
  'plan.unknownFunding':
    'Mã nguồn vốn «{id}» ở «{place}» không có trong danh sách nguồn vốn. Hãy chọn đúng mã nguồn vốn.',
  'plan.unknownLine': 'Mã dòng «{id}» ở «{place}» không có trong dự toán. Hãy chọn đúng mã dòng.',
  'plan.lineTooLarge': 'Thành tiền của «{place}» vượt 10.000 tỷ đồng. Hãy xem lại số lượng và đơn giá.',
  'plan.totalTooLarge': 'Tổng kinh phí vượt 1 triệu tỷ đồng. Hãy xem lại số lượng và đơn giá.',
  'example.noLevel': 'Không có kế hoạch mẫu cho cấp này. Các mẫu: tinh 2026, so 2025, huyen 2024, xa 2025.',
  'example.noYear': 'Không có kế hoạch mẫu của cấp này cho năm ấy. Năm có mẫu: {years}.',

  'file.missing': 'Không tìm thấy tệp «{file}». Hãy kiểm tra lại đường dẫn.',
  'file.tooLarge':
    'Tệp «{file}» lớn hơn 200 MB nên không được mở. Hãy bỏ ảnh và trang tính thừa rồi lưu lại.',
  'file.unreadable': 'Không đọc được tệp «{file}». Hãy kiểm tra quyền đọc tệp.',
  'file.unknownKind':
    'Tệp «{file}» không phải .json hay .xlsx của Dự toán 55. Hãy chọn sổ dự toán đã lưu dạng .xlsx hoặc kế hoạch .json.',
  'file.notWritable':
    'Không ghi được vào «{folder}». Chưa có tệp nào được ghi. Hãy chọn thư mục khác hoặc kiểm tra quyền ghi.',

  'plan.endsFirst': 'Ngày kết thúc ở «{place}» trước ngày bắt đầu. Hãy sửa lại hai ngày.',
  'book.endsFirst': 'Ô {cell} trang «{sheet}»: ngày kết thúc trước ngày bắt đầu. Hãy sửa lại hai ngày.',
  'book.uncounted':
    'Ô {cell} trang «{sheet}» là công thức chưa có kết quả. Hãy mở sổ bằng Excel hoặc LibreOffice, lưu lại rồi thử lại.',
  'plan.unfunded':
    'Lưu ý: {count} dòng có tổng nguồn vốn khác thành tiền ({ids}). Hãy xem cột Chênh nguồn trước khi trình.',
  'cli.kept': 'Tệp cũ khác nội dung được giữ lại: {files}.',
  'zip.notZip':
    'Tệp này không phải sổ tính .xlsx (có thể là tệp khác đổi đuôi). Hãy mở bằng Excel và lưu lại dạng .xlsx.',
  'zip.tooLarge':
    'Tệp này bung ra quá lớn so với một sổ dự toán nên không được mở. Hãy lưu lại sổ từ Excel, bỏ ảnh và trang tính thừa.',
  'zip.locked':
    'Tệp này là sổ .xls đời cũ hoặc có mật khẩu mở tệp. Hãy mở bằng Excel, bỏ mật khẩu và lưu lại dạng .xlsx.',
  'zip.damaged':
    'Tệp .xlsx này bị hỏng nên không mở được. Hãy lấy bản lưu khác hoặc mở bằng Excel để sửa rồi lưu lại.',

  'book.noColumn': 'Trang «{sheet}» không có cột «{column}». Hãy đặt lại đúng tên cột rồi thử lại.',
  'book.noField': 'Trang «{sheet}» không có mục «{field}». Hãy thêm lại dòng đó rồi thử lại.',
  'book.needsNumber': 'Ô {cell} trang «{sheet}» ghi «{found}»: cần một số. Hãy nhập lại số.',
  'book.tooFine': 'Ô {cell} trang «{sheet}» ghi «{found}»: tối đa ba chữ số thập phân. Hãy làm tròn số đó.',
  'book.needsMoney':
    'Ô {cell} trang «{sheet}» ghi «{found}»: cần số tiền nguyên, tính bằng đồng, không âm. Hãy nhập lại số.',
  'book.needsDate':
    'Ô {cell} trang «{sheet}» ghi «{found}»: cần ngày dạng ngày/tháng/năm, ví dụ 15/08/2025. Hãy nhập lại ngày.',
  'book.unknownChoice':
    'Ô {cell} trang «{sheet}» ghi «{found}»: cần một trong các giá trị {choices}. Hãy chọn lại.',
  'book.needsId':
    'Ô {cell} trang «{sheet}» ghi «{found}»: cần mã gồm chữ không dấu và số, ví dụ H1, D12. Hãy ghi lại mã.',
  'book.repeatedId':
    'Ô {cell} trang «{sheet}» ghi mã «{found}» đã dùng ở dòng khác. Hãy đổi mã của một dòng.',
  'book.unknownActivity':
    'Ô {cell} trang «{sheet}» ghi mã hoạt động «{found}» không có ở trang Hoạt động. Hãy chọn đúng mã.',
  'book.outOfRange': 'Ô {cell} trang «{sheet}» đang để trống, quá dài hoặc quá lớn. Hãy sửa lại ô đó.',
  'book.repeatedField':
    'Trang «{sheet}» có hai dòng cùng ghi mục «{field}» (ô {cell}). Mục này chỉ ghi một dòng: hãy gộp hoặc xoá bớt.',
  'book.badFormula': 'Ô {cell} trang «{sheet}» đang báo lỗi {found}. Hãy sửa công thức trong ô đó.',
  'book.tooManyRows': 'Trang «{sheet}» có quá nhiều dòng để đọc như một sổ dự toán. Hãy bỏ các dòng thừa.',

  'office.sheetTaken':
    'Sổ đang mở đã có trang «{sheet}». Chưa có gì bị thay đổi. Hãy đổi tên trang đó, hoặc tạo sổ dự toán trong một sổ trống.',
  'office.nameTaken':
    'Sổ đang mở đã có bảng hoặc tên «{name}» mà sổ dự toán cần dùng. Chưa có gì bị thay đổi. Hãy đổi tên đó, hoặc tạo sổ dự toán trong một sổ trống.',
  'office.editing':
    'Excel đang chờ nhập xong một ô. Hãy nhấn Enter hoặc Esc rồi làm lại. Sổ chưa bị thay đổi.',
  'office.protected':
    'Sổ đang mở được bảo vệ hoặc chỉ đọc nên không ghi được. Hãy bỏ bảo vệ hoặc mở một sổ khác. Sổ không bị thay đổi.',
  'office.failed':
    'Excel không thực hiện được ({code}). Sổ đã được đưa về như trước; hãy thử lại, hoặc dùng trang web của Dự toán 55.',
  'office.cancelled': 'Đã dừng theo yêu cầu. Sổ đang mở trở lại như trước.',
  'office.wordTooOld':
    'Word đang dùng không mở được tài liệu từ bảng này (cần WordApi 1.3). Hãy tải tệp Word về máy rồi mở.',
  'office.wordFailed':
    'Word không mở được kế hoạch ({code}). Tài liệu đang mở không bị thay đổi. Hãy tải tệp Word về máy rồi mở.',
  'office.excelTooOld':
    'Excel đang dùng cũ hơn mức cần thiết (ExcelApi {need}). Hãy dùng trang web của Dự toán 55 và mở tệp .xlsx tải về.',
  unexpected:
    'Có lỗi ngoài dự kiến: {detail}. Dữ liệu của bạn không bị thay đổi. Hãy thử lại; nếu vẫn lỗi, hãy gửi câu này cho người phụ trách.',

  'app.name': 'Dự toán 55',
  'app.tagline': 'Lập dự toán và kế hoạch chương trình mục tiêu quốc gia',
  'plan.example.province': 'Kế hoạch mẫu cấp tỉnh, năm {year}',
  'plan.example.department': 'Kế hoạch mẫu cấp sở, năm {year}',
  'plan.example.district': 'Kế hoạch mẫu cấp huyện, năm {year}',
  'plan.example.commune': 'Kế hoạch mẫu cấp xã, năm {year}',
  'plan.fromFile': 'Từ tệp «{file}»',
  'plan.open': 'Mở sổ hoặc kế hoạch…',
  'plan.openHint': 'Tệp .xlsx hoặc .json. Tệp được đọc ngay trên máy này, không gửi đi đâu.',
  'plan.useExample': 'Dùng kế hoạch mẫu',
  'plan.exampleLevel': 'Kế hoạch mẫu',
  'plan.level.province': 'Cấp tỉnh',
  'plan.level.department': 'Cấp sở',
  'plan.level.district': 'Cấp huyện (trước 01/07/2025)',
  'plan.level.commune': 'Cấp xã',
  'remarks.title': 'Khi đọc sổ: {count} điều cần biết',
  'plan.total': 'Tổng kinh phí',
  'plan.central': 'Ngân sách trung ương',
  'plan.local': 'Ngân sách địa phương',
  'plan.other': 'Nguồn khác',
  'plan.counts': '{activities} hoạt động, {lines} dòng dự toán',
  'money.dong': '{amount} đồng',

  'do.createBook': 'Tạo sổ dự toán',
  'do.createBookHint':
    'Thêm các trang của sổ dự toán vào sổ Excel đang mở: trang cần nhập và biểu in thì hiện, trang phụ thì ẩn. Trang có sẵn của bạn giữ nguyên.',
  'do.draft': 'Soạn kế hoạch',
  'do.draftInWord': 'Mở kế hoạch theo Nghị định 30/2020/NĐ-CP thành tài liệu Word mới.',
  'do.draftFromBook': 'Đọc sổ đang mở và tải kế hoạch dạng Word (.docx) về máy.',
  'do.downloadBook': 'Tải sổ dự toán (.xlsx)',
  'do.downloadPlan': 'Tải kế hoạch (.docx)',
  'do.working': 'Đang làm…',
  'do.cellsDone': 'Đã ghi {done} trên {total} ô',
  'do.cancel': 'Dừng lại',
  'done.book':
    'Đã thêm {sheets} trang, {shown} trang hiện. Muốn xem trang ẩn: bấm chuột phải vào tên một trang, chọn Bỏ ẩn. Nhớ lưu sổ.',
  'done.example': 'Đã mở kế hoạch mẫu.',
  'done.download':
    'Đã chuyển «{file}» cho trình duyệt tải về. Nếu không thấy tệp trong thư mục Tải xuống, hãy bấm liên kết dưới đây.',
  'done.saved': 'Đã lưu «{file}» vào nơi bạn chọn.',
  'done.copied':
    'Không lưu được tệp từ bảng này; nội dung của «{file}» đã được sao chép. Hãy dán vào một tài liệu Word trống.',
  'done.notSaved': 'Chưa lưu «{file}». Hãy chọn một cách dưới đây.',
  'way.none':
    'Bảng này không cho đưa tệp «{file}» ra ngoài. Hãy mở trang web của Dự toán 55 trong trình duyệt và tải tệp ở đó.',
  'way.download': 'Tải tệp về máy',
  'way.save': 'Lưu vào nơi khác…',
  'way.saveDone': 'Đã lưu «{file}» vào nơi bạn chọn.',
  'way.copy': 'Sao chép nội dung',
  'way.copyDone': 'Đã sao chép. Hãy dán vào một tài liệu Word trống.',
  'way.downloadDone': 'Đã chuyển «{file}» cho trình duyệt tải về.',
  'done.wordInstead':
    'Word không mở được kế hoạch từ bảng này. Đã đưa tệp «{file}» ra ngoài: hãy mở tệp đó bằng Word.',
  'done.wordFilled':
    'Word không mở tài liệu mới: kế hoạch đã được đưa vào tài liệu trống đang mở. Số trang ở trang đầu cần được ẩn lại (Khác trang đầu).',
  'done.again': 'Tải lại «{file}»',
  'done.word': 'Đã mở kế hoạch trong một tài liệu Word mới.',
  'done.opened': 'Đã đọc «{file}».',
  'lang.vi': 'Tiếng Việt',
  'lang.en': 'English',
  'pane.nowhere':
    'Bảng này chạy trong Excel hoặc Word. Hãy mở nó từ thẻ «Dự toán 55» trên thanh công cụ, hoặc dùng trang web của Dự toán 55.',
  'page.privacy': 'Mọi việc làm ngay trên máy này: không có dữ liệu nào gửi đi.',
  'page.draftNote':
    'Kế hoạch mẫu chỉ để minh hoạ, cơ quan và số liệu là giả định. Hãy đối chiếu mức chi với văn bản gốc trước khi dùng.',

  'paper.noLines': 'Chưa lập được {paper}: dự toán chưa có dòng nào. Hãy ghi nội dung chi ở trang Dự toán.',
  'paper.notAppraised': 'Chưa lập được {paper}: chưa dòng nào có số thẩm định. Hãy ghi ở trang Thẩm định.',
  'paper.halfAppraised':
    'Chưa lập được {paper}: {count} dòng chưa có số thẩm định ({ids}). Hãy ghi ở trang Thẩm định.',
  'paper.unexplained':
    'Chưa lập được {paper}: {count} dòng có chênh lệch mà thiếu lý do hoặc mã quy tắc ({ids}). Hãy ghi ở trang Thẩm định.',
  'paper.notExecuted':
    'Chưa lập được {paper}: chưa dòng nào có số tạm ứng, thanh toán. Hãy ghi ở trang Thực hiện.',
  'paper.notAdjusted':
    'Chưa lập được {paper}: không có số đã duyệt để so sánh. Hãy chuyển dự toán đã phê duyệt sang trạng thái Điều chỉnh trước.',
  'paper.nothingChanged':
    'Chưa lập được {paper}: chưa dòng nào khác số đã duyệt. Hãy sửa ở trang Dự toán trước.',
  'paper.proposedFigures': '{paper} ghi số đề nghị: chưa dòng nào được thẩm định.',
  'paper.noMaker': '{paper} để trống tên đơn vị lập dự toán: kế hoạch chưa ghi đơn vị chủ trì.',
  'paper.noAppraiser':
    '{paper} để trống tên cơ quan thẩm định: kế hoạch chưa ghi cơ quan tài chính ở phần tổ chức thực hiện.',
  'paper.noAddressee': '{paper} để trống nơi kính gửi: chế độ báo cáo chưa ghi nơi nhận ngoài đơn vị.',
  'paper.halfExecuted':
    '{paper}: có dòng chưa ghi số thực hiện, được tính là chưa tạm ứng, chưa thanh toán và nêu rõ trong văn bản.',

  'cli.usage':
    'Cách dùng: dutoan <lệnh> … Các lệnh: sample, schema, draft, build, read, check, fix, status, acknowledge, appraise, diff, merge, import, norms, refresh, fill, comment. Thêm --help để xem chi tiết.',
  'cli.unknownCommand':
    'Không có lệnh «{command}». Các lệnh: sample, schema, draft, build, read, check, fix, status, acknowledge, appraise, diff, merge, import, norms, refresh, fill, comment.',
  'cli.unknownOption': 'Lệnh «{command}» không có tuỳ chọn «{option}». Xem «dutoan --help».',
  'cli.needsValue': 'Tuỳ chọn «{option}» cần một giá trị. Xem «dutoan --help».',
  'cli.noValue': 'Tuỳ chọn «{option}» không nhận giá trị. Xem «dutoan --help».',
  'cli.needsFile': 'Lệnh «{command}» cần đúng một tệp. Xem «dutoan --help».',
  'cli.noFile': 'Lệnh «{command}» không nhận tệp nào. Xem «dutoan --help».',
  'cli.sameFile': 'Tệp «{file}» sẽ bị ghi đè bởi kết quả. Hãy chọn thư mục khác cho --out.',
  'cli.needsLevel': 'Lệnh «sample» cần một cấp: tinh, so, huyen hoặc xa.',
  'cli.needsOut': 'Lệnh «build» cần --out và một thư mục.',
  'cli.needsYear': 'Năm «{year}» không đúng. Hãy ghi năm bốn chữ số, ví dụ 2025.',
  'cli.unknownPaper': 'Không có văn bản «{name}» cho --with. Hãy dùng: {known}.',
  'cli.papers': 'Đã ghi {files}.',
  'cli.packAdded': 'Đã thêm {count} định mức địa phương của {place} vào sổ.',
  'cli.packElsewhere':
    'Gói định mức là của «{place}», kế hoạch là của «{province}»: không thêm dòng nào. Nếu cùng một tỉnh, hãy ghi --place.',
  'cli.built': 'Đã ghi {book} và {plan}. Tổng kinh phí: {total} đồng ({words}).',
  'cli.help':
    'Dự toán 55: lập dự toán và kế hoạch chương trình mục tiêu quốc gia.\n\n  dutoan sample tinh|so|huyen|xa [--year N] [--mistakes]\n                                              in một kế hoạch mẫu đầy đủ (JSON): tinh 2026, so 2025, huyen 2024, xa 2025;\n                                              --mistakes: cùng kế hoạch như khi gửi lần đầu, còn sai sót\n  dutoan schema                               in JSON Schema của kế hoạch\n  dutoan draft kế-hoạch.json|so.xlsx --out TỆP soạn các phần còn trống (mục đích … nơi nhận) từ dữ kiện của kế hoạch,\n                                              giữ câu người viết, nêu chỗ phải tự điền\n  dutoan build plan.json|so.xlsx --out THƯ_MỤC [--with VĂN_BẢN,…] [--norms gói.json [--place TỈNH]]\n                                              ghi so-du-toan.xlsx và ke-hoach.docx; từ sổ thì giữ cột, dòng tự thêm\n                                              và nói trước những gì tệp mới không có\n                                              --with thêm văn bản từ cùng kế hoạch: to-trinh, quyet-dinh, tham-dinh, bien-ban, dieu-chinh,\n                                              bao-cao, bieu; thiếu dữ kiện thì nói rõ và không ghi gì\n  dutoan read so.xlsx                         in kế hoạch đọc lại từ các ô của sổ; điều cần biết in ra stderr\n  dutoan check kế-hoạch.json|so.xlsx|THƯ_MỤC [--norms gói.json] [--json]\n                                              kiểm tra từng dòng với điều khoản; thư mục: mỗi tệp một dòng\n  dutoan fix kế-hoạch.json|so.xlsx --out TỆP  sửa những chỗ sửa an toàn được, liệt kê chỗ còn lại\n  dutoan status kế-hoạch.json|so.xlsx [--to TRẠNG-THÁI --who TÊN [--date D] [--note CHỮ] --out TỆP] [--json]\n                                              trạng thái, nhật ký, bước tiếp theo còn thiếu gì; --to: chuyển và ghi nhật ký\n  dutoan acknowledge so.xlsx --rule B-10 [--where D5] --who TÊN --reason CHỮ [--date D] --out TỆP\n                                              xác nhận một cảnh báo (lỗi thì không)\n  dutoan appraise so.xlsx --accept all|H1,H2 [--limit] --out TỆP\n                                              thẩm định bằng số đề nghị; --limit: cắt xuống mức, ghi lý do và quy tắc\n  dutoan diff bản-cũ bản-mới [--json]         những gì đã thay đổi giữa hai bản\n  dutoan merge THƯ_MỤC --out so.xlsx          gộp sổ của nhiều đơn vị: đơn vị, tiểu dự án, nguồn\n  dutoan import bảng.xlsx --out sổ.xlsx [--sheet TRANG] [--range A1:H40] [--level CẤP] [--year N] [--programme P] [--json]\n                                              lập sổ từ bảng dự toán theo mẫu khác, nói rõ đã hiểu gì và chưa hiểu gì\n  dutoan norms [--date D] [--document N] [--programme P] [--search CHỮ] [--norms gói.json --place TỈNH] [--json]\n                                              tra định mức: mức, điều khoản, độ chắc chắn, thời hạn\n  dutoan refresh văn-bản.docx sổ.xlsx --out TỆP.docx [--overwrite] [--json]\n                                              cập nhật số liệu trong văn bản theo sổ, liệt kê cũ → mới; chỗ người sửa tay để nguyên\n  dutoan fill mẫu.docx sổ.xlsx --out TỆP.docx\n                                              điền mẫu riêng của cơ quan (docs/mau-rieng.md)\n  dutoan comment kế-hoạch.json|so.xlsx --out TỆP.docx [--norms gói.json [--place TỈNH]]\n                                              kế hoạch kèm nhận xét: mỗi phát hiện tại chỗ của nó\n\nMã thoát: 0 xong, 1 còn lỗi, 2 không dùng được đầu vào hoặc lời gọi.',
} as const;
