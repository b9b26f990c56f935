import { z } from 'zod';
import type { Result } from '#shared/kernel/result.ts';
import type { Standing } from '#shared/rules/hand-over.ts';
import { isSame, type Receipt } from '#shared/storage/execute.ts';
import type { BatchAnswer } from '#shared/storage/execute-batch.ts';
import type { ReadItem } from './confirmation-command.ts';

const Answer = z.strictObject({
  id: z.string().describe('as sent; empty when the item had none'),
  status: z
    .enum(['accepted', 'repeated', 'refused', 'conflict'])
    .describe('accepted and repeated: durable; conflict: same id, other content, kept for a person'),
  code: z.string().optional().describe('accepted, repeated: already-confirmed or contradicts; refused: why'),
});

export const Results = z.strictObject({ results: z.array(Answer).describe('in the order sent') });

export type ConfirmationAnswer = z.infer<typeof Answer>;

export function answerOf({ id, status, answer }: BatchAnswer<Standing>): ConfirmationAnswer {
  if (status === 'conflict') return { id, status: 'conflict' };
  return { id, ...outcomeOf(answer, status === 'new' ? 'accepted' : 'repeated') };
}

/** A faulty item whose id was answered before: the same content gets that answer again, other content is a conflict. */
export function faultAnswerOf(
  item: Extract<ReadItem, { command: unknown; id: string }>,
  known: Receipt | undefined,
): ConfirmationAnswer {
  const { id, fault, command } = item;
  if (known === undefined || command === null) return { id, status: 'refused', code: fault.code };
  if (!isSame(command, known)) return { id, status: 'conflict' };
  return { id, ...outcomeOf(known.answer as Result<Standing>, 'repeated') };
}

function outcomeOf(
  answer: Result<Standing>,
  accepted: 'accepted' | 'repeated',
): Omit<ConfirmationAnswer, 'id'> {
  if (!answer.ok) return { status: 'refused', code: answer.problem.code };
  return answer.value === 'first' ? { status: accepted } : { status: accepted, code: answer.value };
}
