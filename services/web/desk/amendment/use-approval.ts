import { answerOf } from '../../shell/api-client.ts';
import type { Body } from '../../shell/api-types.ts';
import { api } from '../desk.ts';
import { useCommand } from '../part/use-command.ts';
import type { Amendment } from './amendment-words.ts';

type Item = Body<'/api/v1/amendments/approvals'>['items'][number];
export type ApprovalResult = Awaited<ReturnType<typeof approve>>['results'][number];

export interface WantedApproval {
  readonly amendments: readonly Pick<Amendment, 'id' | 'revision'>[];
  readonly unfit: NonNullable<Item['unfit']>;
}

/** Approves several at once; each is answered by itself, and a repeat of the same wish changes nothing. */
export function useApproval() {
  return useCommand({
    send: (wish: WantedApproval, id) => approve(wish, id),
    changes: ['amendments', 'poor-lists', 'list-entries', 'list-differences'],
  });
}

function approve({ amendments, unfit }: WantedApproval, command: string) {
  const items = amendments.map(({ id, revision }, index) => ({
    id: `${command}-${index}`,
    amendment: id,
    revision,
    unfit,
  }));
  return answerOf(api.POST('/api/v1/amendments/approvals', { body: { items } }));
}
