type Detail = Readonly<Record<string, string>>
const text = (detail: Detail, key: string) => detail[key] ?? ''
const say = (body: (value: string, detail: Detail) => string) => (detail: Detail) =>
  `Dòng ${text(detail, 'row')}, cột ${text(detail, 'column')}: ${body(text(detail, 'value'), detail)}`

/** What is wrong with a cell, and what to do about it. */
export const problemMessages = {
  'name.missing': say(() => 'chưa có họ tên; điền họ tên rồi gửi lại.'),
  'name.too-long': say((_, { length = '' }) => `họ tên dài ${length} ký tự, tối đa 100; sửa lại rồi gửi lại.`),
  'name.suspicious': say((value, { reason = '' }) => `họ tên “${value}” cần xem lại. ${reason}`),
  'name.broken': say((_, { reason = '' }) => `họ tên không lưu được. ${reason}`),
  'date.missing': say(() => 'chưa có ngày; điền ngày/tháng/năm rồi gửi lại.'),
  'date.form': say((value) => `“${value}” không phải là ngày; viết ngày/tháng/năm, ví dụ 05/09/1968, rồi gửi lại.`),
  'date.impossible': say((value) => `${value} không có thật; sửa thành ngày đúng (ngày trước, tháng sau) rồi gửi lại.`),
  'date.two-digit-year': say((value) => `${value} chỉ có hai số của năm; viết đủ bốn số rồi gửi lại.`),
  'date.year-only': say((value) => `${value} chỉ có năm; viết đủ ngày/tháng/năm rồi gửi lại.`),
  'date.month-only': say((value) => `${value} thiếu ngày; viết đủ ngày/tháng/năm rồi gửi lại.`),
  'date.future': say((value, { today = '' }) => `${value} ở sau ngày hôm nay (${today}); sửa thành ngày đúng rồi gửi lại.`),
  'date.too-early': say((value) => `${value} ở trước năm 1900; sửa thành ngày đúng rồi gửi lại.`),
  'date.before-birth': say((value, { other = '' }) => `${value} không ở sau ngày sinh ${other}; kiểm tra lại hai ngày rồi gửi lại.`),
  'date.before-admission': say((value, { other = '' }) => `${value} ở trước ngày vào Đảng ${other}; kiểm tra lại hai ngày rồi gửi lại.`),
  'citizen-id.nine-digits': say((value) => `${value} có 9 chữ số, là số chứng minh nhân dân cũ; điền số căn cước 12 chữ số rồi gửi lại.`),
  'citizen-id.length': say((value, { length = '' }) => `${value} có ${length} chữ số; số căn cước có 12 chữ số, sửa rồi gửi lại.`),
  'citizen-id.letters': say((value) => `“${value}” không phải là số căn cước 12 chữ số; sửa rồi gửi lại.`),
  'citizen-id.rounded': say((value) => `${value} đã bị bảng tính làm tròn; định dạng cột là Văn bản (Text), gõ lại số rồi gửi lại.`),
  'citizen-id.repeated': say((value, { first = '' }) => `số ${value} đã có ở ${first}; mỗi người một số, sửa hoặc bỏ một dòng rồi gửi lại.`),
  'card-number.form': say((value) => `“${value}” không phải là số thẻ 8 chữ số; sửa hoặc để trống rồi gửi lại.`),
  'card-number.repeated': say((value, { first = '' }) => `số thẻ ${value} đã có ở ${first}; mỗi người một số thẻ, sửa rồi gửi lại.`),
  'status.missing': say(() => 'chưa ghi là đảng viên chính thức hay dự bị; điền Chính thức, Dự bị hoặc Miễn sinh hoạt rồi gửi lại.'),
  'status.unknown': say((value) => `không hiểu “${value}”; ghi Chính thức, Dự bị hoặc Miễn sinh hoạt rồi gửi lại.`),
  'sex.unknown': say((value) => `không hiểu “${value}”; ghi Nam hoặc Nữ. Người này được ghi mà không có giới tính.`),
  'cell.missing': say(() => 'chưa có chi bộ; điền tên hoặc mã chi bộ rồi gửi lại.'),
  'cell.unknown': say((value, { parent = '', names = '' }) => `không có “${value}”${parent ? ` trong ${parent}` : ''}${names ? `, gần giống ${names}` : ''}; chọn đúng chi bộ hoặc tạo chi bộ rồi gửi lại.`),
  'cell.ambiguous': say((value, { names = '' }) => `“${value}” có thể là ${names}; ghi thêm đảng bộ cơ sở hoặc mã chi bộ rồi gửi lại.`),
  'cell.code-unknown': say((value) => `không có tổ chức nào mang mã ${value}; sửa mã hoặc để trống rồi gửi lại.`),
  'cell.code-and-name-differ': say((value, { code = '', name = '' }) => `“${value}” không khớp với mã ${code} (${name}); sửa tên hoặc mã rồi gửi lại.`),
  'cell.not-a-cell': say((value) => `${value} không phải là chi bộ, không có đảng viên trực tiếp; chọn một chi bộ rồi gửi lại.`),
  'parent.unknown': say((value) => `không có tổ chức “${value}”; sửa tên đảng bộ rồi gửi lại.`),
  'phone.form': say((value) => `“${value}” không phải là số điện thoại; người này được ghi mà không có số điện thoại.`),
  'email.form': say((value) => `“${value}” không phải là địa chỉ thư điện tử; người này được ghi mà không có thư điện tử.`),
  'role.unknown': say((value) => `chưa biết chức vụ “${value}”; người này được ghi không kèm chức vụ đó, hãy giao chức vụ sau khi nhập.`),
  'role.no-organisation': say((value) => `không rõ “${value}” là của tổ chức nào; người này được ghi không kèm chức vụ đó, hãy giao chức vụ sau khi nhập.`),
  'person.possible-duplicate': say((_, { first = '' }) => `cùng họ tên và ngày sinh với ${first}, lại không có số căn cước và số thẻ; có phải là một người không? Dòng này chờ quyết định.`),
  'person.same-in-records': say((value) => `“${value}” có thể đã có trong hồ sơ, nhưng không khớp theo khóa đã chọn; dòng này chờ quyết định.`),
  'person.keys-disagree': say((value) => `khớp với “${value}” trong hồ sơ, nhưng các thông tin định danh khác nhau; dòng này chờ quyết định.`),
  'person.several': say((value) => `khớp với nhiều người trong hồ sơ (${value}); dòng này chờ quyết định.`),
  'person.left': say((value) => `“${value}” trong hồ sơ đã ra khỏi Đảng hoặc đã mất; dòng này chờ quyết định.`),
  'cell.uncomputed': say(() => 'ô là công thức chưa được tính; dán giá trị vào ô rồi gửi lại.'),
  'cell.excel-error': say((value) => `ô đang báo lỗi ${value}; sửa ô rồi gửi lại.`),
  'tree.code-missing': say(() => 'chưa có mã tổ chức; điền mã rồi gửi lại.'),
  'tree.code-form': say((value) => `mã “${value}” chỉ được có chữ cái không dấu, chữ số, dấu chấm và gạch ngang, tối đa 40 ký tự; sửa rồi gửi lại.`),
  'tree.name-missing': say(() => 'chưa có tên tổ chức; điền tên rồi gửi lại.'),
  'tree.code-repeated': say((value, { first = '' }) => `mã ${value} đã có ở dòng ${first}; mỗi tổ chức một mã, sửa rồi gửi lại.`),
  'tree.type-unknown': say((value) => `không hiểu loại tổ chức “${value}”; chọn một loại trong danh mục rồi gửi lại.`),
  'tree.parent-unknown': say((value) => `không có tổ chức cấp trên mang mã ${value}; sửa mã rồi gửi lại.`),
  'tree.goes-round': say((value) => `tổ chức cấp trên ${value} lại nằm dưới chính tổ chức này; sửa mã cấp trên rồi gửi lại.`),
  'tree.moved': say((value) => `tổ chức đang ở dưới cấp trên khác, không phải ${value}; nhập danh sách không chuyển tổ chức, hãy dùng chức năng sắp xếp tổ chức.`),
} as const satisfies Record<string, (detail: Detail) => string>

