import type { z } from 'zod';
import type { HeldRole, Permission } from '#shared/access/caller.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { type CommandTransaction, execute } from '#shared/storage/execute.ts';
import { LIST_AMENDING } from '../amendment/amendment.ts';
import { MAY_BE_REGISTERED } from '../duplicate/alike.ts';
import { AlikeView, alikeView } from '../duplicate/alike.view.ts';
import type { AlikeSearch, FoundAlike } from '../duplicate/alike-search.ts';
import { isExact } from '../duplicate/pair-weight.ts';
import { LIST_FREEZING } from '../import/import.ts';
import { type LookRecord, recordLook } from '../look/record-look.ts';
import { permitAt } from '../place-scope.ts';
import { checkGroups } from '../priority-flag/given-groups.ts';
import { FLAG_RETIRED, GROUP_UNKNOWN } from '../priority-flag/priority-flag.ts';
import { decideBegin } from './begin.ts';
import { FEWER_THAN_NAMED } from './correct.ts';
import { CODE_TAKEN } from './household-code.ts';
import { checkDay, DAY_IN_FUTURE, memberId, type Told } from './life.ts';
import { LifeAnswer } from './life.view.ts';
import { type LifeParts, takeEffect } from './life-change.ts';
import { NewcomerBody, RegisterBody } from './life-input.ts';
import { newcomerOf } from './newcomer.ts';
import { nameIn, UNKNOWN_VILLAGE, villageAt } from './other-household.ts';
import { birthSaid, defined } from './person-input.ts';
import type { HouseholdEntry } from './register.ts';

type Body = z.output<typeof RegisterBody>;

interface BeginParts extends LifeParts {
  readonly alike: AlikeSearch;
  readonly record: LookRecord;
}

/** Registering a household by hand, between two imports; first of all, whether it is registered already. */
export function beginRoutes(parts: BeginParts): readonly Route[] {
  const { storage, unitSet, seal, alike } = parts;
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
        MAY_BE_REGISTERED,
      ],
      handle: ({ body, command, permission }) =>
        execute(storage, command, async (tx) => {
          const place = permitAt(permission, { unitSet, unit: body.unit });
          if (!place.ok) return place;
          const { on } = body;
          const reason = reasonOf(body);
          const told = { command: command.id, on, reason, at: tx.at, by: command.author, seal };
          const fits = checkDay(told, { last: '', late: true });
          return fits.ok ? begin(parts, { body, told, permission }, tx) : fits;
        }),
    }),
    route({
      method: 'POST',
      path: '/api/v1/household-likenesses',
      summary: 'Registered households that may be the one which is about to be registered',
      body: NewcomerBody,
      // A look at what is there: nothing is written but the record of it, and no receipt may keep the numbers.
      command: 'none',
      answer: AlikeView,
      problems: [NOT_FOUND, UNKNOWN_VILLAGE, FEWER_THAN_NAMED],
      async handle({ body, permission, caller, traceId }) {
        const place = permitAt(permission, { unitSet, unit: body.unit });
        if (!place.ok) return place;
        const village = await villageAt(parts, body.unit, '/unit');
        if (!village.ok) return village;
        const { commune, name } = village.value;
        const seat = { unitSet, year: body.year, unit: body.unit, commune, village: name };
        const told = { command: NOBODY, on: '', reason: '', at: storage.clock(), by: caller.account, seal };
        const unsaid = { groups: [], severity: 0, illness: undefined };
        const entry = entryOf({ ...body, ...unsaid }, { id: NOBODY, told });
        const effect = decideBegin({ ...entry, seat: { ...seat, standard: '', code: '' } }, told);
        if (!effect.ok) return effect;
        const found = await alike(newcomerOf(effect.value.created[0]!, entry), placesOf(permission));
        const ground = { ...place.value, by: caller.account, trace: traceId, why: null, list: null };
        const known = knownByNumber(found);
        const fields = ['nationalId', 'phone'] as const;
        if (known.length > 0) await recordLook(parts.record, { ...ground, way: 'search', fields }, known);
        return accept(alikeView(found));
      },
    }),
  ];
}

/** The id of a household that is only thought of. */
const NOBODY = 'newcomer';

/** Whoever finds a household by a number knows whose the number is. */
function knownByNumber({ here, elsewhere }: FoundAlike): readonly string[] {
  return [...here, ...elsewhere]
    .filter(({ alike }) => isExact(alike.reasons) || alike.reasons.includes('same-phone'))
    .map(({ household }) => household._id);
}

function placesOf(permission: Permission): readonly HeldRole[] {
  return permission.ok ? permission.value : [];
}

/** Both stay in the household's history. */
function reasonOf({ reason, despite }: Body): string {
  return despite === undefined ? reason : `${reason}. Không phải hộ đã có: ${despite}`;
}

async function begin(
  parts: BeginParts,
  { body, told, permission }: { body: Body; told: Told; permission: Permission },
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
  const entry = entryOf(body, { id, told });
  const effect = decideBegin({ ...entry, seat }, told);
  if (!effect.ok) return effect;
  if (body.despite === undefined) {
    const found = await parts.alike(newcomerOf(effect.value.created[0]!, entry), placesOf(permission));
    if (found.here.length + found.elsewhere.length > 0) return refuse(MAY_BE_REGISTERED);
  }
  const newcomers = body.addToList || body.claim !== undefined ? 'propose' : 'leave-out';
  const taken = { effect: effect.value, told, subject: id, claim: body.claim, newcomers } as const;
  return takeEffect(parts, taken, tx);
}

type Said = Pick<Body, 'head' | 'sex' | 'members' | 'groups' | 'severity' | 'class' | 'persons'> &
  Partial<Pick<Body, 'birth' | 'nationalId' | 'phone' | 'ethnicity' | 'illness'>>;

function entryOf(body: Said, { id, told }: { id: string; told: Told }): Omit<HouseholdEntry, 'seat'> {
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
