import { problem } from '../kernel/problem.ts';

export const NOT_SIGNED_IN = problem('not-signed-in', 401, 'Please sign in');
export const INVALID_INPUT = problem('invalid-input', 400, 'The request is not as it should be');
export const IDEMPOTENCY_KEY_MISSING = problem(
  'idempotency-key-missing',
  400,
  'A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _',
);
export const METHOD_NOT_ALLOWED = problem('method-not-allowed', 405, 'This address has no such method');
export const BODY_TOO_LARGE = problem('body-too-large', 413, 'The request is too large');
export const UNSUPPORTED_MEDIA_TYPE = problem(
  'unsupported-media-type',
  415,
  'The content has another type than this address takes',
);
export const TOO_MANY_REQUESTS = problem('too-many-requests', 429, 'Too many requests; please wait');
export const INTERNAL = problem('internal', 500, 'Something went wrong on our side');
export const STORAGE_BUSY = problem(
  'storage-busy',
  503,
  'The outcome is not certain yet; please send the same request again',
);
