import { Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import { NumberField, TextField } from './field-input.tsx';
import type { HouseholdRecord, LifeBody, Member } from './household-types.ts';
import { LifeDialog } from './life-dialog.tsx';
import {
  BirthInput,
  EthnicityInput,
  NationalIdInput,
  RelationSelect,
  SexSelect,
  type TypedPerson,
  toPersonal,
} from './person-fields.tsx';

const PATH = '/api/v1/household-records/{id}/corrections';
type Correction = LifeBody<typeof PATH>;

/** What was recorded wrongly of the household or its head. Personal fields start empty: nobody sees them by opening a form. */
export function CorrectDialog({ record, onClose }: { record: HouseholdRecord; onClose: () => void }) {
  const known = {
    name: record.head,
    birth: '',
    sex: record.sex ?? '',
    nationalId: '',
    ethnicity: '',
  } as const;
  const [person, setPerson] = useState<TypedPerson>({ ...known, relation: 'other' });
  const [members, setMembers] = useState<number | string>(record.members);
  const [code, setCode] = useState(record.code);
  const [phone, setPhone] = useState('');

  function body(): Correction | null {
    const personal = changedPersonal(person, record.sex);
    if (personal === null) return null;
    return {
      ...personal,
      ...(person.name.trim() === record.head ? {} : { head: person.name }),
      ...(Number(members) === record.members ? {} : { members: Number(members) }),
      ...(code.trim() === record.code ? {} : { code: code.trim() }),
      ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    };
  }

  return (
    <LifeDialog
      title="Sửa thông tin ghi sai"
      action="Ghi sửa đổi"
      path={PATH}
      record={record}
      body={body}
      onClose={onClose}
      day="Sửa từ ngày"
    >
      <TextField
        label="Họ tên chủ hộ"
        value={person.name}
        onChange={(event) => setPerson({ ...person, name: event.target.value })}
        field="/head"
        required
        maxLength={120}
      />
      <PersonalFields person={person} onChange={setPerson} pointer="" />
      <NumberField
        label="Số khẩu"
        value={members}
        onChange={setMembers}
        field="/members"
        min={record.persons.length + 1}
        max={60}
        required
      />
      <TextField
        label="Mã hộ"
        value={code}
        onChange={(event) => setCode(event.target.value)}
        field="/code"
        required
        maxLength={60}
      />
      <TextField
        label="Điện thoại"
        description={KEEP}
        value={phone}
        onChange={(event) => setPhone(event.target.value)}
        field="/phone"
        inputMode="tel"
        maxLength={40}
      />
    </LifeDialog>
  );
}

/** The same for one member. */
export function CorrectMemberDialog({
  record,
  member,
  onClose,
}: {
  record: HouseholdRecord;
  member: Member;
  onClose: () => void;
}) {
  const known = {
    name: member.name,
    birth: '',
    sex: member.sex ?? '',
    nationalId: '',
    ethnicity: '',
  } as const;
  const [person, setPerson] = useState<TypedPerson>({ ...known, relation: member.relation });

  function body(): Correction | null {
    const personal = changedPersonal(person, member.sex);
    if (personal === null) return null;
    const name = person.name.trim() === member.name ? {} : { name: person.name };
    const relation = person.relation === member.relation ? {} : { relation: person.relation };
    return { person: { id: member.id, ...personal, ...name, ...relation } };
  }

  return (
    <LifeDialog
      title={`Sửa thông tin của ${member.name}`}
      action="Ghi sửa đổi"
      path={PATH}
      record={record}
      body={body}
      onClose={onClose}
      day="Sửa từ ngày"
    >
      <TextField
        label="Họ tên"
        value={person.name}
        onChange={(event) => setPerson({ ...person, name: event.target.value })}
        field="/person/name"
        required
        maxLength={120}
      />
      <RelationSelect
        label="Quan hệ với chủ hộ"
        value={person.relation}
        onChange={(relation) => setPerson({ ...person, relation })}
      />
      <PersonalFields person={person} onChange={setPerson} pointer="/person" />
    </LifeDialog>
  );
}

const KEEP = 'Để trống nếu không sửa';

function PersonalFields({
  person,
  onChange,
  pointer,
}: {
  person: TypedPerson;
  onChange: (person: TypedPerson) => void;
  pointer: string;
}) {
  const [all, setAll] = useState(false);
  return (
    <Stack gap="sm">
      <SexSelect value={person.sex} onChange={(sex) => onChange({ ...person, sex })} />
      <Checkbox
        label="Sửa ngày sinh, số định danh, dân tộc"
        description="Ô nào để trống thì giữ như cũ"
        checked={all}
        onChange={(event) => {
          setAll(event.target.checked);
          if (!event.target.checked) onChange({ ...person, birth: '', nationalId: '', ethnicity: '' });
        }}
      />
      {all && (
        <>
          <BirthInput
            value={person.birth}
            onChange={(birth) => onChange({ ...person, birth })}
            pointer={`${pointer}/birth`}
          />
          <NationalIdInput
            person={person}
            onChange={(nationalId) => onChange({ ...person, nationalId })}
            pointer={`${pointer}/nationalId`}
          />
          <EthnicityInput
            value={person.ethnicity}
            onChange={(ethnicity) => onChange({ ...person, ethnicity })}
          />
        </>
      )}
    </Stack>
  );
}

/** Only what was typed is said; null where it cannot be read. */
function changedPersonal(person: TypedPerson, sex: HouseholdRecord['sex']) {
  const personal = toPersonal(person);
  if (personal === null) return null;
  return {
    ...(personal.birth === null ? {} : { birth: personal.birth }),
    ...(personal.sex === sex ? {} : { sex: personal.sex }),
    ...(personal.nationalId === null ? {} : { nationalId: personal.nationalId }),
    ...(personal.ethnicity === null ? {} : { ethnicity: personal.ethnicity }),
  };
}
