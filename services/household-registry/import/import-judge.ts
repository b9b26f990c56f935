import { searchKey } from '#shared/vietnam/text.ts';
import type { Change } from '../household/change.ts';
import type { FieldSeal } from '../household/sealed-field.ts';
import { matchKey, type Village, villageKey } from '../village/village.ts';
import { keptGroups, type OtherGroup } from './group-words.ts';
import { changesOf } from './import-change.ts';
import { toEntry } from './import-entry.ts';
import type { ReadItem } from './import-reading.ts';
import type { ReadHousehold } from './import-record.ts';
import { registerRow, seatEntry } from './import-registration.ts';
import type { CellFault, RowContext } from './import-row.ts';
import type { RowContent, StagedRow, Verdict } from './import-staging.ts';
import type { Standing } from './import-standing.ts';
import type { TrialMemory } from './import-trial-memory.ts';

export type HouseholdItem = Extract<ReadItem, { kind: 'household' }>;

/** A row with the household that it means, as far as one is found. */
export interface MatchedItem {
  readonly item: HouseholdItem;
  readonly commune: string | null;
  readonly code: string | null;
  readonly made: boolean;
  readonly standing: Standing;
  /** The id that a new household would have. */
  readonly id: string | null;
}

/** What the trial writes of a row, before it is sealed. */
export interface JudgedRow
  extends Pick<
    StagedRow,
    'verdict' | 'household' | 'base' | 'commune' | 'code' | 'made' | 'twin' | 'opens' | 'faults' | 'warnings'
  > {
  /** Whether it names a registered, living household. */
  readonly known: boolean;
  readonly content: RowContent;
}

export interface JudgeParts {
  readonly memory: TrialMemory;
  readonly villages: ReadonlyMap<string, Village>;
  /** Keys of villages that are not registered yet. */
  readonly added: ReadonlySet<string>;
  readonly seal: FieldSeal;
  readonly change: Omit<Change, 'kind' | 'trace'>;
  readonly context: RowContext;
}

/** The first row of a household counts; a second one is refused, never merged. */
export function judgeRow(matched: MatchedItem, parts: JudgeParts): JudgedRow {
  const { item, standing, id } = matched;
  const household = standing.kind === 'unknown' ? id : standing.household._id;
  const twin = twinOf(matched, parts);
  const repeated =
    (household !== null && parts.memory.hasHousehold(household)) ||
    (twin !== null && parts.memory.hasTwin(twin));
  if (twin !== null) parts.memory.addTwin(twin);
  const known = standing.kind === 'live' && !repeated;
  if (household !== null) parts.memory.addHousehold(household);
  if (!item.read.ok) return refusedRow(matched, { household, known, faults: item.read.faults });
  if (repeated)
    return refusedRow(matched, { household: null, known: false, faults: [fault('duplicate-row')] });
  if (standing.kind === 'refused')
    return refusedRow(matched, { household, known: false, faults: [fault(standing.code)] });
  return comparedRow(matched, { ...parts, standing, known });
}

function fault(code: string): CellFault {
  return { column: 'ma_ho', code };
}

function refusedRow(
  { item, commune, code }: MatchedItem,
  said: { household: string | null; known: boolean; faults: readonly CellFault[] },
): JudgedRow {
  const content = { cells: item.cells };
  return { ...said, ...NOTHING_NEW, verdict: 'refused', base: null, commune, code, warnings: [], content };
}

const NOTHING_NEW = { made: false, twin: null, opens: null } as const;

function comparedRow(
  matched: MatchedItem,
  parts: JudgeParts & { standing: Exclude<Standing, { kind: 'refused' }>; known: boolean },
): JudgedRow {
  const { item, commune, code, made } = matched;
  const { standing, known, seal, villages, change, context } = parts;
  const { read } = item;
  if (!read.ok || code === null) throw new Error('Only a row that was read is compared');
  const before = standing.kind === 'unknown' ? undefined : standing.household;
  const left = leftGroups(read.household, before?.groups ?? []);
  const entry = toEntry(read.household, { code, known: before, context });
  const facts = {
    household: entry.id,
    known,
    base: before?.change.at ?? null,
    commune,
    code,
    made,
    twin: twinOf(matched, parts),
    opens: opened(entry.seat, parts),
    faults: [],
    warnings: [...read.warnings, ...item.notes, ...new Set(left.map(({ why }) => why))],
  };
  const leftOut = left.length === 0 ? {} : { groupsLeft: left.map(({ written }) => written) };
  if (before === undefined) return { ...facts, verdict: 'new', content: { entry, ...leftOut } };
  const seated = seatEntry(entry, villages);
  const result = registerRow({ standing, entry: seated, seal, change: { ...change, trace: null } });
  if (result.outcome === 'unchanged')
    return {
      ...facts,
      verdict: 'unchanged',
      content: { head: before.head, village: before.village, ...leftOut },
    };
  const verdict: Verdict = standing.kind === 'withdrawn' ? 'new' : 'changed';
  const changes = changesOf(before, { entry: seated, after: result.household, seal });
  return { ...facts, verdict, content: { entry, ...leftOut, ...(verdict === 'changed' ? { changes } : {}) } };
}

function leftGroups(
  { facts: { groups = [] }, otherGroups }: ReadHousehold,
  had: readonly string[],
): readonly OtherGroup[] {
  return keptGroups({ groups, others: otherGroups }, had).left;
}

/** Two rows without codes are one household where village, head, known birth year and number are the same. */
function twinOf({ item: { read }, commune }: MatchedItem, { seal }: JudgeParts): string | null {
  if (!read.ok || read.household.code !== null) return null;
  const { village, facts, nationalId } = read.household;
  const { head, birthYear } = facts;
  if (birthYear === null || birthYear === undefined) return null;
  const who = [commune, matchKey(village), searchKey(head), birthYear, nationalId ?? ''];
  return seal.lookUp('nationalId', `twin ${JSON.stringify(who)}`);
}

/** The first row that names a village which is not registered yet. */
function opened(
  seat: { readonly commune: string; readonly village: string },
  { memory, added }: JudgeParts,
): string | null {
  const key = villageKey({ commune: seat.commune, name: seat.village });
  if (!added.has(key) || memory.hasVillage(key)) return null;
  memory.addVillage(key);
  return key;
}
