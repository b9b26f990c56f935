import { z } from 'zod';
import { Id } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { contentHash } from '#shared/kernel/hash.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result } from '#shared/kernel/result.ts';
import { execute } from '#shared/storage/execute.ts';
import { CommandId } from '../batch-answer.ts';
import type { Amendment } from './amendment.ts';
import { type ApprovalParts, approveAmendment } from './amendment-approval.ts';

const Item = z.strictObject({
  id: CommandId,
  amendment: Id,
  revision: z.int().describe('as it was looked at'),
  unfit: z
    .enum(['refuse', 'leave-out'])
    .default('refuse')
    .describe('what becomes of changes that no longer fit: they stop this approval, or stay out of it'),
});

const Results = z.strictObject({
  results: z.array(
    z.strictObject({
      id: z.string(),
      status: z.enum(['accepted', 'refused']),
      number: z.int().optional().describe('the list’s how-manieth amendment'),
      code: z.string().optional(),
      faults: z
        .array(z.strictObject({ household: Id, code: z.string() }))
        .optional()
        .describe('changes that no longer fit, the first 200'),
    }),
  ),
});

/** Each item is a command of its own: one that is refused holds no other up. */
export function amendmentApprovalRoutes(parts: ApprovalParts): readonly Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/v1/amendments/approvals',
      summary: 'Approve amendments, each answered by itself, in the order sent',
      command: 'none',
      body: z.strictObject({ items: z.array(Item).min(1).max(200) }),
      answer: Results,
      async handle({ body, caller, permission }) {
        const results: z.infer<typeof Results>['results'] = [];
        // In turn, because two of one list wait for each other anyway.
        for (const item of body.items) {
          const { id, ...wish } = item;
          const content = { approve: wish };
          const named = { id, author: caller.account, contentHash: contentHash(content), content };
          const answer = await execute(parts.storage, { ...named, may: permission }, (tx) =>
            approveNumbered(parts, { ...wish, by: caller.account, permission }, tx),
          );
          results.push(resultOf(id, answer));
        }
        return accept({ results });
      },
    }),
  ];
}

async function approveNumbered(
  ...args: Parameters<typeof approveAmendment>
): Promise<Result<Pick<Amendment, 'number'>>> {
  const approved = await approveAmendment(...args);
  return approved.ok ? accept({ number: approved.value.number }) : approved;
}

function resultOf(
  id: string,
  answer: Result<Pick<Amendment, 'number'>>,
): z.infer<typeof Results>['results'][number] {
  if (answer.ok) return { id, status: 'accepted', number: answer.value.number! };
  const faults = answer.errors?.map(({ pointer, code }) => ({
    household: pointer.slice('/changes/'.length),
    code,
  }));
  // Of a batch an item is out of place, whether it is there or not.
  const code = answer.problem.code === NOT_FOUND.code ? 'out-of-place' : answer.problem.code;
  return { id, status: 'refused', code, ...(faults === undefined ? {} : { faults }) };
}
