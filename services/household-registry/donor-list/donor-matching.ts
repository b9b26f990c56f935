import type { JobSlice, JobTransaction } from '#shared/storage/job.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { toProfile } from '../duplicate/duplicate-profile.ts';
import type { Profile } from '../duplicate/profile.ts';
import type { FieldSeal } from '../household/sealed-field.ts';
import { birthOf } from '../import/birth-text.ts';
import type { Cells } from '../import/import-column.ts';
import { sealJson } from '../import/import-seal.ts';
import { nationalIdOf } from '../import/national-id-text.ts';
import { rowId } from './donor-list.repository.ts';
import type { DonorList, DonorRow } from './donor-list.ts';
import { createDonorMatcher, type DonorMatcher, type DonorWords } from './donor-match.ts';
import type { DonorCursor, DonorParts } from './donor-work.ts';

const PAGE = 500;
/** Households of a place that are held in memory while a list is matched: a province of 2026 has 38,500. */
const MOST_HOUSEHOLDS = 60_000;

/** The matcher of the list that is being matched: its households are read once, or anew after a kill. */
export interface MatcherMemory {
  matcher: { readonly key: string; readonly matcher: DonorMatcher } | null;
}

/** Matches the next rows of a list. */
export async function matchRows(
  parts: DonorParts & { readonly memory: MatcherMemory },
  { subject, cursor }: { subject: string; cursor: Extract<DonorCursor, { phase: 'match' }> },
  tx: JobTransaction,
): Promise<JobSlice<DonorCursor>> {
  const { donors, files, sheets, donorReader, memory } = parts;
  const asked = await donors.get(subject);
  const over = { cursor, released: 0, done: true };
  if (asked === null || asked.status !== 'matching') return over;
  const key = `${subject}|${asked.run}`;
  const batch = await donorReader.batchAt(key, cursor.taken, async () => {
    const bytes = await files.read(asked.file.id, asked.file.bytes);
    const plans = (await sheets.all(subject)).map(({ plan }) => plan);
    const { unitSet, unit, year } = asked;
    return { bytes, plans, unitSet, unit, year, standard: '-', flags: [] };
  });
  const matcher = memory.matcher?.key === key ? memory.matcher.matcher : await matcherFor(parts, asked);
  memory.matcher = matcher === null ? null : { key, matcher };
  const row = await donors.get(subject, tx);
  if (row === null || row.status !== 'matching') return over;
  const stop = matcher === null ? 'donor-list-place-too-large' : stopOf(batch);
  if (stop !== null) await donors.save({ ...row, status: 'unreadable', stop }, tx);
  if (matcher === null || batch === null || batch.type === 'refused') return over;
  const fresh = batch.items.flatMap((item, index): DonorRow[] => {
    if (item.kind !== 'household') return [];
    const words = wordsOf(item, row.year, parts.seal);
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
  return { ...over, released: batch.items.length };
}

/** Why a file ends before a row was matched; null where it does not. */
function stopOf(batch: Awaited<ReturnType<DonorParts['donorReader']['batchAt']>>): string | null {
  if (batch === null) return 'sheet-empty';
  return batch.type === 'refused' ? batch.problem.code : null;
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

function wordsOf(
  { cells, notes }: { readonly cells: Cells; readonly notes: readonly string[] },
  year: number,
  seal: FieldSeal,
): DonorWords {
  const id = nationalIdOf(cells.so_dinh_danh ?? '').number;
  const phone = (cells.dien_thoai ?? '').replace(/\D/g, '');
  return {
    name: (cells.ho_ten_chu_ho ?? '').trim(),
    village: (cells.thon ?? '').trim(),
    commune: (cells.ten_xa ?? cells.ma_xa ?? '').trim(),
    birthYear: birthOf(cells.nam_sinh ?? '', year)?.year ?? null,
    idHash: id === null ? null : seal.lookUp('nationalId', id),
    phoneHash: phone === '' ? null : seal.lookUp('phone', phone),
    villageFrom: notes.includes('village-carried') ? 'above' : 'row',
  };
}

/** Over the living households of the place that stand in the list; null where they are more than memory is for. */
async function matcherFor(parts: DonorParts, row: DonorList): Promise<DonorMatcher | null> {
  const { searches, lists, villages, seal } = parts;
  const profiles: Profile[] = [];
  for await (const page of searches.livingProfiles(row, PAGE)) {
    const ids = page.map(({ _id }) => _id);
    const listed = await lists.entriesOf(row.list, ids);
    for (const one of page) if (listed.has(one._id)) profiles.push(toProfile(one, seal));
    if (profiles.length > MOST_HOUSEHOLDS) return null;
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
