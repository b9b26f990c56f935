import { randomBytes } from 'node:crypto';

const DRAWN = 512;

/** Random ones, drawn many at a time: drawing costs more than sealing what is short. Each is given once. */
export function createNonces(length: number): () => Buffer {
  let pool = Buffer.alloc(0);
  return () => {
    if (pool.length < length) pool = randomBytes(length * DRAWN);
    const nonce = pool.subarray(0, length);
    pool = pool.subarray(length);
    return nonce;
  };
}
