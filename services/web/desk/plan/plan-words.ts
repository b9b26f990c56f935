import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Answer, MissingPart, Plan, PoorClass } from '../../shell/api-types.ts';
import { CLASS_WORDS, formatDong } from '../../shell/format.ts';
import type { Tone } from '../../shell/tone.ts';

export type SourceWord = Answer<'/api/v1/plans/{id}/households/{household}'>['sources'][number];
type Pass = NonNullable<SourceWord['gift']>['pass'];

export const PLAN_STATUS: Readonly<Record<Plan['status'], { tone: Tone; word: string }>> = {
  computing: { tone: 'waiting', word: 'Đang tính' },
  proposed: { tone: 'waiting', word: 'Chờ phê duyệt' },
  refused: { tone: 'attention', word: 'Không lập được' },
  approved: { tone: 'done', word: 'Đã phê duyệt' },
  'sent-back': { tone: 'neutral', word: 'Đã trả lại' },
};

export function howWords({ fill, rules }: Pick<Plan, 'fill' | 'rules'>): string {
  if (!fill) return 'Mỗi hộ thuộc loại một suất';
  return rules.length === 0
    ? 'Tự động theo quy tắc'
    : 'Mỗi hộ thuộc loại một suất, phần còn lại tự động theo quy tắc';
}

/** What is missing, as somebody can ask a giver for it. */
export function missingWords({
  households,
  class: own,
  places,
  gifts,
  amount,
  sources,
}: MissingPart): string {
  const who = `${formatMoney(households)} ${CLASS_WORDS[own].toLowerCase()} ở ${formatMoney(places.length)} xã`;
  const what = `cần thêm ${formatMoney(gifts)} suất hoặc ${formatDong(amount)}`;
  return sources.length === 0
    ? `Còn ${who} chưa có nguồn nào dành cho họ; ${what} từ nguồn được dùng ở các xã này.`
    : `Còn ${who} chưa có nguồn; ${what} từ nguồn được dùng ở các xã này.`;
}

const WHY_WORDS: Readonly<Record<Pass, string>> = {
  lock: 'Được chỉ định bằng tay.',
  flat: 'Nguồn này chia đều: mỗi hộ thuộc loại một suất.',
  guarantee: 'Suất này bảo đảm hộ có Tết: nguồn gần nơi ở và còn suất khi đến lượt hộ.',
  combination: 'Suất này cùng các suất khác của hộ cộng lại đủ mức tối thiểu.',
  'top-up': 'Nguồn còn dư sau khi mọi hộ có thể đã có Tết; hộ ít suất hơn được thêm trước.',
};

/** Whether the source is for such a household at all: else there is nothing to say by hand. */
export function isReached({ whyNot }: SourceWord): boolean {
  return whyNot !== 'place' && whyNot !== 'class' && whyNot !== 'groups';
}

/** Why this source, or why not, in words for the household itself. */
export function reasonWords(word: SourceWord, own: PoorClass): string {
  if (word.gift !== null) return WHY_WORDS[word.gift.pass];
  switch (word.whyNot) {
    case null:
      return 'Không có suất.';
    case 'place':
      return 'Nguồn này không dùng ở nơi hộ sinh sống.';
    case 'class':
      return `Nguồn này không dành cho ${CLASS_WORDS[own].toLowerCase()}.`;
    case 'groups':
      return 'Hộ không thuộc nhóm ưu tiên mà nguồn này dành cho.';
    case 'had-already':
      return 'Hộ đã có suất của nguồn này ở phương án được duyệt trước.';
    case 'locked':
      return 'Đã chỉ định bằng tay: hộ không nhận nguồn này.';
    case 'exhausted':
      return exhaustedWords(word.lastLevel);
    case 'capped':
      return 'Hộ đã có đủ số suất nhiều nhất mà đợt này cho mỗi hộ.';
    case 'no-rule':
      return 'Phương án chỉ chia đều và không chọn nguồn này cho loại hộ này.';
    case 'not-known':
      return 'Nguồn này được ghi sau khi tính phương án.';
    case 'not-needed':
      return 'Suất còn lại của nguồn này không cần cho hộ: hộ không ít suất hơn hộ khác.';
  }
}

function exhaustedWords(last: SourceWord['lastLevel']): string {
  if (last === null) return 'Nguồn này đã hết.';
  return `Nguồn này đã hết: chia đến ${CLASS_WORDS[last.class].toLowerCase()}, mức khó khăn ${last.severity}; hộ khó khăn hơn được trước, cùng mức thì theo thứ tự cố định.`;
}
