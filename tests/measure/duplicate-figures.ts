import type { Search } from '../../services/household-registry/duplicate/find-duplicates.ts';
import { type MadeProvince, pairOf } from '../support/made-duplicates/made-province.ts';

export const TARGETS = { recall: 0.95, falseAlarms: 0.01, seconds: 30, megabytes: 400 } as const;

export interface Cost {
  /** From the first household read to the last pair. */
  readonly seconds: number;
  readonly processorSeconds: number;
  /** Peak of the whole process. */
  readonly megabytes: number;
}

interface KindFigures {
  readonly kind: string;
  readonly all: number;
  readonly found: number;
}

export interface Figures {
  readonly households: number;
  /** Share of the true duplicates that are shown. */
  readonly recall: number;
  /** Share of the pairs shown that are true. */
  readonly precision: number;
  /** Pairs shown that are two households, as a share of all households. */
  readonly falseAlarms: number;
  readonly falsePairs: number;
  readonly certain: number;
  readonly falselyCertain: number;
  readonly compared: number;
  readonly blocks: Search['blocks'];
  readonly duplicates: readonly KindFigures[];
  readonly lookAlikes: readonly KindFigures[];
}

type Found = Omit<Search, 'frequencies'>;

/** What was found, held against the truth. */
export function figuresOf({ profiles, duplicates, lookAlikes }: MadeProvince, found: Found): Figures {
  const shown = new Map(found.pairs.map(({ households, level }) => [pairOf(...households), level]));
  const right = [...shown.keys()].filter((pair) => duplicates.has(pair)).length;
  const certain = [...shown].filter(([, level]) => level === 'certain').map(([pair]) => pair);
  return {
    households: profiles.length,
    recall: right / duplicates.size,
    precision: right / shown.size,
    falseAlarms: (shown.size - right) / profiles.length,
    falsePairs: shown.size - right,
    certain: certain.length,
    falselyCertain: certain.filter((pair) => !duplicates.has(pair)).length,
    compared: found.compared,
    blocks: found.blocks,
    duplicates: byKind(duplicates, shown),
    lookAlikes: byKind(lookAlikes, shown),
  };
}

export function isMet({ recall, falseAlarms }: Figures, { seconds, megabytes }: Cost): boolean {
  return (
    recall >= TARGETS.recall &&
    falseAlarms <= TARGETS.falseAlarms &&
    seconds <= TARGETS.seconds &&
    megabytes <= TARGETS.megabytes
  );
}

export function reportOf(figures: Figures, cost: Cost): string {
  const { households, blocks, compared } = figures;
  const elsewhere = figures.falsePairs - figures.lookAlikes.reduce((sum, { found }) => sum + found, 0);
  return [
    `${households} households, ${sumOf(figures.duplicates)} of them a second entry`,
    `  recall        ${percent(figures.recall)} of the second entries are shown`,
    `  precision     ${percent(figures.precision)} of the pairs shown are one household`,
    `  false alarms  ${figures.falsePairs} pairs, ${percent(figures.falseAlarms)} of households`,
    `  certain       ${figures.certain} pairs, ${figures.falselyCertain} of them wrongly`,
    `  compared      ${compared} pairs (all would be ${(households * (households - 1)) / 2})`,
    `  blocks        ${blocks.divided} too large and divided, ${blocks.skipped} parts of those skipped (${blocks.skippedSeats} seats)`,
    `  cost          ${cost.seconds.toFixed(1)} s, ${cost.processorSeconds.toFixed(1)} s of processor, ${cost.megabytes.toFixed(0)} MB at most`,
    '  missed, by kind of second entry',
    ...figures.duplicates.map((row) => kindLine(row, row.all - row.found)),
    '  taken for one household, by kind of look-alike',
    ...figures.lookAlikes.map((row) => kindLine(row, row.found)),
    `    ${'alike by chance alone'.padEnd(34)} ${String(elsewhere).padStart(5)}`,
  ].join('\n');
}

function byKind(truth: ReadonlyMap<string, string>, shown: ReadonlyMap<string, unknown>): KindFigures[] {
  const kinds = Map.groupBy(truth, ([, kind]) => kind);
  return [...kinds]
    .map(([kind, pairs]) => ({
      kind,
      all: pairs.length,
      found: pairs.filter(([pair]) => shown.has(pair)).length,
    }))
    .sort((a, b) => b.all - a.all || (a.kind < b.kind ? -1 : 1));
}

function sumOf(rows: readonly KindFigures[]): number {
  return rows.reduce((sum, { all }) => sum + all, 0);
}

function kindLine({ kind, all }: KindFigures, count: number): string {
  const share = percent(count / all).padStart(8);
  return `    ${kind.padEnd(34)} ${String(count).padStart(5)} of ${String(all).padStart(5)} ${share}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
