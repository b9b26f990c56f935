import type { MadeCommune, MadeHousehold } from './made-household.ts';
import type { ListVariant, MadeFile, SheetPlace } from './made-list.ts';
import { makeSheet } from './make-sheet.ts';
import type { Known } from './truth.ts';

/** The files of a variant, and what a reader can know from each. */
export function makeFiles(variant: ListVariant, households: readonly MadeHousehold[]): readonly MadeFile[] {
  const ofCommunes = [...Map.groupBy(households, ({ commune }) => commune)];
  const files: readonly (readonly [MadeCommune | null, readonly MadeHousehold[]])[] =
    variant.files === 'commune' ? ofCommunes : [[null, households]];
  return files.map(([commune, own]) => {
    const parts = sheetsOf(variant, { commune, households: own });
    return {
      variant,
      unit: commune?.path ?? '19',
      sheets: [
        ...(variant.otherSheets ?? []).map((sheet) => ({
          ...sheet,
          merges: [],
          hiddenRows: [],
          hiddenColumns: [],
        })),
        ...parts.map((part) => makeSheet(variant, part)),
      ],
      truth: parts.flatMap((part) => part.households.map((household) => knownOf(variant, household))),
    };
  });
}

interface SheetPart {
  readonly place: SheetPlace;
  readonly name: string;
  readonly households: readonly MadeHousehold[];
}

function sheetsOf(
  variant: ListVariant,
  { commune, households }: { commune: MadeCommune | null; households: readonly MadeHousehold[] },
): readonly SheetPart[] {
  const nameOf = variant.sheetName ?? (() => 'Sheet1');
  const part = (place: SheetPlace, own: readonly MadeHousehold[]) => ({
    place,
    name: nameOf(place),
    households: variant.classRow === undefined && variant.stacked === undefined ? own : byClass(own),
  });
  const place: SheetPlace = { commune, village: null, class: null };
  switch (variant.sheets) {
    case 'village':
      return [...Map.groupBy(households, ({ village }) => village)].map(([village, own]) =>
        part({ ...place, village }, own),
      );
    case 'class':
      return (['poor', 'near-poor'] as const).map((of) =>
        part(
          { ...place, class: of },
          households.filter((household) => household.class === of),
        ),
      );
    default:
      return [part(place, households)];
  }
}

function byClass(households: readonly MadeHousehold[]): readonly MadeHousehold[] {
  const poor = households.filter((household) => household.class === 'poor');
  return [...poor, ...households.filter((household) => household.class !== 'poor')];
}

/** All that the columns say; place, class and size are in every list, wherever it says them. */
function knownOf(variant: ListVariant, household: MadeHousehold): Partial<Known> {
  const own = Object.assign(
    {},
    ...variant.columns.map((column) => column.known(household)),
  ) as Partial<Known>;
  const groups = variant.columns.some(({ role }) => role?.startsWith('la_') === true)
    ? tickedGroups(variant, household)
    : {};
  return {
    commune: household.commune.code,
    village: household.village,
    class: household.class,
    members: household.persons.length + 1,
    ...own,
    ...groups,
    ...(variant.members === 'below'
      ? { persons: household.persons.map((person) => knownPersonOf(variant, person)) }
      : {}),
  };
}

/** Of groups that have columns of their own, a list says no others. */
function tickedGroups(variant: ListVariant, { groups }: MadeHousehold): Partial<Known> {
  const roles = variant.columns.map(({ role }) => role as string);
  const ticked = ['DTTS', 'NCC', 'BTXH', 'KNLD'].filter((group) =>
    roles.includes(`la_${group.toLowerCase()}`),
  );
  if (ticked.length === 0 || roles.includes('nhom_uu_tien')) return {};
  return { groups: groups.filter((group) => ticked.includes(group)) };
}

function knownPersonOf(variant: ListVariant, person: MadeHousehold['head']) {
  return Object.assign(
    {},
    ...variant.columns.map((column) => column.knownPerson?.(person) ?? {}),
  ) as Known['persons'][number];
}
