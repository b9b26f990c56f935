import { KEY_KINDS, type KeyKind, keysOfKind, secondKey } from './blocking.ts';
import type { FoldedProfile } from './profile.ts';

/** Which households stand in which blocks, in flat arrays: a province of 131,072 has some two million seats. */
export interface Blocks {
  /** Block b holds `seats[starts[b]]` up to `seats[starts[b + 1] - 1]`, profile indexes in rising order. */
  readonly starts: Uint32Array;
  readonly seats: Uint32Array;
  /** Blocks shared by too many, divided by the second key. */
  readonly divided: number;
  /** Parts of divided blocks that were still too large and are not compared; with how many households. */
  readonly skipped: number;
  readonly skippedSeats: number;
}

/** Above it a block is divided; of a block of IDs everybody is compared with the first only. */
export const LARGEST_BLOCK = 60;

/** An index takes 21 bits and a hash 32, so that one sortable number holds both. */
const INDEX_SPAN = 2 ** 21;

interface Growing {
  readonly starts: number[];
  readonly seats: number[];
  divided: number;
  skipped: number;
  skippedSeats: number;
}

/** @throws RangeError above 2,097,152 households: a larger country is searched province by province. */
export function buildBlocks(profiles: readonly FoldedProfile[]): Blocks {
  if (profiles.length > INDEX_SPAN)
    throw new RangeError(`${profiles.length} households are too many at once`);
  const growing: Growing = { starts: [], seats: [], divided: 0, skipped: 0, skippedSeats: 0 };
  for (const kind of KEY_KINDS) addKind(growing, kind, profiles);
  const { starts, seats, ...counts } = growing;
  return { starts: Uint32Array.from([...starts, seats.length]), seats: Uint32Array.from(seats), ...counts };
}

function addKind(growing: Growing, kind: KeyKind, profiles: readonly FoldedProfile[]): void {
  const entries: number[] = [];
  profiles.forEach((profile, index) => {
    for (const key of keysOfKind(kind, profile)) entries.push(hash32(key) * INDEX_SPAN + index);
  });
  for (const block of runsOf(Float64Array.from(entries))) {
    if (block.length <= LARGEST_BLOCK) add(growing, block);
    else if (kind === 'id') for (const seat of block.slice(1)) add(growing, [block[0]!, seat]);
    else divide(growing, block, profiles);
  }
}

function divide(growing: Growing, block: readonly number[], profiles: readonly FoldedProfile[]): void {
  growing.divided += 1;
  const entries = block.map((index) => hash32(secondKey(profiles[index]!)) * INDEX_SPAN + index);
  for (const part of runsOf(Float64Array.from(entries))) {
    if (part.length <= LARGEST_BLOCK) {
      add(growing, part);
      continue;
    }
    growing.skipped += 1;
    growing.skippedSeats += part.length;
  }
}

function add(growing: Growing, block: readonly number[]): void {
  growing.starts.push(growing.seats.length);
  for (const seat of block) growing.seats.push(seat);
}

/** Sorts the entries and gives each group of two or more with an equal hash, as indexes. */
function* runsOf(entries: Float64Array): Generator<number[]> {
  entries.sort();
  let start = 0;
  while (start < entries.length) {
    const hash = Math.floor(entries[start]! / INDEX_SPAN);
    let end = start + 1;
    while (end < entries.length && Math.floor(entries[end]! / INDEX_SPAN) === hash) end += 1;
    if (end - start > 1) yield indexesOf(entries.subarray(start, end));
    start = end;
  }
}

function indexesOf(entries: Float64Array): number[] {
  return [...new Set(Array.from(entries, (entry) => entry % INDEX_SPAN))];
}

/** FNV-1a over UTF-16 code units. A collision costs a comparison, nothing else. */
function hash32(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
