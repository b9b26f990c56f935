import type { SheetHead, SheetRow } from '#shared/sheet-reader/sheet.ts';
import type { UnitTree } from '#shared/units/unit-set.ts';
import type { HeaderBlock } from './header-block.ts';
import type { Role } from './table-role.ts';

export interface GuessContext {
  readonly tree: UnitTree;
  /** The place for which the sender may import. */
  readonly unit: string;
  /** Of the list. */
  readonly year: number;
  /** What a person has said already; it stands, and the rest is guessed around it. */
  readonly fixed?: {
    readonly columns?: ReadonlyMap<number, Role | null>;
    readonly header?: { readonly first: number; readonly last: number };
  };
}

/** What the parts of a guess look at. */
export interface Seen {
  readonly head: SheetHead;
  readonly rows: readonly SheetRow[];
  readonly header: HeaderBlock | null;
  /** The rows below the headings, as clean text. */
  readonly all: readonly (readonly string[])[];
  /** Those that may be people: without sums, names of villages and what stands below the list. */
  readonly data: readonly (readonly string[])[];
  readonly columnOf: (role: Role) => number | undefined;
  readonly context: GuessContext;
}
