import type { mongo } from 'mongoose';
import type { UnitSet } from '#shared/contracts/fields.ts';
import { drainedAt } from '#shared/events/position.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { isComplete } from '../outcome/counted-set.ts';
import type { Campaign } from '../outcome/outcome.ts';
import { isCounted, type Village } from '../outcome/village.ts';
import type { Tally } from '../tally/tally.ts';
import { getLiveView, inSnapshot, type ViewCollections, viewCollections } from '../view/view.repository.ts';
import { LIVE_CONSUMER } from '../view/view.ts';
import {
  type Coverage,
  concerns,
  countedPath,
  figuresOf,
  levelOf,
  type PlaceLevel,
  scopesOf,
  tallyIdsOf,
} from './coverage.ts';

const MAX_TIME = 5_000;

export interface Place {
  readonly campaign: string;
  readonly path: string;
}

/** What is shown and a text that changes whenever the figures of the place do. */
export interface VersionedCoverage {
  readonly version: string;
  readonly coverage: Coverage;
}

/** A campaign seen from a place, all reads of one moment. */
export interface View {
  readonly campaign: Campaign;
  readonly level: PlaceLevel;
  readonly generation: number;
  readonly asOf: Date;
  readonly collections: ViewCollections;
  readonly session: mongo.ClientSession;
}

export function coverageRepository(storage: Storage, unitSet: UnitSet) {
  /** Opens a view of the live generation; nothing is there when the place is outside the campaign. */
  async function openView<T>(
    { campaign: id, path }: Place,
    read: (view: View) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    // Before the snapshot: what was read to the end by then is surely in it.
    const drained = await drainedAt(storage, LIVE_CONSUMER);
    return inSnapshot(storage, async (session) => {
      const { generation, lastEventAt } = await getLiveView(storage, session);
      const collections = viewCollections(storage, generation);
      const campaign = await collections.campaigns.findOne({ _id: id }, { session, maxTimeMS: MAX_TIME });
      if (campaign === null || campaign.unitSet !== unitSet) return refuse(NOT_FOUND);
      if (!concerns(path, campaign)) return refuse(NOT_FOUND);
      const level = levelOf(campaign.unitSet, path);
      if (level === null) return refuse(NOT_FOUND);
      const asOf = drained ?? lastEventAt ?? new Date(0);
      return read({ campaign, level, generation, asOf, collections, session });
    });
  }

  return {
    openView,

    readCoverage(place: Place): Promise<Result<VersionedCoverage>> {
      return openView(place, async (view) => {
        const { campaign, level, generation, asOf } = view;
        const { path } = place;
        const tallies = await readTallies(view, path);
        const villages = await readVillages(view, path);
        const own =
          loadUnitSet(campaign.unitSet).get(path)?.name ??
          villages.get(path)?.name ??
          (tallies.size > 0 ? slugOf(path) : undefined);
        if (own === undefined) return refuse(NOT_FOUND);
        const list = await view.collections.sets.findOne(
          { _id: `list|${campaign.list}` },
          { session: view.session, maxTimeMS: MAX_TIME },
        );
        const listComplete = isComplete(list ?? undefined);
        const parts = { campaign, tallies, listComplete };
        const children = childrenOf(view, path, villages, tallies).map((child) => ({
          ...child,
          ...figuresOf(child.path, parts),
        }));
        const coverage: Coverage = {
          campaign: campaign._id,
          path,
          name: own,
          level,
          asOf: asOf.toISOString(),
          ...figuresOf(path, parts),
          listComplete,
          children,
        };
        const version = versionOf(path, { generation, ...parts });
        return accept({ version, coverage });
      });
    },

    /** A text for each place that changes with its figures; for all watched places at once, without reading children. */
    async readVersions(places: readonly Place[]): Promise<Map<Place, string>> {
      const { generation } = await getLiveView(storage);
      const collections = viewCollections(storage, generation);
      const campaigns = await byId(
        collections.campaigns,
        places.map((place) => place.campaign),
      );
      const known = places.filter((place) => campaigns.has(place.campaign));
      const ids = known.flatMap((place) => tallyIdsOf(place.path, campaigns.get(place.campaign)!));
      const tallies = await byId(collections.tallies, ids);
      const sets = await byId(
        collections.sets,
        [...campaigns.values()].map((campaign) => `list|${campaign.list}`),
      );
      return new Map(
        known.map((place) => {
          const campaign = campaigns.get(place.campaign)!;
          const listComplete = isComplete(sets.get(`list|${campaign.list}`));
          return [place, versionOf(place.path, { generation, campaign, tallies, listComplete })];
        }),
      );
    },

    /** Changes with every applied slice: while it stays, nothing has to be looked at. */
    async readTick(): Promise<string> {
      const { generation, slices } = await getLiveView(storage);
      return `${generation}.${slices}`;
    },

    async readAsOf(): Promise<Date | null> {
      return (await drainedAt(storage, LIVE_CONSUMER)) ?? (await getLiveView(storage)).lastEventAt;
    },
  };
}

