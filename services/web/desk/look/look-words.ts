import type { LookItem } from './look-queries.ts';

export const WAY_WORDS: Readonly<Record<LookItem['way'], string>> = {
  household: 'Xem tại trang của hộ',
  search: 'Tìm theo số',
  table: 'Xuất Excel danh sách hộ',
  'poor-list': 'Tải Excel danh sách đã chốt',
};
