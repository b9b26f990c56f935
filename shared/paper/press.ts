import { parentPort } from 'node:worker_threads';
import { type Binder, type Binding, createBinder } from './binder.pdf.ts';
import type { DrawnPage, DrawnPaper } from './drawn-page.ts';

/** One thing that the printing thread is asked for; each is answered once. */
export type PressWish<Paper> =
  | { readonly wish: 'draw'; readonly papers: readonly Paper[] }
  | { readonly wish: 'begin'; readonly file: number; readonly binding: Binding }
  | { readonly wish: 'add'; readonly file: number; readonly pages: readonly DrawnPage[] }
  | { readonly wish: 'end'; readonly file: number }
  | { readonly wish: 'drop'; readonly file: number };

export type PressAnswer = readonly DrawnPaper[] | Uint8Array;

/** What a service's worker file calls with what draws its papers. */
export function serveDrawing<Paper>(draw: (paper: Paper) => DrawnPaper): void {
  const press = createPress(draw);
  parentPort!.on('message', async (wish: PressWish<Paper>) => {
    const answer = await press(wish);
    parentPort!.postMessage(answer, answer instanceof Uint8Array ? [answer.buffer as ArrayBuffer] : []);
  });
}

/** What draws papers and binds their pages into files; several files may be open. */
function createPress<Paper>(
  draw: (paper: Paper) => DrawnPaper,
): (wish: PressWish<Paper>) => Promise<PressAnswer> {
  const files = new Map<number, Binder>();
  return async (wish) => {
    switch (wish.wish) {
      case 'draw':
        return wish.papers.map(draw);
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
