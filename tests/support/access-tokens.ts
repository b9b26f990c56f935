import { createHmac, randomUUID, sign } from 'node:crypto';
import type { HeldRole } from '#shared/access/caller.ts';
import { generateKeys, publicKeysOf, type SigningKey, signingKeyOf } from '#shared/access/keys.ts';
import { ACCESS_TOKEN_SECONDS, signAccessToken } from '#shared/access/token.ts';

export interface TokenMaker {
  /** A token that counts; of an account that nobody has heard of unless told. */
  sound(roles: readonly HeldRole[], account?: string): string;
  /** By name: what must never be let in. `null` is no token at all. */
  bad(roles: readonly HeldRole[]): ReadonlyMap<string, string | null>;
  /** Made by hand like the bad ones, but with nothing wrong: shows that each bad one fails for its own fault only. */
  handmade(roles: readonly HeldRole[]): string;
}

const ISSUER = 'tet-100';
const AUDIENCE = 'tet-100-api';

/** Makes the tokens of an installation, and those that somebody would forge. */
export function tokenMaker(keysText: string, jwks: string): TokenMaker {
  const key = signingKeyOf(keysText);
  const publicPem = publicKeysOf(jwks).get(key.kid)!.export({ type: 'spki', format: 'pem' });
  const stranger = signingKeyOf(JSON.stringify(generateKeys()));
  const proper = { alg: 'ES256', typ: 'at+jwt', kid: key.kid };
  const es256 = (text: string) => signed(text, key);

  return {
    sound: (roles, account = randomUUID()) =>
      signAccessToken(contentOf(roles, account), { key, issuer: ISSUER }),
    handmade: (roles) => written(proper, claimsOf(roles), es256),
    bad(roles) {
      const claims = claimsOf(roles);
      const content = contentOf(roles, randomUUID());
      const early = content.issuedAt - (ACCESS_TOKEN_SECONDS + 2) * 1_000;
      const byPublicKey = (text: string) => createHmac('sha256', publicPem).update(text).digest('base64url');
      return new Map([
        ['none', null],
        ['expired', signAccessToken({ ...content, issuedAt: early }, { key, issuer: ISSUER })],
        ['algorithm none', written({ ...proper, alg: 'none' }, claims, () => '')],
        ['HS256 with the public key', written({ ...proper, alg: 'HS256' }, claims, byPublicKey)],
        ['other audience', signAccessToken(content, { key, issuer: ISSUER, audience: 'another' })],
        ['other issuer', signAccessToken(content, { key, issuer: 'another' })],
        ['unknown kid', signAccessToken(content, { key: { ...key, kid: 'unknown' }, issuer: ISSUER })],
        ['wrong typ', written({ ...proper, typ: 'JWT' }, claims, es256)],
        ['a stranger’s key', written(proper, claims, (text) => signed(text, stranger))],
      ]);
    },
  };
}

function contentOf(roles: readonly HeldRole[], account: string) {
  return { account, roles, family: randomUUID(), issuedAt: Date.now() };
}

function claimsOf(roles: readonly HeldRole[]): object {
  const { account, family, issuedAt } = contentOf(roles, randomUUID());
  const iat = Math.floor(issuedAt / 1_000);
  const exp = iat + ACCESS_TOKEN_SECONDS;
  return { sub: account, roles, fam: family, ms: issuedAt, iat, exp, iss: ISSUER, aud: AUDIENCE };
}

function written(header: object, claims: object, signatureOf: (text: string) => string): string {
  const [head, body] = [header, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  return `${head}.${body}.${signatureOf(`${head}.${body}`)}`;
}

function signed(text: string, { privateKey }: SigningKey): string {
  return sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString(
    'base64url',
  );
}
