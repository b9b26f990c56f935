import type { z } from 'zod';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import { type CommandTransaction, execute } from '#shared/storage/execute.ts';
import { LIST_AMENDING } from '../amendment/amendment.ts';
import { LIST_FREEZING } from '../import/import.ts';
import { permitAt } from '../place-scope.ts';
import { checkGroups } from '../priority-flag/given-groups.ts';
import { FLAG_RETIRED, GROUP_UNKNOWN } from '../priority-flag/priority-flag.ts';
import { decideBegin } from './begin.ts';
import { FEWER_THAN_NAMED } from './correct.ts';
import { CODE_TAKEN } from './household-code.ts';
import { checkDay, DAY_IN_FUTURE, memberId, type Told } from './life.ts';
import { LifeAnswer } from './life.view.ts';
import { type LifeParts, takeEffect } from './life-change.ts';
import { RegisterBody } from './life-input.ts';
import { nameIn, UNKNOWN_VILLAGE, villageAt } from './other-household.ts';
import { birthSaid, defined } from './person-input.ts';
import type { HouseholdEntry } from './register.ts';

type Body = z.output<typeof RegisterBody>;

/** Registering a household by hand, between two imports. */
export function beginRoutes(parts: LifeParts): readonly Route[] {
  const { storage, unitSet, seal } = parts;
  return [
    route({
      method: 'POST',
      path: '/api/v1/household-records',
      summary: 'Register a household by hand',
      body: RegisterBody,
      secrets: ['nationalId', 'phone', 'ethnicity', 'illness', 'persons/nationalId', 'persons/ethnicity'],
      answer: LifeAnswer,
      status: 201,
      problems: [
        NOT_FOUND,
        LIST_FREEZING,
        LIST_AMENDING,
        UNKNOWN_VILLAGE,
        CODE_TAKEN,
        FEWER_THAN_NAMED,
        DAY_IN_FUTURE,
        GROUP_UNKNOWN,
        FLAG_RETIRED,
      ],
      handle: ({ body, command, permission }) =>
        execute(storage, command, async (tx) => {
          const place = permitAt(permission, { unitSet, unit: body.unit });
          if (!place.ok) return place;
          const { on, reason } = body;
          const told = { command: command.id, on, reason, at: tx.at, by: command.author, seal };
          const fits = checkDay(told, { last: '', late: true });
          return fits.ok ? begin(parts, { body, told }, tx) : fits;
        }),
    }),
  ];
}

async function begin(
  parts: LifeParts,
  { body, told }: { body: Body; told: Told },
  tx: CommandTransaction,
): Promise<Result<LifeAnswer>> {
  const village = await villageAt(parts, body.unit, '/unit');
  if (!village.ok) return village;
  const { unitSet } = parts;
  const free = await parts.guard({ unitSet, unit: body.unit, year: body.year }, tx);
  if (!free.ok) return free;
  const given = { unitSet, unit: body.unit, groups: body.groups, had: [] };
  const fit = await checkGroups(parts.flags, given, tx);
  if (!fit.ok) return fit;
  const commune = { unitSet, year: body.year, commune: village.value.commune };
  const named = await nameIn(parts, commune, { code: body.code, for: 'new' }, tx);
  if (!named.ok) return named;
  const { id, code } = named.value;
  const seat = { ...commune, unit: body.unit, village: village.value.name, standard: body.standard, code };
  const effect = decideBegin({ ...entryOf(body, { id, told }), seat }, told);
  if (!effect.ok) return effect;
  const newcomers = body.addToList || body.claim !== undefined ? 'propose' : 'leave-out';
  const taken = { effect: effect.value, told, subject: id, claim: body.claim, newcomers } as const;
  return takeEffect(parts, taken, tx);
}

function entryOf(body: Body, { id, told }: { id: string; told: Told }): Omit<HouseholdEntry, 'seat'> {
  const { head, birth, sex, members, groups, severity, nationalId, phone, ethnicity, illness } = body;
  const facts = {
    ...birthSaid({ head, birth, sex, members, groups: [...new Set(groups)].sort(), severity }),
  };
  return {
    id,
    facts: { ...facts, class: body.class },
    persons: body.persons.map((person, index) => ({ ...person, id: memberId(id, told, index) })),
    ...defined({ nationalId, phone, ethnicity, illness }),
  };
}