/** Why a file cannot be read at all. */
export const fileMessages = {
  'file.empty': () => 'Tệp trống; hãy chọn tệp có danh sách.',
  'file.too-large': ({ limit = '' }) => `Tệp lớn hơn ${limit} MB; hãy tách thành nhiều tệp.`,
  'file.broken': () => 'Tệp bị hỏng hoặc tải lên chưa đủ; hãy mở bằng Excel, lưu lại dạng .xlsx rồi gửi lại.',
  'file.old-excel': () => 'Tệp là dạng Excel cũ (.xls) hoặc có mật khẩu; hãy bỏ mật khẩu, lưu lại dạng .xlsx rồi gửi lại.',
  'file.pdf': () => 'Tệp là PDF; hãy gửi danh sách dạng Excel (.xlsx) hoặc CSV.',
  'file.markup': () => 'Tệp là trang web hoặc XML mang đuôi bảng tính; hãy mở bằng Excel, lưu lại dạng .xlsx rồi gửi lại.',
  'file.unknown': () => 'Tệp không phải là bảng tính; hãy gửi danh sách dạng Excel (.xlsx) hoặc CSV.',
  'file.not-workbook': () => 'Tệp không phải là bảng tính Excel; hãy mở bằng Excel, lưu lại dạng .xlsx rồi gửi lại.',
  'file.encrypted': () => 'Tệp có mật khẩu; hãy bỏ mật khẩu rồi gửi lại.',
  'file.macros': () => 'Tệp chứa macro nên không được nhận; hãy lưu lại dạng .xlsx không macro rồi gửi lại.',
  'file.doctype': () => 'Tệp chứa khai báo DTD nên không được nhận; hãy lưu lại bằng Excel rồi gửi lại.',
  'file.bomb': () => 'Tệp phình ra quá lớn khi mở nên không được nhận; hãy chép danh sách sang một tệp mới rồi gửi lại.',
  'file.too-many-columns': ({ limit = '' }) => `Bảng có nhiều hơn ${limit} cột; hãy xóa các cột thừa rồi gửi lại.`,
  'file.too-many-rows': ({ limit = '' }) => `Bảng có nhiều hơn ${limit} dòng; hãy tách thành nhiều tệp.`,
  'file.cell-too-long': ({ row = '' }) => `Dòng ${row} có ô quá dài; hãy rút ngắn rồi gửi lại.`,
  'file.encoding': () => 'Bảng mã của tệp không phải Unicode (có thể là Windows-1258, TCVN3 hoặc VNI); trong Excel hãy lưu lại dạng “CSV UTF-8” rồi gửi lại.',
  'file.csv-quotes': ({ line = '' }) => `Dấu nháy kép ở gần dòng ${line} không được đóng; sửa rồi gửi lại.`,
  'header.not-found': () => 'Không tìm thấy dòng tiêu đề (Họ và tên, Ngày sinh, Chi bộ…); hãy kiểm tra tệp hoặc chọn cột.',
  'header.missing-columns': ({ words = '', columns = '' }) => `Thiếu cột bắt buộc: ${words}. Các cột đọc được: ${columns}. Hãy chọn cột tương ứng hoặc thêm cột rồi gửi lại.`,
  'header.repeated-columns': ({ columns = '' }) => `Nhiều cột cùng một nội dung: ${columns}. Hãy chọn cột nào được dùng.`,
  'tree.missing': () => 'Chưa có tổ chức đảng nào; hãy tạo cây tổ chức hoặc gửi tệp Excel có bảng “Tổ chức đảng”.',
} as const satisfies Record<string, (detail: Detail) => string>

/** How one row is named to a person: by its number in column TT where it has one. */
export const rowName = (row: number, tt: string) => (tt === '' ? `dòng ${row}` : `dòng ${row} (TT ${tt})`)

/** The last column of the workbook of failed rows. */
export const errorsColumn = 'Lỗi'
export const errorsSheet = 'Dòng lỗi'
