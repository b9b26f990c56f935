import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../shell/api-client.ts';
import type { Import } from '../../shell/api-types.ts';
import { api } from '../desk.ts';

const UNDER_WAY: ReadonlySet<Import['status']> = new Set(['received', 'trying', 'applying', 'withdrawing']);

export function isUnderWay({ status }: Import): boolean {
  return UNDER_WAY.has(status);
}

/** An import, looked at again and again while the server works on it. */
export function useImport(id: string) {
  return useQuery({
    queryKey: ['import', id],
    queryFn: () => answerOf(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data !== undefined && isUnderWay(state.data) ? 700 : false),
    staleTime: 0,
  });
}

export function useLayout(id: string) {
  return useQuery({
    queryKey: ['import-layout', id],
    queryFn: () => answerOf(api.GET('/api/v1/imports/{id}/layout', { params: { path: { id } } })),
  });
}

export type StepName = 'trial' | 'apply' | 'cancel' | 'withdraw';

/** One step of the import; the same command id is sent again where the answer was lost. */
export function takeStep(id: string, step: StepName, command: string): Promise<Import> {
  const init = {
    params: { path: { id }, header: { 'Idempotency-Key': command } },
    body: {},
  };
  switch (step) {
    case 'trial':
      return answerOf(api.POST('/api/v1/imports/{id}/trial', init));
    case 'apply':
      return answerOf(api.POST('/api/v1/imports/{id}/apply', init));
    case 'cancel':
      return answerOf(api.POST('/api/v1/imports/{id}/cancel', init));
    case 'withdraw':
      return answerOf(api.POST('/api/v1/imports/{id}/withdraw', init));
  }
}
