import { z } from 'zod';
import type { JsonWebKeySet } from '#shared/access/keys.ts';
import { type Route, route } from '#shared/http/route.ts';
import { accept } from '#shared/kernel/result.ts';

const JsonWebKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  kid: z.string(),
  use: z.literal('sig'),
  alg: z.literal('ES256'),
});

const Discovery = z.strictObject({
  issuer: z.string(),
  jwks_uri: z.string(),
  token_endpoint: z.string(),
  response_types_supported: z.array(z.string()),
  subject_types_supported: z.array(z.string()),
  id_token_signing_alg_values_supported: z.array(z.string()),
});

export function signingKeyRoutes(parts: { issuer: string; jwks: () => JsonWebKeySet }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/.well-known/jwks.json',
      summary: 'The public keys that access tokens are checked with (RFC 7517)',
      answer: z.strictObject({ keys: z.array(JsonWebKey) }),
      async handle({ raw }) {
        raw.res.setHeader('Cache-Control', 'public, max-age=300');
        return accept(parts.jwks() as never);
      },
    }),
    route({
      method: 'GET',
      path: '/.well-known/openid-configuration',
      summary: 'Where tokens come from and how they are checked',
      answer: Discovery,
      async handle({ raw }) {
        const origin = originOf(raw.req.headers.host);
        return accept({
          issuer: parts.issuer,
          jwks_uri: `${origin}/.well-known/jwks.json`,
          token_endpoint: `${origin}/api/v1/sign-in`,
          response_types_supported: ['token'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['ES256'],
        });
      },
    }),
  ];
}

/** Relative to where it was asked: an installation does not know its own name. Odd host names are not repeated. */
function originOf(host: string | undefined): string {
  return host !== undefined && /^[a-z0-9.:[\]-]{1,200}$/i.test(host) ? `//${host}` : '';
}
