import type { CustodyMovedV1 } from '#shared/contracts/custody/moved.v1.ts';
import type { DataOf } from '#shared/contracts/event-contract.ts';
import { sha256 } from '#shared/kernel/hash.ts';
import { pathDepth } from '#shared/units/unit-path.ts';
import type { UnitTree } from '#shared/units/unit-set.ts';
import { levelTones } from '#shared/vietnam/text.ts';

export const HOLDER_KINDS = ['source', 'store', 'unit', 'person'] as const;

/** Who holds money or goods: where they come from, a store, a unit, or a person with or without an account. */
export interface Holder {
  readonly kind: (typeof HOLDER_KINDS)[number];
  /** The same for the same holder, whoever writes its name. */
  readonly key: string;
  /** Where it stands. */
  readonly unit: string;
  readonly name: string;
  /** Of a person who has one. */
  readonly account: string | null;
  /** Of a source. */
  readonly source: string | null;
}

export type SaidHolder = Omit<Holder, 'key'>;

export function holderOf(said: SaidHolder): Holder {
  return { ...said, key: keyOf(said) };
}

/** The holder whose hand-overs at the door are counted: the officer who gave. */
export function officerKey(account: string): string {
  return `person:${account}`;
}

/** A giver, and a person without an account, sign on paper alone; so does a village, whose head need not have one. */
export function signsOnPaper({ kind, account, unit }: Holder, tree: UnitTree): boolean {
  switch (kind) {
    case 'source':
      return true;
    case 'person':
      return account === null;
    case 'unit':
    case 'store':
      return !tree.has(unit) && pathDepth(unit) > 1;
  }
}

/** What events say of a holder: no name of a person. */
export function holderFact(holder: Holder): DataOf<typeof CustodyMovedV1>['from'] {
  const { kind, key, unit, name, account, source } = holder;
  return {
    kind,
    key,
    unit,
    ...(kind === 'person' ? {} : { name }),
    ...(account === null ? {} : { account }),
    ...(source === null ? {} : { source }),
  };
}

function keyOf({ kind, unit, name, account, source }: SaidHolder): string {
  switch (kind) {
    case 'source':
      return `source:${source}`;
    case 'unit':
      return `unit:${unit}`;
    case 'store':
      return `store:${unit}:${nameHash(name)}`;
    case 'person':
      return account === null ? `name:${unit}:${nameHash(name)}` : officerKey(account);
  }
}

/** Two spellings of one name are one store; Kho Lang is not Kho Lăng. */
function nameHash(name: string): string {
  return sha256(levelTones(name).toLowerCase()).slice(0, 16);
}
