import { z } from 'zod';
import { Day, Id, Moment, UnitPath, type UnitSet } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { newId } from '#shared/kernel/hash.ts';
import { FORBIDDEN, NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { inTransaction } from '#shared/storage/transaction.ts';
import { startOfDay } from '#shared/vietnam/date.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import type { FieldSeal } from '../household/sealed-field.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '../page-cursor.ts';
import { mayLook } from './look.policy.ts';
import type { LookRepository } from './look.repository.ts';
import { type Look, lookRecorded, newLook, openFields, PERSONAL_FIELDS } from './look.ts';

export interface LookParts {
  readonly storage: Storage;
  readonly looks: LookRepository;
  readonly households: HouseholdRepository;
  readonly seal: FieldSeal;
  readonly unitSet: UnitSet;
}

const Field = z.enum(PERSONAL_FIELDS);
const Why = z
  .string()
  .max(600)
  .transform(cleanText)
  .pipe(
    z
      .string()
      .min(5)
      .max(300)
      // The reason stays readable for ever: a number that is secret elsewhere has no business in it.
      .refine((text) => !/\d{8}/.test(text.replace(/[\s.-]/g, '')), 'names a number'),
  )
  .describe('what it is needed for, in words');
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
const LookView = z.strictObject({
  id: Id,
  at: Moment,
  account: Id,
  household: Id,
  unit: UnitPath,
  fields: z.array(Field),
  why: z.string(),
  trace: z.string(),
});

export function lookRoutes(parts: LookParts): readonly Route[] {
  const { storage, looks, households, seal, unitSet } = parts;
  return [
    route({
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
        const asked = { _id: newId(), by: caller.account, trace: traceId, ...body };
        // Durable before anything is opened: whoever hangs up now is in the record all the same.
        const look = await inTransaction(storage, async (tx) => {
          const recorded = newLook(household, { ...asked, at: tx.at });
          await looks.add(recorded, tx);
          tx.append({ id: recorded._id, author: recorded.by }, [lookRecorded(recorded)]);
          return recorded;
        });
        const { head, members } = openFields(household, look.fields, seal);
        return accept({ look: look._id, head, members: [...members] });
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/looks',
      summary: 'Who was shown personal fields of households at the caller’s places, newest first',
      query: z.strictObject({
        ...PageQuery,
        household: Id.optional(),
        account: Id.optional(),
        from: Day.optional(),
      }),
      answer: z.strictObject({ items: z.array(LookView), nextCursor: z.string().nullable() }),
      problems: [BAD_CURSOR],
      async handle({ query, permission }) {
        if (!permission.ok) return permission;
        const after = positionOf(readCursor(query.cursor, 2));
        if (!after.ok) return after;
        const { household, account } = query;
        const from = query.from === undefined ? undefined : startOfDay(query.from);
        const part = { after: after.value, limit: query.limit + 1 };
        const rows = await looks.page(permission.value, { household, account, from }, part);
        const page = pageOf(rows, query.limit, ({ at, _id }) => [at.toISOString(), _id]);
        return accept({ items: page.items.map(lookView), nextCursor: page.nextCursor });
      },
    }),
  ];
}

function lookView({ _id, at, by, household, unit, fields, why, trace }: Look): z.input<typeof LookView> {
  return { id: _id, at: at.toISOString(), account: by, household, unit, fields: [...fields], why, trace };
}

function positionOf(keys: Result<readonly string[] | null>): Result<readonly [Date, string] | null> {
  if (!keys.ok || keys.value === null) return keys as Result<null>;
  const [at = '', id = ''] = keys.value;
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? refuse(BAD_CURSOR) : accept([time, id]);
}