export type CoverageRepository = ReturnType<typeof coverageRepository>;

/** The counters of a place and of all right below it, in one query. */
async function readTallies(
  { campaign, collections, session }: View,
  path: string,
): Promise<Map<string, Tally>> {
  const own = { _id: { $in: [...tallyIdsOf(path, campaign)] } };
  const below = { scope: { $in: [...scopesOf(campaign)] }, parent: path };
  const isAbove = countedPath(path, campaign) !== path;
  const rows = await collections.tallies
    .find(isAbove ? own : { $or: [own, below] }, { session, maxTimeMS: MAX_TIME })
    .toArray();
  return new Map(rows.map((row) => [row._id, row]));
}

/** The villages of a commune by path, or the one village; units above come from the shipped set. */
async function readVillages(
  { campaign: { unitSet }, level, collections, session }: View,
  path: string,
): Promise<Map<string, Village>> {
  if (level !== 'commune' && level !== 'village') return new Map();
  const filter = level === 'commune' ? { unitSet, commune: path } : { _id: `${unitSet}|${path}` };
  const rows = await collections.villages.find(filter, { session, maxTimeMS: MAX_TIME }).toArray();
  return new Map(rows.map((row) => [row.path, row]));
}

function childrenOf(
  { campaign, level }: View,
  path: string,
  villages: ReadonlyMap<string, Village>,
  tallies: ReadonlyMap<string, Tally>,
): { path: string; name: string; level: PlaceLevel }[] {
  if (level === 'village') return [];
  if (level !== 'commune') {
    const children = loadUnitSet(campaign.unitSet).children(path);
    return children
      .filter((unit) => concerns(unit.path, campaign))
      .map((unit) => ({ path: unit.path, name: unit.name, level: unit.level as PlaceLevel }));
  }
  // A household may arrive before its village is registered: its village is shown by its slug until then. One that is no
  // more is shown while the list has households under it.
  const known = [...villages.values()].filter(isCounted).map((village) => village.path);
  const counted = [...tallies.values()].filter((tally) => isShown(tally, path)).map((tally) => tally.path);
  const paths = [...new Set([...known, ...counted])].filter((one) => concerns(one, campaign)).sort();
  return paths.map((one) => ({
    path: one,
    name: villages.get(one)?.name ?? slugOf(one),
    level: 'village',
  }));
}

function isShown(tally: Tally, commune: string): boolean {
  return tally.parent === commune && (tally.listed > 0 || tally.openClaims > 0);
}

function slugOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Counters only ever count up how often they changed, so the sum of these tells every change of a place's figures. */
function versionOf(
  path: string,
  parts: {
    generation: number;
    campaign: Campaign;
    tallies: ReadonlyMap<string, Tally>;
    listComplete: boolean;
  },
): string {
  const versions = tallyIdsOf(path, parts.campaign).map((id) => parts.tallies.get(id)?.version ?? 0);
  const sum = versions.reduce((total, version) => total + version, 0);
  return `${parts.generation}.${sum}${parts.listComplete ? '' : '.partial'}`;
}

async function byId<T extends { _id: string }>(
  collection: mongo.Collection<T>,
  ids: readonly string[],
): Promise<Map<string, T>> {
  const filter = { _id: { $in: [...new Set(ids)] } } as unknown as mongo.Filter<T>;
  const rows = (await collection.find(filter, { maxTimeMS: MAX_TIME }).toArray()) as unknown as T[];
  return new Map(rows.map((row) => [row._id, row]));
}
