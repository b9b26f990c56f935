import type { UnitSet } from '#shared/contracts/fields.ts';
import { parentPath } from '#shared/units/unit-path.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';

/** How a village is written on paper. */
export interface Address {
  /** 'Xóm Bản Cái' */
  readonly village: string;
  /** 'Xã Tràng Xá' */
  readonly commune: string;
  /** 'Xã' */
  readonly communeType: string;
  /** 'Tràng Xá' */
  readonly communeName: string;
  /** From the district, where there is one, up to the province. */
  readonly above: readonly string[];
}

/** Null when the path's parent is no commune of the set: it is no village then. */
export function addressOf(unitSet: UnitSet, path: string, village: string): Address | null {
  const tree = loadUnitSet(unitSet);
  const commune = tree.get(parentPath(path) ?? '');
  if (commune?.level !== 'commune') return null;
  const [, communeType = 'Xã', communeName = commune.name] =
    /^(Xã|Phường|Thị trấn|Đặc khu)\s+(.+)$/.exec(commune.name) ?? [];
  const above = tree
    .ancestors(commune.path)
    .filter((unit) => unit.level !== 'nation')
    .map((unit) => unit.name)
    .reverse();
  return { village, commune: commune.name, communeType, communeName, above };
}

/** Inside a sentence a unit's kind is written small: 'xã Tràng Xá'. */
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

const HEADS: readonly (readonly [kind: string, title: string])[] = [
  ['Tổ dân phố', 'TỔ TRƯỞNG TỔ DÂN PHỐ'],
  ['Tổ', 'TỔ TRƯỞNG TỔ DÂN PHỐ'],
  ['Khu phố', 'TRƯỞNG KHU PHỐ'],
  ['Khu', 'TRƯỞNG KHU'],
  ['Xóm', 'TRƯỞNG XÓM'],
  ['Thôn', 'TRƯỞNG THÔN'],
  ['Bản', 'TRƯỞNG BẢN'],
  ['Làng', 'TRƯỞNG LÀNG'],
  ['Phố', 'TRƯỞNG PHỐ'],
  ['Buôn', 'TRƯỞNG BUÔN'],
  ['Ấp', 'TRƯỞNG ẤP'],
];

/** Each kind of village calls its head its own way. */
export function villageHeadTitle(village: string): string {
  const name = village.toLowerCase();
  const known = HEADS.find(([kind]) => name.startsWith(`${kind.toLowerCase()} `));
  return known?.[1] ?? 'TRƯỞNG THÔN (XÓM)';
}
