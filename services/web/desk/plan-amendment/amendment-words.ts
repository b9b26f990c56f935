import type { AmendmentLine, PlanAmendment } from '../../shell/api-types.ts';
import type { Tone } from '../../shell/tone.ts';

export const DECISION_STATUS: Readonly<Record<PlanAmendment['status'], { tone: Tone; word: string }>> = {
  computing: { tone: 'waiting', word: 'Đang tính' },
  proposed: { tone: 'waiting', word: 'Chờ phê duyệt' },
  refused: { tone: 'attention', word: 'Không lập được' },
  approved: { tone: 'done', word: 'Đã phê duyệt' },
  'sent-back': { tone: 'neutral', word: 'Đã trả lại' },
};

type Reason = NonNullable<AmendmentLine['reason']>;

const WHY_TAKEN: Readonly<Record<Reason, string>> = {
  settled: 'Hộ không còn phải trao',
  returned: 'Hộ trả lại',
  undeliverable: 'Không trao được',
  refused: 'Hộ từ chối nhận',
  duplicate: 'Trùng hộ khác',
  mistake: 'Trao nhầm đối tượng',
};

/** What staff may give as the reason; that a household is settled the list alone says. */
export const REASONS_TO_TAKE = (Object.keys(WHY_TAKEN) as Reason[])
  .filter((value) => value !== 'settled')
  .map((value) => ({ value, label: WHY_TAKEN[value] }));

const WHY_GIVEN: Readonly<Record<NonNullable<AmendmentLine['pass']>, string>> = {
  lock: 'Khóa bằng tay',
  flat: 'Mỗi hộ một suất',
  guarantee: 'Chưa có Tết, đến lượt kế tiếp',
  combination: 'Góp đủ mức tối thiểu',
  'top-up': 'Ít suất nhất trong các hộ còn được nhận',
};

export function whyWords({ kind, reason, pass }: AmendmentLine): string {
  if (kind === 'take') return reason === null ? '' : WHY_TAKEN[reason];
  return pass === null ? '' : WHY_GIVEN[pass];
}

export function titleOf({ number, proposedAt }: PlanAmendment, moment: (at: string) => string): string {
  return number === null ? `Điều chỉnh lập ${moment(proposedAt)}` : `Phụ lục điều chỉnh số ${number}`;
}
