import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answerOf } from '../../shell/api-client.ts';
import type { Body } from '../../shell/api-types.ts';
import { api } from '../desk.ts';

export type Trial = Body<'/api/v1/plans/trials'>;
export type TrialAnswer = Awaited<ReturnType<typeof tryPlan>>;

const REST_MS = 400;

function tryPlan(body: Trial) {
  return answerOf(api.POST('/api/v1/plans/trials', { body }));
}

/** What a plan would come to; asked once the typing rests, and nothing is written. Null: nothing to ask. */
export function useTrial(wish: Trial | null) {
  const rested = useRested(wish);
  const query = useQuery({
    queryKey: ['plan-trial', rested],
    enabled: rested !== null,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: () => tryPlan(rested!),
  });
  return { ...query, isBehind: query.isFetching || JSON.stringify(rested) !== JSON.stringify(wish) };
}

function useRested(wish: Trial | null): Trial | null {
  const [rested, setRested] = useState(wish);
  const text = JSON.stringify(wish);
  useEffect(() => {
    const timer = setTimeout(() => setRested(JSON.parse(text) as Trial | null), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
