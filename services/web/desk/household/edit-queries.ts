import { answerOf } from '../../shell/api-client.ts';
import type { Body } from '../../shell/api-types.ts';
import { api } from '../desk.ts';
import { useCommand } from '../part/use-command.ts';
import type { HouseholdRow } from './list-filter.ts';

type EditBody = Body<'/api/v1/household-edits'>;
export type HouseholdEdit = EditBody['edit'];

export interface EditWish extends Omit<EditBody, 'items'> {
  readonly households: readonly Pick<HouseholdRow, 'id' | 'version' | 'head' | 'code'>[];
}

/** What became of an edit. */
export interface EditOutcome {
  readonly changed: readonly string[];
  readonly refused: readonly { readonly household: EditWish['households'][number]; readonly code: string }[];
  /** Proposals to frozen lists. */
  readonly amendments: readonly string[];
}

export function useEdit() {
  return useCommand({ send: sendEdit, changes: ['household', 'households', 'amendments'] });
}

/** Each household is a command of its own, named after the whole: sent again, each gets its first answer. */
async function sendEdit({ households, ...wish }: EditWish, id: string): Promise<EditOutcome> {
  const items = households.map((household, index) => {
    return { id: `${id}-${index}`, household: household.id, version: household.version };
  });
  const { results } = await answerOf(api.POST('/api/v1/household-edits', { body: { ...wish, items } }));
  const answers = results.map((result, index) => ({ ...result, household: households[index]! }));
  const isDone = ({ status }: (typeof answers)[number]) => status === 'accepted' || status === 'repeated';
  return {
    changed: answers.filter(isDone).map(({ household }) => household.id),
    refused: answers
      .filter((answer) => !isDone(answer))
      .map(({ household, code = 'command-conflict' }) => ({ household, code })),
    amendments: [...new Set(answers.flatMap(({ amendments }) => amendments))],
  };
}
