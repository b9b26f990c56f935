import type { Tone } from '../../shell/tone.ts';
import type { DonorRow } from './donor-list-queries.ts';

const STATE_MARKS: Readonly<Record<DonorRow['state'], { tone: Tone; word: string }>> = {
  certain: { tone: 'done', word: 'Chắc chắn' },
  unsure: { tone: 'waiting', word: 'Chưa chắc' },
  none: { tone: 'neutral', word: 'Không thấy hộ' },
  doubled: { tone: 'attention', word: 'Hộ đã có ở dòng khác' },
};

/** What a row came to, by the machine or by a person. */
export function rowMark({ state, decided, household }: DonorRow): { tone: Tone; word: string } {
  if (!decided) return STATE_MARKS[state];
  return household === null
    ? { tone: 'neutral', word: 'Đã chọn: không hộ nào' }
    : { tone: 'done', word: 'Đã chọn hộ' };
}
