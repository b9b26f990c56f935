import { classOf } from '../import/class-words.ts';
import type { Cells, PersonCells } from '../import/import-column.ts';
import { relationOf } from '../import/relation-words.ts';
import { courtesyOf, withoutCourtesy } from './courtesy.ts';
import type { LaidRow } from './laid-row.ts';
import { peopleIn } from './people-in-cell.ts';
import { communeNameOf, villageNameOf } from './place-words.ts';
import { householdCells, personCells } from './row-cells.ts';
import type { Section } from './row-judge.ts';
import type { RecordNote, TablePerson, TableRecord } from './table.ts';
import type { TableLayout } from './table-layout.ts';
import type { Role } from './table-role.ts';

interface OpenHousehold {
  readonly line: number;
  readonly lines: number[];
  cells: Cells;
  readonly persons: TablePerson[];
  readonly notes: Set<RecordNote>;
}

/** What the rows above say for the household: the section that it stands in. */
interface Standing {
  village: string | null;
  commune: string | null;
  class: 'N' | 'CN' | null;
}

/** A household with more rows than this is a mistake of the layout; the rest is read as another. */
const LINES_MOST = 200;

/** Gathers the rows of a household, and hands it out when the next one begins. */
export function createHouseholdGatherer(layout: TableLayout) {
  const standing: Standing = { village: null, commune: null, class: null };
  let carriedVillage = '';
  let open: OpenHousehold | null = null;

  function flush(): readonly TableRecord[] {
    if (open === null) return [];
    const { line, lines, cells, persons, notes } = open;
    open = null;
    const listed = layout.members === 'none' ? {} : { persons };
    return [{ kind: 'record', sheet: layout.sheet, line, lines, cells, ...listed, notes: [...notes] }];
  }

  function begin(row: LaidRow): readonly TableRecord[] {
    const done = flush();
    const { cells, notes } = householdCells(personal(row, layout));
    open = {
      line: row.line,
      lines: [row.line],
      cells: {},
      persons: [],
      notes: new Set([...notes, ...notesOf(row)]),
    };
    open.cells = placed(cells, open.notes);
    addHeadsOwnMember(row);
    return done;
  }

  function add(row: LaidRow): readonly TableRecord[] {
    if (open === null || open.lines.length >= LINES_MOST) return begin(row);
    open.lines.push(row.line);
    for (const note of notesOf(row)) open.notes.add(note);
    const cells = personCells(personal(row, layout));
    // Some lists name the household first and then its head again among the members.
    const again = relationOf(cells.quan_he ?? '') === 'head' && cells.ho_ten === open.cells.ho_ten_chu_ho;
    if (again) open.cells = completed(open.cells, cells);
    else open.persons.push({ line: row.line, cells });
    return [];
  }

  function section({ what, text }: Section): readonly TableRecord[] {
    const done = flush();
    if (what === 'village') standing.village = villageNameOf(text);
    if (what === 'commune') standing.commune = communeNameOf(text);
    if (what === 'class') standing.class = classOf(text) === 'near-poor' ? 'CN' : 'N';
    return done;
  }

  /** A head's row may name its first member in a column of members, or all of them in one cell. */
  function addHeadsOwnMember(row: LaidRow): void {
    const member = row.text('ten_thanh_vien') ?? '';
    if (open === null || member === '' || row.text('ho_ten_chu_ho') === undefined) return;
    const several = peopleIn(row.written('ten_thanh_vien') ?? '');
    if (several !== null) {
      addAll(row, several);
      return;
    }
    if (member === row.text('ho_ten_chu_ho') || relationOf(row.text('quan_he') ?? '') === 'head') return;
    open.persons.push({ line: row.line, cells: personCells(personal(row, layout)) });
  }

  function addAll(row: LaidRow, people: readonly PersonCells[]): void {
    const head = row.text('ho_ten_chu_ho');
    const isHead = ({ ho_ten, quan_he }: PersonCells) =>
      ho_ten === head || relationOf(quan_he ?? '') === 'head';
    open?.persons.push(...people.filter((one) => !isHead(one)).map((cells) => ({ line: row.line, cells })));
  }

  /** Fills in what rows above, the title or the sheet's name say. */
  function placed(cells: Cells, notes: Set<RecordNote>): Cells {
    const own = cells.thon ?? '';
    if (own !== '') carriedVillage = own;
    const carried = layout.village.carried ? carriedVillage : '';
    const village = own || standing.village || carried || layout.village.name || '';
    if (own === '' && standing.village === null && carried !== '') notes.add('village-carried');
    const classed = cells.phan_loai || standing.class || layout.class.value || cells.phan_loai;
    if ((cells.phan_loai ?? '') === '' && standing.class === null && layout.class.value !== null)
      notes.add('class-from-title');
    const commune =
      standing.commune !== null && !cells.ten_xa && !cells.ma_xa ? { ten_xa: standing.commune } : {};
    const named = cells.ma_xa || cells.ten_xa || standing.commune;
    const code = !named && layout.commune.code !== null ? { ma_xa: layout.commune.code } : {};
    return {
      ...cells,
      ...(village === '' && cells.thon === undefined ? {} : { thon: village }),
      ...(classed === undefined ? {} : { phan_loai: classed }),
      ...commune,
      ...code,
    };
  }

  return { begin, add, section, flush };
}

function notesOf(row: LaidRow): readonly RecordNote[] {
  const notes: RecordNote[] = row.hidden ? ['row-hidden'] : [];
  if (row.dittos.size === 0) return notes;
  notes.push('ditto');
  if (isPersonal.some((role) => row.dittos.has(role))) notes.push('national-id-ditto');
  return notes;
}

const isPersonal: readonly Role[] = ['so_dinh_danh', 'so_cmnd'];

const NAMES: ReadonlySet<Role> = new Set(['ho_ten_chu_ho', 'ten_thanh_vien', 'ho_dem']);

/** Cells as they are written, but for a ditto mark under somebody else's identity number and a form of address. */
function personal(row: LaidRow, { courtesy }: TableLayout): (role: Role) => string | undefined {
  const called = courtesy ? courtesyOf(row.text('ho_ten_chu_ho') ?? row.text('ho_dem') ?? '') : null;
  return (role) => {
    if (isPersonal.includes(role) && row.dittos.has(role)) return '';
    const text = row.written(role);
    if (!courtesy) return text;
    if (NAMES.has(role) && text !== undefined) return withoutCourtesy(text);
    return role === 'gioi_tinh' && (text ?? '') === '' ? (called ?? text) : text;
  };
}

/** What the household's own row left empty. */
function completed(cells: Cells, person: PersonCells): Cells {
  const { quan_he: _, ho_ten: __, ...facts } = person;
  const missing = Object.entries(facts).filter(([column]) => !cells[column as keyof typeof facts]);
  return { ...cells, ...Object.fromEntries(missing) };
}
