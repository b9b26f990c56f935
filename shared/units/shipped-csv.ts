import { readFileSync } from 'node:fs';

/** Rows of a CSV file shipped in this folder, without its header; the files are ours, so no field holds a line end. */
export function readShippedCsv(file: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8').normalize('NFC');
  return text.trimEnd().split('\n').slice(1).map(splitLine);
}

function splitLine(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  const fields = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.slice(0, -1) ?? [];
  return fields.map((field) => unquote(field.replace(/,$/, '')));
}

function unquote(field: string): string {
  return field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
}
