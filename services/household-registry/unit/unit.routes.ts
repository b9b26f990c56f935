import { z } from 'zod';
import { UnitPath, UnitSet } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import { parentPath } from '#shared/units/unit-path.ts';
import { loadUnitSet, type UnitTree } from '#shared/units/unit-set.ts';
import type { VillageRepository } from '../village/village.repository.ts';
import { communeView, UnitView, unitView, villageView } from './unit.view.ts';

export const SetQuery = z.strictObject({
  set: UnitSet.optional().describe('the current unit set unless told'),
});

/** The tree from the whole country down to the villages. */
export function unitRoutes(parts: { villages: VillageRepository; unitSet: UnitSet }): readonly Route[] {
  const { villages } = parts;

  async function viewOf(tree: UnitTree, path: string) {
    const unit = tree.get(path);
    if (unit?.level === 'commune')
      return accept(communeView(tree, unit, await villages.everOfCommune(tree.set, path)));
    if (unit !== undefined) return accept(unitView(tree, unit));
    const commune = tree.get(parentPath(path) ?? '');
    const village = commune?.level === 'commune' ? await villages.get(tree.set, path) : null;
    return village === null || commune === undefined
      ? refuse(NOT_FOUND)
      : accept(villageView(tree, commune, village));
  }

  return [
    route({
      method: 'GET',
      path: '/api/v1/units',
      summary: 'The whole country with its provinces',
      query: SetQuery,
      answer: UnitView,
      handle: ({ query }) => viewOf(loadUnitSet(query.set ?? parts.unitSet), ''),
    }),
    route({
      method: 'GET',
      path: '/api/v1/units/*path',
      summary: 'A unit with what stands above and right below it',
      params: z.strictObject({ path: UnitPath }),
      query: SetQuery,
      answer: UnitView,
      problems: [NOT_FOUND],
      handle: ({ params, query }) => viewOf(loadUnitSet(query.set ?? parts.unitSet), params.path),
    }),
  ];
}
