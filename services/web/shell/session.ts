import { ApiProblem, problemOfAnswer, toApiProblem } from './api-problem.ts';
import type { Account } from './api-types.ts';

/**
 * `unreachable`: the server could not be asked, the last account is kept; `ended`: the server wants a new sign-in.
 * In both the account is who last signed in here, so that a phone goes on working.
 */
export type SessionState =
  | { readonly status: 'starting'; readonly account: null }
  | { readonly status: 'signed-in'; readonly account: Account }
  | { readonly status: 'unreachable'; readonly account: Account | null }
  | { readonly status: 'ended'; readonly account: Account | null }
  | { readonly status: 'signed-out'; readonly account: null };

/** Where the account outlives the page. The tokens never do: one is in memory, the other in an HttpOnly cookie. */
export interface SessionMemory {
  load(): Promise<Account | null>;
  save(account: Account | null): Promise<void>;
}

export interface Session {
  state(): SessionState;
  subscribe(listener: () => void): () => void;
  start(): Promise<void>;
  /** @throws ApiProblem */
  signIn(username: string, password: string): Promise<void>;
  /** Ends the session here even when the server is not reached. */
  signOut(): Promise<void>;
  /** `fetch` with the token; renews it before its end, and once after a 401. @throws ApiProblem when there is none. */
  fetch(request: Request): Promise<Response>;
  /** A token that is good for a while yet. @throws ApiProblem */
  token(): Promise<string>;
}

interface SignedIn {
  readonly accessToken: string;
  readonly expiresIn: number;
  readonly account: Account;
}

const RENEW_BEFORE_MS = 60_000;
const TIMEOUT_MS = 20_000;
const ASKED_OUT = 'tet100-signed-out';

export function createSession(memory: SessionMemory): Session {
  let current: SessionState = { status: 'starting', account: null };
  let token: { value: string; until: number } | null = null;
  let renewing: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  function become(state: SessionState): void {
    current = state;
    for (const listener of listeners) listener();
  }

  async function accept(answer: SignedIn): Promise<void> {
    token = { value: answer.accessToken, until: Date.now() + answer.expiresIn * 1000 };
    localStorage.removeItem(ASKED_OUT);
    clearTimeout(timer);
    timer = setTimeout(
      () => void renew().catch(() => undefined),
      Math.max(5_000, answer.expiresIn * 1000 - RENEW_BEFORE_MS),
    );
    await memory.save(answer.account);
    become({ status: 'signed-in', account: answer.account });
  }

  function renew(): Promise<void> {
    renewing ??= inTurn(renewOnce).finally(() => {
      renewing = null;
    });
    return renewing;
  }

  async function renewOnce(): Promise<void> {
    const account = current.account ?? (await memory.load());
    try {
      await accept(await ask('/api/v1/refresh', {}));
    } catch (error) {
      const problem = toApiProblem(error);
      const refused = problem.status >= 400 && problem.status < 500 && problem.status !== 429;
      if (refused) token = null;
      if (refused)
        become(account === null ? { status: 'signed-out', account } : { status: 'ended', account });
      else if (token === null || token.until <= Date.now()) become({ status: 'unreachable', account });
      throw problem;
    }
  }

  async function freshToken(): Promise<string> {
    if (token === null || token.until - Date.now() < 10_000) await renew();
    if (token === null) throw new ApiProblem({ code: 'not-signed-in', status: 401 });
    return token.value;
  }

  return {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      if (localStorage.getItem(ASKED_OUT) !== null) return become({ status: 'signed-out', account: null });
      const account = await memory.load();
      // Whoever worked here before goes on at once; the network may take its time.
      if (account !== null) become({ status: 'unreachable', account });
      await renew().catch(() => undefined);
    },
    async signIn(username, password) {
      await accept(await ask('/api/v1/sign-in', { username, password }));
    },
    async signOut() {
      const value = token?.value;
      token = null;
      clearTimeout(timer);
      // The cookie cannot be removed from here: without this mark the next start would sign in again by itself.
      localStorage.setItem(ASKED_OUT, '1');
      await memory.save(null);
      become({ status: 'signed-out', account: null });
      if (value !== undefined) await ask('/api/v1/sign-out', {}, value).catch(() => undefined);
    },
    async fetch(request) {
      const again = request.clone();
      const response = await send(request, await freshToken());
      if (response.status !== 401) return response;
      token = null;
      return send(again, await freshToken());
    },
    token: freshToken,
  };
}

async function send(request: Request, token: string): Promise<Response> {
  request.headers.set('Authorization', `Bearer ${token}`);
  return fetch(request).catch((error: unknown) => {
    throw toApiProblem(error);
  });
}

async function ask(path: string, body: object, token?: string): Promise<SignedIn> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json', 'X-Client': 'web' };
  if (token !== undefined) {
    headers['Authorization'] = `Bearer ${token}`;
    headers['Idempotency-Key'] = crypto.randomUUID();
  }
  const response = await fetch(path, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    credentials: 'same-origin',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok || answer === null) throw problemOfAnswer(response, answer);
  return answer as SignedIn;
}

/** One tab at a time: the refresh token rotates, and two at once would look like a stolen one. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request('tet100-refresh', work) : work();
}
