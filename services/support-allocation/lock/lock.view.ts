import { z } from 'zod';
import { Id, Moment, UnitPath } from '#shared/contracts/fields.ts';
import type { Candidate } from '../candidate/candidate.ts';
import { LOCK_KINDS, type PlanLock } from './lock.ts';

export const LockView = z.strictObject({
  id: Id,
  campaign: Id,
  household: Id,
  unit: UnitPath,
  code: z.string().nullable(),
  head: z.string().nullable().describe('null: the list does not have the household any more'),
  source: Id,
  kind: z.enum(LOCK_KINDS),
  shares: z.int().positive().nullable(),
  reason: z.string(),
  setBy: Id,
  setAt: Moment,
  liftedAt: Moment.nullable(),
});

export function viewLock(
  lock: PlanLock,
  of: Pick<Candidate, 'code' | 'head'> | undefined,
): z.input<typeof LockView> {
  const { _id: id, campaign, household, unit, source, kind, shares, reason, setBy } = lock;
  return {
    id,
    campaign,
    household,
    unit,
    code: of?.code ?? null,
    head: of?.head ?? null,
    source,
    kind,
    shares,
    reason,
    setBy,
    setAt: lock.setAt.toISOString(),
    liftedAt: lock.liftedAt?.toISOString() ?? null,
  };
}
