import { z } from 'zod';
import { Day, Id, UnitPath } from '#shared/contracts/fields.ts';
import { SettledReason } from '#shared/contracts/household/settled.v1.ts';
import { BAD_CURSOR, PageQuery, readCursor, writeCursor } from '#shared/http/page-cursor.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { execute } from '#shared/storage/execute.ts';
import { permitAt } from '../place-scope.ts';
import { momentOf, NOT_YET_FROZEN } from '../poor-list/list-moment.ts';
import { listedFacts } from '../poor-list/poor-list-entry.ts';
import { Reason } from '../words.ts';
import type { AmendmentRepository } from './amendment.repository.ts';
import { CHANGES_UNFIT, LIST_NOT_FROZEN, MAX_CHANGES } from './amendment.ts';
import { ListedView, listedView, SettlementView } from './amendment.view.ts';
import { CHANGE_KINDS, type WantedChange } from './amendment-change.ts';
import { proposeAmendment } from './amendment-proposal.ts';
import {
  type Difference,
  type DifferenceParts,
  type DifferencePosition,
  findDifferences,
} from './difference-walk.ts';

export interface DifferenceRouteParts extends DifferenceParts {
  readonly storage: Storage;
  readonly amendments: AmendmentRepository;
}

const Kind = z.enum(CHANGE_KINDS);
const Place = { unit: UnitPath.optional().describe('a place of the list; all of it unless told') };
const ById = z.strictObject({ id: Id });

const DifferenceView = z.strictObject({
  household: Id,
  kind: Kind.describe('the change that would make the list agree'),
  reason: SettledReason.nullable(),
  on: Day.nullable(),
  before: ListedView.nullable().describe('what the list says'),
  after: ListedView.nullable().describe('what the registry says'),
  settled: SettlementView.nullable(),
  proposedIn: Id.nullable().describe('the open amendment in which it stands already'),
});

const Proposal = z.strictObject({
  amendment: Id.nullable().describe('null when nothing differs that is not proposed already'),
  changes: z.int(),
  more: z.boolean().describe('there are more differences than one amendment holds'),
});

const START: DifferencePosition = { phase: 'households', after: null };

/** Rows that one request looks at, at most; a province of 38,500 takes a handful of requests. */
const SLICES = 40;

export function differenceRoutes(parts: DifferenceRouteParts): readonly Route[] {
  return [readDifferences(parts), proposeDifferences(parts)];
}

function readDifferences(parts: DifferenceRouteParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/poor-lists/:id/differences',
    summary: 'Where the registry has moved on from a frozen list; a page may be short and not the last',
    params: ById,
    query: z.strictObject({ ...PageQuery, ...Place, kind: Kind.optional() }),
    answer: z.strictObject({ items: z.array(DifferenceView), nextCursor: z.string().nullable() }),
    problems: [NOT_FOUND, BAD_CURSOR, NOT_YET_FROZEN],
    async handle({ params, query, permission }) {
      if (!permission.ok) return permission;
      const from = positionOf(query.cursor);
      if (!from.ok) return from;
      const moment = await momentOf(parts, { list: params.id, unit: query.unit }, permission.value);
      if (!moment.ok) return moment;
      const { limit, kind } = query;
      const page = await findDifferences(parts, moment.value, {
        from: from.value,
        limit,
        slices: SLICES,
        kind,
      });
      const ids = page.items.map(({ wanted }) => wanted.household);
      const open = await parts.amendments.openOf(params.id, ids);
      const items = page.items.map((item) =>
        differenceView(item, params.id, open.get(item.wanted.household)?.amendment ?? null),
      );
      return accept({ items, nextCursor: page.next === null ? null : cursorOf(page.next) });
    },
  });
}

function proposeDifferences(parts: DifferenceRouteParts): Route {
  const { storage, lists, amendments } = parts;
  return route({
    method: 'POST',
    path: '/api/v1/poor-lists/:id/difference-proposals',
    summary:
      'Propose all differences of a place as one amendment, 5,000 at most, leaving out what is proposed already',
    params: ById,
    body: z.strictObject({ ...Place, kind: Kind.optional(), reason: Reason(500) }),
    status: 201,
    answer: Proposal,
    problems: [NOT_FOUND, NOT_YET_FROZEN, LIST_NOT_FROZEN, CHANGES_UNFIT],
    handle: ({ params, body, command, permission }) =>
      execute<z.infer<typeof Proposal>>(storage, command, async (tx) => {
        const list = await lists.get(params.id);
        if (list === null) return refuse(NOT_FOUND);
        const place = permitAt(permission, list);
        if (!place.ok) return place;
        if (!permission.ok) return permission;
        const moment = await momentOf(parts, { list: params.id, unit: body.unit }, permission.value);
        if (!moment.ok) return moment;
        const found = await allDifferences(parts, moment.value, body.kind);
        if (found.changes.length === 0) return accept({ amendment: null, changes: 0, more: false });
        const wish = { list: list._id, changes: found.changes, reason: body.reason, by: command.author };
        const origin = { kind: 'difference', id: list._id } as const;
        const proposed = await proposeAmendment(
          { lists, amendments, households: parts.households },
          { ...wish, origin },
          tx,
        );
        if (!proposed.ok) return proposed;
        const { amendment } = proposed.value;
        return accept({ amendment, changes: found.changes.length, more: found.more });
      }),
  });
}

/** What differs and is not proposed yet, until an amendment is full. */
async function allDifferences(
  parts: DifferenceRouteParts,
  moment: Parameters<typeof findDifferences>[1],
  kind: z.infer<typeof Kind> | undefined,
): Promise<{ readonly changes: readonly WantedChange[]; readonly more: boolean }> {
  const changes: WantedChange[] = [];
  let from: DifferencePosition | null = START;
  while (from !== null) {
    const page: Awaited<ReturnType<typeof findDifferences>> = await findDifferences(parts, moment, {
      from,
      limit: 500,
      slices: SLICES,
      kind,
    });
    const open = await parts.amendments.openOf(
      moment.list._id,
      page.items.map(({ wanted }) => wanted.household),
    );
    const free = page.items.filter(({ wanted }) => !open.has(wanted.household)).map(({ wanted }) => wanted);
    if (changes.length + free.length > MAX_CHANGES) return { changes, more: true };
    changes.push(...free);
    from = page.next;
  }
  return { changes, more: false };
}

function differenceView(
  { wanted, household, entry }: Difference,
  list: string,
  proposedIn: string | null,
): z.infer<typeof DifferenceView> {
  const { kind, reason, on } = wanted;
  return {
    household: household._id,
    kind,
    reason,
    on,
    before: entry === undefined ? null : listedView(entry.facts),
    after: listedView(listedFacts(list, household)),
    settled: entry?.settled ?? null,
    proposedIn,
  };
}

function cursorOf(position: DifferencePosition): string {
  if (position.phase === 'entries') return writeCursor(['entries', position.from, '', '']);
  const { unit = '', sortKey = '', _id = '' } = position.after ?? {};
  return writeCursor(['households', unit, sortKey, _id]);
}

function positionOf(cursor: string | undefined): Result<DifferencePosition> {
  const keys = readCursor(cursor, 4);
  if (!keys.ok) return keys;
  if (keys.value === null) return accept(START);
  const [phase = '', first = '', sortKey = '', _id = ''] = keys.value;
  if (phase === 'entries') return accept({ phase, from: first });
  if (phase !== 'households') return refuse(BAD_CURSOR);
  return accept({ phase, after: first === '' ? null : { unit: first, sortKey, _id } });
}
