import { useQuery } from '@tanstack/react-query';
import { priorityGroup } from '#shared/rules/priority-groups.ts';
import { allPages, answerOf } from '../../shell/api-client.ts';
import type { Answer, Body } from '../../shell/api-types.ts';
import { api } from '../desk.ts';

type Path = '/api/v1/priority-flags/{path}';
export type PriorityFlag = Answer<Path>['items'][number];
type UnitSet = NonNullable<HouseholdPlace['unitSet']>;

/** Where households are; of an older set where the list is an old one. */
interface HouseholdPlace {
  readonly path: string;
  readonly unitSet?: '2021-11' | '2025-06' | '2026-04';
}

/** Groups of the nation and flags of a place, of units above and below it too. */
export function usePriorityFlags({ path, unitSet }: HouseholdPlace) {
  return useQuery({
    queryKey: ['priority-flags', path, unitSet],
    enabled: path !== '',
    staleTime: 60_000,
    queryFn: () => allPages((cursor) => readPage(path, unitSet, cursor)),
  });
}

function readPage(path: string, set: UnitSet | undefined, cursor: string | undefined) {
  const query = {
    limit: 500,
    ...(set === undefined ? {} : { set }),
    ...(cursor === undefined ? {} : { cursor }),
  };
  return answerOf(api.GET('/api/v1/priority-flags/{path}', { params: { path: { path }, query } }));
}

/** The names behind codes at a place; a code stands for itself while its name is not known. */
export function useGroupWords(place: HouseholdPlace): (codes: readonly string[]) => string {
  const { data = [] } = usePriorityFlags(place);
  const names = new Map(data.map(({ code, name }) => [code, name]));
  return (codes) => codes.map((code) => names.get(code) ?? priorityGroup(code)?.name ?? code).join(', ');
}

export function sendDefinition(body: Body<'/api/v1/priority-flags'>, id: string) {
  return answerOf(api.POST('/api/v1/priority-flags', { params: header(id), body }));
}

export function sendName(body: Body<'/api/v1/priority-flags/names'>, id: string) {
  return answerOf(api.POST('/api/v1/priority-flags/names', { params: header(id), body }));
}

export function sendRetirement(body: Body<'/api/v1/priority-flags/retirements'>, id: string) {
  return answerOf(api.POST('/api/v1/priority-flags/retirements', { params: header(id), body }));
}

export function sendRestoration(body: Body<'/api/v1/priority-flags/restorations'>, id: string) {
  return answerOf(api.POST('/api/v1/priority-flags/restorations', { params: header(id), body }));
}

function header(id: string) {
  return { header: { 'Idempotency-Key': id } };
}
