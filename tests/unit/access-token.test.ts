import assert from 'node:assert/strict';
import { createHmac, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { describe, it } from 'node:test';
import jwt from 'jsonwebtoken';
import { generateKeys, jwksOf, publicKeysOf, signingKeyOf } from '#shared/access/keys.ts';
import type { Standing } from '#shared/access/standing.repository.ts';
import { createVerifier, signAccessToken } from '#shared/access/token.ts';

const NOW = Date.parse('2027-01-20T08:00:00+07:00');
const keysFile = JSON.stringify(generateKeys());
const key = signingKeyOf(keysFile);
const jwks = JSON.stringify(jwksOf(keysFile));
const content = {
  account: 'lan',
  roles: [{ role: 'staff', unitSet: '2021-11', path: '19/164' }],
  family: 'f1',
  issuedAt: NOW,
} as const;

function aVerifier(wishes: { standing?: Standing; now?: () => number } = {}) {
  return createVerifier({
    keys: publicKeysOf(jwks),
    issuer: 'tet-100',
    standing: { of: async () => wishes.standing ?? { status: 'active', notBefore: 0 } },
    clock: () => new Date(wishes.now?.() ?? NOW),
  });
}

/** A token as an attacker with the right key would write it, to change one thing at a time. */
function forged(header: object, claims: object, signWith: KeyObject = key.privateKey) {
  const iat = NOW / 1_000;
  const whole = { roles: content.roles, fam: 'f1', ms: NOW, iat, exp: iat + 600, sub: 'lan', iss: 'tet-100' };
  const written = JSON.parse(JSON.stringify({ ...whole, aud: 'tet-100-api', ...claims })) as object;
  return jwt.sign(written, signWith, {
    header: { alg: 'ES256', typ: 'at+jwt', kid: key.kid, ...header },
  });
}

describe('an access token', () => {
  it('stands for its account, roles and sign-in', async () => {
    const caller = await aVerifier()(signAccessToken(content, { key, issuer: 'tet-100' }));
    assert.equal(caller?.account, 'lan');
    assert.equal(caller?.family, 'f1');
    assert.deepEqual(caller?.roles, content.roles);
  });

  it('counts for ten minutes, also when it was checked before', async () => {
    let now = NOW;
    const verify = aVerifier({ now: () => now });
    const token = signAccessToken(content, { key, issuer: 'tet-100' });
    now = NOW + 599_000;
    assert.notEqual(await verify(token), null);
    now = NOW + 600_000;
    assert.equal(await verify(token), null);
  });

  it('ends at once when its account is locked or signs out, also when it was checked before', async () => {
    let standing: Standing = { status: 'active', notBefore: NOW };
    const verify = createVerifier({
      keys: publicKeysOf(jwks),
      issuer: 'tet-100',
      standing: { of: async () => standing },
      clock: () => new Date(NOW),
    });
    const token = signAccessToken(content, { key, issuer: 'tet-100' });
    assert.notEqual(await verify(token), null);
    standing = { status: 'active', notBefore: NOW + 1 };
    assert.equal(await verify(token), null);
    standing = { status: 'locked', notBefore: 0 };
    assert.equal(await verify(token), null);
  });
});

describe('a forged access token', () => {
  const publicPem = createPublicKey({ key: JSON.parse(jwks).keys[0] as JsonWebKey, format: 'jwk' })
    .export({ format: 'pem', type: 'spki' })
    .toString();
  const [head, body, signature] = forged({}, {}).split('.') as [string, string, string];
  const tampered = Buffer.from(Buffer.from(body, 'base64url').toString().replace('"lan"', '"tam"'));
  const other = signingKeyOf(JSON.stringify(generateKeys()));
  const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt', kid: key.kid })).toString(
    'base64url',
  );
  const hs256 = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'at+jwt', kid: key.kid })).toString(
    'base64url',
  );

  const forgeries: Record<string, string> = {
    'without a signature (alg none)': `${none}.${body}.`,
    'without a signature, its header untouched': `${head}.${body}.`,
    'with an HMAC over the public key': `${hs256}.${body}.${hmac(`${hs256}.${body}`, publicPem)}`,
    'for another audience': forged({}, { aud: 'somebody-else' }),
    'of another issuer': forged({}, { iss: 'somebody-else' }),
    'with an unknown key id': forged({ kid: 'unknown' }, {}),
    'without a key id': forged({ kid: undefined }, {}),
    'with another key under our key id': forged({}, {}, other.privateKey),
    'of another type': forged({ typ: 'JWT' }, {}),
    'that is over': forged({}, { exp: NOW / 1_000 - 1 }),
    'that never ends': forged({}, { exp: undefined }),
    'with changed claims': `${head}.${tampered.toString('base64url')}.${signature}`,
    'with a role that does not exist': forged(
      {},
      { roles: [{ role: 'king', unitSet: '2021-11', path: '' }] },
    ),
    'without its time in milliseconds': forged({}, { ms: undefined }),
    'that is no token': 'hello',
  };
  for (const [how, token] of Object.entries(forgeries)) {
    it(`${how} counts for nothing`, async () => assert.equal(await aVerifier()(token), null));
  }

  it('differs from a right one in one thing only', async () => {
    assert.notEqual(await aVerifier()(forged({}, {})), null);
  });
});

function hmac(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}
