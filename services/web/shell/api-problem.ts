/** The server's refusal, or that it was not reached (`unreachable`, status 0). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: string;
  readonly status: number;
  readonly pointers: readonly string[];
  /** What the first error says beside its code: of a refusal for lack of supply, how much is missing. */
  readonly detail: string | null;
  /** Seconds after which the server wants to be asked again. */
  readonly retryAfter: number | null;
  constructor(facts: {
    code: string;
    status: number;
    pointers?: readonly string[];
    detail?: string | null;
    retryAfter?: number | null;
  }) {
    super(facts.code);
    this.code = facts.code;
    this.status = facts.status;
    this.pointers = facts.pointers ?? [];
    this.detail = facts.detail ?? null;
    this.retryAfter = facts.retryAfter ?? null;
  }
}

/** Anything thrown by a request as a problem; a broken connection is `unreachable`. */
export function toApiProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  const lost = error instanceof TypeError || (error instanceof Error && /Abort|Timeout/.test(error.name));
  return new ApiProblem({ code: lost ? 'unreachable' : 'internal', status: 0 });
}

/** A refusal's body, however damaged, with what its headers say. */
export function problemOfAnswer(
  answer: { readonly status: number; readonly headers: { get(name: string): string | null } },
  body: unknown,
): ApiProblem {
  const facts = (typeof body === 'object' && body !== null ? body : {}) as {
    code?: unknown;
    errors?: { pointer?: unknown; detail?: unknown }[];
  };
  const wait = Number(answer.headers.get('retry-after') ?? Number.NaN);
  const detail = Array.isArray(facts.errors) ? facts.errors[0]?.detail : undefined;
  return new ApiProblem({
    code: typeof facts.code === 'string' ? facts.code : codeOfStatus(answer.status),
    status: answer.status,
    pointers: Array.isArray(facts.errors) ? facts.errors.map((one) => String(one.pointer ?? '')) : [],
    detail: typeof detail === 'string' ? detail : null,
    retryAfter: Number.isFinite(wait) ? wait : null,
  });
}

function codeOfStatus(status: number): string {
  if (status === 401) return 'not-signed-in';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 413) return 'body-too-large';
  if (status === 429) return 'too-many-requests';
  return status === 502 || status === 503 || status === 504 ? 'unreachable' : 'internal';
}
