import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';

/** What a query of the phone’s store answers, again whenever the store changes. `key` names all that `ask` depends on. */
export function useLive<T>(ask: () => Promise<T>, key: string): T | undefined {
  const [answer, setAnswer] = useState<{ key: string; value: T } | undefined>();
  useEffect(() => {
    const subscription = liveQuery(ask).subscribe({
      next: (value) => setAnswer({ key, value }),
      error: (error: unknown) => console.error(error),
    });
    return () => subscription.unsubscribe();
  }, [key]);
  return answer?.key === key ? answer.value : undefined;
}
