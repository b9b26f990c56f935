import { levelTones } from '#shared/vietnam/text.ts';
import { classOf } from '../import/class-words.ts';
import { communesNamed } from '../import/commune-name.ts';
import { cleanCell } from './cell-text.ts';
import type { Seen } from './guess-seen.ts';
import { headingKey } from './heading-key.ts';
import {
  communesInTitle,
  isPlainSheetName,
  VILLAGE_LABEL,
  villageInAddress,
  villageInTitle,
  villageNameOf,
} from './place-words.ts';
import { specialRow } from './special-row.ts';
import type { TableLayout } from './table-layout.ts';
import { PERSONAL_ROLES } from './table-role.ts';

/** Where the villages of the rows are said, and the one for rows that say none. */
export function guessVillage(seen: Seen): TableLayout['village'] {
  const { all, data, columnOf } = seen;
  const inTitle = titles(seen)
    .map(villageInTitle)
    .find((name) => name !== null);
  const inSheet = sheetVillage(seen);
  const name = surest(inTitle, inSheet);
  const column = columnOf('thon');
  const filled = column === undefined ? 0 : shareFilled(data, column, seen);
  const rows = all.some((cells) => isSparse(cells, seen) && specialRow(cells) === 'village');
  const carried = column !== undefined && !rows && isWrittenOnce(data.map((cells) => cells[column] ?? ''));
  if (filled > 0) return { from: 'column', name, carried };
  if (rows) return { from: 'rows', name, carried: false };
  const address = columnOf('dia_chi');
  if (address !== undefined && data.some((cells) => villageInAddress(cells[address] ?? '') !== null))
    return { from: 'address', name, carried: false };
  const fromSheet = name !== null && name === inSheet?.name;
  const from = name === null ? 'none' : fromSheet ? 'sheet-name' : 'title';
  return { from, name, carried: false };
}

/** A sheet is named for its village more surely than a title is; but a title has its name in full. */
function surest(
  inTitle: string | undefined,
  inSheet: { readonly name: string; readonly sure: boolean } | null,
): string | null {
  if (inTitle === undefined) return inSheet?.name ?? null;
  const level = (text: string) => levelTones(text).toLowerCase();
  const isFuller = inSheet !== null && level(inTitle).endsWith(level(inSheet.name));
  return inSheet?.sure === true && !isFuller ? inSheet.name : inTitle;
}

/** The commune for rows that name none: the place itself, or the one that a title names. */
export function guessCommune(seen: Seen): TableLayout['commune'] {
  const { context, columnOf, head } = seen;
  const place = { tree: context.tree, unit: context.unit };
  const here = context.tree.communes(context.unit);
  const own = here.length === 1 ? (here[0]?.code ?? null) : null;
  const named = new Set(titles(seen).flatMap((title) => communesInTitle(title, place)));
  const inTitle = named.size === 1 ? ([...named][0] ?? null) : null;
  const inSheet = communesNamed(head.name, place);
  const code = own ?? inTitle ?? (inSheet.length === 1 ? (inSheet[0]?.code ?? null) : null);
  if (columnOf('ma_xa') !== undefined || columnOf('ten_xa') !== undefined) return { from: 'column', code };
  if (own !== null) return { from: 'place', code };
  if (inTitle !== null) return { from: 'title', code };
  return { from: code === null ? 'none' : 'sheet-name', code };
}

/** The class for rows that name none: lists of one class say it in their title only. */
export function guessClass(seen: Seen): TableLayout['class'] {
  const { columnOf, all, head } = seen;
  const value = titleClass([...titles(seen), head.name]);
  if (columnOf('phan_loai') !== undefined) return { from: 'column', value };
  if (columnOf('la_ngheo') !== undefined || columnOf('la_can_ngheo') !== undefined)
    return { from: 'ticks', value };
  if (all.some((cells) => isSparse(cells, seen) && specialRow(cells) === 'class'))
    return { from: 'rows', value };
  return { from: value === null ? 'none' : 'title', value };
}

/** Only when the titles speak of one class. */
function titleClass(texts: readonly string[]): 'N' | 'CN' | null {
  const said = new Set(
    texts.flatMap((text) => {
      const key = headingKey(text);
      const near = /\b(can ngheo|hcn)\b/.test(key);
      const rest = key.replace(
        /\b(ho )?can ngheo\b|\b(chuan|giam|xoa|quy vi nguoi|ra soat ho|thoat) ngheo\b/g,
        '',
      );
      const poor = /\b(ho ngheo|hn)\b/.test(rest) || (text.length < 12 && classOf(text) === 'poor');
      return [...(near ? ['CN' as const] : []), ...(poor ? ['N' as const] : [])];
    }),
  );
  return said.size === 1 ? ([...said][0] ?? null) : null;
}

/** What stands above the headings. */
function titles({ rows, header }: Seen): readonly string[] {
  return rows
    .filter(({ line }) => header !== null && line < header.first)
    .flatMap(({ cells }) => cells.map(cleanCell))
    .filter((text) => /\p{L}/u.test(text));
}

function sheetVillage({ head, context }: Seen): { readonly name: string; readonly sure: boolean } | null {
  const name = villageNameOf(head.name);
  if (VILLAGE_LABEL.test(name)) return { name, sure: true };
  const commune = communesNamed(head.name, context).length > 0;
  return isPlainSheetName(head.name) || commune ? null : { name, sure: false };
}

/** Whether a village is written in its first row only, and the rows below mean the same: no name is ever followed by itself. */
function isWrittenOnce(cells: readonly string[]): boolean {
  const names = cells.filter((text) => text !== '');
  const repeated = names.some((name, index) => index > 0 && name === names[index - 1]);
  return cells[0] !== '' && names.length > 0 && names.length < cells.length * 0.9 && !repeated;
}

function shareFilled(data: readonly (readonly string[])[], column: number, seen: Seen): number {
  const rows = data.filter((cells) => !isSparse(cells, seen));
  return rows.filter((cells) => (cells[column] ?? '') !== '').length / Math.max(1, rows.length);
}

/** Whether a row has nothing of a person but perhaps a name. */
function isSparse(cells: readonly string[], { columnOf }: Seen): boolean {
  return PERSONAL_ROLES.every((role) => {
    const text = cells[columnOf(role) ?? -1] ?? '';
    return text === '' || specialRow([text]) !== null;
  });
}
