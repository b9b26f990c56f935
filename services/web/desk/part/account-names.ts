import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../shell/api-client.ts';
import { api } from '../desk.ts';

/** What one request may ask for. */
const MOST = 100;

interface Asked {
  readonly promise: Promise<string | null>;
  resolve(name: string | null): void;
  reject(error: unknown): void;
}

let waiting = new Map<string, Asked>();

/** The name of an account; null where the reader may not learn it. All that a page asks for goes in one request. */
export function useAccountName(id: string) {
  return useQuery({ queryKey: ['account-name', id], queryFn: () => nameOf(id), staleTime: 300_000 });
}

function nameOf(id: string): Promise<string | null> {
  if (waiting.size === 0) setTimeout(ask, 0);
  const asked = waiting.get(id) ?? anAnswer();
  waiting.set(id, asked);
  if (waiting.size >= MOST) ask();
  return asked.promise;
}

function anAnswer(): Asked {
  let settle: Pick<Asked, 'resolve' | 'reject'> | undefined;
  const promise = new Promise<string | null>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...settle! };
}

function ask(): void {
  const asked = waiting;
  waiting = new Map();
  if (asked.size > 0) void answerAll(asked);
}

async function answerAll(asked: ReadonlyMap<string, Asked>): Promise<void> {
  try {
    const query = { ids: [...asked.keys()].join(',') };
    const { items } = await answerOf(api.GET('/api/v1/account-names', { params: { query } }));
    const names = new Map(items.map(({ id, displayName }) => [id, displayName]));
    for (const [id, { resolve }] of asked) resolve(names.get(id) ?? null);
  } catch (error) {
    for (const { reject } of asked.values()) reject(error);
  }
}
