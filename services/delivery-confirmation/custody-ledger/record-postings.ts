import { amountOf, itemOf } from '#shared/rules/gift-item.ts';
import type { Custody } from '../custody/custody.ts';
import type { Holder } from '../custody/holder.ts';
import {
  accountId,
  availableOn,
  type Days,
  type Flow,
  NO_FLOW,
  netOf,
  opposite,
  type Posting,
} from './custody-ledger.ts';

/** What a signed record moves, at both holders. A source has no account: what it promised and gave is its own book. */
export function recordPostings(record: Custody): readonly Posting[] {
  const { campaign, kind, from, to, lines, on } = record;
  const sides: (readonly [Holder | null, (amount: number) => Flow])[] = [
    [from, (amount) => ({ ...NO_FLOW, [OUT[record.moves]]: amount })],
    [to, (amount) => ({ ...NO_FLOW, received: amount })],
  ];
  return sides.flatMap(([holder, flowOf]) => {
    if (holder === null || holder.kind === 'source') return [];
    return lines.flatMap((line) => {
      const { source, sourceName, lot } = line;
      const moved = flowOf(amountOf(line));
      const flow = kind === 'reversal' ? opposite(moved) : moved;
      const posting = { campaign, holder, source, sourceName, item: itemOf(line), day: on, flow };
      return lot === null
        ? [{ ...posting, lot: null }]
        : [
            { ...posting, lot: null },
            { ...posting, lot },
          ];
    });
  });
}

const OUT = { 'hand-over': 'handedOver', return: 'returned', loss: 'lost' } as const satisfies Record<
  Custody['moves'],
  keyof Flow
>;

/** What a holder would have to have and has not. */
export interface Lack {
  readonly posting: Posting;
  /** In the item's unit. */
  readonly amount: number;
}

/**
 * What a record cannot take because it is not there on its day. A reversal says that something never was so, and is
 * refused nothing: what it leaves short shows as a shortage.
 */
export function lackingFor(record: Custody, daysOf: ReadonlyMap<string, Days>): readonly Lack[] {
  if (record.kind === 'reversal') return [];
  const needed = new Map<string, { posting: Posting; amount: number }>();
  for (const posting of recordPostings(record)) {
    const out = 0 - netOf(posting.flow);
    if (out <= 0) continue;
    const id = accountId(posting);
    needed.set(id, { posting, amount: out + (needed.get(id)?.amount ?? 0) });
  }
  return [...needed].flatMap(([id, { posting, amount }]) => {
    const lack = amount - availableOn(daysOf.get(id) ?? {}, record.on);
    return lack > 0 ? [{ posting, amount: lack }] : [];
  });
}
