import type { Permission } from '#shared/access/caller.ts';
import { NOT_FOUND, problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { CommandTransaction } from '#shared/storage/execute.ts';
import { today } from '#shared/vietnam/date.ts';
import type { Household } from '../household/household.ts';
import { HOUSEHOLD_ENDED } from '../household/life.ts';
import { type LifeParts, takeEffect } from '../household/life-change.ts';
import { decideMerge, type Joining } from '../household/merge.ts';
import { covers } from '../place-scope.ts';
import { decidePair, PAIR_CHANGED, reopenPair } from './duplicate.ts';
import type { DuplicatePairRepository, StoredPair } from './duplicate-pair.repository.ts';

export const PAIR_OF_TWO_PLACES = problem(
  'pair-of-two-places',
  403,
  'Only who works at a place that covers both households may say that they are one',
);

export interface DecisionParts extends LifeParts {
  readonly pairs: DuplicatePairRepository;
}

/** What a person says who has looked at both sides; `version` and `seen` are what they looked at. */
export type Decision = { readonly pair: string; readonly version: number } & (
  | { readonly verdict: 'different'; readonly why?: string | undefined }
  | {
      readonly verdict: 'same';
      /** The household that lives on. */
      readonly keep: string;
      /** Versions of both households, in the order of the pair. */
      readonly seen: readonly number[];
      /** Who of the double goes into the kept one; the others are counted there already, or nowhere. */
      readonly people: Joining;
      readonly why: string;
    }
);

export interface Decided {
  readonly pair: string;
  readonly status: 'same' | 'different' | 'open';
  readonly version: number;
  /** The double that ended. */
  readonly ended: string | null;
  /** Proposals to frozen lists in which the double stands. */
  readonly amendments: readonly string[];
}

interface Deciding {
  readonly permission: Permission;
  readonly by: string;
  /** Id of the command. */
  readonly command: string;
}

/** 'different' is for whoever works at one of the two places, 'same' for who works at both: it ends a household. */
export async function decide(
  parts: DecisionParts,
  decision: Decision,
  act: Deciding,
  tx: CommandTransaction,
): Promise<Result<Decided>> {
  const found = await pairFor(parts, decision.pair, act.permission, tx);
  if (!found.ok) return found;
  const { pair, reach } = found.value;
  if (decision.verdict === 'same' && reach !== 'both') return refuse(PAIR_OF_TWO_PLACES);
  const { verdict, version, why } = decision;
  const decided = decidePair(pair, { verdict, version, why: why ?? null, by: act.by, at: tx.at });
  if (!decided.ok) return decided;
  if (decision.verdict === 'same') return merge(parts, { ...pair, ...decided.value }, { decision, act }, tx);
  await parts.pairs.save([{ ...pair, ...decided.value }], tx);
  return accept(answerOf(decided.value, null, []));
}

/** Takes 'different' back. */
export async function takeBack(
  parts: DecisionParts,
  wish: { readonly pair: string; readonly version: number; readonly why: string },
  act: Deciding,
  tx: CommandTransaction,
): Promise<Result<Decided>> {
  const found = await pairFor(parts, wish.pair, act.permission, tx);
  if (!found.ok) return found;
  const { pair } = found.value;
  const opened = reopenPair(pair, { ...wish, by: act.by, at: tx.at });
  if (!opened.ok) return opened;
  // Of a household that has ended since there is nothing to ask.
  if (!pair.living.every((lives) => lives)) return refuse(HOUSEHOLD_ENDED);
  const next = { ...pair, ...opened.value };
  await parts.pairs.save([next], tx);
  return accept(answerOf(next, null, []));
}

interface Found {
  readonly pair: StoredPair;
  readonly reach: 'both' | 'one';
}

async function pairFor(
  { pairs }: DecisionParts,
  id: string,
  permission: Permission,
  tx: CommandTransaction,
): Promise<Result<Found>> {
  if (!permission.ok) return permission;
  const pair = await pairs.get(id, tx);
  if (pair === null) return refuse(NOT_FOUND);
  const { unitSet, units } = pair;
  const mine = units.filter((unit) => covers(permission.value, { unitSet, unit }));
  if (mine.length === 0) return refuse(NOT_FOUND);
  return accept({ pair, reach: mine.length === units.length ? 'both' : 'one' });
}

/** The double ends into the one that is kept; who of its people is not there yet was chosen. */
async function merge(
  parts: DecisionParts,
  pair: StoredPair,
  { decision, act }: { decision: Extract<Decision, { verdict: 'same' }>; act: Deciding },
  tx: CommandTransaction,
): Promise<Result<Decided>> {
  const sides = await sidesOf(parts, pair, decision, tx);
  if (!sides.ok) return sides;
  const { kept, double } = sides.value;
  for (const household of [kept, double]) {
    const free = await parts.guard(household, tx);
    if (!free.ok) return free;
  }
  const { command, by } = act;
  const on = today(tx.at.getTime());
  const told = { command, on, reason: decision.why, at: tx.at, by, seal: parts.seal };
  const wish = { into: kept, as: 'duplicate', people: decision.people, relation: 'other' } as const;
  const effect = decideMerge(double, wish, told);
  if (!effect.ok) return effect;
  const taken = await takeEffect(parts, { effect: effect.value, told, subject: double._id }, tx);
  if (!taken.ok) return taken;
  const living = pair.households.map((id) => id === kept._id) as unknown as StoredPair['living'];
  await parts.pairs.save([{ ...pair, living }], tx);
  return accept(answerOf(pair, double._id, taken.value.amendments));
}

async function sidesOf(
  { households }: DecisionParts,
  pair: StoredPair,
  { keep, seen }: Extract<Decision, { verdict: 'same' }>,
  tx: CommandTransaction,
): Promise<Result<{ readonly kept: Household; readonly double: Household }>> {
  const known = await households.byIds(pair.households, tx);
  const both = pair.households.map((id) => known.get(id));
  const kept = both.find((household) => household?._id === keep);
  const double = both.find((household) => household !== undefined && household._id !== keep);
  if (kept === undefined || double === undefined) return refuse(NOT_FOUND);
  const isAsSeen = both.every((household, index) => household?.version === seen[index]);
  return isAsSeen ? accept({ kept, double }) : refuse(PAIR_CHANGED);
}

function answerOf(
  { _id: pair, status, version }: Pick<StoredPair, '_id' | 'status' | 'version'>,
  ended: string | null,
  amendments: readonly string[],
): Decided {
  if (status === 'unlike' || status === 'ended') throw new Error('Nobody decides that a pair is so');
  return { pair, status, version, ended, amendments };
}
