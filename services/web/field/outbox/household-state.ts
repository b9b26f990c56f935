import { effectiveFacts, factOfGift, factOfHousehold, type HandOverFact } from '#shared/rules/hand-over.ts';
import type { PackageItem } from '../../shell/api-types.ts';
import type { OutboxRow } from './outbox-row.ts';

/** What the phone knows of a household: the server's word at the last download, and what was done here since. */
export interface HouseholdState {
  readonly outcome: PackageItem['state']['outcome'];
  readonly reason: string | null;
  /** Moment of the fact that counts. */
  readonly at: string | null;
  /** Something about this household is on this phone only. */
  readonly unsent: boolean;
  /** Why a person has to look, as a code. */
  readonly attention: string | null;
  /** Why nothing is due to it, by an approved amendment of the list. */
  readonly settled: string | null;
  /** Gifts that nobody has handed over yet. */
  readonly giftsLeft: readonly string[];
  /** The fact of this phone that counts now and may still be taken back by `author`. */
  readonly undoable: OutboxRow | null;
}

export interface KnownHousehold {
  /** Of each what counts by the server's word; a bank may have paid one while another is still to be handed over. */
  readonly gifts: readonly { readonly id: string; readonly outcome?: PackageItem['state']['outcome'] }[];
  readonly state: PackageItem['state'];
  /** Absent in what was downloaded before lists could be amended. */
  readonly settled?: string | null;
  /** When the download that brought it began, by this phone's clock. */
  readonly seenAt: string;
}

const UNDO_MS = 24 * 3_600_000;

/** Pure; `rows` are all of the household's rows. */
export function householdState(
  household: KnownHousehold,
  rows: readonly OutboxRow[],
  viewer: { readonly author: string; readonly now: number },
): HouseholdState {
  const ordered = rows.toSorted((a, b) => a.counter - b.counter);
  const here = ordered.filter((row) => counts(row, household.seenAt));
  const facts = [...baseFact(household, here), ...here.map(toFact)];
  const effective = effectiveFacts(facts);
  const fact = factOfHousehold(effective);
  const isLeft = ({ id }: { id: string }) => factOfGift(effective, id)?.kind !== 'handed-over';
  const row = ordered.find(({ id }) => id === fact?.confirmation);
  return {
    outcome: fact === undefined || fact.kind === 'undo' ? 'none' : fact.kind,
    reason: fact?.reason ?? null,
    at: row?.madeAt ?? (fact === undefined ? null : household.state.at),
    unsent: rows.some(({ state }) => state === 'stored'),
    attention: attentionOf(ordered),
    settled: household.settled ?? null,
    giftsLeft: household.gifts.filter(isLeft).map(({ id }) => id),
    undoable: row !== undefined && mayUndo(row, viewer) ? row : null,
  };
}

/** A row that the server had before the download began is in the downloaded state, or was taken back there. */
function counts({ state, receivedAt }: OutboxRow, seenAt: string): boolean {
  switch (state) {
    case 'stored':
      return true;
    case 'received':
      return receivedAt === null || receivedAt >= seenAt;
    case 'refused':
    case 'conflict':
      return false;
  }
}

function isGiven({ outcome = 'handed-over' }: KnownHousehold['gifts'][number]): boolean {
  return outcome === 'handed-over';
}

function baseFact({ state, gifts }: KnownHousehold, here: readonly OutboxRow[]): readonly HandOverFact[] {
  if (state.outcome === 'none' || here.some(({ id }) => id === state.confirmation)) return [];
  return [
    {
      confirmation: state.confirmation ?? '',
      kind: state.outcome,
      gifts: state.outcome === 'handed-over' ? gifts.filter(isGiven).map(({ id }) => id) : [],
      relation: 'self',
      reason: state.reason ?? undefined,
    },
  ];
}

function toFact({ item }: OutboxRow): HandOverFact {
  return {
    confirmation: item.id,
    kind: item.kind,
    undoes: item.kind === 'undo' ? item.undoes : undefined,
    gifts: item.gifts.map(({ id }) => id),
    relation: item.recipient.relation,
    reason: item.reason,
  };
}

function attentionOf(rows: readonly OutboxRow[]): string | null {
  const row = rows.findLast(needsLook);
  return row === undefined ? null : (row.code ?? row.state);
}

/** Whether the server took the row only for a person to look at it. */
export function needsLook({ state }: Pick<OutboxRow, 'state'>): boolean {
  return state === 'refused' || state === 'conflict';
}

function mayUndo(row: OutboxRow, { author, now }: { author: string; now: number }): boolean {
  if (row.author !== author || row.item.kind === 'undo') return false;
  return row.receivedAt === null || now - Date.parse(row.receivedAt) < UNDO_MS;
}
