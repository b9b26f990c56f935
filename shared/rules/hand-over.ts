/** What the rules need to know of one confirmation; stores add what else they keep. */
export interface HandOverFact {
  readonly confirmation: string;
  readonly kind: 'handed-over' | 'not-handed-over' | 'undo';
  /** Undo only: the fact that no longer counts. */
  readonly undoes?: string | undefined;
  /** None: the household as a whole, as when nobody was at home. */
  readonly gifts: readonly string[];
  /** Who took it. */
  readonly relation: string;
  readonly reason?: string | undefined;
}

/** How a new fact stands to the household's earlier ones. */
export type Standing = 'first' | 'already-confirmed' | 'contradicts';

export interface DueGift {
  readonly gift: string;
  /** Alone. */
  readonly meetsMinimum: boolean;
  /** Where several gifts may meet the minimum together: what this one counts, of what is needed. */
  readonly towardsMinimum?: { readonly counts: number; readonly needed: number } | undefined;
}

/** The facts that count: for each gift the first one that stands, '' for the household as a whole. */
export type EffectiveFacts<F extends HandOverFact> = ReadonlyMap<string, F>;

const WHOLE = '';

// Nobody hands over to a household that is gone or was never due: a hand-over after one of these needs a person's look.
// All other reasons are attempts, and an attempt is followed by the next visit.
const FINAL_REASONS: ReadonlySet<string> = new Set(['moved-away', 'deceased', 'duplicate', 'not-eligible']);

/**
 * Which facts of one household in one campaign count, from all its facts in log order. An undone fact counts for
 * nothing, wherever its undo stands, so that the next in the log takes its place.
 */
export function effectiveFacts<F extends HandOverFact>(facts: readonly F[]): EffectiveFacts<F> {
  const effective = new Map<string, F>();
  const undone = undoneIn(facts);
  for (const fact of facts) if (stands(fact, undone)) settle(effective, fact);
  return effective;
}

/** Facts that were not undone, in log order. */
export function standingFacts<F extends HandOverFact>(facts: readonly F[]): readonly F[] {
  const undone = undoneIn(facts);
  return facts.filter((fact) => stands(fact, undone));
}

/** Facts in log order, whatever order they arrive in; the same array when the fact is known already. */
export function withLogged<F extends HandOverFact & { readonly seq: number }>(
  facts: readonly F[],
  fact: F,
): readonly F[] {
  if (facts.some((one) => one.confirmation === fact.confirmation)) return facts;
  const next = [...facts, fact];
  return fact.seq < (facts.at(-1)?.seq ?? 0) ? next.sort((a, b) => a.seq - b.seq) : next;
}

/** How `fact` stands to those that were in the log before it. */
export function standingOf(earlier: readonly HandOverFact[], fact: HandOverFact): Standing {
  if (fact.kind === 'undo') return undoneIn(earlier).has(fact.undoes ?? '') ? 'already-confirmed' : 'first';
  return settle(new Map(effectiveFacts(earlier)), fact);
}

/** The fact that counts for a gift, if there is one. */
export function factOfGift<F extends HandOverFact>(
  effective: EffectiveFacts<F>,
  gift: string,
): F | undefined {
  return effective.get(gift) ?? effective.get(WHOLE);
}

/** The fact that speaks for the household on a list: its first hand-over, else the last attempt that counts. */
export function factOfHousehold<F extends HandOverFact>(effective: EffectiveFacts<F>): F | undefined {
  const facts = [...effective.values()];
  return facts.find((fact) => fact.kind === 'handed-over') ?? facts.at(-1);
}

/** Whether the household "has a Tết": hand-overs that count cover a known gift, or gifts together, that meet the minimum. */
export function hasReceived(facts: readonly HandOverFact[], gifts: readonly DueGift[]): boolean {
  if (facts.length === 0) return false;
  const effective = effectiveFacts(facts);
  const had = gifts.filter((due) => effective.get(due.gift)?.kind === 'handed-over');
  return had.some((due) => due.meetsMinimum) || meetTogether(had);
}

function meetTogether(gifts: readonly DueGift[]): boolean {
  const parts = gifts.flatMap(({ towardsMinimum }) => towardsMinimum ?? []);
  const counted = parts.reduce((sum, { counts }) => sum + counts, 0);
  return parts.length > 0 && parts.every(({ needed }) => counted >= needed);
}

/** The last visit that ended without a hand-over and was not undone. */
export function lastAttempt<F extends HandOverFact>(facts: readonly F[]): F | undefined {
  const undone = undoneIn(facts);
  return facts.findLast((fact) => fact.kind === 'not-handed-over' && stands(fact, undone));
}

function undoneIn(facts: readonly HandOverFact[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const fact of facts) {
    if (fact.kind === 'undo' && fact.undoes !== undefined) undone.add(fact.undoes);
  }
  return undone;
}

function stands(fact: HandOverFact, undone: ReadonlySet<string>): boolean {
  return fact.kind !== 'undo' && !undone.has(fact.confirmation);
}

/** Gives the fact the gifts that nothing else holds. Judged gift by gift: one contested gift does not hold up the others. */
function settle<F extends HandOverFact>(effective: Map<string, F>, fact: F): Standing {
  if (fact.gifts.length === 0) return settleWhole(effective, fact);
  const standings = new Set<Standing>();
  for (const gift of new Set(fact.gifts)) {
    const earlier = factOfGift(effective, gift);
    const standing = earlier === undefined ? 'first' : compare(earlier, fact);
    if (standing === 'first') effective.set(gift, fact);
    standings.add(standing);
  }
  if (standings.has('contradicts')) return 'contradicts';
  return standings.has('first') ? 'first' : 'already-confirmed';
}

function settleWhole<F extends HandOverFact>(effective: Map<string, F>, fact: F): Standing {
  const standings = [...effective.values()].map((earlier) => compare(earlier, fact));
  if (standings.includes('contradicts')) return 'contradicts';
  if (effective.has(WHOLE) && !standings.includes('first')) return 'already-confirmed';
  effective.clear();
  effective.set(WHOLE, fact);
  return 'first';
}

/** 'first' when the later fact takes the earlier one's place, as the next visit does. */
function compare(earlier: HandOverFact, later: HandOverFact): Standing {
  if (earlier.kind === 'handed-over') {
    return later.kind === 'handed-over' && later.relation === earlier.relation
      ? 'already-confirmed'
      : 'contradicts';
  }
  if (later.kind === 'not-handed-over' && later.reason === earlier.reason) return 'already-confirmed';
  return FINAL_REASONS.has(earlier.reason ?? '') ? 'contradicts' : 'first';
}
