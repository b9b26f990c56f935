import { z } from 'zod';
import { problem } from '#shared/kernel/problem.ts';
import type { BatchAnswer } from '#shared/storage/execute-batch.ts';

/** The id that a client makes for one item of a batch. */
export const CommandId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,100}$/)
  .describe('command id: the same one sent again gets its first answer');

/** Of an item of a batch; alone it would be not found. */
export const OUT_OF_PLACE = problem('out-of-place', 404, 'It is outside your places, or is not there');

/** What became of one item. */
export const ItemResult = z.strictObject({
  id: z.string(),
  status: z.enum(['accepted', 'repeated', 'refused', 'conflict']),
  code: z.string().optional().describe('why it was refused'),
});

export function itemResult({ id, status, answer }: BatchAnswer<unknown>): z.infer<typeof ItemResult> {
  if (status === 'conflict') return { id, status };
  if (!answer.ok) return { id, status: 'refused', code: answer.problem.code };
  return { id, status: status === 'new' ? 'accepted' : 'repeated' };
}
