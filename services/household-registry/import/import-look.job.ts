import type { FieldError, Problem } from '#shared/kernel/problem.ts';
import { type Import, startTrial } from './import.ts';
import { isSure } from './import-plan.ts';
import type { SeenSheet } from './import-reading.ts';
import { type ImportSheet, sendersOf } from './import-sheet.repository.ts';
import { ended, goOn, type ImportParts, type ImportSlice } from './import-work.ts';

type Look =
  | { readonly sheets: readonly ImportSheet[] }
  | { readonly problem: Problem; readonly errors: readonly FieldError[] };

/** First look at a file: which sheets it has, how each would be read, how many rows there are. */
export const lookSlice: ImportSlice<'look'> = async (parts, { subject, cursor }, tx) => {
  const asked = await parts.imports.get(subject);
  if (asked === null || asked.status !== 'received') return ended(cursor);
  // Before the transaction's first read: a large file takes its time.
  const look = await lookInto(asked, parts);
  const row = await parts.imports.get(subject, tx);
  if (row === null || row.status !== 'received') return ended(cursor);
  if ('problem' in look) {
    const { problem, errors } = look;
    const stop = { code: problem.code, errors };
    await parts.imports.save({ ...row, status: 'unreadable', stop, endedAt: tx.at }, tx);
    return ended(cursor);
  }
  await parts.sheets.save(subject, look.sheets, tx);
  const fileRows = look.sheets.reduce((sum, { rowCount, plan }) => sum + (plan.read ? rowCount : 0), 0);
  const mapped: Import = { ...row, status: 'mapped', sheets: look.sheets.length, fileRows };
  const trying = row.auto && isSure(look.sheets.map(({ plan }) => plan)) ? startTrial(mapped, tx.at) : null;
  if (trying === null || !trying.ok) {
    await parts.imports.save(mapped, tx);
    return ended(cursor);
  }
  await parts.imports.save(trying.value, tx);
  return goOn({ phase: 'trial', trial: trying.value.trial, taken: 0 });
};

async function lookInto(row: Import, { files, sheets, reader }: ImportParts): Promise<Look> {
  const remembered = await sheets.remembered(sendersOf(row));
  const bytes = await files.read(row.file.id, row.file.bytes);
  const { unitSet, unit, year } = row;
  const seen: ImportSheet[] = [];
  for await (const event of reader.look({ bytes, unitSet, unit, year, remembered })) {
    if (event.type === 'refused') return event;
    if (event.type === 'sheet') seen.push(toSheet(event, remembered[event.plan.layout.signature] ?? []));
  }
  return { sheets: seen };
}

function toSheet(
  { head, rows, rowCount, plan, remembered }: SeenSheet,
  chosen: ImportSheet['chosen'],
): ImportSheet {
  return { head, rows, rowCount, plan, chosen: remembered ? chosen : [], remembered };
}
