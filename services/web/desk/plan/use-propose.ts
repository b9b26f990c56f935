import { useNavigate } from 'react-router';
import { answerOf } from '../../shell/api-client.ts';
import type { Body } from '../../shell/api-types.ts';
import { api } from '../desk.ts';
import { useCommand } from '../part/use-command.ts';

export type Proposal = Body<'/api/v1/plans'>;

export function usePropose() {
  return useCommand({
    send: (body: Proposal, id) =>
      answerOf(api.POST('/api/v1/plans', { params: { header: { 'Idempotency-Key': id } }, body })),
    changes: ['plans', 'sources'],
  });
}

/** Proposes and goes to the new plan. */
export function useProposeAndOpen() {
  const propose = usePropose();
  const goTo = useNavigate();
  return {
    ...propose,
    open: (body: Proposal) =>
      propose.mutate(body, { onSuccess: ({ id }) => void goTo(`/allocation/plans/${id}`) }),
  };
}
