import type { UnitSet } from '#shared/contracts/fields.ts';
import { type NewEvent, newEvent } from '#shared/contracts/new-event.ts';
import { VillageRegisteredV1 } from '#shared/contracts/village/registered.v1.ts';
import { VillageRetiredV1 } from '#shared/contracts/village/retired.v1.ts';
import { cleanText, levelTones, slug } from '#shared/vietnam/text.ts';

export interface Village {
  /** unitSet|path */
  readonly _id: string;
  readonly unitSet: UnitSet;
  readonly path: string;
  /** Path of the commune. */
  readonly commune: string;
  readonly slug: string;
  /** As it was first written. */
  readonly name: string;
  /** Of the name; of a retired village its path, so that its name is free for another. */
  readonly matchKey: string;
  /** Names by which lists may still call it: its own of before, and those of villages that became part of it. */
  readonly formerNames: readonly string[];
  /** Null while it is. */
  readonly retired: Retirement | null;
  /** How many events it has had. */
  readonly version: number;
}

/** Where a village that is no more went. It stays for old lists. */
export interface Retirement {
  readonly intoSet: UnitSet | null;
  readonly into: string | null;
  /** 'YYYY-MM-DD' */
  readonly on: string;
}

/** A village that a list names, known or not. */
export interface VillageName {
  readonly commune: string;
  readonly name: string;
}

export interface PlacedVillages {
  /** By {@link villageKey}. */
  readonly villages: ReadonlyMap<string, Village>;
  readonly added: readonly Village[];
}

/**
 * What tells villages of a commune apart: the letters with their accents, tone places levelled, small. Never the slug,
 * because Xóm Lang is not Xóm Lăng.
 */
export function matchKey(name: string): string {
  return levelTones(cleanText(name)).toLowerCase();
}

export function villageKey({ commune, name }: VillageName): string {
  return `${commune}|${matchKey(name)}`;
}

/**
 * Finds the named villages among the known ones and makes those that are new, in the order in which they are named. The
 * name of one that became part of another leads there, unless a village bears it today.
 */
export function placeVillages(
  unitSet: UnitSet,
  known: readonly Village[],
  named: readonly VillageName[],
): PlacedVillages {
  const villages = new Map([...formerly(known), ...bearing(known)]);
  const paths = new Set(known.map((village) => village.path));
  const added: Village[] = [];
  for (const name of named) {
    const key = villageKey(name);
    if (villages.has(key)) continue;
    const village = newVillage(unitSet, name, paths);
    paths.add(village.path);
    villages.set(key, village);
    added.push(village);
  }
  return { villages, added };
}

function bearing(known: readonly Village[]): (readonly [string, Village])[] {
  const living = known.filter((village) => village.retired === null);
  return living.map((village) => [`${village.commune}|${village.matchKey}`, village]);
}

function formerly(known: readonly Village[]): (readonly [string, Village])[] {
  const living = known.filter((village) => village.retired === null);
  return living.flatMap((village) =>
    village.formerNames.map((name) => [villageKey({ commune: village.commune, name }), village] as const),
  );
}

export function villageRegistered(village: Village): NewEvent {
  const { unitSet, path, commune, name } = village;
  return newEvent(VillageRegisteredV1, {
    key: village._id,
    seq: village.version,
    data: { unitSet, path, commune, name },
  });
}

/** Retires a village: its state and how it is said. */
export function retire(village: Village, retired: Retirement): Village {
  return { ...village, matchKey: village.path, retired, version: village.version + 1 };
}

export function villageRetired({ _id, version, unitSet, path, retired }: Village): NewEvent {
  if (retired === null) throw new Error('The village is not retired');
  return newEvent(VillageRetiredV1, { key: _id, seq: version, data: { unitSet, path, ...retired } });
}

/** Households stand in a village that is; a household of a retired one goes where the village went. */
export function isLiving({ retired }: Village): boolean {
  return retired === null;
}

function newVillage(unitSet: UnitSet, { commune, name }: VillageName, taken: ReadonlySet<string>): Village {
  const base = slug(name);
  let own = base;
  for (let number = 2; taken.has(`${commune}/${own}`); number += 1) own = `${base}-${number}`;
  const path = `${commune}/${own}`;
  const facts = { unitSet, path, commune, slug: own, name: cleanText(name), matchKey: matchKey(name) };
  return { _id: `${unitSet}|${path}`, ...facts, formerNames: [], retired: null, version: 1 };
}
