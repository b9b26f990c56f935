import type { Transaction } from '#shared/storage/transaction.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import { codeKey } from '../household/household.repository.ts';
import { type Household, type HouseholdVersion, householdId } from '../household/household.ts';
import { type Village, villageKey } from '../village/village.ts';
import { readCode, readCommune } from './import-cell.ts';
import type { HouseholdItem, MatchedItem } from './import-judge.ts';
import { type CommuneBook, createCommuneBook, type KnownHousehold } from './import-match.ts';
import type { RowContext } from './import-row.ts';
import { type Standing, standingOf } from './import-standing.ts';
import type { TrialMemory } from './import-trial-memory.ts';

interface Parts {
  /** By key, under their former names too: a household is looked for where its village is now. */
  readonly villages: ReadonlyMap<string, Village>;
  readonly households: HouseholdRepository;
  readonly memory: TrialMemory;
  readonly context: RowContext;
  readonly tx: Transaction | Pick<Transaction, 'session'>;
}

interface NamedItem {
  readonly item: HouseholdItem;
  readonly commune: { readonly path: string; readonly code: string } | null;
  readonly code: string | null;
}

/** Finds the household of each row: by its code in its commune, or by village, name and birth year where the file has no codes. */
export async function matchItems(
  items: readonly HouseholdItem[],
  parts: Parts,
): Promise<readonly MatchedItem[]> {
  const named = items.map((item) => nameItem(item, parts.context));
  const byCode = await findByCode(named, parts);
  await openBooks(named, parts);
  const matched = named.map((row) => matchItem(row, byCode, parts));
  return settleMoved(matched, parts);
}

/** A refused row still names its household where its code can be read, so that it is not taken for absent. */
function nameItem(item: HouseholdItem, context: RowContext): NamedItem {
  const { read, cells } = item;
  if (read.ok) return { item, commune: read.household.commune, code: read.household.code };
  const commune = readCommune(cleanText(cells.ma_xa ?? ''), context);
  const code = readCode(cleanText(cells.ma_ho ?? ''));
  return { item, commune: commune.ok ? commune.value : null, code: code.ok ? code.value : null };
}

async function findByCode(named: readonly NamedItem[], { households, context, tx }: Parts) {
  const seats = named.flatMap(({ commune, code }) =>
    commune === null || code === null ? [] : [{ ...seatOf(context), commune: commune.path, code }],
  );
  return households.byCodes(seats, tx);
}

/** Only the communes of rows that have no code: their households are read once and kept for the whole file. */
async function openBooks(
  named: readonly NamedItem[],
  { households, memory, context, tx }: Parts,
): Promise<void> {
  const communes = new Set(
    named.flatMap(({ item, commune, code }) =>
      item.read.ok && code === null && commune !== null ? [commune.path] : [],
    ),
  );
  for (const commune of communes) {
    if (memory.books.has(commune)) continue;
    if (memory.books.size >= BOOKS) memory.books.clear();
    const known = await households.ofCommune({ ...seatOf(context), commune }, tx);
    const left = await households.leftCommune({ ...seatOf(context), commune }, tx);
    memory.books.set(commune, createCommuneBook([...known.map(toKnown), ...left.map(toMoved)]));
  }
}

/** Bounds memory over a nation's file; a commune has some hundred households. */
const BOOKS = 40;

function matchItem(
  { item, commune, code }: NamedItem,
  byCode: ReadonlyMap<string, Household>,
  parts: Parts,
): MatchedItem {
  const nothing = { item, commune: commune?.path ?? null, made: false, standing: UNKNOWN };
  if (commune === null || (code === null && !item.read.ok)) return { ...nothing, code, id: null };
  if (code !== null) {
    parts.memory.addCode(commune.path, code);
    const household = byCode.get(codeKey({ ...seatOf(parts.context), commune: commune.path, code }));
    const standing = standingOf(household, commune.path);
    return { ...nothing, code, standing, id: idOf(commune.code, code, parts.context) };
  }
  return matchByName({ item, commune }, parts);
}

const UNKNOWN: Standing = { kind: 'unknown' };

function matchByName(
  { item, commune }: { item: HouseholdItem; commune: { path: string; code: string } },
  { memory, context, villages }: Parts,
): MatchedItem {
  const book = memory.books.get(commune.path) as CommuneBook;
  if (!item.read.ok) throw new Error('Only a row that was read is looked for by name');
  const said = item.read.household;
  const village = villages.get(villageKey({ commune: commune.path, name: said.village }))?.name;
  const household = { ...said, village: village ?? said.village };
  const found = book.find(household, (id) => memory.hasHousehold(id) || memory.hasCode(FOUND, id));
  if (found !== undefined) {
    // Said here too, because the rows of a slice are matched before any of them is judged.
    memory.addCode(FOUND, found.id);
    return { item, commune: commune.path, code: found.code, made: false, standing: UNKNOWN, id: found.id };
  }
  const code = book.makeCode(household.village, (made) => memory.hasCode(commune.path, made));
  memory.addCode(commune.path, code);
  const id = idOf(commune.code, code, context);
  return { item, commune: commune.path, code, made: true, standing: UNKNOWN, id };
}

const FOUND = 'found';

/** Looks the ids up that no code led to: households found by name, and those that moved away under their old code. */
async function settleMoved(matched: readonly MatchedItem[], parts: Parts): Promise<readonly MatchedItem[]> {
  const ids = matched.flatMap(({ standing, id }) => (standing.kind === 'unknown' && id !== null ? [id] : []));
  if (ids.length === 0) return matched;
  const known = await parts.households.byIds(ids, parts.tx);
  return matched.map((row) => {
    if (row.standing.kind !== 'unknown' || row.id === null || row.commune === null) return row;
    return { ...row, standing: standingOf(known.get(row.id), row.commune) };
  });
}

function seatOf({ tree, year }: RowContext) {
  return { unitSet: tree.set, year } as const;
}

function idOf(communeCode: string, code: string, { tree, year }: RowContext): string {
  return householdId({ unitSet: tree.set, year, code, communeCode });
}

function toKnown(household: Household): KnownHousehold {
  return {
    ...comparable(household),
    id: household._id,
    standing: household.status === 'active' ? 'live' : 'ended',
  };
}

function toMoved(state: HouseholdVersion): KnownHousehold {
  return { ...comparable(state), id: state.household, standing: 'moved' };
}

function comparable({
  code,
  village,
  head,
  birthYear,
  persons,
}: Pick<Household, 'code' | 'village' | 'head' | 'birthYear' | 'persons'>) {
  return { code, village, head, birthYear, members: persons.map(({ name }) => name) };
}
