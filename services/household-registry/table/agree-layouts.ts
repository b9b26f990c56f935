import type { LayoutColumn, TableLayout } from './table-layout.ts';

/**
 * Sheets of one workbook with the same headings are of one kind: what the fuller ones show holds for those that are too
 * small to tell, a village with two households for instance. In the order given.
 */
export function agreeLayouts(layouts: readonly TableLayout[]): readonly TableLayout[] {
  const alike = Map.groupBy(layouts, ({ signature }) => signature);
  return layouts.map((layout) => {
    const group = alike.get(layout.signature) ?? [];
    if (group.length < 2 || layout.header === null) return layout;
    const fullest = group.reduce((one, other) => (sureness(other) > sureness(one) ? other : one));
    return {
      ...layout,
      columns: layout.columns.map((column, index) => ({ ...column, ...guessOf(fullest.columns[index]) })),
      members: group.find(({ members }) => members !== 'none')?.members ?? layout.members,
      courtesy: group.some(({ courtesy }) => courtesy),
    };
  });
}

function sureness({ columns }: TableLayout): number {
  return columns.reduce((sum, { confidence }) => sum + confidence, 0);
}

/** All roles from one layout, so that no role comes twice. */
function guessOf(column: LayoutColumn | undefined): Pick<LayoutColumn, 'role' | 'confidence'> {
  return { role: column?.role ?? null, confidence: column?.confidence ?? 0 };
}
