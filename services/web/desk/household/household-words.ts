import { formatDate, isDay } from '#shared/vietnam/date.ts';
import { CLASS_WORDS, settledWords } from '../../shell/format.ts';
import type { FieldChange, HouseholdRecord, Relation } from './household-types.ts';

export const SEX_WORDS = { male: 'Nam', female: 'Nữ' } as const;

/** To the head, in the order of a choice. */
export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  spouse: 'Vợ hoặc chồng',
  child: 'Con',
  parent: 'Cha hoặc mẹ',
  sibling: 'Anh, chị, em',
  grandchild: 'Cháu (gọi ông bà)',
  grandparent: 'Ông hoặc bà',
  other: 'Quan hệ khác',
};

/** What was done to a household, as a line of its history. */
export const CHANGE_WORDS: Readonly<Record<HouseholdRecord['change']['kind'], string>> = {
  registered: 'Ghi vào sổ',
  corrected: 'Sửa thông tin',
  'member-added': 'Thêm khẩu',
  'member-removed': 'Bớt khẩu',
  'member-died': 'Thành viên mất',
  'head-changed': 'Đổi chủ hộ',
  'head-died': 'Chủ hộ mất',
  moved: 'Chuyển nơi ở',
  split: 'Tách hộ',
  merged: 'Nhập hộ',
  reclassed: 'Xếp loại lại',
  regrouped: 'Sửa nhóm ưu tiên',
  ended: 'Thôi theo dõi',
  restored: 'Khôi phục',
  rehomed: 'Chuyển theo đơn vị mới',
};

const FIELD_WORDS: Readonly<Record<string, string>> = {
  head: 'Chủ hộ',
  name: 'Họ tên',
  birthYear: 'Năm sinh',
  birthDate: 'Ngày sinh',
  sex: 'Giới tính',
  relation: 'Quan hệ với chủ hộ',
  members: 'Số khẩu',
  class: 'Phân loại',
  standard: 'Chuẩn nghèo',
  groups: 'Nhóm ưu tiên',
  severity: 'Mức độ khó khăn',
  code: 'Mã hộ',
  village: 'Thôn, xóm',
  unit: 'Đơn vị',
  status: 'Tình trạng',
  end: 'Lý do thôi theo dõi',
  nationalId: 'Số định danh',
  phone: 'Điện thoại',
  ethnicity: 'Dân tộc',
  illness: 'Bệnh tật',
  person: 'Thành viên',
};

export const STATUS_WORDS = { active: 'Đang theo dõi', ended: 'Thôi theo dõi' } as const;

const PROPOSAL_WORDS: Readonly<Record<string, string>> = {
  add: 'thêm vào danh sách',
  correct: 'sửa trong danh sách',
  settle: 'không phải trao nữa',
  reinstate: 'trao lại',
};

export function proposalWords(kind: string): string {
  return PROPOSAL_WORDS[kind] ?? 'điều chỉnh danh sách';
}

export function fieldWords({ field, person }: Pick<FieldChange, 'field' | 'person'>): string {
  const word = FIELD_WORDS[field] ?? field;
  return person === null || field === 'person' ? word : `${word} của ${person}`;
}

/** A field's value as a reader says it. */
export function valueWords(field: string, value: string | null): string {
  if (value === null || value === '') return field === 'end' ? 'không' : 'trống';
  if (field === 'class') return CLASS_WORDS[value as keyof typeof CLASS_WORDS] ?? value;
  if (field === 'sex') return SEX_WORDS[value as keyof typeof SEX_WORDS] ?? value;
  if (field === 'relation') return RELATION_WORDS[value as Relation] ?? value;
  if (field === 'status') return STATUS_WORDS[value as keyof typeof STATUS_WORDS] ?? value;
  if (field === 'end') return settledWords(value);
  return isDay(value) ? formatDate(value) : value;
}
