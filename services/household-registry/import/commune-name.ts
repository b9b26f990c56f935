import { remembered } from '#shared/kernel/remembered.ts';
import type { Unit, UnitTree } from '#shared/units/unit-set.ts';
import { cleanText, levelTones } from '#shared/vietnam/text.ts';

export interface CommunePlace {
  readonly tree: UnitTree;
  /** Where the commune must be. */
  readonly unit: string;
  /** Name of its district, where the list says it. */
  readonly district?: string | undefined;
}

const LABEL = /^(xã|phường|thị trấn|đặc khu|x\.|p\.|tt\.?)\s*(?=\p{L}|\d)/u;
const SHORT: Readonly<Record<string, string>> = {
  'x.': 'xã',
  'p.': 'phường',
  tt: 'thị trấn',
  'tt.': 'thị trấn',
};

/** By place, then by levelled name, with and without its label; two sets of some thousand names at most. */
const known = new WeakMap<UnitTree, Map<string, ReadonlyMap<string, readonly Unit[]>>>();

/**
 * The communes of a place that a text names: by all of its letters with their accents, only the places of tones levelled,
 * because Xã Văn Lang is not Xã Văn Lăng. Without its label (Xã, Phường) a name may mean two.
 */
export function communesNamed(text: string, { tree, unit, district }: CommunePlace): readonly Unit[] {
  const wanted = nameKey(text);
  if (wanted === '') return [];
  const named = namesOf(tree, unit).get(wanted) ?? [];
  if (named.length < 2 || district === undefined || district.trim() === '') return named;
  const within = bareKey(district);
  return named.filter((commune) => tree.ancestors(commune.path).some(({ name }) => bareKey(name) === within));
}

function namesOf(tree: UnitTree, unit: string): ReadonlyMap<string, readonly Unit[]> {
  const ofTree = known.get(tree) ?? new Map();
  known.set(tree, ofTree);
  const names = ofTree.get(unit) ?? indexNames(tree.communes(unit));
  ofTree.set(unit, names);
  return names;
}

function indexNames(communes: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const names = new Map<string, Unit[]>();
  for (const commune of communes) {
    const full = nameKey(commune.name);
    for (const key of new Set([full, full.replace(LABEL, '')]))
      names.set(key, [...(names.get(key) ?? []), commune]);
  }
  return names;
}

const nameKey = remembered((name): string => {
  const key = levelTones(cleanText(name)).toLowerCase();
  const label = LABEL.exec(key)?.[1];
  const whole = label === undefined ? undefined : SHORT[label];
  return whole === undefined ? key : `${whole} ${key.replace(LABEL, '')}`;
});

function bareKey(district: string): string {
  return levelTones(cleanText(district))
    .toLowerCase()
    .replace(/^(huyện|quận|thị xã|thành phố|h\.|tp\.?|tx\.?)\s*/u, '');
}
