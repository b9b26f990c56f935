import { z } from 'zod';
import { Id, type UnitSet } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { FORBIDDEN, NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import type { FieldSeal } from '../household/sealed-field.ts';
import { Why } from '../words.ts';
import { mayLook } from './look.policy.ts';
import { Field } from './look.view.ts';
import { openFields } from './open-fields.ts';
import { type LookRecord, recordLook } from './record-look.ts';

export interface RevealParts {
  readonly record: LookRecord;
  readonly households: HouseholdRepository;
  readonly seal: FieldSeal;
  readonly unitSet: UnitSet;
}

const Clear = z.strictObject({
  nationalId: z.string().nullable().optional(),
  phone: z.string().nullable().optional(),
  ethnicity: z.string().nullable().optional(),
  illness: z.string().nullable().optional(),
});
const Revealed = z.strictObject({
  look: Id.describe('the record that was made of it'),
  head: Clear,
  members: z.array(Clear.extend({ id: Id, name: z.string() })),
});

export function revealRoute({ record, households, seal, unitSet }: RevealParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/household-records/:id/reveal',
    summary: 'Personal fields of a household in the clear; a record of it is kept first',
    params: z.strictObject({ id: Id }),
    body: z.strictObject({ fields: z.array(Field).min(1).max(4), why: Why }),
    // Each look is one of its own, and no receipt may keep what was shown.
    command: 'none',
    answer: Revealed,
    problems: [NOT_FOUND, FORBIDDEN],
    async handle({ params, body, caller, permission, traceId }) {
      const household = await households.get(params.id);
      if (household === null || household.unitSet !== unitSet) return refuse(NOT_FOUND);
      const may = mayLook(permission, household, body.fields);
      if (!may.ok) return may;
      const { unit } = household;
      const asked = { by: caller.account, trace: traceId, ...body };
      const ground = { ...asked, way: 'household', unitSet, unit, list: null } as const;
      const look = await recordLook(record, ground, [household._id]);
      const { head, members } = openFields(household, body.fields, seal);
      return accept({ look, head, members: [...members] });
    },
  });
}
