export interface PageBreaking {
  /** Heights of the rows; none is ever split. */
  readonly heights: readonly number[];
  /** Room for rows on the first page, and on each that follows. */
  readonly first: number;
  readonly next: number;
  /** Total, words and signatures; they stand with at least two rows, so that nobody signs an empty page. */
  readonly tail: number;
}

/** A page's rows: from `start` up to, not including, `end`. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

const ROWS_WITH_SIGNATURES = 2;

/** Pages are filled from the front; the last one takes rows over when the signatures would stand alone. */
export function breakPages(breaking: PageBreaking): readonly RowRange[] {
  const { heights, first, next, tail } = breaking;
  const { starts, used } = fillPages(breaking);
  const lastStart = starts.at(-1)!;
  const company = Math.max(0, heights.length - ROWS_WITH_SIGNATURES);
  const fits = used + tail <= (starts.length === 1 ? first : next);
  if (!fits && (company > lastStart || starts.length === 1)) starts.push(company);
  const lonely = fits && starts.length > 1 && lastStart > company;
  if (lonely && company > starts.at(-2)!) starts[starts.length - 1] = company;
  return starts.map((start, page) => ({ start, end: starts[page + 1] ?? heights.length }));
}

function fillPages({ heights, first, next }: PageBreaking): { starts: number[]; used: number } {
  const starts = [0];
  let used = 0;
  heights.forEach((height, index) => {
    if (used > 0 && used + height > (starts.length === 1 ? first : next)) {
      starts.push(index);
      used = 0;
    }
    used += height;
  });
  return { starts, used };
}
