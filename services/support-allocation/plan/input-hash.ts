import { createHash } from 'node:crypto';
import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import type { DivisionInput } from '../division/division-outcome.ts';
import type { HouseholdTable } from '../division/household-table.ts';
import type { Source } from '../source/source.ts';

export interface HashedInput extends DivisionInput {
  readonly table: HouseholdTable;
  /** By id: what their gifts hold is no matter of the division, but of the plan. */
  readonly given: readonly Pick<Source, '_id' | 'name' | 'gift'>[];
}

const IDS_AT_ONCE = 10_000;

/** The same input gives the same plan: whoever goes on with a half-stored one compares this. */
export function inputHash({ table, sources, wishes, given }: HashedInput): string {
  const hash = createHash('sha256');
  const gifts = given.map(({ _id, name, gift }) => ({ _id, name, gift }));
  const { villages, groupSets, priors, severities } = table;
  hash.update(canonicalJson({ sources, wishes, gifts, villages, groupSets, priors, severities }));
  for (let at = 0; at < table.count; at += IDS_AT_ONCE) {
    hash.update(table.ids.slice(at, at + IDS_AT_ONCE).join('\n'));
  }
  for (const column of [table.village, table.groupSet, table.severity, table.prior]) hash.update(column);
  return hash.update(table.class).update(table.members).digest('hex');
}
