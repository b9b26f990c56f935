import { z } from 'zod';
import { Id } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import { execute } from '#shared/storage/execute.ts';
import { ImportLayoutView, importLayoutView } from '../import/import-layout.view.ts';
import { SheetWish } from '../import/import-plan.ts';
import { replan } from '../import/import-step.routes.ts';
import { DONOR_LIST_WRONG_STEP, DONOR_ROW_TAKEN, decideRow, NO_CANDIDATE } from './donor-list.ts';
import { ById, type DonorRouteParts, mine } from './donor-list-access.ts';

/** How a donor's list is read, and which household a row of it means. */
export function donorRowRoutes(parts: DonorRouteParts): readonly Route[] {
  return [layout(parts), decision(parts)];
}

function layout({ storage, donors, sheets }: DonorRouteParts): Route {
  return route({
    method: 'PUT',
    path: '/api/v1/donor-lists/:id/layout',
    summary: 'Say how sheets of a donor’s list are to be read',
    params: ById,
    body: z.strictObject({ sheets: z.array(SheetWish).min(1).max(300) }),
    answer: ImportLayoutView,
    problems: [NOT_FOUND, DONOR_LIST_WRONG_STEP],
    handle: ({ params, body, command, permission }) =>
      execute(storage, command, async (tx) => {
        const row = mine(permission, await donors.get(params.id, tx));
        if (!row.ok) return row;
        if (row.value.status !== 'mapped' && row.value.status !== 'matched')
          return refuse(DONOR_LIST_WRONG_STEP);
        const wishes = new Map(body.sheets.map((wish) => [wish.index, wish]));
        const known = await sheets.all(params.id, tx);
        const changed = known.map((sheet) =>
          replan(sheet, { wish: wishes.get(sheet.head.index), row: row.value }),
        );
        await sheets.save(params.id, changed, tx);
        await donors.save({ ...row.value, status: 'mapped' }, tx);
        return accept(importLayoutView(changed));
      }),
  });
}

function decision({ storage, donors }: DonorRouteParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/donor-lists/:id/decisions',
    summary: 'Say which household a row means, or none',
    params: ById,
    body: z.strictObject({ row: z.string().max(300), household: Id.nullable() }),
    answer: z.strictObject({ row: z.string(), household: Id.nullable() }),
    problems: [NOT_FOUND, DONOR_LIST_WRONG_STEP, NO_CANDIDATE, DONOR_ROW_TAKEN],
    handle: ({ params, body, command, permission }) =>
      execute(storage, command, async (tx) => {
        const list = mine(permission, await donors.get(params.id, tx));
        if (!list.ok) return list;
        if (list.value.status !== 'matched') return refuse(DONOR_LIST_WRONG_STEP);
        const row = await donors.getRow(body.row, tx);
        if (row === null || row.donorList !== params.id || row.run !== list.value.run)
          return refuse(NOT_FOUND);
        const { household } = body;
        const decided = decideRow(row, { household, by: command.author, at: tx.at });
        if (!decided.ok) return decided;
        const isNew = household !== null && household !== row.household;
        if (isNew && (await donors.taken(list.value, [household], tx)).size > 0)
          return refuse(DONOR_ROW_TAKEN);
        await donors.saveRow(decided.value, tx);
        // Whoever confirms meanwhile meets this write: no row changes under a sum.
        await donors.save(list.value, tx);
        return accept({ row: row._id, household });
      }),
  });
}
