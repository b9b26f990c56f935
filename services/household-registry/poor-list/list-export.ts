import type { WorkbookForm } from './list-workbook.ts';

/** In ASCII, so that no program on the way garbles it. */
export function exportName(taken: {
  readonly unit: string;
  readonly form: WorkbookForm;
  readonly amendment: number | null;
}): string {
  const kind = taken.form === 'full' ? 'danh-sach-chi-tiet' : 'danh-sach-niem-yet';
  const version = taken.amendment === null ? '' : `-dieu-chinh-${taken.amendment}`;
  return `${kind}-${taken.unit.replaceAll('/', '-')}${version}.xlsx`;
}
