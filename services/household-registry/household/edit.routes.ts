import { z } from 'zod';
import { Id, PoorClass } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { accept } from '#shared/kernel/result.ts';
import { today } from '#shared/vietnam/date.ts';
import { CommandId, ItemResult, itemResult } from '../batch-answer.ts';
import { editHouseholds } from './edit-batch.ts';
import { DAY_IN_FUTURE, refuseAt } from './life.ts';
import type { LifeParts } from './life-change.ts';
import { Standard, TOLD } from './life-input.ts';
import { Group } from './person-input.ts';

const MOST_ITEMS = 500;

const Edit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['give-group', 'take-group']), group: Group }),
  z.strictObject({ kind: z.literal('class'), class: PoorClass, standard: Standard.optional() }),
]);

const Item = z.strictObject({
  id: CommandId,
  household: Id,
  version: z.int().positive().describe('as its sender has seen it'),
});

const Body = z.strictObject({
  ...TOLD,
  edit: Edit.describe('what is done to each of them'),
  items: z.array(Item).min(1).max(MOST_ITEMS),
});

const Answer = z.strictObject({
  results: z
    .array(
      ItemResult.extend({
        version: z.int().optional().describe('of the household, after the edit'),
        amendments: z.array(Id).describe('proposals to frozen lists in which it stands'),
      }),
    )
    .describe('in the order sent'),
});

/** One change of many households, chosen in a list. */
export function editRoutes(parts: LifeParts): readonly Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/v1/household-edits',
      summary: 'Change many households alike, each answered by itself',
      command: 'none',
      body: Body,
      answer: Answer,
      problems: [DAY_IN_FUTURE],
      async handle({ body, caller, permission }) {
        const { items, edit, on, reason, late } = body;
        // It is wrong for all of them, so nobody wants to read it of each.
        if (on > today(parts.storage.clock().getTime())) return refuseAt('/on', DAY_IN_FUTURE);
        const told = { on, reason, late };
        const asked = { items, edit, told, author: caller.account, permission };
        const answers = await editHouseholds(parts, asked);
        const results = answers.map((one) => {
          const { version, amendments = [] } = one.answer.ok ? one.answer.value : {};
          return {
            ...itemResult(one),
            ...(version === undefined ? {} : { version }),
            amendments: [...amendments],
          };
        });
        return accept({ results });
      },
    }),
  ];
}
