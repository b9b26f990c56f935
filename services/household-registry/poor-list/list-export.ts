import type { UnitSet } from '#shared/contracts/fields.ts';
import type { WorkbookForm } from './list-workbook.ts';

/** Somebody took a list out as a workbook; kept for ever, and durable before the first line leaves. */
export interface ListExport {
  readonly _id: string;
  readonly at: Date;
  /** Account id. */
  readonly by: string;
  readonly list: string;
  readonly unitSet: UnitSet;
  readonly unit: string;
  /** As which amendment left it; null: as it then was. */
  readonly amendment: number | null;
  readonly form: WorkbookForm;
  /** Id of the request, as in the log. */
  readonly trace: string;
}

/** In ASCII, so that no program on the way garbles it. */
export function exportName({
  unit,
  form,
  amendment,
}: Pick<ListExport, 'unit' | 'form' | 'amendment'>): string {
  const kind = form === 'full' ? 'danh-sach-chi-tiet' : 'danh-sach-niem-yet';
  const version = amendment === null ? '' : `-dieu-chinh-${amendment}`;
  return `${kind}-${unit.replaceAll('/', '-')}${version}.xlsx`;
}
