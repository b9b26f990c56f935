import { type Binder, type Binding, createBinder } from '../paper/binder.pdf.ts';
import type { DrawnPage, DrawnPaper } from '../paper/drawn-page.ts';
import { drawPostedList } from '../posted-list/posted-list.pdf.ts';
import { drawReceiptList } from '../receipt-list/receipt-list.pdf.ts';
import type { Paper } from './paper.ts';

/** One thing that the printing thread is asked for; each is answered once. */
export type PressWish =
  | { readonly wish: 'draw'; readonly papers: readonly Paper[] }
  | { readonly wish: 'begin'; readonly file: number; readonly binding: Binding }
  | { readonly wish: 'add'; readonly file: number; readonly pages: readonly DrawnPage[] }
  | { readonly wish: 'end'; readonly file: number }
  | { readonly wish: 'drop'; readonly file: number };

export type PressAnswer = readonly DrawnPaper[] | Uint8Array;

/** What draws papers and binds their pages into files; several files may be open. */
export function createPress(): (wish: PressWish) => Promise<PressAnswer> {
  const files = new Map<number, Binder>();
  return async (wish) => {
    switch (wish.wish) {
      case 'draw':
        return wish.papers.map(drawPaper);
      case 'begin':
        files.set(wish.file, createBinder(wish.binding));
        return new Uint8Array();
      case 'add': {
        const binder = files.get(wish.file)!;
        binder.add(wish.pages);
        return binder.taken();
      }
      case 'end': {
        const rest = await files.get(wish.file)!.end();
        files.delete(wish.file);
        return rest;
      }
      case 'drop':
        files.delete(wish.file);
        return new Uint8Array();
    }
  };
}

export function drawPaper(paper: Paper): DrawnPaper {
  switch (paper.kind) {
    case 'receipt-list':
      return drawReceiptList(paper);
    case 'posted-list':
      return drawPostedList(paper);
  }
}
