import type { ImportSheet } from '../../shell/api-types.ts';

/** What is said of a sheet by hand. */
export interface SheetWish {
  readonly index: number;
  readonly read: boolean;
  readonly charset: ImportSheet['charset'];
  readonly header: ImportSheet['layout']['header'];
  readonly columns: ImportSheet['chosen'];
  readonly village?: string | null;
  readonly commune?: string | null;
  readonly class?: 'N' | 'CN' | null;
}

/** All that was said so far: what a wish leaves open is guessed anew. */
export function wishOf(sheet: ImportSheet): SheetWish {
  const { index, read, charset, layout, chosen } = sheet;
  return {
    index,
    read,
    charset,
    header: layout.header,
    columns: chosen,
    ...(lacks(sheet, 'village') ? { village: layout.village.name } : {}),
    ...(lacks(sheet, 'commune') ? { commune: layout.commune.code } : {}),
    ...(lacks(sheet, 'class') ? { class: layout.class.value } : {}),
  };
}

/** Whether the guess found nothing, so that a person has to say it, or has said it. */
export function lacks({ layout }: ImportSheet, what: 'village' | 'commune' | 'class'): boolean {
  return layout.notes.includes(`${what}-missing`);
}
