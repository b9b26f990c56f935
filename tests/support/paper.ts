import type { GiftLine } from '#shared/contracts/fields.ts';
import { createBinder } from '#shared/paper/binder.pdf.ts';
import type { Gift } from '../../services/support-allocation/gift/gift.ts';
import { drawPaper } from '../../services/support-allocation/print-job/draw-paper.pdf.ts';
import type { Paper } from '../../services/support-allocation/print-job/paper.ts';
import { addressOf } from '../../services/support-allocation/receipt-list/address.ts';
import type { VillageGifts } from '../../services/support-allocation/receipt-list/village-gifts.ts';

/** What matters of a household on paper. */
export interface OnPaper {
  readonly head: string;
  readonly members?: number;
  /** By source. */
  readonly gifts: readonly { readonly source: string; readonly lines: readonly GiftLine[] }[];
}

/** A village with its approved gifts, as its papers are composed of. */
export function aVillageOnPaper(households: readonly OnPaper[], village = 'Xóm Bản Cái'): VillageGifts {
  const path = '19/170/05755/xom-ban-cai';
  return {
    campaign: { _id: 'campaign', tetDate: '2027-02-06' },
    unitSet: '2021-11',
    path,
    address: addressOf('2021-11', path, village)!,
    plans: [{ _id: '3f2a91bc', approvedAt: new Date('2027-01-05T02:00:00Z') }],
    gifts: households.flatMap(({ gifts }, index) =>
      gifts.map(
        ({ source, lines }, number): Gift => ({
          ...{ _id: `${index}|${number}`, plan: '3f2a91bc', campaign: 'campaign', list: 'list', unit: path },
          ...{ household: `household-${index}`, source, sourceName: source, lines, value: 1, shares: 1 },
          ...{ meetsMinimum: true, pass: 'flat', status: 'approved' },
        }),
      ),
    ),
    households: households.map(({ head, members = 4 }, index) => ({
      ...{ household: `household-${index}`, head, birthYear: 1950 + (index % 50), members, settled: null },
      ...{ code: `TN-${String(index + 1).padStart(6, '0')}`, class: index % 3 === 0 ? 'near-poor' : 'poor' },
    })),
    listed: households.length,
    sample: true,
  };
}

/** The paper as a file, as a print job binds it. */
export async function filed(...papers: readonly Paper[]): Promise<Uint8Array> {
  const binder = createBinder({ title: 'giay', date: new Date('2027-01-05T02:00:00Z') });
  for (const paper of papers) binder.add(drawPaper(paper).pages);
  return binder.end();
}
