import type { Unit } from '#shared/units/unit-set.ts';
import type { HouseholdFacts, Sex } from '../household/household.ts';
import { communesNamed } from './commune-name.ts';
import { groupReader, type OtherGroup, type SaidGroups } from './group-words.ts';
import {
  type Cell,
  readBirth,
  readClass,
  readCode,
  readCommune,
  readEthnicity,
  readGroups,
  readHead,
  readMembers,
  readNationalId,
  readPhone,
  readSeverity,
  readSex,
  readVillage,
} from './import-cell.ts';
import type { Cells, PersonCells } from './import-column.ts';
import { type ReadPerson, readPerson } from './import-person.ts';
import { type CellFault, type RowContext, startReading } from './import-row.ts';

/** A household of a real list after the rules of cells. What the list has no column for is absent. */
export interface ReadHousehold {
  /** Null where the list gives none: the importer makes one and keeps it. */
  readonly code: string | null;
  readonly commune: Unit;
  readonly village: string;
  readonly facts: Partial<HouseholdFacts> &
    Pick<HouseholdFacts, 'head' | 'headAsWritten' | 'members' | 'class'>;
  /** Groups that only a household which has them already keeps. */
  readonly otherGroups: readonly OtherGroup[];
  readonly ethnicity?: string | null;
  readonly nationalId?: string | null;
  readonly phone?: string | null;
  /** Below the head; absent where the list names no members. */
  readonly persons?: readonly ReadPerson[];
}

export type ReadRecord =
  | { readonly ok: true; readonly household: ReadHousehold; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly faults: readonly CellFault[] };

/** Reads a record of a sheet and names all that is wrong with it; `persons` is absent where the sheet lists none. Pure. */
export function readRecord(
  record: { readonly cells: Cells; readonly persons?: readonly PersonCells[] | undefined },
  context: RowContext,
): ReadRecord {
  const { cells } = record;
  const reading = startReading(cells);
  const code = blank(cells.ma_ho) ? null : reading.cell('ma_ho', readCode);
  const commune = blank(cells.ma_xa)
    ? reading.cell('ten_xa', (text) => readCommuneName(text, { ...context, district: cells.ten_huyen }))
    : reading.cell('ma_xa', (text) => readCommune(text, context));
  const village = reading.cell('thon', readVillage);
  const read = record.persons?.map((person) => readPerson(person, context.year));
  const listed = read === undefined ? undefined : read.length + 1;
  const groups = readSaidGroups(reading, { cells, commune, context });
  const facts = { ...readFacts(reading, { cells, listed, year: context.year }), ...groups.facts };
  const personal = readPersonal(reading, facts);
  if (code === undefined || commune === undefined || village === undefined || reading.faults.length > 0)
    return { ok: false, faults: reading.faults };
  const differs =
    listed !== undefined && listed > 1 && facts.members !== listed ? ['members-count-differs'] : [];
  return {
    ok: true,
    // No fault means that every cell which the record has was read.
    household: {
      code,
      commune,
      village,
      facts: facts as ReadHousehold['facts'],
      otherGroups: groups.others,
      ...(personal as Pick<ReadHousehold, 'ethnicity' | 'nationalId' | 'phone'>),
      ...(read === undefined ? {} : { persons: read.flatMap(({ person }) => person ?? []) }),
    },
    warnings: [...reading.warnings, ...(read ?? []).flatMap(({ warnings }) => warnings), ...differs],
  };
}

type Reading = ReturnType<typeof startReading>;

function readFacts(
  reading: Reading,
  { cells, listed, year }: { cells: Cells; listed: number | undefined; year: number },
) {
  return {
    ...reading.cell('ho_ten_chu_ho', readHead),
    ...(cells.nam_sinh === undefined ? {} : reading.cell('nam_sinh', (text) => readBirth(text, year))),
    ...reading.optional('gioi_tinh', 'sex', readSex),
    members: blank(cells.so_khau) && listed !== undefined ? listed : reading.cell('so_khau', readMembers),
    class: reading.cell('phan_loai', readClass),
    ...reading.optional('muc_do', 'severity', readSeverity),
  };
}

function readSaidGroups(
  reading: Reading,
  parts: { readonly cells: Cells; readonly commune: Unit | undefined; readonly context: RowContext },
): { readonly facts: Pick<ReadHousehold['facts'], 'groups'>; readonly others: readonly OtherGroup[] } {
  const { cells, commune, context } = parts;
  if (cells.nhom_uu_tien === undefined) return { facts: {}, others: [] };
  const reader = context.groupsOf?.(commune?.path ?? context.unit) ?? NATIONAL;
  const said: SaidGroups | undefined = reading.cell('nhom_uu_tien', (text) => readGroups(text, reader));
  return said === undefined
    ? { facts: {}, others: [] }
    : { facts: { groups: said.groups }, others: said.others };
}

const NATIONAL = groupReader([]);

function readPersonal(
  reading: Reading,
  head: { readonly birthYear?: number | null; readonly sex?: Sex | null | undefined },
) {
  return {
    ...reading.optional('dan_toc', 'ethnicity', readEthnicity),
    ...reading.optional('so_dinh_danh', 'nationalId', (text) => readNationalId(text, head)),
    ...reading.optional('dien_thoai', 'phone', readPhone),
  };
}

function readCommuneName(
  text: string,
  context: RowContext & { readonly district: string | undefined },
): Cell<Unit> {
  const { tree, unit } = context;
  if (text === '') return single(tree.communes(unit), 'missing');
  const named = communesNamed(text, context);
  if (named.length > 0) return single(named, 'commune-ambiguous');
  const elsewhere = communesNamed(text, { ...context, unit: '' }).length > 0;
  return { ok: false, code: elsewhere ? 'commune-outside' : 'unknown-commune' };
}

function single([unit, ...others]: readonly Unit[], otherwise: string): Cell<Unit> {
  return unit === undefined || others.length > 0 ? { ok: false, code: otherwise } : { ok: true, value: unit };
}

function blank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
