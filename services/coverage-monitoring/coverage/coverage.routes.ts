import { z } from 'zod';
import { Id, UnitPath } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { accept } from '#shared/kernel/result.ts';
import type { CoverageRepository } from './coverage.repository.ts';
import { CoverageAnswer } from './coverage.view.ts';

export function coverageRoutes(repository: CoverageRepository): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/coverage/*path',
      summary:
        'How many households of a place have received, and how many are left, with all units right below',
      params: z.strictObject({ path: UnitPath }),
      query: z.strictObject({ campaign: Id }),
      answer: CoverageAnswer,
      async handle({ params: { path }, query: { campaign } }) {
        const read = await repository.readCoverage({ campaign, path });
        if (!read.ok) return read;
        const { children, ...own } = read.value.coverage;
        return accept({ ...own, children: [...children] });
      },
    }),
  ];
}
