import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { parseBirthDate } from '#shared/vietnam/date.ts';
import { ethnicityCode } from '#shared/vietnam/ethnicity.ts';
import { checkNationalId } from '#shared/vietnam/national-id.ts';
import { useFieldProblem } from '../part/field-problem.ts';
import { TextField } from './field-input.tsx';
import type { PersonBody, Relation } from './household-types.ts';
import { RELATION_WORDS } from './household-words.ts';

/** A person as typed; empty: not known. */
export interface TypedPerson {
  readonly name: string;
  readonly birth: string;
  readonly sex: '' | 'male' | 'female';
  readonly relation: Relation;
  readonly nationalId: string;
  readonly ethnicity: string;
}

export const NOBODY: TypedPerson = {
  name: '',
  birth: '',
  sex: '',
  relation: 'other',
  nationalId: '',
  ethnicity: '',
};

/** Null where a birth or an ethnicity cannot be read: the field says so. */
export function toPerson(typed: TypedPerson): PersonBody | null {
  const personal = toPersonal(typed);
  if (personal === null) return null;
  return { name: typed.name.trim(), relation: typed.relation, ...personal };
}

/** What is said of anybody, head or member; null where something cannot be read. */
export function toPersonal({ birth, sex, nationalId, ethnicity }: Omit<TypedPerson, 'name' | 'relation'>) {
  if (birthFault(birth) !== undefined || ethnicityFault(ethnicity) !== undefined) return null;
  return {
    birth: birth.trim() === '' ? null : birth.trim(),
    sex: sex === '' ? null : sex,
    nationalId: nationalId.trim() === '' ? null : nationalId.trim(),
    ethnicity: ethnicity.trim() === '' ? null : ethnicityCode(ethnicity),
  };
}

interface Parts {
  readonly person: TypedPerson;
  readonly onChange: (person: TypedPerson) => void;
  /** Where the body has the person: '/person'. */
  readonly pointer: string;
  /** 'head': nobody's relation. */
  readonly as: 'member' | 'head';
}

/** Who somebody is; only the name has to be known. */
export function PersonFields({ person, onChange, pointer, as }: Parts) {
  const set = (part: Partial<TypedPerson>) => onChange({ ...person, ...part });
  return (
    <>
      <TextField
        label={as === 'head' ? 'Họ tên chủ hộ' : 'Họ tên'}
        value={person.name}
        onChange={(event) => set({ name: event.target.value })}
        field={`${pointer}/${as === 'head' ? 'head' : 'name'}`}
        maxLength={120}
        required
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <BirthInput value={person.birth} onChange={(birth) => set({ birth })} pointer={`${pointer}/birth`} />
        <SexSelect value={person.sex} onChange={(sex) => set({ sex })} />
        {as === 'member' && (
          <RelationSelect
            label="Quan hệ với chủ hộ"
            value={person.relation}
            onChange={(relation) => set({ relation })}
          />
        )}
        <NationalIdInput
          person={person}
          onChange={(nationalId) => set({ nationalId })}
          pointer={`${pointer}/nationalId`}
        />
        <EthnicityInput value={person.ethnicity} onChange={(ethnicity) => set({ ethnicity })} />
      </SimpleGrid>
    </>
  );
}

interface FieldParts<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
}

export function BirthInput({ value, onChange, pointer }: FieldParts<string> & { pointer: string }) {
  const problem = useFieldProblem(pointer);
  return (
    <TextInput
      label="Ngày hoặc năm sinh"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={birthFault(value) ?? problem}
      placeholder="1960 hoặc 05/01/1960"
      inputMode="numeric"
    />
  );
}

export function SexSelect({ value, onChange }: FieldParts<TypedPerson['sex']>) {
  return (
    <NativeSelect
      label="Giới tính"
      value={value}
      onChange={(event) => onChange(event.target.value as TypedPerson['sex'])}
      data={[
        { value: '', label: 'Chưa rõ' },
        { value: 'male', label: 'Nam' },
        { value: 'female', label: 'Nữ' },
      ]}
    />
  );
}

export function RelationSelect({ label, value, onChange }: FieldParts<Relation> & { label: string }) {
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value as Relation)}
      data={Object.entries(RELATION_WORDS).map(([relation, word]) => ({ value: relation, label: word }))}
    />
  );
}

/** A number that looks odd is kept: old lists are full of them, and nobody is left out over one. */
export function NationalIdInput({
  person,
  onChange,
  pointer,
}: {
  person: Pick<TypedPerson, 'nationalId' | 'birth' | 'sex'>;
  onChange: (nationalId: string) => void;
  pointer: string;
}) {
  const { nationalId, birth, sex } = person;
  const number = nationalId.replace(/[\s.]/g, '');
  const known = { birthYear: parseBirthDate(birth)?.year ?? null, sex: sex === '' ? null : sex };
  const odd = number !== '' && checkNationalId(number, known).length > 0;
  return (
    <TextField
      label="Số định danh (CCCD, CMND)"
      description={odd ? 'Số này trông khác thường; kiểm tra lại, vẫn ghi được.' : undefined}
      value={nationalId}
      onChange={(event) => onChange(event.target.value)}
      field={pointer}
      inputMode="numeric"
      autoComplete="off"
      maxLength={40}
    />
  );
}

export function EthnicityInput({ value, onChange }: FieldParts<string>) {
  return (
    <TextInput
      label="Dân tộc"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={ethnicityFault(value)}
      placeholder="Tày, Nùng, Kinh…"
      autoComplete="off"
    />
  );
}

function birthFault(text: string): string | undefined {
  return text.trim() === '' || parseBirthDate(text) !== null ? undefined : 'Nhập năm, hoặc ngày/tháng/năm';
}

function ethnicityFault(text: string): string | undefined {
  return text.trim() === '' || ethnicityCode(text) !== null
    ? undefined
    : 'Chưa có dân tộc này trong danh mục';
}
