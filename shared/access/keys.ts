import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { z } from 'zod';

const CURVE = 'P-256';

const PublicJwk = z.object({
  kty: z.literal('EC'),
  crv: z.literal(CURVE),
  x: z.string(),
  y: z.string(),
});
const KeyFile = z
  .array(
    z.object({
      kid: z.string().min(1),
      privateJwk: PublicJwk.extend({ d: z.string() }),
      publicJwk: PublicJwk,
    }),
  )
  .min(1);
const Jwks = z.object({ keys: z.array(PublicJwk.extend({ kid: z.string().min(1) })).min(1) });

/** What a keys file holds: the first key signs, those after it are only published until their last token has ended. */
export type SigningKeys = z.infer<typeof KeyFile>;
export type JsonWebKeySet = { readonly keys: readonly JsonWebKey[] };

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
}

/** A new pair for ES256, to be kept as JSON. */
export function generateKeys(): SigningKeys {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: CURVE });
  const publicJwk = PublicJwk.parse(publicKey.export({ format: 'jwk' }));
  const privateJwk = { ...publicJwk, d: String(privateKey.export({ format: 'jwk' }).d) };
  return [{ kid: thumbprintOf(publicJwk), privateJwk, publicJwk }];
}

/** @throws when the text is no keys file. */
export function signingKeyOf(keysFile: string): SigningKey {
  const { kid, privateJwk } = readKeys(keysFile)[0]!;
  return { kid, privateKey: createPrivateKey({ key: privateJwk, format: 'jwk' }) };
}

/** 32 bytes that only the holder of the signing key can make, a different one for each purpose. */
export function secretOf(keysFile: string, purpose: string): Buffer {
  const { privateJwk } = readKeys(keysFile)[0]!;
  return Buffer.from(hkdfSync('sha256', privateJwk.d, '', `tet-100 ${purpose}`, 32));
}

/** The public halves as a JWKS (RFC 7517). @throws when the text is no keys file. */
export function jwksOf(keysFile: string): JsonWebKeySet {
  const keys = readKeys(keysFile).map(({ kid, publicJwk }) => ({
    ...publicJwk,
    kid,
    use: 'sig',
    alg: 'ES256',
  }));
  return { keys };
}

/** The one map that a token's `kid` is looked up in. @throws when the text is no JWKS of P-256 keys. */
export function publicKeysOf(jwks: string): ReadonlyMap<string, KeyObject> {
  const { keys } = Jwks.parse(JSON.parse(jwks));
  return new Map(keys.map(({ kid, ...jwk }) => [kid, createPublicKey({ key: jwk, format: 'jwk' })]));
}

function readKeys(keysFile: string): SigningKeys {
  return KeyFile.parse(JSON.parse(keysFile));
}

/** RFC 7638: the members in this order, without spaces. */
function thumbprintOf({ crv, kty, x, y }: z.infer<typeof PublicJwk>): string {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
}
