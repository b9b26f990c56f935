import type { Role } from '../../../services/household-registry/table/table-role.ts';
import type { MadeHousehold, MadePerson } from './made-household.ts';
import type { Known, KnownPerson } from './truth.ts';

export type Cell = string | number | null;

/** Whom a row is about: a head, or a member below. */
export interface RowOf {
  readonly household: MadeHousehold;
  readonly person: MadePerson;
  readonly isHead: boolean;
  /** From 1, of the household on its sheet. */
  readonly number: number;
  /** Of the member in its household, from 1. */
  readonly order: number;
}

/** A column of a made list: what it says, what it is, and what can be known from it. Knows nothing of how lists are read. */
export interface ListColumn {
  /** From top to bottom. */
  readonly heading: readonly string[];
  /** What a person would choose for it; null where there is nothing to choose. */
  readonly role: Role | null;
  readonly write: (row: RowOf) => Cell;
  readonly known: (household: MadeHousehold) => Partial<Known>;
  readonly knownPerson?: (person: MadePerson) => Partial<KnownPerson>;
  readonly hidden?: boolean;
  readonly mergedDown?: boolean;
  /** Empty cells and ditto marks where the row above says the same. */
  readonly repeats?: 'blank' | 'ditto';
}

type Extra = Partial<Pick<ListColumn, 'hidden' | 'mergedDown' | 'repeats'>>;
type Heading = string | readonly string[];

const nothing = () => ({});
const path = (heading: Heading) => (typeof heading === 'string' ? [heading] : heading);
const ofHead = (cell: (household: MadeHousehold) => Cell) => (row: RowOf) =>
  row.isHead ? cell(row.household) : null;

export const ETHNIC_NAMES: Readonly<Record<string, readonly string[]>> = {
  '01': ['Kinh'],
  '02': ['Tày'],
  '07': ['Nùng'],
  '08': ["H'Mông", 'Mông', 'HMông', 'H’mông'],
  '09': ['Dao'],
  '13': ['Sán Chay', 'Cao Lan', 'Sán Chí'],
  '17': ['Sán Dìu', 'Sán dìu'],
};

export function day(date: string): string {
  const [year, month, dayOf] = date.split('-');
  return `${dayOf}/${month}/${year}`;
}

export function plainColumn(heading: Heading, write: (row: RowOf) => Cell, extra: Extra = {}): ListColumn {
  return { heading: path(heading), role: null, write, known: nothing, ...extra };
}

