import type { CombinationPass } from './combine.ts';
import type { HandOut } from './hand-out.ts';
import { type Kind, type Kinds, numbering } from './kinds.ts';

/** Kinds by what the guarantee gave them. */
export function kindsAfter(
  kinds: Kinds,
  used: HandOut,
  { combinations }: CombinationPass,
  sources: number,
): Kinds {
  const combinationsToo = combinations.length + 1;
  const number = numbering(kinds.kinds.length * (sources + 1) * combinationsToo);
  const after: Kind[] = [];
  const of = new Int32Array(kinds.of.length);
  for (let household = 0; household < of.length; household += 1) {
    const kind = kinds.of[household]!;
    const single = used.single[household]!;
    const combination = used.combination[household]!;
    const next = number((kind * (sources + 1) + single) * combinationsToo + combination);
    if (next === after.length) {
      const given = single > 0 ? [single - 1] : (combinations[combination - 1]?.sources ?? []);
      after.push(withoutSources(kinds.kinds[kind]!, given));
    }
    of[household] = next;
  }
  return { of, kinds: after };
}

function withoutSources(kind: Kind, given: readonly number[]): Kind {
  const open = kind.sources.map((source) => !given.includes(source));
  return {
    ...kind,
    sources: kind.sources.filter((_, at) => open[at]),
    distances: kind.distances.filter((_, at) => open[at]),
    gifts: kind.gifts + given.length,
  };
}
