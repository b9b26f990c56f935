import type { UnitSet } from '#shared/contracts/fields.ts';
import { type NewEvent, newEvent } from '#shared/contracts/new-event.ts';
import { VillageRegisteredV1 } from '#shared/contracts/village/registered.v1.ts';
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
  readonly matchKey: string;
  readonly version: number;
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

/** Finds the named villages among the known ones and makes those that are new, in the order in which they are named. */
export function placeVillages(
  unitSet: UnitSet,
  known: readonly Village[],
  named: readonly VillageName[],
): PlacedVillages {
  const villages = new Map(known.map((village) => [`${village.commune}|${village.matchKey}`, village]));
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

export function villageRegistered(village: Village): NewEvent {
  const { unitSet, path, commune, name } = village;
  return newEvent(VillageRegisteredV1, {
    key: village._id,
    seq: village.version,
    data: { unitSet, path, commune, name },
  });
}

function newVillage(unitSet: UnitSet, { commune, name }: VillageName, taken: ReadonlySet<string>): Village {
  const base = slug(name);
  let own = base;
  for (let number = 2; taken.has(`${commune}/${own}`); number += 1) own = `${base}-${number}`;
  const path = `${commune}/${own}`;
  const facts = { unitSet, path, commune, slug: own, name: cleanText(name), matchKey: matchKey(name) };
  return { _id: `${unitSet}|${path}`, ...facts, version: 1 };
}
