import { accept, type Result } from '#shared/kernel/result.ts';
import { measureOf, sharesOf } from '../source/balance.ts';
import type { Source } from '../source/source.ts';
import { decideEntry, decideReversal, type EntryWish, type SourceEntry } from './source-entry.ts';

interface Stamp {
  readonly id: string;
  readonly by: string;
  readonly at: Date;
}

export interface Entered {
  readonly source: Source;
  readonly entry: SourceEntry;
}

/** A source with one more line in its book, and that line. */
export function enter(source: Source, wish: EntryWish, stamp: Stamp): Result<Entered> {
  const decision = decideEntry(source, wish);
  if (!decision.ok) return decision;
  const instalment = wish.kind === 'receive' ? source.instalments + 1 : null;
  const instalments = instalment ?? source.instalments;
  return accept(
    written({ ...source, instalments }, { ...decision.value, wish, stamp, instalment, reverses: null }),
  );
}

/** A source without what an entry did; the entry itself stays in the book. */
export function reverse(
  source: Source,
  entry: SourceEntry,
  { day, reason, ...stamp }: Stamp & Pick<EntryWish, 'day'> & { readonly reason: string },
): Result<Entered> {
  const decision = decideReversal(source, entry);
  if (!decision.ok) return decision;
  const wish: EntryWish = { kind: 'reversal', amount: entry.amount, day, paper: null, reason };
  return accept(written(source, { ...decision.value, wish, stamp, instalment: null, reverses: entry._id }));
}

interface Line extends Pick<SourceEntry, 'change' | 'instalment' | 'reverses'> {
  readonly balance: Source['balance'];
  readonly wish: EntryWish;
  readonly stamp: Stamp;
}

function written(source: Source, { change, balance, wish, stamp, instalment, reverses }: Line): Entered {
  const number = source.entries + 1;
  const entry: SourceEntry = {
    _id: stamp.id,
    source: source._id,
    number,
    ...wish,
    instalment,
    change,
    reverses,
    reversed: false,
    by: stamp.by,
    at: stamp.at,
  };
  const spendable = sharesOf(balance, measureOf(source.gift).perShare);
  return { source: { ...source, balance, spendable, entries: number, version: source.version + 1 }, entry };
}
