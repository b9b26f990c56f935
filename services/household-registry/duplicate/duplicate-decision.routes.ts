import { z } from 'zod';
import { Id } from '#shared/contracts/fields.ts';
import { type Route, type RouteRequest, route } from '#shared/http/route.ts';
import { contentHash } from '#shared/kernel/hash.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result } from '#shared/kernel/result.ts';
import { execute } from '#shared/storage/execute.ts';
import { LIST_AMENDING } from '../amendment/amendment.ts';
import { CommandId, OUT_OF_PLACE } from '../batch-answer.ts';
import { HOUSEHOLD_ENDED, TOO_MANY_MEMBERS } from '../household/life.ts';
import { JoiningBody } from '../household/life-input.ts';
import { NO_UNNAMED_MEMBER, UNKNOWN_MEMBER } from '../household/member.ts';
import { LIST_FREEZING } from '../import/import.ts';
import { Reason } from '../words.ts';
import { PAIR_CHANGED, PAIR_DECIDED, PAIR_MERGED, PAIR_NOT_DECIDED } from './duplicate.ts';
import { PairId } from './duplicate.view.ts';
import {
  type Decided,
  type Decision,
  type DecisionParts,
  decide,
  PAIR_OF_TWO_PLACES,
  takeBack,
} from './duplicate-decision.ts';

const Version = z.int().positive().describe('of the pair, as it was looked at');
const DIFFERENT = { verdict: z.literal('different'), version: Version, why: Reason(500).optional() };
const SAME = {
  verdict: z.literal('same'),
  version: Version,
  keep: Id.describe('the household that lives on; the other ends as its double'),
  seen: z.array(z.int().positive()).length(2).describe('versions of both households as looked at'),
  people: JoiningBody.default('stay-out').describe('who of the double is not in the kept one yet'),
  why: Reason(500),
};
const Body = z.discriminatedUnion('verdict', [z.strictObject(DIFFERENT), z.strictObject(SAME)]);
const Item = z.discriminatedUnion('verdict', [
  z.strictObject({ id: CommandId, pair: PairId, ...DIFFERENT }),
  z.strictObject({ id: CommandId, pair: PairId, ...SAME }),
]);
const Batch = z.strictObject({ items: z.array(Item).min(1).max(50) });

const Answer = z.strictObject({
  pair: PairId,
  status: z.enum(['same', 'different', 'open']),
  version: z.int(),
  ended: Id.nullable().describe('the double'),
  amendments: z.array(Id).describe('proposals to frozen lists in which the double stands'),
});
const Results = z.strictObject({
  results: z.array(
    z.strictObject({
      id: CommandId,
      status: z.enum(['accepted', 'refused']),
      code: z.string().optional(),
      amendments: z.array(Id),
    }),
  ),
});

const PROBLEMS = [
  NOT_FOUND,
  PAIR_DECIDED,
  PAIR_CHANGED,
  PAIR_OF_TWO_PLACES,
  HOUSEHOLD_ENDED,
  LIST_FREEZING,
  LIST_AMENDING,
  UNKNOWN_MEMBER,
  NO_UNNAMED_MEMBER,
  TOO_MANY_MEMBERS,
];
const ById = z.strictObject({ id: PairId });

/** What people say of pairs: by one key each, or the certain ones at once. */
export function duplicateDecisionRoutes(parts: DecisionParts): readonly Route[] {
  const { storage } = parts;
  return [
    route({
      method: 'POST',
      path: '/api/v1/duplicate-pairs/:id/decision',
      summary: 'Say that two households are one (the double ends into the other), or that they are two',
      params: ById,
      body: Body,
      answer: Answer,
      problems: PROBLEMS,
      handle: ({ params, body, command, permission }) =>
        execute(storage, command, async (tx) => {
          const act = { permission, by: command.author, command: command.id };
          return answered(await decide(parts, { ...body, pair: params.id }, act, tx));
        }),
    }),
    route({
      method: 'POST',
      path: '/api/v1/duplicate-pairs/:id/reopening',
      summary: 'Take back that two households are two: they are asked about again',
      params: ById,
      body: z.strictObject({ version: Version, why: Reason(500) }),
      answer: Answer,
      problems: [NOT_FOUND, PAIR_CHANGED, PAIR_MERGED, PAIR_NOT_DECIDED, HOUSEHOLD_ENDED],
      handle: ({ params, body, command, permission }) =>
        execute(storage, command, async (tx) => {
          const act = { permission, by: command.author, command: command.id };
          return answered(await takeBack(parts, { ...body, pair: params.id }, act, tx));
        }),
    }),
    route({
      method: 'POST',
      path: '/api/v1/duplicate-decisions',
      summary: 'Decide on many pairs, each answered by itself',
      command: 'none',
      body: Batch,
      answer: Results,
      handle: async ({ body, caller, permission }) => {
        const results: z.input<typeof Results>['results'] = [];
        for (const item of body.items)
          results.push(await decideItem(parts, item, { author: caller.account, permission }));
        return accept({ results });
      },
    }),
  ];
}

/** A transaction of its own: what a merger leads to in the frozen lists may be refused after it was written. */
async function decideItem(
  parts: DecisionParts,
  item: z.output<typeof Item>,
  { author, permission }: { author: string } & Pick<RouteRequest<unknown, unknown, unknown>, 'permission'>,
): Promise<z.input<typeof Results>['results'][number]> {
  const { id, ...content } = item;
  const decision: Decision = content;
  const asked = { decision: content };
  const command = { id, author, contentHash: contentHash(asked), content: asked, may: permission };
  const answer = await execute(parts.storage, command, async (tx) =>
    answered(await decide(parts, decision, { permission, by: author, command: id }, tx)),
  );
  if (answer.ok) return { id, status: 'accepted', amendments: answer.value.amendments };
  // A kept answer comes back as a copy.
  const isElsewhere = answer.problem.code === NOT_FOUND.code;
  const { code } = isElsewhere ? OUT_OF_PLACE : answer.problem;
  return { id, status: 'refused', code, amendments: [] };
}

function answered(decided: Result<Decided>): Result<z.input<typeof Answer>> {
  if (!decided.ok) return decided;
  return accept({ ...decided.value, amendments: [...decided.value.amendments] });
}
