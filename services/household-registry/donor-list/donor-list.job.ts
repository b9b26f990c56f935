import { DonorListConfirmedV1 } from '#shared/contracts/donor-list/confirmed.v1.ts';
import { type NewEvent, newEvent } from '#shared/contracts/new-event.ts';
import { OutsideGiftRecordedV1 } from '#shared/contracts/outside-gift/recorded.v1.ts';
import { OutsideGiftWithdrawnV1 } from '#shared/contracts/outside-gift/withdrawn.v1.ts';
import { addToSetHash, contentHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { getJob, type JobKind, type JobSlice, type JobTransaction } from '#shared/storage/job.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { toProfile } from '../duplicate/duplicate-profile.ts';
import type { DuplicateSearchRepository } from '../duplicate/duplicate-search.repository.ts';
import type { Profile } from '../duplicate/profile.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import type { FieldSeal } from '../household/sealed-field.ts';
import { birthOf } from '../import/birth-text.ts';
import type { Cells } from '../import/import-column.ts';
import type { ImportFileRepository } from '../import/import-file.repository.ts';
import type { ImportReader } from '../import/import-reader.ts';
import { type ImportSeal, sealJson } from '../import/import-seal.ts';
import type { ImportSheetRepository } from '../import/import-sheet.repository.ts';
import { nationalIdOf } from '../import/national-id-text.ts';
import type { PoorListRepository } from '../poor-list/poor-list.repository.ts';
import type { VillageRepository } from '../village/village.repository.ts';
import { type DonorListRepository, rowId } from './donor-list.repository.ts';
import { confirmedData, type DonorList, type DonorRow, outsideGiftId, recordedData } from './donor-list.ts';
import { createDonorMatcher, type DonorMatcher, type DonorWords } from './donor-match.ts';

export const DONOR_LIST = 'donor-list';

export type DonorCursor =
  | { readonly phase: 'look' }
  | { readonly phase: 'match'; readonly taken: number }
  | { readonly phase: 'sum'; readonly after: string; readonly hash: string; readonly count: number }
  | { readonly phase: 'release' | 'withdraw'; readonly after: string };

export interface DonorParts {
  readonly storage: Storage;
  readonly donors: DonorListRepository;
  readonly files: ImportFileRepository;
  readonly sheets: ImportSheetRepository;
  /** Its own: an import holds its file open meanwhile. */
  readonly donorReader: ImportReader;
  readonly searches: DuplicateSearchRepository;
  readonly households: HouseholdRepository;
  readonly villages: VillageRepository;
  readonly lists: PoorListRepository;
  readonly seal: FieldSeal;
  readonly importSeal: ImportSeal;
}

type Slice = JobSlice<DonorCursor>;

const SLICE = 250;
const PAGE = 500;

/** Reads, matches, releases and takes back donors' lists in slices; it may be cut off anywhere and goes on there. */
export function donorListJob(parts: DonorParts): JobKind<DonorCursor> {
  const memory: { matcher: { key: string; matcher: DonorMatcher } | null } = { matcher: null };
  // One file is open at a time: two runners take turns.
  let last: Promise<unknown> = Promise.resolve();
  return {
    kind: DONOR_LIST,
    beside: true,
    slice(job, tx) {
      const slice = last.then(async (): Promise<Slice> => {
        const now = await getJob(parts.storage, job._id);
        if (now?.slices !== job.slices) return { cursor: job.cursor, released: 0, done: false };
        const { subject, cursor } = job;
        switch (cursor.phase) {
          case 'look':
            return look(parts, subject, tx);
          case 'match':
            return match({ ...parts, memory }, { subject, cursor }, tx);
          case 'sum':
            return sum(parts, { subject, cursor }, tx);
          case 'release':
          case 'withdraw':
            return tell(parts, { subject, cursor }, tx);
        }
      });
      last = slice.catch(() => undefined);
      return slice;
    },
  };
}

function over(cursor: DonorCursor, released = 0): Slice {
  return { cursor, released, done: true };
}

/** A sheet of a donor is read when it names anybody; what a list of poor households needs besides it need not have. */
async function look(
  { donors, files, sheets, donorReader }: DonorParts,
  id: string,
  tx: JobTransaction,
): Promise<Slice> {
  const cursor = { phase: 'look' } as const;
  const asked = await donors.get(id);
  if (asked === null || asked.status !== 'received') return over(cursor);
  const bytes = await files.read(asked.file.id, asked.file.bytes);
  const { unitSet, unit, year } = asked;
  const seen: Parameters<ImportSheetRepository['save']>[1][number][] = [];
  for await (const event of donorReader.look({ bytes, unitSet, unit, year, remembered: {} })) {
    if (event.type === 'refused') {
      const row = await donors.get(id, tx);
      if (row?.status === 'received')
        await donors.save({ ...row, status: 'unreadable', stop: event.problem.code }, tx);
      return over(cursor);
    }
    if (event.type !== 'sheet') continue;
    const { head, rows, rowCount, plan } = event;
    const read = !head.hidden && plan.layout.columns.some(({ role }) => role !== null && NAMES.has(role));
    seen.push({ head, rows, rowCount, plan: { ...plan, read }, chosen: [], remembered: false });
  }
  // Somebody may have given it up while it was read.
  const row = await donors.get(id, tx);
  if (row === null || row.status !== 'received') return over(cursor);
  await sheets.save(id, seen, tx);
  await donors.save({ ...row, status: 'mapped' }, tx);
  return over(cursor);
}

const NAMES: ReadonlySet<string> = new Set(['ho_ten_chu_ho', 'ten_thanh_vien', 'ho_dem', 'ten']);

async function match(
  parts: DonorParts & { memory: { matcher: { key: string; matcher: DonorMatcher } | null } },
  { subject, cursor }: { subject: string; cursor: Extract<DonorCursor, { phase: 'match' }> },
  tx: JobTransaction,
): Promise<Slice> {
  const { donors, files, sheets, donorReader, memory } = parts;
  const asked = await donors.get(subject);
  if (asked === null || asked.status !== 'matching') return over(cursor);
  const key = `${subject}|${asked.run}`;
  const batch = await donorReader.batchAt(key, cursor.taken, async () => {
    const bytes = await files.read(asked.file.id, asked.file.bytes);
    const plans = (await sheets.all(subject)).map(({ plan }) => plan);
    const { unitSet, unit, year } = asked;
    return { bytes, plans, unitSet, unit, year, standard: '-', flags: [] };
  });
  // The households are read once for a whole matching, or anew after a kill.
  if (memory.matcher?.key !== key) memory.matcher = { key, matcher: await matcherFor(parts, asked) };
  const row = await donors.get(subject, tx);
  if (row === null || row.status !== 'matching') return over(cursor);
  if (batch === null || batch.type === 'refused') {
    const stop = batch === null ? 'sheet-empty' : batch.problem.code;
    await donors.save({ ...row, status: 'unreadable', stop }, tx);
    return over(cursor);
  }
  const { matcher } = memory.matcher;
  const fresh = batch.items.flatMap((item, index): DonorRow[] => {
    if (item.kind !== 'household') return [];
    const words = wordsOf(item.cells, row.year, parts.seal);
    const { state, candidates } = matcher.match(words);
    const _id = rowId(row, batch.start + index);
    const { name, village, commune, birthYear } = words;
    const sealed = sealJson(parts.importSeal, _id, { name, village, commune, birthYear });
    const own = state === 'certain' ? { household: candidates[0]!.household } : {};
    const { sheet, line } = item;
    return [
      {
        _id,
        donorList: subject,
        run: row.run,
        sheet,
        line,
        state,
        ...own,
        candidates,
        decided: null,
        sealed,
      },
    ];
  });
  await donors.addRows(await withoutDoubles(parts, { row, fresh }, tx), tx);
  if (!batch.last) {
    const next = { phase: 'match', taken: cursor.taken + batch.items.length } as const;
    return { cursor: next, released: batch.items.length, done: false };
  }
  await donorReader.leave();
  memory.matcher = null;
  await donors.save({ ...row, status: 'matched' }, tx);
  return over(cursor, batch.items.length);
}

/** The first row of a household counts; a second one is shown, and gives nothing. */
async function withoutDoubles(
  { donors }: DonorParts,
  { row, fresh }: { row: DonorList; fresh: readonly DonorRow[] },
  tx: JobTransaction,
): Promise<readonly DonorRow[]> {
  const named = fresh.flatMap(({ household }) => (household === undefined ? [] : [household]));
  const taken = new Set(await donors.taken(row, named, tx));
  return fresh.map((one) => {
    const { household, ...rest } = one;
    if (household === undefined) return one;
    if (taken.has(household)) return { ...rest, state: 'doubled' as const };
    taken.add(household);
    return one;
  });
}

function wordsOf(cells: Cells, year: number, seal: FieldSeal): DonorWords {
  const id = nationalIdOf(cells.so_dinh_danh ?? '').number;
  const phone = (cells.dien_thoai ?? '').replace(/\D/g, '');
  return {
    name: (cells.ho_ten_chu_ho ?? '').trim(),
    village: (cells.thon ?? '').trim(),
    commune: (cells.ten_xa ?? cells.ma_xa ?? '').trim(),
    birthYear: birthOf(cells.nam_sinh ?? '', year)?.year ?? null,
    idHash: id === null ? null : seal.lookUp('nationalId', id),
    phoneHash: phone === '' ? null : seal.lookUp('phone', phone),
  };
}

/** The living households of the place that stand in the list. */
async function matcherFor(parts: DonorParts, row: DonorList): Promise<DonorMatcher> {
  const { searches, lists, villages, seal } = parts;
  const profiles: Profile[] = [];
  for await (const page of searches.livingProfiles(row, PAGE)) {
    const ids = page.map(({ _id }) => _id);
    const listed = await lists.entriesOf(row.list, ids);
    for (const one of page) if (listed.has(one._id)) profiles.push(toProfile(one, seal));
  }
  const tree = loadUnitSet(row.unitSet);
  const places = [];
  for (let after = ''; ; ) {
    const page = await villages.page(row.unitSet, row.unit, { after, limit: PAGE });
    for (const { path, commune, name, formerNames } of page) {
      const communeNames = [tree.get(commune)?.name ?? '', commune.split('/').at(-1) ?? ''];
      places.push({ path, commune, names: [name, ...formerNames], communeNames });
    }
    const end = page.at(-1);
    if (page.length < PAGE || end === undefined) return createDonorMatcher(profiles, places);
    after = end.path;
  }
}

/** Count and hash of all gifts first; only then is the list announced and its gifts told. */
async function sum(
  parts: DonorParts,
  { subject, cursor }: { subject: string; cursor: Extract<DonorCursor, { phase: 'sum' }> },
  tx: JobTransaction,
): Promise<Slice> {
  const { donors } = parts;
  const row = await donors.get(subject, tx);
  if (row === null || row.status !== 'summing') return over(cursor);
  const gifts = await nextGifts(parts, { row, after: cursor.after }, tx);
  const hash = addToSetHash(
    cursor.hash,
    gifts.map((gift) => contentHash(recordedData(row, gift))),
  );
  const count = cursor.count + gifts.length;
  const after = gifts.at(-1)?.household ?? cursor.after;
  if (gifts.length === SLICE) return { cursor: { ...cursor, after, hash, count }, released: 0, done: false };
  const confirmed: DonorList = { ...row, status: 'releasing', hash, count, version: row.version + 1 };
  await donors.save(confirmed, tx);
  tx.append([
    newEvent(DonorListConfirmedV1, { key: subject, seq: confirmed.version, data: confirmedData(confirmed) }),
  ]);
  return { cursor: { phase: 'release', after: '' }, released: 0, done: false };
}

export const SUM_START = { phase: 'sum', after: '', hash: EMPTY_SET_HASH, count: 0 } as const;

async function tell(
  parts: DonorParts,
  { subject, cursor }: { subject: string; cursor: Extract<DonorCursor, { phase: 'release' | 'withdraw' }> },
  tx: JobTransaction,
): Promise<Slice> {
  const { donors } = parts;
  const row = await donors.get(subject, tx);
  const wanted = cursor.phase === 'release' ? 'releasing' : 'withdrawing';
  if (row === null || row.status !== wanted) return over(cursor);
  const gifts = await nextGifts(parts, { row, after: cursor.after }, tx);
  tx.append(gifts.map((gift) => giftEvent(row, cursor.phase, gift)));
  const after = gifts.at(-1)?.household ?? cursor.after;
  if (gifts.length === SLICE) return { cursor: { ...cursor, after }, released: gifts.length, done: false };
  await donors.save({ ...row, status: cursor.phase === 'release' ? 'confirmed' : 'withdrawn' }, tx);
  return over(cursor, gifts.length);
}

function giftEvent(
  row: DonorList,
  phase: 'release' | 'withdraw',
  of: { household: string; unit: string },
): NewEvent {
  const { household } = of;
  const key = outsideGiftId(row._id, household);
  const data = recordedData(row, of);
  if (phase === 'release')
    return newEvent(OutsideGiftRecordedV1, { key, seq: 1, partitionKey: household, data });
  const { gift, donorList, campaign, unit } = data;
  const taken = { gift, donorList, campaign, household, unit };
  return newEvent(OutsideGiftWithdrawnV1, { key, seq: 2, partitionKey: household, data: taken });
}

async function nextGifts(
  { donors }: DonorParts,
  { row, after }: { row: DonorList; after: string },
  tx: JobTransaction,
): Promise<readonly { household: string; unit: string }[]> {
  const rows = await donors.found(row, { after, limit: SLICE }, tx);
  return rows.map(({ household, candidates }) => {
    const own = candidates.find((one) => one.household === household);
    if (own === undefined) throw new Error('A row is a household that it was shown with');
    return { household: own.household, unit: own.unit };
  });
}
