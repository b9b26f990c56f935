import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UnitSet } from '#shared/contracts/fields.ts';
import { type Route, route, STREAMED } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';

export const Installation = z.strictObject({
  sample: z.boolean().describe('made data: the pages say so'),
  unitSet: UnitSet,
  accounts: z
    .array(z.strictObject({ username: z.string(), password: z.string(), label: z.string() }))
    .optional()
    .describe('sample mode only: shown on the sign-in page'),
});

export type Installation = z.infer<typeof Installation>;

export function installationRoutes(parts: { installation: Installation; openapiFile: string }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/installation',
      summary: 'What this installation is, before anybody signs in',
      answer: Installation,
      handle: async () => accept(parts.installation),
    }),
    route({
      method: 'GET',
      path: '/api/v1/openapi.json',
      summary: 'This description',
      answer: z.record(z.string(), z.unknown()),
      async handle({ raw: { res } }) {
        const text = await readFile(parts.openapiFile).catch(() => null);
        if (text === null) return refuse(NOT_FOUND);
        res.setHeader('Content-Type', 'application/json; charset=utf-8');
        res.setHeader('Cache-Control', 'no-cache');
        res.end(text);
        return STREAMED;
      },
    }),
  ];
}
