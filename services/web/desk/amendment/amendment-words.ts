import { formatDate } from '#shared/vietnam/date.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Answer } from '../../shell/api-types.ts';
import { CLASS_WORDS, settledWords } from '../../shell/format.ts';
import type { Tone } from '../../shell/tone.ts';

export type Amendment = Answer<'/api/v1/amendments'>['items'][number];
export type AmendmentChange = Answer<'/api/v1/amendments/{id}/changes'>['items'][number];
export type Listed = NonNullable<AmendmentChange['after']>;
export type ChangeKind = AmendmentChange['kind'];

export const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  add: 'Thêm hộ',
  correct: 'Sửa thông tin',
  settle: 'Không phải trao',
  reinstate: 'Đưa trở lại',
};

export const STATUS_MARKS: Readonly<Record<Amendment['status'], { tone: Tone; word: string }>> = {
  proposed: { tone: 'waiting', word: 'Chờ duyệt' },
  approved: { tone: 'done', word: 'Đã duyệt' },
  'sent-back': { tone: 'attention', word: 'Trả lại' },
  withdrawn: { tone: 'neutral', word: 'Đã rút' },
};

const ORIGIN_WORDS: Readonly<Record<string, string>> = {
  claim: 'từ phản ánh hộ bị bỏ sót',
  duplicate: 'từ rà soát hộ trùng',
  household: 'từ biến động của hộ',
  'household-edit': 'từ sửa nhiều hộ một lúc',
  import: 'từ tệp nhập sau khi chốt',
  rehoming: 'từ sắp xếp đơn vị',
  difference: 'từ so với sổ hộ',
};

const FAULT_WORDS: Readonly<Record<string, string>> = {
  'household-unknown': 'Không còn hộ này trong sổ hộ.',
  'household-ended': 'Hộ đã kết thúc trong sổ hộ.',
  'household-active': 'Sổ hộ vẫn ghi hộ đang sống ở đây.',
  'outside-list': 'Hộ không còn ở địa bàn của danh sách.',
  'already-listed': 'Hộ đã có trong danh sách.',
  'not-listed': 'Hộ không có trong danh sách.',
  'already-settled': 'Hộ đã được ghi là không phải trao.',
  'not-settled': 'Hộ chưa bị ghi là không phải trao.',
  'nothing-to-change': 'Danh sách đã đúng như vậy rồi.',
  'facts-changed': 'Thông tin của hộ đã đổi sau khi đề nghị.',
  'already-proposed': 'Hộ đang nằm trong một đề nghị khác.',
  'named-twice': 'Hộ được nêu hai lần.',
  'reason-missing': 'Thiếu lý do.',
};

export function faultWords(code: string): string {
  return FAULT_WORDS[code] ?? 'Không còn khớp với hiện trạng.';
}

export function originWords(origin: Amendment['origin']): string {
  return origin === null ? 'do cán bộ đề nghị' : (ORIGIN_WORDS[origin.kind] ?? 'từ nguồn khác');
}

const COUNTED: Readonly<Record<ChangeKind, string>> = {
  add: 'hộ thêm',
  correct: 'hộ sửa thông tin',
  settle: 'hộ không phải trao',
  reinstate: 'hộ đưa trở lại',
};

/** '3 hộ thêm · 1 hộ không phải trao' */
export function countWords(counts: Amendment['counts']): string {
  const kinds: readonly ChangeKind[] = ['add', 'correct', 'settle', 'reinstate'];
  const said = kinds.filter((kind) => counts[kind] > 0);
  return said.map((kind) => `${formatMoney(counts[kind])} ${COUNTED[kind]}`).join(' · ');
}

export interface FieldChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The fields that differ, as words. */
export function fieldChanges(
  before: Listed,
  after: Listed,
  groupWords: (codes: readonly string[]) => string,
): readonly FieldChange[] {
  return FIELDS.flatMap(({ label, words }) => {
    const [old, now] = [words(before, groupWords), words(after, groupWords)];
    return old === now ? [] : [{ label, before: old, after: now }];
  });
}

const FIELDS: readonly {
  label: string;
  words: (row: Listed, groupWords: (codes: readonly string[]) => string) => string;
}[] = [
  { label: 'Chủ hộ', words: ({ head }) => head },
  { label: 'Năm sinh', words: ({ birthYear }) => (birthYear === null ? 'chưa rõ' : String(birthYear)) },
  { label: 'Giới tính', words: ({ sex }) => (sex === null ? 'chưa rõ' : sex === 'male' ? 'nam' : 'nữ') },
  { label: 'Số khẩu', words: ({ members }) => String(members) },
  { label: 'Phân loại', words: (row) => CLASS_WORDS[row.class] },
  { label: 'Nơi ở', words: ({ village }) => village },
  { label: 'Mã hộ', words: ({ code }) => code },
  { label: 'Đối tượng', words: ({ groups }, groupWords) => groupWords(groups) || 'không' },
  { label: 'Mức độ', words: ({ severity }) => String(severity) },
];

/** 'đã chuyển đi nơi khác, từ 05/01/2021' */
export function settlementWords({ reason, on }: { reason: string | null; on: string | null }): string {
  return on === null ? settledWords(reason) : `${settledWords(reason)}, từ ${formatDate(on)}`;
}
