import type { PoorClass } from '#shared/contracts/fields.ts';
import type { WrittenCell, WrittenColumn, WrittenLine, WrittenSheet } from '#shared/sheet/written-sheet.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { formatDate } from '#shared/vietnam/date.ts';
import { ethnicityName } from '#shared/vietnam/ethnicity.ts';
import type { Household, Member } from '../household/household.ts';
import type { FieldSeal, PersonalField, SealedField } from '../household/sealed-field.ts';
import type { GroupNames } from '../priority-flag/group-names.ts';
import type { ListMoment } from './list-moment.ts';
import type { PoorListEntry } from './poor-list-entry.ts';

/** A row of the list with the household as the registry knows it: its people are not in the list's row. */
export interface PrintedEntry {
  readonly entry: PoorListEntry;
  readonly household: Household | undefined;
}

/** `full`: the ministry's layout with members and numbers, for staff. `posted`: for the notice board, without them. */
export type WorkbookForm = 'full' | 'posted';

export interface WorkbookParts {
  readonly form: WorkbookForm;
  readonly moment: ListMoment;
  readonly seal: FieldSeal;
  readonly groups: GroupNames;
  /** Printed below the title. */
  readonly asOf: string;
  entries(poorClass: PoorClass): AsyncIterable<PrintedEntry>;
}

const CLASSES: readonly { class: PoorClass; name: string; title: string }[] = [
  { class: 'poor', name: 'Hộ nghèo', title: 'DANH SÁCH CHI TIẾT HỘ NGHÈO' },
  { class: 'near-poor', name: 'Hộ cận nghèo', title: 'DANH SÁCH CHI TIẾT HỘ CẬN NGHÈO' },
];

const FULL: readonly WrittenColumn[] = [
  { header: 'STT', width: 6, align: 'center' },
  { header: 'Mã hộ', width: 16 },
  { header: 'Họ và tên chủ hộ và thành viên', width: 30 },
  { header: 'Quan hệ với chủ hộ', width: 13 },
  { header: 'Ngày, năm sinh', width: 12, align: 'center' },
  { header: 'Giới tính', width: 8, align: 'center' },
  { header: 'Dân tộc', width: 11 },
  { header: 'Số định danh', width: 15 },
  { header: 'Số điện thoại', width: 13 },
  { header: 'Số khẩu', width: 7, align: 'center' },
  { header: 'Đối tượng', width: 28 },
  { header: 'Ghi chú', width: 28 },
];

const POSTED: readonly WrittenColumn[] = [
  { header: 'STT', width: 6, align: 'center' },
  { header: 'Họ và tên chủ hộ', width: 34 },
  { header: 'Năm sinh', width: 10, align: 'center' },
  { header: 'Giới tính', width: 10, align: 'center' },
  { header: 'Số khẩu', width: 9, align: 'center' },
  { header: 'Ghi chú', width: 36 },
];

/** The list as a workbook: one sheet for each class, a line in capitals for each commune, then its villages. */
export function listSheets(parts: WorkbookParts): readonly WrittenSheet[] {
  const { moment, form, asOf } = parts;
  const { list, unit } = moment;
  const places = placeNames(list.unitSet, unit);
  return CLASSES.map(({ class: poorClass, name, title }) => ({
    name,
    columns: form === 'full' ? FULL : POSTED,
    titles: [
      { cells: [title] },
      { cells: [`Năm ${list.year} · ${places}`] },
      { style: 'note', cells: [asOf] },
    ],
    lines: listLines(parts, poorClass),
    orientation: 'landscape',
  }));
}

async function* listLines(parts: WorkbookParts, poorClass: PoorClass): AsyncGenerator<WrittenLine> {
  const { form, moment } = parts;
  const width = (form === 'full' ? FULL : POSTED).length;
  const tree = loadUnitSet(moment.list.unitSet);
  let commune = '';
  let village = '';
  let number = 0;
  for await (const printed of parts.entries(poorClass)) {
    const { unit, village: name } = printed.entry.facts;
    const above = unit.slice(0, unit.lastIndexOf('/'));
    if (above !== commune) yield group((tree.get(above)?.name ?? above).toUpperCase(), width);
    if (unit !== village) yield group(name, width);
    commune = above;
    village = unit;
    number += 1;
    if (form === 'posted') yield { cells: postedCells(number, printed.entry) };
    else yield* fullLines(number, printed, parts);
  }
}

