import { setTimeout as sleep } from 'node:timers/promises';

/** A program that uses the API as anybody may: it signs in, renews its token and repeats what had no answer. */
export interface ApiClient {
  get<T>(path: string): Promise<T>;
  /** `id` is the command's id: the same id never acts twice. @throws ApiRefusal for an answer of 4xx. */
  post<T>(path: string, id: string, body: unknown): Promise<T>;
  upload<T>(path: string, id: string, lines: () => AsyncIterable<string>): Promise<T>;
}

/** The API said no. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  readonly code: string;
  readonly status: number;
  constructor(status: number, problem: { code?: string; title?: string; errors?: unknown }) {
    super(`${status} ${problem.code ?? ''} ${problem.title ?? ''} ${JSON.stringify(problem.errors ?? '')}`);
    this.status = status;
    this.code = problem.code ?? '';
  }
}

const TRIES = 60;

export function createApiClient(baseUrl: string, account: { username: string; password: string }): ApiClient {
  let token = '';
  return {
    get: (path) => send('GET', path, {}),
    post: (path, id, body) =>
      send('POST', path, {
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': id },
        body: () => JSON.stringify(body),
      }),
    upload: (path, id, lines) =>
      send('POST', path, {
        headers: { 'Content-Type': 'text/csv', 'Idempotency-Key': id },
        body: () => ReadableStream.from(encoded(lines())),
      }),
  };

  async function send<T>(
    method: string,
    path: string,
    options: { headers?: Record<string, string>; body?: () => string | ReadableStream },
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        if (token === '') token = await signIn();
        const body = options.body?.();
        const response = await fetch(`${baseUrl}/api/v1${path}`, {
          method,
          headers: { ...options.headers, Authorization: `Bearer ${token}` },
          ...(body === undefined ? {} : { body, duplex: 'half' }),
        } as RequestInit);
        if (response.ok) return (await response.json()) as T;
        const problem = (await response.json().catch(() => ({}))) as { code?: string };
        if (response.status === 401) token = '';
        else if (response.status < 500 && response.status !== 429)
          throw new ApiRefusal(response.status, problem);
        if (attempt >= TRIES) throw new ApiRefusal(response.status, problem);
      } catch (error) {
        if (error instanceof ApiRefusal || attempt >= TRIES) throw error;
      }
      await sleep(Math.min(2_000, 100 * attempt));
    }
  }

  async function signIn(): Promise<string> {
    const response = await fetch(`${baseUrl}/api/v1/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(account),
    });
    const answer = (await response.json()) as { accessToken?: string; code?: string };
    if (answer.accessToken === undefined) {
      if (response.status >= 500) throw new Error('sign-in did not answer');
      throw new ApiRefusal(response.status, answer);
    }
    return answer.accessToken;
  }
}

async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let chunk: string[] = [];
  for await (const line of lines) {
    chunk.push(line, '\n');
    if (chunk.length < 1_000) continue;
    yield encoder.encode(chunk.join(''));
    chunk = [];
  }
  yield encoder.encode(chunk.join(''));
}
