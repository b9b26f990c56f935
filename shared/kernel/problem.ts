/** A refusal that a caller may see: `code` is stable for ever, the web owns its Vietnamese sentence. */
export interface Problem {
  readonly code: string;
  /** HTTP status. */
  readonly status: number;
  /** Plain English, without personal data. */
  readonly title: string;
  /** Seconds after which the same wish may be granted; absent where waiting does not help. */
  readonly retryAfter?: number;
}

/** Where in the input something is wrong: an RFC 6901 JSON pointer, or a column name for files. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly detail?: string;
}

/** A problem constant, declared beside the rule that refuses with it. */
export function problem(
  code: string,
  status: number,
  title: string,
  wait: Pick<Problem, 'retryAfter'> = {},
): Problem {
  return { code, status, title, ...wait };
}

export const NOT_FOUND = problem('not-found', 404, 'There is nothing here, or it is outside your places');
export const FORBIDDEN = problem('forbidden', 403, 'Your role may not do this');
export const COMMAND_CONFLICT = problem(
  'command-conflict',
  409,
  'This command id was used for something else',
);
