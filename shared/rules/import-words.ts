/** What an officer reads of a file that is imported: on the screen, and in the file that goes back with the reasons. */
export const COLUMN_WORDS: Readonly<Record<string, string>> = {
  ma_ho: 'Mã hộ',
  ma_xa: 'Mã xã',
  ten_xa: 'Xã',
  ten_huyen: 'Huyện',
  thon: 'Xóm',
  dia_chi: 'Địa chỉ',
  ho_ten_chu_ho: 'Họ tên chủ hộ',
  ho_ten: 'Họ tên',
  quan_he: 'Quan hệ với chủ hộ',
  nam_sinh: 'Năm sinh',
  gioi_tinh: 'Giới tính',
  dan_toc: 'Dân tộc',
  so_khau: 'Số khẩu',
  phan_loai: 'Phân loại',
  nhom_uu_tien: 'Nhóm ưu tiên',
  so_dinh_danh: 'Số định danh',
  dien_thoai: 'Điện thoại',
  muc_do: 'Mức độ khó khăn',
  diem_b1: 'Điểm B1',
  diem_b2: 'Điểm B2',
  ghi_chu: 'Ghi chú',
};

const FAULT_WORDS: Readonly<Record<string, string>> = {
  missing: 'Để trống',
  'too-long': 'Quá dài',
  'text-damaged': 'Có ký tự hỏng',
  'unknown-commune': 'Không có xã này',
  'commune-outside': 'Xã ngoài địa bàn được nhập',
  'commune-ambiguous': 'Có nhiều xã cùng tên, hãy ghi mã xã',
  'village-invalid': 'Tên xóm không có chữ',
  'name-invalid': 'Họ tên có chữ số hoặc ký hiệu',
  'date-invalid': 'Không có ngày này',
  'out-of-range': 'Ngoài khoảng cho phép',
  'not-a-whole-number': 'Không phải số nguyên',
  'class-unknown': 'Không rõ hộ nghèo hay cận nghèo',
  'class-not-poor': 'Không phải hộ nghèo, cận nghèo',
  'sex-unknown': 'Không rõ Nam hay Nữ',
  'ethnicity-unknown': 'Không có dân tộc này',
  'groups-invalid': 'Nhóm ưu tiên không đọc được',
  'duplicate-row': 'Hộ này đã có ở dòng trên',
  'household-ended': 'Hộ đã kết thúc, không nhập lại được',
  'household-moved': 'Hộ đã chuyển sang xã khác',
  'changed-since-trial': 'Hộ đã được sửa sau khi chạy thử, hãy chạy thử lại',
  'line-unclear': 'Không rõ dòng này là gì',
};

const WARNING_WORDS: Readonly<Record<string, string>> = {
  'group-unknown': 'Nhóm ưu tiên không có trong danh mục, chưa được ghi',
  'group-retired': 'Nhóm ưu tiên đã thôi dùng, chưa được ghi',
  'commune-leading-zero-lost': 'Mã xã mất số 0 ở đầu, đã thêm lại',
  'person-name-missing': 'Có thành viên không ghi họ tên, chỉ được tính vào số khẩu',
  'phone-unusual': 'Số điện thoại lạ',
  'phone-several': 'Có nhiều số điện thoại, lấy số đầu',
  'members-count-differs': 'Số khẩu khác số người được kể tên',
  'birth-day-unknown': 'Chỉ biết năm sinh',
  'birth-year-short': 'Năm sinh ghi hai chữ số',
  'birth-was-serial': 'Ngày sinh bị đổi thành số, đã đổi lại',
  'national-id-not-digits': 'Số định danh có chữ',
  'national-id-wrong-length': 'Số định danh sai độ dài',
  'national-id-leading-zero-lost': 'Số định danh mất số 0 ở đầu, đã thêm lại',
  'national-id-old-nine-digits': 'Số CMND cũ 9 chữ số',
  'national-id-unknown-province': 'Số định danh có mã tỉnh lạ',
  'national-id-birth-year-differs': 'Năm sinh khác với số định danh',
  'national-id-sex-differs': 'Giới tính khác với số định danh',
  'national-id-unrecoverable': 'Số định danh bị Excel làm tròn, không lấy lại được',
  'national-id-ditto': 'Số định danh ghi “như trên”, đã bỏ qua',
  'id-from-old-card': 'Lấy số CMND vì không có CCCD',
  'row-hidden': 'Dòng đang bị ẩn trong tệp',
  ditto: 'Ô ghi “như trên”',
  'village-carried': 'Xóm lấy từ dòng trên',
  'class-both-ticked': 'Đánh dấu cả hộ nghèo và cận nghèo',
  'class-from-title': 'Phân loại lấy từ tiêu đề',
};

/** Why a row was refused: 'Năm sinh: không có ngày này'. */
export function faultWords({ column, code }: { readonly column: string; readonly code: string }): string {
  const why = FAULT_WORDS[code] ?? 'Không đọc được';
  const name = COLUMN_WORDS[column];
  const whole = code === 'duplicate-row' || code.startsWith('household-') || code === 'changed-since-trial';
  if (name === undefined || whole) return why;
  return `${name}: ${why.charAt(0).toLowerCase()}${why.slice(1)}`;
}

/** What looks odd and is kept all the same; of a member where it begins with `person-`. */
export function warningWords(code: string): string {
  const own = WARNING_WORDS[code];
  if (own !== undefined) return own;
  if (!code.startsWith('person-')) return 'Có điều lạ';
  const plain = code.slice('person-'.length);
  const why = WARNING_WORDS[plain] ?? FAULT_WORDS[plain] ?? 'Có điều lạ';
  return `Thành viên: ${why.charAt(0).toLowerCase()}${why.slice(1)}`;
}
