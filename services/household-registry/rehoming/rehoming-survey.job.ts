import type { JobKind, JobSlice, JobTransaction } from '#shared/storage/job.ts';
import { type Crosswalk, communesInto, crosswalkOf } from '#shared/units/crosswalk.ts';
import type { ResidentRepository } from '../village/resident.repository.ts';
import type { VillageRepository } from '../village/village.repository.ts';
import type { Village } from '../village/village.ts';
import type { RehomingRepository } from './rehoming.repository.ts';
import { finishSurvey, type Rehoming } from './rehoming.ts';
import { nameRows, surveyVillage } from './rehoming-row.ts';

export const SURVEY_REHOMING = 'survey-rehoming';

/** First every old village becomes a row; when all are known, those of each new commune get their names. */
export interface SurveyCursor {
  readonly phase: 'villages' | 'names';
  /** How many communes are done. */
  readonly at: number;
}

export const FIRST_SURVEY: SurveyCursor = { phase: 'villages', at: 0 };

/** Communes in one transaction: some hundred villages. */
const SLICE = 20;

export interface SurveyParts {
  readonly rehomings: RehomingRepository;
  readonly residents: ResidentRepository;
  readonly villages: VillageRepository;
}

/** Looks at every old village of a re-homing in slices; it may be cut off anywhere and goes on there. */
export function rehomingSurveyJob(parts: SurveyParts): JobKind<SurveyCursor> {
  return {
    kind: SURVEY_REHOMING,
    async slice({ subject, cursor }, tx) {
      const rehoming = await parts.rehomings.get(subject, tx);
      if (rehoming === null || rehoming.status !== 'surveying') return { cursor, released: 0, done: true };
      const crosswalk = crosswalkOf(rehoming.fromSet, rehoming.toSet);
      if (crosswalk === null) throw new Error('Nothing is known of how the one set became the other');
      return cursor.phase === 'villages'
        ? surveySlice(parts, { rehoming, crosswalk, at: cursor.at }, tx)
        : nameSlice(parts, { rehoming, crosswalk, at: cursor.at }, tx);
    },
  };
}

interface Step {
  readonly rehoming: Rehoming;
  readonly crosswalk: Crosswalk;
  readonly at: number;
}

async function surveySlice(
  { rehomings, residents, villages }: SurveyParts,
  { rehoming, crosswalk, at }: Step,
  tx: JobTransaction,
): Promise<JobSlice<SurveyCursor>> {
  const { _id, fromSet, unit, year } = rehoming;
  const all = communesInto(crosswalk, unit);
  const communes = all.slice(at, at + SLICE);
  const known = Map.groupBy(await villages.ofCommunes(fromSet, communes, tx), ({ commune }) => commune);
  const successors = await successorsOf(villages, { rehoming, known: [...known.values()].flat() }, tx);
  let released = 0;
  for (const commune of communes) {
    const counts = await residents.counts({ unitSet: fromSet, year, commune }, tx);
    const rows = (known.get(commune) ?? [])
      .filter((village) => counts.has(village.path))
      .map((village) =>
        surveyVillage({
          rehoming: _id,
          crosswalk,
          unit,
          village,
          households: counts.get(village.path)!,
          successor: successors.get(village.path) ?? null,
        }),
      );
    await rehomings.addRows(rows, tx);
    released += rows.length;
  }
  const next = at + SLICE;
  const cursor =
    next < all.length ? { phase: 'villages' as const, at: next } : { phase: 'names' as const, at: 0 };
  return { cursor, released, done: false };
}

/** Villages that were carried over already with the households of another year: where they went. */
async function successorsOf(
  villages: VillageRepository,
  { rehoming, known }: { rehoming: Rehoming; known: readonly Village[] },
  tx: JobTransaction,
): Promise<ReadonlyMap<string, Village>> {
  const { toSet } = rehoming;
  const gone = known.flatMap(({ path, retired }) =>
    retired?.intoSet === toSet && retired.into !== null ? [[path, retired.into] as const] : [],
  );
  const communes = [...new Set(gone.map(([, into]) => into.slice(0, into.lastIndexOf('/'))))];
  const there = communes.length === 0 ? [] : await villages.ofCommunes(toSet, communes, tx);
  const byPath = new Map(there.map((village) => [village.path, village]));
  return new Map(
    gone.flatMap(([path, into]) => (byPath.has(into) ? [[path, byPath.get(into)!] as const] : [])),
  );
}

async function nameSlice(
  { rehomings }: SurveyParts,
  { rehoming, crosswalk, at }: Step,
  tx: JobTransaction,
): Promise<JobSlice<SurveyCursor>> {
  const all = crosswalk.to.communes(rehoming.unit);
  const communes = all.slice(at, at + SLICE).map(({ path }) => path);
  const rows = Map.groupBy(await rehomings.into(rehoming._id, communes, tx), ({ into }) => into);
  for (const group of rows.values()) await rehomings.saveRows(nameRows(group), tx);
  const next = at + SLICE;
  if (next < all.length) return { cursor: { phase: 'names', at: next }, released: 0, done: false };
  const tally = await rehomings.tally(rehoming._id, tx);
  await rehomings.save(finishSurvey(rehoming, { ...rehoming.counts, ...tally }), tx);
  return { cursor: { phase: 'names', at: all.length }, released: 0, done: true };
}
