const WORDS: Readonly<Record<string, string>> = {
  missing: 'Ô bắt buộc để trống',
  'too-long': 'Dài quá',
  'unknown-commune': 'Không có mã xã này',
  'commune-outside': 'Xã ngoài địa bàn được nhập',
  'duplicate-row': 'Mã hộ đã có ở dòng trên, cùng xã',
  'name-invalid': 'Họ tên có chữ số hoặc ký hiệu',
  'village-invalid': 'Tên xóm không có chữ',
  'text-damaged': 'Có ký tự hỏng',
  'not-a-whole-number': 'Không phải số nguyên',
  'out-of-range': 'Ngoài khoảng cho phép',
  'date-invalid': 'Không có ngày này',
  'class-unknown': 'Phân loại phải là N hoặc CN',
  'sex-unknown': 'Giới tính phải là Nam hoặc Nữ',
  'ethnicity-unknown': 'Mã dân tộc phải từ 01 đến 55',
  'groups-invalid': 'Mã nhóm ưu tiên không đúng',
  'column-count': 'Số ô khác với dòng tên cột',
  'commune-leading-zero-lost': 'Mã xã mất số 0 ở đầu (đã tự sửa)',
  'phone-unusual': 'Số điện thoại lạ',
  'national-id-not-digits': 'Số định danh có ký tự không phải số',
  'national-id-wrong-length': 'Số định danh sai độ dài',
  'national-id-leading-zero-lost': 'Số định danh mất số 0 ở đầu',
  'national-id-old-nine-digits': 'Số CMND 9 số',
  'national-id-unknown-province': 'Số định danh có mã tỉnh lạ',
  'national-id-birth-year-differs': 'Số định danh khác năm sinh',
  'national-id-sex-differs': 'Số định danh khác giới tính',
};

/** Why a row was refused, or what looked odd about it. */
export function importWords(code: string): string {
  return WORDS[code] ?? `Lỗi khác (${code})`;
}
