import { useEffect, useState } from 'react';
import { type ClaimForm, getForm } from './claim-api.ts';

export interface Places {
  /** The forms of the chosen places, from the whole country downwards. */
  readonly chain: readonly ClaimForm[];
  readonly error: unknown;
  choose(level: number, path: string): void;
  retry(): void;
}

/** Walks from the whole country down to a commune, place by place; where there is one province only, it is chosen. */
export function usePlaces(): Places {
  const [chain, setChain] = useState<readonly ClaimForm[]>([]);
  const [asked, setAsked] = useState({ level: 0, path: '' });
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    let gone = false;
    getForm(asked.path).then(
      (form) => {
        if (gone) return;
        setError(null);
        setChain((before) => [...before.slice(0, asked.level), form]);
        const [only, other] = form.children;
        if (form.level === 'nation' && only !== undefined && other === undefined)
          setAsked({ level: 1, path: only.path });
      },
      (problem: unknown) => {
        if (!gone) setError(problem);
      },
    );
    return () => {
      gone = true;
    };
  }, [asked]);

  return {
    chain,
    error,
    choose(level, path) {
      setChain(chain.slice(0, level + 1));
      if (path !== '') setAsked({ level: level + 1, path });
    },
    retry: () => setAsked({ ...asked }),
  };
}
