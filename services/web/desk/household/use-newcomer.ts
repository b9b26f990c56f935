import { useState } from 'react';
import { useLikenesses } from './household-queries.ts';
import type { Likenesses, Newcomer } from './household-types.ts';

/** Before a household is registered, whoever may be it is looked for; going on takes a reason. */
export function useNewcomer(
  newcomer: Newcomer | null,
  save: (newcomer: Newcomer, said: { readonly despite?: string }) => void,
) {
  const [despite, setDespite] = useState('');
  const likenesses = useLikenesses();
  // What was found is of what was typed then.
  const isAsked = JSON.stringify(likenesses.variables) === JSON.stringify(newcomer);
  const alike = isAsked && likenesses.data !== undefined && isAny(likenesses.data) ? likenesses.data : null;
  return {
    alike,
    despite,
    setDespite,
    isPending: likenesses.isPending,
    error: likenesses.error,
    submit(): void {
      if (newcomer === null) return;
      if (alike !== null) save(newcomer, { despite: despite.trim() });
      else likenesses.mutate(newcomer, { onSuccess: (found) => isAny(found) || save(newcomer, {}) });
    },
  };
}

function isAny({ here, elsewhere }: Likenesses): boolean {
  return here.length + elsewhere.length > 0;
}
