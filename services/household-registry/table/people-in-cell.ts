import { cleanText, searchKey } from '#shared/vietnam/text.ts';
import type { PersonCells } from '../import/import-column.ts';

const NAME = /^\p{L}[\p{L}\p{M}'’.-]*(?:\s+[\p{L}\p{M}'’.-]+){1,6}$/u;
/** '1. Nguyễn Thị An (vợ, 1970)', '- Nguyễn Văn Bình: con, 1995'. */
const PERSON = /^(?:\d{1,2}\s*[.)/-]\s*|[-+*•]\s*)?([^(:\d]+?)\s*(?:[(:]\s*([^()]*?)\s*\)?)?$/u;
const BETWEEN = /[;\n]|(?<=\))[\s,]*(?=[\p{Lu}\d])/u;

/** The people that one cell lists, each with what stands behind the name; null where it holds a plain name or no list. */
export function peopleIn(written: string): readonly PersonCells[] | null {
  if (!/[;\n(:]/.test(written)) return null;
  const parts = written
    .split(BETWEEN)
    .map(cleanText)
    .filter((part) => part !== '');
  const people = parts.map(personIn);
  return people.length > 0 && people.every((person) => person !== null) ? people : null;
}

function personIn(part: string): PersonCells | null {
  const [, name = '', facts = ''] = PERSON.exec(part.replace(/[,.]$/, '')) ?? [];
  if (!NAME.test(name)) return null;
  const said = facts
    .split(/[,;/](?!\d)|\s[-–]\s/)
    .map(cleanText)
    .filter((fact) => fact !== '')
    .map(factIn);
  return Object.assign({ ho_ten: name }, ...said);
}

/** A word that is nothing else is said of the relation. */
function factIn(text: string): PersonCells {
  if (/^\d{9}(\d{3})?$/.test(text)) return { so_dinh_danh: text };
  if (/\d{4}$/.test(text)) return { nam_sinh: text };
  return /^(nam|nu)$/.test(searchKey(text)) ? { gioi_tinh: text } : { quan_he: text };
}
