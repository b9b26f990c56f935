/** Width of a text at a size, in points. */
export type Measure = (text: string, size: number) => number;

export interface FittedText {
  readonly lines: readonly string[];
  readonly size: number;
}

export interface Space {
  readonly width: number;
  /** Preferred size; it shrinks by half points. */
  readonly size: number;
  readonly smallest: number;
  /** As many lines as are nice; more are taken only at the smallest size, because nothing may be cut off. */
  readonly lines: number;
}

/** Wraps a text into a space, smaller if need be; never loses a letter. */
export function fitText(text: string, space: Space, measure: Measure): FittedText {
  for (let size = space.size; size > space.smallest; size -= 0.5) {
    const lines = wrap(text, space.width, (part) => measure(part, size));
    if (lines !== null && lines.length <= space.lines) return { lines, size };
  }
  const size = space.smallest;
  const width = (part: string) => measure(part, size);
  return { lines: wrap(breakLongWords(text, space.width, width), space.width, width) ?? [text], size };
}

/** Null when a single word is wider than the line. */
function wrap(text: string, width: number, measure: (part: string) => number): string[] | null {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (measure(word) > width) return null;
    lines.push(line);
    line = word;
  }
  return [...lines, line];
}

/** A code without blanks is broken between letters. */
function breakLongWords(text: string, width: number, measure: (part: string) => number): string {
  const words = text.split(' ').map((word) => {
    if (measure(word) <= width) return word;
    const parts: string[] = [''];
    for (const letter of word.match(/\P{M}\p{M}*/gu) ?? []) {
      const last = parts.at(-1)!;
      if (last !== '' && measure(last + letter) > width) parts.push(letter);
      else parts[parts.length - 1] = last + letter;
    }
    return parts.join(' ');
  });
  return words.join(' ');
}
