import type { PoorClass } from '#shared/contracts/fields.ts';
import type { Plan } from './plan.ts';

/** Two plans of one campaign. */
export interface Pair {
  readonly one: Plan;
  readonly other: Plan;
}

export interface LevelPair {
  readonly class: PoorClass;
  readonly severity: number;
  readonly one: number;
  readonly other: number;
}

export function sideOf({ gifts, households, uncovered, value }: Plan) {
  return { gifts, households, uncovered, value };
}

/** How many households of each level have a Tết with the one, and with the other. */
export function levelsOf({ one, other }: Pair): LevelPair[] {
  const levels = new Map<string, LevelPair>();
  for (const side of ['one', 'other'] as const) {
    for (const level of { one, other }[side].proof?.levels ?? []) {
      const key = `${level.class}|${level.severity}`;
      const row = levels.get(key) ?? { class: level.class, severity: level.severity, one: 0, other: 0 };
      levels.set(key, { ...row, [side]: level.reached });
    }
  }
  return [...levels.values()];
}

const NOTHING = { gifts: 0, shares: 0, value: 0 };

/** What each source gives in the one, and in the other. */
export function sourcesOf({ one, other }: Pair) {
  const names = new Map([...one.bySource, ...other.bySource].map(({ source, name }) => [source, name]));
  return [...names].map(([source, name]) => ({
    source,
    name,
    one: givenOf(one, source),
    other: givenOf(other, source),
  }));
}

function givenOf({ bySource }: Plan, source: string): typeof NOTHING {
  const total = bySource.find((row) => row.source === source);
  return total === undefined ? NOTHING : { gifts: total.gifts, shares: total.shares, value: total.value };
}
