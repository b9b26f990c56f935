import { parseArgs } from 'node:util';

/** One timed piece of work: how much was done, and how long only that took. */
export interface Measured {
  readonly units: number;
  readonly seconds: number;
}

export interface Contender {
  readonly name: string;
  /** Does the work once, sets up and cleans up outside its own clock, and throws when the result is wrong. */
  run(round: number): Promise<Measured>;
}

export interface Rival extends Contender {
  /** Ours must do at least this many times the rival's rate; null: told, not judged. */
  readonly gate: number | null;
}

export interface Ratio {
  readonly against: string;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly gate: number | null;
}

export interface BenchWishes {
  readonly rounds: number;
  /** Multiplies the sizes: 1 for the figures that are kept, less while others work on the machine. */
  readonly scale: number;
}

export const LEAST_ROUNDS = 5;

/** `--rounds 7 --scale 0.2`. @throws for fewer than five rounds or a scale that is not positive. */
export function readWishes(args: readonly string[] = process.argv.slice(2)): BenchWishes {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: 'string', default: '5' }, scale: { type: 'string', default: '1' } },
  });
  const wishes = { rounds: Number(values.rounds), scale: Number(values.scale) };
  if (!(wishes.rounds >= LEAST_ROUNDS && wishes.rounds <= 50)) throw new Error('--rounds is 5 to 50');
  if (!(wishes.scale > 0 && wishes.scale <= 100)) throw new Error('--scale is above 0, up to 100');
  return wishes;
}

/** A whole number of at least `least`, however small the scale. */
export function sized(full: number, scale: number, least = 1): number {
  return Math.max(least, Math.round(full * scale));
}

/**
 * Runs ours and its rivals A B A B: once to warm up, then round by round, so that whatever else the machine does meets
 * all of them. A ratio is taken within a round. Prints the rates; judging is for {@link conclude}.
 */
export async function compare(
  ours: Contender,
  rivals: readonly Rival[],
  { rounds }: Pick<BenchWishes, 'rounds'>,
): Promise<Ratio[]> {
  const all = [ours, ...rivals];
  const rates = new Map<string, number[]>(all.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const contender of all) {
      const { units, seconds } = await contender.run(round);
      if (round > 0) rates.get(contender.name)!.push(units / seconds);
    }
  }
  printRates(rates);
  return rivals.map(({ name, gate }) => {
    const theirs = rates.get(name)!;
    const ratios = rates.get(ours.name)!.map((rate, index) => rate / theirs[index]!);
    return { against: name, gate, ...spread(ratios) };
  });
}

/**
 * Median, and the narrowest pair of order statistics that holds it with at least 93 % certainty: of five rounds all,
 * of nine all but the outermost.
 */
export function spread(values: readonly number[]): { median: number; low: number; high: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const count = sorted.length;
  let drop = 0;
  let tail = 1;
  for (let chosen = 1; drop < Math.floor((count - 1) / 2); drop += 1) {
    chosen = (chosen * (count - drop)) / (drop + 1);
    tail += chosen;
    if (1 - (2 * tail) / 2 ** count < 0.93) break;
  }
  const middle = (sorted[Math.floor((count - 1) / 2)]! + sorted[Math.floor(count / 2)]!) / 2;
  return { median: middle, low: sorted[drop]!, high: sorted[count - 1 - drop]! };
}

/** A budget as a ratio that must be at least 1: how many times what was used fits into what is allowed. */
export function headroom(against: string, budget: number, used: readonly number[]): Ratio {
  return { against, gate: 1, ...spread(used.map((one) => budget / Math.max(one, Number.EPSILON))) };
}

/** Prints the table and, last, the one line of JSON. A gate fails only when the whole interval misses it. */
export function conclude(id: string, ratios: readonly Ratio[], checked: boolean): void {
  console.log(`\n${id}${' '.repeat(34)}median     low    high    gate`);
  for (const { against, median, low, high, gate } of ratios) {
    const verdict = gate === null ? 'told' : high >= gate ? 'met' : 'MISSED';
    const columns = [median, low, high, gate ?? Number.NaN].map((value) =>
      (Number.isNaN(value) ? '–' : short(value)).padStart(8),
    );
    console.log(`  against ${against.padEnd(26)}${columns.join('')}  ${verdict}`);
  }
  const met = checked && ratios.every(({ high, gate }) => gate === null || high >= gate);
  if (!met) process.exitCode = 1;
  const rounded = ratios.map((ratio) => ({
    against: ratio.against,
    median: round(ratio.median),
    low: round(ratio.low),
    high: round(ratio.high),
    gate: ratio.gate,
  }));
  console.log(JSON.stringify({ id, met, ratios: rounded, checked }));
}

function printRates(rates: ReadonlyMap<string, readonly number[]>): void {
  console.log(`\nrates, a second${' '.repeat(21)}median     low    high   rounds`);
  for (const [name, values] of rates) {
    const { median, low, high } = spread(values);
    const columns = [median, low, high].map((value) => short(value).padStart(8));
    console.log(`  ${name.padEnd(32)}${columns.join('')}   ${values.map(short).join(' ')}`);
  }
}

function short(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
