import { createHash, hash, randomUUID } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

const ORDER_FREE_MODULUS = 1n << 256n;

/** Lower-case hex sha256 of text (UTF-8) or bytes. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}

/** sha256 of a value's canonical JSON (RFC 8785). */
export function contentHash(value: unknown): string {
  return sha256(canonicalJson(value));
}

export function newId(): string {
  return randomUUID();
}

/** UUID version 5 (RFC 9562) of the parts, joined so that no two lists of parts collide. */
export function nameBasedId(namespace: string, ...parts: readonly string[]): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  const digest = createHash('sha1').update(space).update(JSON.stringify(parts)).digest();
  digest[6] = (digest[6]! & 0x0f) | 0x50;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  const hex = digest.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The order-free hash of a set: the sum modulo 2^256 of its rows' hashes, as 64 hex digits. */
export function addToSetHash(sum: string, rowHashes: readonly string[]): string {
  let total = BigInt(`0x${sum}`);
  for (const rowHash of rowHashes) total = (total + BigInt(`0x${rowHash}`)) % ORDER_FREE_MODULUS;
  return total.toString(16).padStart(64, '0');
}

/** The hash of what is left of a set when these rows are gone. */
export function removeFromSetHash(sum: string, rowHashes: readonly string[]): string {
  let total = BigInt(`0x${sum}`);
  for (const rowHash of rowHashes)
    total = (total + ORDER_FREE_MODULUS - BigInt(`0x${rowHash}`)) % ORDER_FREE_MODULUS;
  return total.toString(16).padStart(64, '0');
}

export const EMPTY_SET_HASH = '0'.repeat(64);
