import { z } from 'zod';
import { Day, Id, Moment, UnitPath } from '#shared/contracts/fields.ts';
import { ItemResult } from '../batch-answer.ts';
import type { Village } from '../village/village.ts';
import { type Closure, REOPEN_CAUSES } from './closure.ts';

export const VillageClosureView = z.strictObject({
  unit: UnitPath,
  village: z.string(),
  commune: UnitPath,
  listed: z.int().describe('households of the village in the list, settled ones included'),
  openClaims: z.int(),
  status: z
    .enum(['open', 'stated', 'closed'])
    .describe('stated: its head has stated it, an approver has not accepted it yet'),
  cause: z.enum(REOPEN_CAUSES).nullable().describe('why it is open again'),
  words: z.string().nullable(),
  statement: z
    .strictObject({ count: z.int(), head: z.string(), on: Day, evidence: z.string() })
    .nullable()
    .describe('the last one, also when the village is open again'),
  statedBy: Id.nullable(),
  closedAt: Moment.nullable(),
});

export function villageClosureView(
  { path, name, commune }: Village,
  facts: { closure: Closure | undefined; listed: number; openClaims: number },
): z.infer<typeof VillageClosureView> {
  const { closure, listed, openClaims } = facts;
  const place = { unit: path, village: name, commune, listed, openClaims };
  if (closure === undefined) return { ...place, status: 'open', ...NOTHING_SAID };
  const { status, cause, words, count, head, on, evidence, statedBy, closedAt } = closure;
  return {
    ...place,
    status,
    cause,
    words,
    statement: { count, head, on, evidence },
    statedBy,
    closedAt: closedAt?.toISOString() ?? null,
  };
}

const NOTHING_SAID = { cause: null, words: null, statement: null, statedBy: null, closedAt: null } as const;

export const Results = z.strictObject({
  results: z.array(ItemResult).describe('in the order sent'),
});
