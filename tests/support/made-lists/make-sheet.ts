import type { Cell, ListColumn } from './list-column.ts';
import type { MadeHousehold } from './made-household.ts';
import type { ListVariant, MadeSheet, SheetPlace } from './made-list.ts';

type Span = readonly [top: number, left: number, bottom: number, right: number];

interface Draft {
  readonly rows: Cell[][];
  readonly merges: Span[];
  readonly hiddenRows: number[];
}

/** Lays the households of one sheet out as its variant says. */
export function makeSheet(
  variant: ListVariant,
  { place, name, households }: { place: SheetPlace; name: string; households: readonly MadeHousehold[] },
): MadeSheet {
  const draft: Draft = { rows: [], merges: [], hiddenRows: [] };
  for (const title of variant.titles?.(place) ?? []) {
    if (title !== '')
      draft.merges.push([draft.rows.length, 0, draft.rows.length, variant.columns.length - 1]);
    draft.rows.push([title === '' ? null : title]);
  }
  putHeadings(draft, variant.columns);
  if (variant.numbering !== undefined) draft.rows.push([...variant.numbering]);
  for (const row of variant.underHeadings?.(households.length) ?? []) draft.rows.push([...row]);
  const first = draft.rows.length;
  putHouseholds(draft, variant, households);
  for (const [index, column] of variant.columns.entries()) spread(draft, { column, index, first });
  if (variant.total !== undefined) draft.rows.push([...variant.total(households.length)]);
  for (const row of variant.signature ?? []) draft.rows.push([...row]);
  const hiddenColumns = variant.columns.flatMap(({ hidden }, index) => (hidden === true ? [index] : []));
  const text = variant.text ?? ((one: string) => one);
  const rows = draft.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? text(cell) : cell)));
  return { name, rows, merges: draft.merges, hiddenRows: draft.hiddenRows, hiddenColumns };
}

function putHouseholds(draft: Draft, variant: ListVariant, households: readonly MadeHousehold[]): void {
  const put = (cells: readonly Cell[] | undefined) => {
    if (cells !== undefined) draft.rows.push([...cells]);
  };
  let villages = 0;
  for (const [index, household] of households.entries()) {
    const [before, after] = [households[index - 1], households[index + 1]];
    const isNeighbour = (one: MadeHousehold | undefined) =>
      one?.village === household.village && one.commune === household.commune;
    const count = households.filter(isNeighbour).length;
    if (before?.commune !== household.commune) put(variant.communeRow?.(household.commune.name, count));
    if (before?.class !== household.class) put(variant.classRow?.(household.class));
    if (before !== undefined && before.class !== household.class && variant.stacked !== undefined) {
      draft.rows.push(...variant.stacked(household.class).map((row) => [...row]));
      putHeadings(draft, variant.columns);
    }
    if (variant.blankEvery !== undefined && index % variant.blankEvery === 0) put([]);
    if (!isNeighbour(before)) {
      villages += 1;
      put(variant.villageRow?.(household.village, count, villages));
    }
    if (variant.headingsEvery !== undefined && index > 0 && index % variant.headingsEvery === 0)
      putHeadings(draft, variant.columns);
    if (variant.hiddenRow?.(index + 1) === true) draft.hiddenRows.push(draft.rows.length);
    putHousehold(draft, variant, { household, number: index + 1 });
    if (!isNeighbour(after)) put(variant.subtotal?.(household.village, count));
  }
}

function putHousehold(
  draft: Draft,
  { columns, members }: ListVariant,
  { household, number }: { household: MadeHousehold; number: number },
): void {
  const people = members === 'below' ? [household.head, ...household.persons] : [household.head];
  for (const [order, person] of people.entries()) {
    const row = { household, person, isHead: order === 0, number, order };
    draft.rows.push(columns.map(({ write }) => write(row)));
  }
}

/** Columns whose cells are merged downwards, or say the same as above by a mark or by nothing. */
function spread(
  draft: Draft,
  { column, index, first }: { column: ListColumn; index: number; first: number },
): void {
  if (column.mergedDown !== true && column.repeats === undefined) return;
  let top = first;
  for (let row = first + 1; row <= draft.rows.length; row += 1) {
    const cells = draft.rows[row];
    const value = cells?.[index] ?? null;
    const begun = draft.rows[top]?.[index] ?? null;
    // A row of another kind ends what was begun: the name of a village stands over the whole table.
    const isData = cells !== undefined && cells.length === draft.rows[top]?.length;
    if (isData && begun !== null && (value === begun || (value === null && column.mergedDown === true))) {
      cells[index] = column.repeats === 'ditto' ? '"' : null;
      continue;
    }
    if (column.mergedDown === true && row - 1 > top && begun !== null)
      draft.merges.push([top, index, row - 1, index]);
    top = row;
  }
}

function putHeadings(draft: Draft, columns: readonly ListColumn[]): void {
  const start = draft.rows.length;
  const depth = Math.max(...columns.map(({ heading }) => heading.length));
  for (let level = 0; level < depth; level += 1) {
    draft.rows.push(
      columns.map((column, index) =>
        begins(columns, { level, index }) ? (column.heading[level] ?? null) : null,
      ),
    );
  }
  for (const [index, { heading }] of columns.entries()) {
    if (heading.length < depth && heading.length > 0)
      draft.merges.push([start + heading.length - 1, index, start + depth - 1, index]);
    for (let level = 0; level < heading.length - 1; level += 1) {
      if (!begins(columns, { level, index })) continue;
      let right = index;
      while (right + 1 < columns.length && !begins(columns, { level, index: right + 1 })) right += 1;
      if (right > index) draft.merges.push([start + level, index, start + level, right]);
    }
  }
}

/** Whether a heading is written here, or its group began further left. */
function begins(columns: readonly ListColumn[], { level, index }: { level: number; index: number }): boolean {
  const [own, left] = [columns[index]!.heading, columns[index - 1]?.heading];
  const isGroup = own.length > level + 1;
  return (
    !isGroup ||
    left === undefined ||
    left.length <= level + 1 ||
    own.slice(0, level + 1).join('|') !== left.slice(0, level + 1).join('|')
  );
}
