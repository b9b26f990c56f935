import assert from 'node:assert/strict';
import { type Picture, picturesOf, type WordBox, wordBoxesOf } from './printed.ts';

const DOTS = 144;
/** Dots a point. */
const SCALE = DOTS / 72;
const DARK = 140;
/** Points of white that every printer leaves at the edge of a sheet. */
const EDGE = 14;

/** Looks at each page as a printer makes it: no word leaves the sheet, covers another, or is crossed by a rule. */
export async function assertNothingClipped(pdf: Uint8Array, what: string): Promise<void> {
  const pictures = await picturesOf(pdf, DOTS);
  const pages = await wordBoxesOf(pdf);
  assert.equal(pages.length, pictures.length, what);
  for (const [index, words] of pages.entries()) {
    const picture = pictures[index]!;
    const page = `${what}, page ${index + 1}`;
    for (const word of words) {
      assert.ok(isOnSheet(word, picture), `${page}: "${word.text}" leaves the sheet`);
      assert.ok(!isCrossed(word, picture), `${page}: a rule crosses "${word.text}"`);
    }
    assert.deepEqual(overlaps(words), [], page);
  }
}

function isOnSheet({ left, right, top, bottom }: WordBox, { width, height }: Picture): boolean {
  return left >= EDGE && top >= EDGE && right <= width / SCALE - EDGE && bottom <= height / SCALE - EDGE;
}

/** A rule is dark beyond the word on both sides of it; no letter is. */
function isCrossed(word: WordBox, picture: Picture): boolean {
  const [left, right] = [dot(word.left + 1), dot(word.right - 1)];
  const [top, bottom] = [dot(word.top - 1), dot(word.bottom + 1)];
  for (let x = left; x <= right; x += 1) if (isDark(picture, { x, y: top, toX: x, toY: bottom })) return true;
  const third = (word.bottom - word.top) / 3;
  for (let y = dot(word.top + third); y <= dot(word.bottom - third); y += 1)
    if (isDark(picture, { x: dot(word.left - 2), y, toX: dot(word.right + 2), toY: y })) return true;
  return false;
}

function isDark(
  { width, grey }: Picture,
  line: { readonly x: number; readonly y: number; readonly toX: number; readonly toY: number },
): boolean {
  for (let y = line.y; y <= line.toY; y += 1)
    for (let x = line.x; x <= line.toX; x += 1) if ((grey[y * width + x] ?? 255) > DARK) return false;
  return true;
}

function dot(points: number): number {
  return Math.round(points * SCALE);
}

/** Pairs of words that lie on one another by more than the touch of two lines. */
function overlaps(words: readonly WordBox[]): string[] {
  const sorted = words.toSorted((a, b) => a.left - b.left);
  return sorted.flatMap((word, index) => {
    const found: string[] = [];
    for (let next = index + 1; next < sorted.length && sorted[next]!.left < word.right - 1; next += 1) {
      const other = sorted[next]!;
      const common = Math.min(word.bottom, other.bottom) - Math.max(word.top, other.top);
      const lower = Math.min(word.bottom - word.top, other.bottom - other.top);
      if (common > lower * 0.4) found.push(`"${word.text}" on "${other.text}"`);
    }
    return found;
  });
}