function group(text: string, width: number): WrittenLine {
  return { style: 'group', cells: [text], merges: [[0, width - 1]] };
}

function postedCells(number: number, { facts, settled }: PoorListEntry): readonly WrittenCell[] {
  const { head, birthYear, sex, members } = facts;
  return [number, head, birthYear, sexWord(sex), members, settled === null ? null : 'Không phải trao quà'];
}

function* fullLines(
  number: number,
  { entry, household }: PrintedEntry,
  { seal, groups }: Pick<WorkbookParts, 'seal' | 'groups'>,
): Generator<WrittenLine> {
  const { code, head, birthYear, sex, members } = entry.facts;
  const open = (field: PersonalField, sealed: SealedField | null | undefined, member?: string) =>
    sealed === null || sealed === undefined
      ? null
      : seal.open({ household: entry.household, field, ...(member === undefined ? {} : { member }) }, sealed);
  // What the list froze counts; the registry knows more of the head only while it is the same person.
  const same = household?.head === head ? household : undefined;
  const people = same?.persons ?? [];
  yield {
    cells: [
      number,
      code,
      head,
      'Chủ hộ',
      birthCell(same?.birthDate ?? null, birthYear),
      sexWord(sex),
      ethnicityWord(open('ethnicity', same?.ethnicity)),
      open('nationalId', same?.nationalId),
      open('phone', same?.phone),
      members,
      groups(entry.facts.groups),
      settledNote(entry),
    ],
  };
  for (const person of people) {
    const ethnicity = ethnicityWord(open('ethnicity', person.ethnicity, person.id));
    const nationalId = open('nationalId', person.nationalId, person.id);
    const birth = birthCell(person.birthDate, person.birthYear);
    const { name, relation } = person;
    yield {
      cells: [null, null, name, RELATION_WORDS[relation], birth, sexWord(person.sex), ethnicity, nationalId],
    };
  }
}

const RELATION_WORDS: Readonly<Record<Member['relation'], string>> = {
  spouse: 'Vợ/chồng',
  child: 'Con',
  parent: 'Bố/mẹ',
  sibling: 'Anh/chị/em',
  grandchild: 'Cháu',
  grandparent: 'Ông/bà',
  other: 'Khác',
};

const SETTLED_WORDS: Readonly<Record<string, string>> = {
  'died-out': 'không còn thành viên',
  'moved-away': 'chuyển đi',
  merged: 'nhập vào hộ khác',
  duplicate: 'trùng hộ khác',
  'no-longer-poor': 'thoát nghèo',
  'registered-in-error': 'ghi nhầm',
  refused: 'từ chối nhận',
};

function settledNote({ settled }: PoorListEntry): string | null {
  if (settled === null) return null;
  return `Không phải trao từ ${formatDate(settled.on)}: ${SETTLED_WORDS[settled.reason] ?? settled.reason}`;
}

function sexWord(sex: 'male' | 'female' | null): string | null {
  return sex === null ? null : sex === 'male' ? 'Nam' : 'Nữ';
}

function birthCell(day: string | null, year: number | null): WrittenCell {
  return day === null ? year : formatDate(day);
}

function ethnicityWord(code: string | null): string | null {
  return code === null ? null : ethnicityName(code);
}

/** 'xã Dân Tiến, huyện Võ Nhai, tỉnh Thái Nguyên', from the place upwards. */
function placeNames(set: ListMoment['list']['unitSet'], unit: string): string {
  const tree = loadUnitSet(set);
  const above = unit.split('/').map((_, index, all) => all.slice(0, index + 1).join('/'));
  return above
    .reverse()
    .flatMap((path) => tree.get(path)?.name ?? [])
    .join(', ');
}
