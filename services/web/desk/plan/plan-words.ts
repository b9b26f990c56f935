import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { MissingPart } from '../../shell/api-types.ts';
import { CLASS_WORDS, formatDong } from '../../shell/format.ts';

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
