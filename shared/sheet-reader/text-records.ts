import { SHEET_QUOTE_OPEN, SHEET_TOO_MANY_COLUMNS, SheetRefusal } from './sheet-problem.ts';

export interface TextRecord {
  /** Of its first line, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

export interface RecordReader {
  push(text: string): void;
  end(): void;
}

const DELIMITERS = ['\t', ';', ','] as const;

export type Delimiter = (typeof DELIMITERS)[number];

/** The one that most of the first lines have, and have most evenly; text without any is one column. */
export function detectDelimiter(sample: string): Delimiter {
  const lines = sample
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line !== '');
  const score = (mark: Delimiter) => {
    const counts = lines.slice(0, 50).map((line) => line.split(mark).length - 1);
    const often = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    return often * 1_000 + counts.filter((count) => count === often && count > 0).length;
  };
  return DELIMITERS.reduce((best, mark) => (score(mark) > score(best) ? mark : best), ',');
}

/**
 * Splits delimited text that comes in pieces (RFC 4180, any line end). A quotation mark inside an unquoted field is a
 * letter of it, and text behind a closed one still belongs to the field: people type such things.
 */
export function createRecordReader(
  { delimiter, longest }: { readonly delimiter: Delimiter; readonly longest: number },
  said: (record: TextRecord) => void,
): RecordReader {
  let held = '';
  let line = 1;

  /** Says the records that are surely whole, and gives back what is left. */
  function read(text: string, last: 'last' | 'more'): string {
    let at = 0;
    let fields: string[] = [];
    let start = 0;
    let lines = 0;
    while (at < text.length) {
      const field = text.charCodeAt(at) === QUOTE ? quotedField(text, at) : bareField(text, at);
      if (field === null && last === 'more') return text.slice(start);
      if (field === null) throw new SheetRefusal(SHEET_QUOTE_OPEN, `line ${line + lines}`);
      lines += field.lines;
      fields.push(field.value);
      at = field.end;
      if (text.charCodeAt(at) === mark) {
        at += 1;
        if (at < text.length) continue;
        if (last === 'more') return text.slice(start);
        fields.push('');
      }
      // A line end that may go on in the next piece, as CR LF does.
      if (last === 'more' && at + 1 >= text.length) return text.slice(start);
      at += text.startsWith('\r\n', at) ? 2 : 1;
      said({ line, fields });
      line += lines + 1;
      fields = [];
      lines = 0;
      start = at;
    }
    return '';
  }

  function bareField(text: string, from: number) {
    let end = from;
    for (; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (code === mark || code === LF || code === CR) break;
    }
    return { value: text.slice(from, end), end, lines: 0 };
  }

  function quotedField(text: string, from: number) {
    let end = text.indexOf('"', from + 1);
    while (end !== -1 && text.charCodeAt(end + 1) === QUOTE) end = text.indexOf('"', end + 2);
    if (end === -1) return null;
    const inner = text.slice(from + 1, end).replaceAll('""', '"');
    const rest = bareField(text, end + 1);
    return { value: inner + rest.value, end: rest.end, lines: lineEnds(inner) };
  }

  const mark = delimiter.charCodeAt(0);
  return {
    push(text) {
      held = read(held + text, 'more');
      if (held.length > longest)
        throw new SheetRefusal(
          held.includes('"') ? SHEET_QUOTE_OPEN : SHEET_TOO_MANY_COLUMNS,
          `line ${line}`,
        );
    },
    end() {
      read(held, 'last');
    },
  };
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

function lineEnds(text: string): number {
  return text.includes('\n') || text.includes('\r') ? text.split(/\r\n|\r|\n/).length - 1 : 0;
}
