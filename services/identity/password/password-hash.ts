import { argon2, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { problem } from '#shared/kernel/problem.ts';

export const TOO_BUSY = problem('too-busy', 503, 'Too many people sign in at this moment; please try again');

/** Thrown when so many wait that an answer would come too late for whoever asks. */
export class PasswordQueueFull extends Error {
  override readonly name = 'PasswordQueueFull';
}

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const MOST_RUNNING = 2 * availableParallelism();
const MOST_WAITING = 500;
const ONE_TIME_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

const derive = promisify(argon2);
const waiting: (() => void)[] = [];
let running = 0;

/** A PHC string: algorithm, cost, salt and hash. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await deriveInTurn(password, salt);
  const { memory, passes, parallelism } = COST;
  const cost = `m=${memory},t=${passes},p=${parallelism}`;
  return `$argon2id$v=19$${cost}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

/** Takes the same time whether there is such an account or not: without a hash the work is done all the same. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const [salt = '', hash = ''] = passwordHash?.split('$').slice(4) ?? [];
  const expected = Buffer.from(hash, 'base64url');
  const derived = await deriveInTurn(
    password,
    salt === '' ? randomBytes(16) : Buffer.from(salt, 'base64url'),
  );
  return expected.length === derived.length && timingSafeEqual(expected, derived);
}

/**
 * A password to be told to a person: 12 letters and digits that cannot be mistaken for each other. Made from the
 * command's id, so that a repeated command tells the same one although it is stored nowhere.
 */
export function oneTimePassword(secret: Buffer, commandId: string): string {
  const bytes = createHmac('sha256', secret).update(commandId).digest().subarray(0, 12);
  const letters = [...bytes].map((byte) => ONE_TIME_ALPHABET[byte % ONE_TIME_ALPHABET.length]);
  return letters.join('').replace(/^(.{4})(.{4})/, '$1-$2-');
}

/** Each derivation holds 19 MiB and a thread, so only a few run at once. */
async function deriveInTurn(password: string, nonce: Buffer): Promise<Buffer> {
  if (running >= MOST_RUNNING) {
    if (waiting.length >= MOST_WAITING) throw new PasswordQueueFull();
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await derive('argon2id', { ...COST, message: password.normalize('NFC'), nonce });
  } finally {
    // The turn is handed on, so nobody who comes now can slip in between.
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
