/** What an officer reads of how a sheet is understood, before any of its rows is taken. */
export const LAYOUT_NOTE_WORDS = {
  'no-header': 'Không thấy dòng tiêu đề, cột được đoán theo nội dung',
  'sheet-hidden': 'Trang tính đang bị ẩn trong tệp',
  'hidden-rows-read': 'Có dòng bị ẩn, vẫn được đọc',
  'hidden-columns-read': 'Có cột bị ẩn, vẫn được đọc',
  'columns-not-read': 'Có cột không được đọc',
  'village-missing': 'Không thấy tên xóm ở đâu',
  'village-from-sheet-name': 'Xóm lấy từ tên trang tính',
  'village-from-title': 'Xóm lấy từ tiêu đề',
  'commune-missing': 'Không thấy tên xã ở đâu',
  'class-missing': 'Không thấy phân loại hộ ở đâu',
  'class-from-title': 'Phân loại lấy từ tiêu đề',
} as const;

export type LayoutNote = keyof typeof LAYOUT_NOTE_WORDS;

/** Why a line of a sheet is no household. */
export const LEFT_OUT_WORDS = {
  title: 'Tiêu đề của danh sách',
  header: 'Tên cột',
  numbering: 'Dòng đánh số cột',
  blank: 'Dòng trống',
  village: 'Tên xóm',
  commune: 'Tên xã',
  class: 'Tên loại hộ',
  total: 'Dòng tổng cộng',
  signature: 'Chữ ký, lời cuối danh sách',
  // Shown one by one, because it may be a person.
  unclear: 'Không rõ là gì',
} as const;

export type LeftOutReason = keyof typeof LEFT_OUT_WORDS;
