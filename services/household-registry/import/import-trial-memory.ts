import type { CommuneBook } from './import-match.ts';
import type { RowTrace } from './import-row.repository.ts';

/** What the rows of a slice add to what is known of the file. */
interface Additions {
  readonly households: Set<string>;
  /** Codes that were made or given, as commune|code. */
  readonly codes: Set<string>;
  readonly villages: Set<string>;
  readonly twins: Set<string>;
}

/**
 * What a trial has seen of its file so far. A slice's own additions count only once the trial asks for the slice behind
 * it: its transaction may have to be repeated, and must then judge its rows the same way.
 */
export interface TrialMemory {
  readonly key: string;
  hasHousehold(id: string): boolean;
  hasCode(commune: string, code: string): boolean;
  hasVillage(key: string): boolean;
  addHousehold(id: string): void;
  addCode(commune: string, code: string): void;
  addVillage(key: string): void;
  hasTwin(key: string): boolean;
  addTwin(key: string): void;
  /** Those of communes whose rows have no codes. */
  readonly books: Map<string, CommuneBook>;
  /** False when another process has gone on from elsewhere: this memory is of no use then. */
  startSlice(start: number): boolean;
  endSlice(end: number): void;
}

export async function createTrialMemory(
  key: string,
  start: number,
  traces: AsyncIterable<RowTrace>,
): Promise<TrialMemory> {
  const kept = additions();
  for await (const { household, commune, code, twin, opens } of traces) {
    if (twin !== null) kept.twins.add(twin);
    if (household !== null) kept.households.add(household);
    if (commune !== null && code !== null) kept.codes.add(`${commune}|${code}`);
    if (opens !== null) kept.villages.add(opens);
  }
  let added = additions();
  let [from, to] = [start, start];
  return {
    key,
    books: new Map(),
    hasHousehold: (id) => kept.households.has(id) || added.households.has(id),
    hasCode: (commune, code) => kept.codes.has(`${commune}|${code}`) || added.codes.has(`${commune}|${code}`),
    hasVillage: (village) => kept.villages.has(village) || added.villages.has(village),
    addHousehold: (id) => added.households.add(id),
    addCode: (commune, code) => added.codes.add(`${commune}|${code}`),
    addVillage: (village) => added.villages.add(village),
    hasTwin: (twin) => kept.twins.has(twin) || added.twins.has(twin),
    addTwin: (twin) => added.twins.add(twin),
    startSlice(at) {
      if (at !== from && at !== to) return false;
      if (at === to && to !== from) merge(kept, added);
      added = additions();
      [from, to] = [at, at];
      return true;
    },
    endSlice(end) {
      to = end;
    },
  };
}

function additions(): Additions {
  return { households: new Set(), codes: new Set(), villages: new Set(), twins: new Set() };
}

function merge(into: Additions, from: Additions): void {
  for (const id of from.households) into.households.add(id);
  for (const code of from.codes) into.codes.add(code);
  for (const village of from.villages) into.villages.add(village);
  for (const twin of from.twins) into.twins.add(twin);
}
