import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Figures } from '../../shell/api-types.ts';

/** What stands between these figures and 100 %, and the page on which it is done. */
export function missingFor(
  figures: Pick<Figures, 'left' | 'openClaims' | 'villages' | 'closedVillages'> & {
    readonly listComplete?: boolean;
  },
): readonly { readonly words: string; readonly to: string | null }[] {
  const { left, openClaims, villages, closedVillages, listComplete = true } = figures;
  const unclosed = villages - closedVillages;
  return [
    ...(left > 0 ? [{ words: `${formatMoney(left)} hộ chưa nhận`, to: null }] : []),
    ...(openClaims > 0
      ? [{ words: `${formatMoney(openClaims)} phản ánh hộ bị bỏ sót đang mở`, to: '/registry/claims' }]
      : []),
    ...(unclosed > 0
      ? [{ words: `${formatMoney(unclosed)} xóm chưa xác nhận không bỏ sót hộ`, to: '/registry/closures' }]
      : []),
    ...(villages === 0 ? [{ words: 'chưa có xóm nào trong danh mục', to: null }] : []),
    ...(listComplete ? [] : [{ words: 'danh sách chưa chuyển đến đủ', to: null }]),
  ];
}
