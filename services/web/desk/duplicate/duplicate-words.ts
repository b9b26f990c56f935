import type { Tone } from '../../shell/tone.ts';
import type { DuplicatePair, DuplicateSearch, PairItem } from './duplicate-queries.ts';

/** Why two entries may be one household, in the words of who decides. */
const REASON_WORDS: Readonly<Record<string, string>> = {
  'same-id': 'Cùng số định danh',
  'head-id-in-other': 'Chủ hộ này là người trong hộ kia (cùng số định danh)',
  'same-member-id': 'Có thành viên cùng số định danh',
  'other-id': 'Số định danh khác nhau',
  'same-name': 'Cùng họ tên chủ hộ',
  'name-without-accents': 'Tên chỉ khác dấu',
  'name-shortened': 'Tên viết tắt hoặc thiếu chữ đệm',
  'near-name': 'Tên gần giống, có thể gõ sai',
  'name-reordered': 'Tên đảo thứ tự',
  'other-name': 'Tên chủ hộ khác nhau',
  'same-birth-year': 'Cùng năm sinh',
  'near-birth-year': 'Năm sinh lệch một, hai năm',
  'mistyped-birth-year': 'Năm sinh có thể gõ sai',
  'other-birth-year': 'Năm sinh khác nhau',
  'other-sex': 'Giới tính khác nhau',
  'same-village': 'Cùng thôn, xóm',
  'same-commune': 'Cùng xã',
  'same-phone': 'Cùng số điện thoại',
  'other-phone': 'Số điện thoại khác nhau',
  'same-members': 'Cùng các thành viên',
  'some-members': 'Có thành viên trùng tên',
  'other-members': 'Thành viên khác nhau',
  'other-ethnicity': 'Dân tộc khác nhau',
  'heads-exchanged': 'Chủ hộ này là thành viên hộ kia và ngược lại',
  'head-is-member': 'Chủ hộ này là thành viên hộ kia',
};

/** A reason that this page does not know yet is not hidden. */
export function reasonWords(code: string): string {
  return REASON_WORDS[code] ?? code;
}

/** Reasons that speak against one household. */
export function isAgainst(code: string): boolean {
  return code.startsWith('other-');
}

export const LEVEL_MARKS: Readonly<Record<PairItem['level'], { tone: Tone; word: string }>> = {
  certain: { tone: 'attention', word: 'Gần như chắc chắn' },
  probable: { tone: 'waiting', word: 'Có thể trùng' },
};

export const STATUS_MARKS: Readonly<Record<PairItem['status'], { tone: Tone; word: string }>> = {
  open: { tone: 'waiting', word: 'Chờ kết luận' },
  same: { tone: 'done', word: 'Đã kết luận: trùng' },
  different: { tone: 'done', word: 'Đã kết luận: khác nhau' },
  unlike: { tone: 'neutral', word: 'Không còn giống nhau' },
  ended: { tone: 'neutral', word: 'Một hộ đã thôi theo dõi' },
};

export type Agreement = DuplicatePair['agreement']['head'];

export const AGREEMENT_MARKS: Readonly<Record<Agreement, { tone: Tone; word: string }>> = {
  same: { tone: 'done', word: 'giống' },
  alike: { tone: 'waiting', word: 'gần giống' },
  different: { tone: 'attention', word: 'khác' },
  unknown: { tone: 'neutral', word: 'không so được' },
};

export const SAID_WORDS = { same: 'Trùng', different: 'Khác nhau', reopened: 'Mở lại' } as const;

/** How far a search has come, as a sentence. */
export function searchWords({ status, households, pairs, failure }: DuplicateSearch): string {
  switch (status) {
    case 'waiting':
      return 'Đang chờ đến lượt tìm.';
    case 'reading':
      return `Đang đọc hộ: ${number(households.read)} / ${number(households.total)}.`;
    case 'comparing':
      return `Đang so ${number(households.total)} hộ với nhau.`;
    case 'storing':
      return `Đang ghi cặp: ${number(pairs.stored)} / ${number(pairs.found)}.`;
    case 'done':
      return `Đã tìm trong ${number(households.total)} hộ: ${number(pairs.found)} cặp, ${number(pairs.opened)} cặp mới.`;
    case 'failed':
      return failure === 'too-large'
        ? 'Không tìm được: quá nhiều hộ cho một lần tìm. Hãy báo quản trị hệ thống.'
        : 'Chưa tìm được. Hãy bấm tìm lại; nếu vẫn vậy, báo quản trị hệ thống.';
  }
}

function number(value: number): string {
  return value.toLocaleString('vi-VN');
}
