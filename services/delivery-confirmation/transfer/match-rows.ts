import type { BankRow } from './bank-row.ts';
import type { RowState, TransferRow } from './transfer.ts';

/** What is known of a gift that a bank may speak of. */
export interface TransferGift {
  readonly gift: string;
  /** đồng that the bank was to pay. */
  readonly amount: number;
  /** Whether a bank still pays it. */
  readonly isTransfer: boolean;
  readonly isReceived: boolean;
}

/** Each row with the gift that it names, and how sure that is; never two rows that count for one gift. */
export function matchRows(
  file: string,
  rows: readonly BankRow[],
  gifts: ReadonlyMap<string, readonly TransferGift[]>,
): readonly TransferRow[] {
  const judged = rows.map((row) => ({ row, ...judge(row, gifts) }));
  const byGift = Map.groupBy(
    judged.filter(({ gift }) => gift !== null),
    ({ gift }) => gift,
  );
  const seen = new Set<string>();
  return judged.map(({ row, gift, state: own }, index) => {
    const state = gift === null ? own : amongOthers(own, byGift.get(gift)!, seen.has(gift));
    if (gift !== null) seen.add(gift);
    return {
      _id: `${file}|${String(index + 1).padStart(6, '0')}`,
      file,
      ...row,
      ...{ state, gift, decided: null, outcome: null },
      counts: state === 'paid' || state === 'failed' ? gift : null,
    };
  });
}

function judge(
  { references, amount, verdict }: BankRow,
  gifts: ReadonlyMap<string, readonly TransferGift[]>,
): { gift: string | null; state: RowState } {
  const named = references.flatMap((reference) => gifts.get(reference) ?? []);
  if (references.length > 1 || named.length > 1) return { gift: null, state: 'several' };
  const [known] = named;
  if (known === undefined) return { gift: null, state: 'unknown' };
  return { gift: known.gift, state: stateOf(known, { amount, verdict }) };
}

function stateOf(known: TransferGift, { amount, verdict }: Pick<BankRow, 'amount' | 'verdict'>): RowState {
  if (known.isReceived && verdict !== null) return verdict === 'paid' ? 'known' : 'contradicts';
  if (!known.isTransfer) return 'turned';
  if (amount !== null && amount !== known.amount) return 'amount';
  return verdict ?? 'unclear';
}

/** Of rows that name one gift the first counts, when all say the same. */
function amongOthers(
  own: RowState,
  all: readonly { readonly state: RowState }[],
  isLater: boolean,
): RowState {
  if (all.length === 1) return own;
  if (all.some(({ state }) => state !== own)) return own === 'known' ? 'known' : 'contested';
  return isLater && (own === 'paid' || own === 'failed') ? 'doubled' : own;
}
