import type { ServerResponse } from 'node:http';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { faultWords } from '#shared/rules/import-words.ts';
import type { Mark } from '../sheet/sheet-marked.ts';
import { markSheets } from '../sheet/sheet-marked-file.ts';
import { IMPORT_WRONG_STEP, type Import } from './import.ts';
import { type ImportSeal, openJson } from './import-seal.ts';
import type { RowContent, StagedRow } from './import-staging.ts';
import type { ImportParts } from './import-work.ts';

const SLICE = 5_000;
const VERDICTS = ['new', 'changed', 'unchanged', 'refused', 'unclear'] as const;
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** Sends the sender's own file back, with the reasons beside each line that was not taken. */
export async function sendMarkedFile(
  parts: ImportParts & { readonly maxBytes: number },
  row: Import,
  res: ServerResponse,
): Promise<Result<null>> {
  if (row.trial === 0 || row.status === 'trying') return refuse(IMPORT_WRONG_STEP);
  const marks = await marksOf(parts, row);
  const sheets = await parts.sheets.all(row._id);
  const headings = sheets.flatMap(({ head, plan }) => {
    const line = plan.layout.header?.last;
    return plan.read && line !== undefined ? [{ sheet: head.index, line }] : [];
  });
  const bytes = await parts.files.read(row.file.id, row.file.bytes);
  const limits = { inputBytes: parts.maxBytes };
  for await (const event of markSheets({ bytes }, { marks, headings }, { limits })) {
    if (event.type === 'refused') return refuse(event.problem, event.errors);
    if (event.type === 'form') writeHead(res, { name: row.file.name, extension: event.extension });
    else if (!res.write(event.bytes))
      await new Promise((resolve) => res.once('drain', resolve).once('close', resolve));
    if (res.destroyed) break;
  }
  res.end();
  return accept(null);
}

function writeHead(
  res: ServerResponse,
  { name, extension }: { name: string; extension: 'xlsx' | 'csv' },
): void {
  res.writeHead(200, {
    'Content-Type': TYPES[extension],
    'Content-Disposition': `attachment; filename="${plainName(name)}-ly-do.${extension}"`,
    'Cache-Control': 'private, no-store',
  });
}

async function marksOf({ rows, importSeal }: ImportParts, row: Import): Promise<readonly Mark[]> {
  const marks: Mark[] = [];
  for (let after = ''; ; ) {
    const part = { after, verdicts: VERDICTS, limit: SLICE };
    const staged = await rows.slice({ import: row._id, trial: row.trial }, part);
    for (const one of staged) {
      const text = [wordsOf(one), leftOutWords(importSeal, one)].filter((words) => words !== '').join('; ');
      if (text !== '') marks.push({ sheet: one.sheetIndex, line: one.line, text });
    }
    const last = staged.at(-1);
    if (staged.length < SLICE || last === undefined) return marks;
    after = last._id;
  }
}

/** Words of a cell of groups that the row was taken without. */
function leftOutWords(seal: ImportSeal, { _id, sealed, warnings }: StagedRow): string {
  if (!warnings.some((warning) => warning === 'group-unknown' || warning === 'group-retired')) return '';
  const { groupsLeft = [] } = openJson(seal, _id, sealed) as RowContent;
  return groupsLeft.length === 0 ? '' : `Bỏ qua nhóm ưu tiên: ${groupsLeft.join(', ')}`;
}

function wordsOf({ verdict, faults, effect }: StagedRow): string {
  if (verdict === 'unclear') return faultWords({ column: '', code: 'line-unclear' });
  const said = effect === null ? faults : [{ column: '', code: effect }];
  return said.map(faultWords).join('; ');
}

/** Plain letters only: the sender's own name may hold anything. */
function plainName(name: string): string {
  const plain = name
    .replace(/\.[^.]*$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return plain === '' ? 'danh-sach' : plain;
}
