/** A page ready to be bound into any document: nothing in it depends on what lies before or behind. */
export interface DrawnPage {
  readonly shape: PageShape;
  /** The page's content as PDF writes it, deflated. */
  readonly content: Uint8Array;
  /** Names of the faces that it uses. */
  readonly faces: readonly string[];
}

export type PageShape = 'portrait' | 'landscape';

/** Which rows of a list a page shows, with the page's own id. */
export interface ListedPage {
  readonly id: string;
  /** From `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
}

/** What drawing a paper gives. */
export interface DrawnPaper {
  readonly pages: readonly DrawnPage[];
  /** Of a list: one for each page. Other papers have none. */
  readonly listed: readonly ListedPage[];
}

/** A4 in points. */
export const SHAPES: Readonly<Record<PageShape, { readonly width: number; readonly height: number }>> = {
  portrait: { width: 595.28, height: 841.89 },
  landscape: { width: 841.89, height: 595.28 },
};

export const mm = (millimetres: number) => (millimetres * 72) / 25.4;
