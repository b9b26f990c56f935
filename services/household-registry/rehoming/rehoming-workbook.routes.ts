import { z } from 'zod';
import { Id } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { refuse } from '#shared/kernel/result.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { permitAt } from '../place-scope.ts';
import { sendWorkbook, WORKBOOK } from '../sheet/send-workbook.ts';
import type { LeftHousehold, RehomingRepository } from './rehoming.repository.ts';
import type { RehomingRow } from './rehoming-row.ts';
import { rehomingSheets } from './rehoming-workbook.ts';

const SLICE = 500;

/** The villages of a re-homing, and who is left, as a workbook for those who decide on paper. */
export function rehomingWorkbookRoute(rehomings: RehomingRepository): Route {
  return route({
    method: 'GET',
    path: '/api/v1/rehomings/:id/workbook',
    summary: 'The villages of a re-homing and the households that are left, as a workbook',
    params: z.strictObject({ id: Id }),
    query: z.strictObject({
      state: z.enum(['automatic', 'undecided', 'decided', 'left-out']).optional(),
    }),
    produces: WORKBOOK,
    answer: z.unknown(),
    problems: [NOT_FOUND],
    async handle({ params, query, permission, raw }) {
      const rehoming = await rehomings.get(params.id);
      if (rehoming === null) return refuse(NOT_FOUND);
      const place = permitAt(permission, { unitSet: rehoming.toSet, unit: rehoming.unit });
      if (!place.ok) return place;
      const sheets = rehomingSheets({
        rehoming,
        tree: loadUnitSet(rehoming.toSet),
        rows: allRows(rehomings, params.id, query.state),
        left: allLeft(rehomings, params.id),
      });
      return sendWorkbook(raw.res, { name: `chuyen-don-vi-${rehoming.year}.xlsx`, sheets });
    },
  });
}

async function* allRows(
  rehomings: RehomingRepository,
  id: string,
  state: RehomingRow['state'] | undefined,
): AsyncGenerator<RehomingRow> {
  for (let after = ''; ; ) {
    const rows = await rehomings.page(id, { state }, { after, limit: SLICE });
    yield* rows;
    if (rows.length < SLICE) return;
    after = rows.at(-1)!.path;
  }
}

async function* allLeft(rehomings: RehomingRepository, id: string): AsyncGenerator<LeftHousehold> {
  for (let after = ''; ; ) {
    const rows = await rehomings.leftOf(id, { after, limit: SLICE });
    yield* rows;
    if (rows.length < SLICE) return;
    after = rows.at(-1)!._id;
  }
}
