import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../shell/api-client.ts';
import type { Unit } from '../../shell/api-types.ts';
import { api } from '../desk.ts';

export type UnitSet = Unit['unitSet'];

/** A unit with what stands above and below, of today's units unless told; '' is the whole country. */
export function useUnit(path: string | null, set?: UnitSet) {
  const query = set === undefined ? {} : { set };
  return useQuery<Unit>({
    queryKey: ['unit', path, set],
    enabled: path !== null,
    staleTime: 300_000,
    queryFn: () =>
      path === null || path === ''
        ? answerOf(api.GET('/api/v1/units', { params: { query } }))
        : answerOf(api.GET('/api/v1/units/{path}', { params: { path: { path }, query } })),
  });
}
