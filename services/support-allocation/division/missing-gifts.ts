import { sortIntoCells } from './cells.ts';
import { CLASSES, type DivisionSource } from './division-input.ts';
import type { DivisionInput } from './division-outcome.ts';
import { coverage } from './guarantee.ts';
import { sortIntoKinds } from './kinds.ts';
import { isCovered } from './minimum-met.ts';
import type { MissingGifts, ShortfallPart } from './shortfall.ts';

/** So many trials at most; beyond, the number of households is told, which always suffices. */
const TRIALS = 64;

/**
 * Without a source per person every household that is left needs one gift more. With one, a new gift can free the
 * shares of a large household for two small ones, so less may do: the least number is found by trying, part by part.
 */
export function missingGifts(input: DivisionInput, parts: readonly ShortfallPart[]): MissingGifts {
  const gifts = parts.map((part) => part.households);
  let trials = 0;
  const completes = (at: number, number: number) => {
    trials += 1;
    return isComplete(input, parts, gifts.with(at, number));
  };
  for (const at of parts.keys()) {
    let enough = gifts[at]!;
    let few = enough - 1;
    // Mostly one less does not do; only where it does is the number looked for.
    if (trials >= TRIALS || !completes(at, few)) continue;
    enough = few;
    few = -1;
    while (enough - few > 1 && trials < TRIALS) {
      const middle = Math.floor((enough + few) / 2);
      if (completes(at, middle)) enough = middle;
      else few = middle;
    }
    gifts[at] = enough;
  }
  return { gifts, isLeast: trials < TRIALS };
}

/** Whether everybody has a Tết when each part gets so many gifts more. */
function isComplete(
  { table, sources, wishes }: DivisionInput,
  parts: readonly ShortfallPart[],
  gifts: readonly number[],
): boolean {
  const all = [
    ...sources,
    ...parts.map((part, at) => newSource(part, { gifts: gifts[at]!, counts: wishes.minimum })),
  ];
  const kinds = sortIntoKinds(table, all);
  const cells = sortIntoCells(table, kinds);
  const left = all.map(({ supply }) => supply);
  const { served } = coverage({ kinds: kinds.kinds, cells, sources: all, wishes, left });
  return served.every((households, level) => {
    const open = cells.size.reduce((sum, size, cell) => {
      const isOpen = cells.level[cell] === level && !isCovered(kinds.kinds[cells.kind[cell]!]!, wishes);
      return sum + (isOpen ? size : 0);
    }, 0);
    return households === open;
  });
}

function newSource(
  part: ShortfallPart,
  { gifts, counts }: { gifts: number; counts: number },
): DivisionSource {
  return {
    id: '',
    per: 'household',
    counts,
    supply: gifts,
    places: part.places.map(({ place }) => place),
    classes: [CLASSES[part.class]!],
    groups: [],
    priority: 0,
  };
}