export const column = {
  number: (
    heading: Heading,
    write: (row: RowOf) => Cell = (row) => (row.isHead ? row.number : null),
  ): ListColumn => ({
    heading: path(heading),
    role: 'stt',
    write,
    known: nothing,
  }),
  code: (heading: Heading, extra: Extra = {}): ListColumn => ({
    heading: path(heading),
    role: 'ma_ho',
    write: ofHead(({ code }) => code),
    known: ({ code }) => ({ code }),
    ...extra,
  }),
  communeCode: (heading: Heading, write: (code: string) => Cell = (code) => code): ListColumn => ({
    heading: path(heading),
    role: 'ma_xa',
    write: ({ household }) => write(household.commune.code),
    known: nothing,
  }),
  commune: (
    heading: Heading,
    write: (name: string) => string = (name) => name,
    extra: Extra = {},
  ): ListColumn => ({
    heading: path(heading),
    role: 'ten_xa',
    write: ({ household }) => write(household.commune.name),
    known: nothing,
    ...extra,
  }),
  district: (heading: Heading): ListColumn => ({
    heading: path(heading),
    role: 'ten_huyen',
    write: ({ household }) => household.commune.district,
    known: nothing,
  }),
  village: (heading: Heading, extra: Extra = {}): ListColumn => ({
    heading: path(heading),
    role: 'thon',
    write: ofHead(({ village }) => village),
    known: nothing,
    ...extra,
  }),
  address: (heading: Heading): ListColumn => ({
    heading: path(heading),
    role: 'dia_chi',
    write: ofHead(({ village, commune }) => `${village}, ${commune.name.toLowerCase().replace('xã', 'xã')}`),
    known: nothing,
  }),
  /** Heads, and members below them. */
  name: (
    heading: Heading,
    write: (name: string) => string = (name) => name,
    extra: Extra = {},
  ): ListColumn => ({
    heading: path(heading),
    role: 'ho_ten_chu_ho',
    write: ({ person }) => write(person.name),
    known: ({ head }) => ({ head: head.name }),
    knownPerson: ({ name }) => ({ name }),
    ...extra,
  }),
  headName: (heading: Heading, extra: Extra = {}): ListColumn => ({
    heading: path(heading),
    role: 'ho_ten_chu_ho',
    write: ofHead(({ head }) => head.name),
    known: ({ head }) => ({ head: head.name }),
    ...extra,
  }),
  memberName: (heading: Heading): ListColumn => ({
    heading: path(heading),
    role: 'ten_thanh_vien',
    write: ({ person, isHead }) => (isHead ? null : person.name),
    known: nothing,
    knownPerson: ({ name }) => ({ name }),
  }),
  familyName: (heading: Heading): ListColumn => ({
    heading: path(heading),
    role: 'ho_dem',
    write: ({ person }) => person.name.split(' ').slice(0, -1).join(' '),
    known: ({ head }) => ({ head: head.name }),
  }),
  givenName: (heading: Heading): ListColumn => ({
    heading: path(heading),
    role: 'ten',
    write: ({ person }) => person.name.split(' ').at(-1) ?? '',
    known: nothing,
  }),
  relation: (heading: Heading, head: string | null = 'Chủ hộ'): ListColumn => ({
    heading: path(heading),
    role: 'quan_he',
    write: ({ person, isHead }) => (isHead ? head : person.relation[0]),
    known: nothing,
    knownPerson: ({ relation }) => ({ relation: relation[1] }),
  }),
  /** The day where it is known, else the year. */
  birth: (heading: Heading, extra: Extra = {}): ListColumn => ({
    heading: path(heading),
    role: 'nam_sinh',
    write: ({ person }) => (person.birthDate === null ? person.birthYear : day(person.birthDate)),
    known: ({ head }) => ({ birthYear: head.birthYear, birthDate: head.birthDate }),
    knownPerson: ({ birthYear, birthDate }) => ({ birthYear, birthDate }),
    ...extra,
  }),
  birthYear: (heading: Heading, write: (year: number) => Cell = (year) => year): ListColumn => ({
    heading: path(heading),
    role: 'nam_sinh',
    write: ({ person }) => write(person.birthYear),
    known: ({ head }) => ({ birthYear: head.birthYear, birthDate: null }),
    knownPerson: ({ birthYear }) => ({ birthYear, birthDate: null }),
  }),
  birthBySex: (heading: Heading, sex: 'male' | 'female'): ListColumn => ({
    heading: path(heading),
    role: sex === 'male' ? 'nam_sinh_nam' : 'nam_sinh_nu',
    write: ({ person }) => (person.sex === sex ? person.birthYear : null),
    known: ({ head }) => ({ birthYear: head.birthYear, birthDate: null, sex: head.sex }),
    knownPerson: (person) => ({ birthYear: person.birthYear, birthDate: null, sex: person.sex }),
  }),
  sex: (heading: Heading, words: readonly [male: Cell, female: Cell] = ['Nam', 'Nữ']): ListColumn => ({
    heading: path(heading),
    role: 'gioi_tinh',
    write: ({ person }) => words[person.sex === 'male' ? 0 : 1],
    known: ({ head }) => ({ sex: head.sex }),
    knownPerson: ({ sex }) => ({ sex }),
  }),
  sexTick: (heading: Heading, sex: 'male' | 'female', tick: Cell = 'x'): ListColumn => ({
    heading: path(heading),
    role: sex === 'male' ? 'gioi_tinh_nam' : 'gioi_tinh_nu',
    write: ({ person }) => (person.sex === sex ? tick : null),
    known: ({ head }) => ({ sex: head.sex }),
    knownPerson: (person) => ({ sex: person.sex }),
  }),
  ethnicity: (
    heading: Heading,
    write: (name: string, code: string) => Cell = (name) => name,
    extra: Extra = {},
  ): ListColumn => ({
    heading: path(heading),
    role: 'dan_toc',
    write: ({ person, number, order }) => {
      const names = ETHNIC_NAMES[person.ethnicity]!;
      return write(names[(number + order) % names.length]!, person.ethnicity);
    },
    known: ({ head }) => ({ ethnicity: head.ethnicity }),
    knownPerson: ({ ethnicity }) => ({ ethnicity }),
    ...extra,
  }),
  id: (
    heading: Heading,
    write: (id: string) => Cell = (id) => id,
    extra: Extra & { read?: (id: string) => string | null } = {},
  ): ListColumn => {
    const { read = (id: string) => id, ...rest } = extra;
    const known = ({ nationalId }: MadePerson) => ({
      nationalId: nationalId === null ? null : read(nationalId),
    });
    return {
      heading: path(heading),
      role: 'so_dinh_danh',
      write: ({ person }) => (person.nationalId === null ? null : write(person.nationalId)),
      known: ({ head }) => known(head),
      knownPerson: known,
      ...rest,
    };
  },
  phone: (
    heading: Heading,
    write: (phone: string, number: number) => Cell = (phone) => phone,
    extra: Extra = {},
  ): ListColumn => ({
    heading: path(heading),
    role: 'dien_thoai',
    write: ({ household, isHead, number }) =>
      isHead && household.phone !== null ? write(household.phone, number) : null,
    known: ({ phone }) => ({ phone }),
    ...extra,
  }),
  size: (heading: Heading, write: (size: number) => Cell = (size) => size): ListColumn => ({
    heading: path(heading),
    role: 'so_khau',
    write: ofHead(({ persons }) => write(persons.length + 1)),
    known: nothing,
  }),
  class: (
    heading: Heading,
    words: readonly [poor: string, nearPoor: string],
    extra: Extra = {},
  ): ListColumn => ({
    heading: path(heading),
    role: 'phan_loai',
    write: ofHead((household) => words[household.class === 'poor' ? 0 : 1]),
    known: nothing,
    ...extra,
  }),
  classTick: (heading: Heading, of: MadeHousehold['class'], tick: Cell = 'x'): ListColumn => ({
    heading: path(heading),
    role: of === 'poor' ? 'la_ngheo' : 'la_can_ngheo',
    write: ofHead((household) => (household.class === of ? tick : null)),
    known: nothing,
  }),
  groups: (
    heading: Heading,
    write: (groups: readonly string[]) => string = (groups) => groups.join(', '),
  ): ListColumn => ({
    heading: path(heading),
    role: 'nhom_uu_tien',
    write: ofHead(({ groups }) => write(groups)),
    known: ({ groups }) => ({ groups }),
  }),
  groupTick: (
    heading: Heading,
    role: 'la_dtts' | 'la_ncc' | 'la_btxh' | 'la_knld',
    tick: Cell = 'x',
  ): ListColumn => ({
    heading: path(heading),
    role,
    write: ofHead(({ groups }) => (groups.includes(role.slice(3).toUpperCase()) ? tick : null)),
    known: ({ groups }) => ({ groups }),
  }),
  score: (heading: Heading, role: 'diem_b1' | 'diem_b2'): ListColumn => ({
    heading: path(heading),
    role,
    write: ({ isHead, number }) =>
      isHead ? (role === 'diem_b1' ? 85 + ((number * 7) % 60) : ((number * 3) % 7) * 10) : null,
    known: nothing,
  }),
  note: (heading: Heading): ListColumn => ({
    heading: path(heading),
    role: 'ghi_chu',
    write: ({ isHead, number }) => (isHead && number % 7 === 0 ? 'Hộ mới tách' : null),
    known: nothing,
  }),
} as const;
