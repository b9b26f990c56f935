import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { Id } from '#shared/contracts/fields.ts';
import { type Route, route, STREAMED } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { refuse } from '#shared/kernel/result.ts';
import { writeWorkbook } from '#shared/sheet/sheet-writer.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { permitAt } from '../place-scope.ts';
import type { LeftHousehold, RehomingRepository } from './rehoming.repository.ts';
import type { RehomingRow } from './rehoming-row.ts';
import { rehomingSheets } from './rehoming-workbook.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
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
      raw.res.writeHead(200, {
        'Content-Type': WORKBOOK,
        'Content-Disposition': `attachment; filename="chuyen-don-vi-${rehoming.year}.xlsx"`,
        'Cache-Control': 'private, no-store',
      });
      await pipeline(writeWorkbook(sheets), raw.res).catch((error: NodeJS.ErrnoException) => {
        // A reader who goes away in the middle is no fault of ours.
        if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
      });
      return STREAMED;
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
