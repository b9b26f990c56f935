import { Button, Checkbox, Group, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { today } from '#shared/vietnam/date.ts';
import type { Account } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { placesWith } from '../account-place.ts';
import { Empty } from '../part/empty.tsx';
import { FormProblem, formProblem } from '../part/field-problem.ts';
import { usePageTitle } from '../part/use-page-title.ts';
import { GroupPicker } from '../priority-flag/group-picker.tsx';
import { AlikeHouseholds } from './alike-households.tsx';
import { NumberField, TextField } from './field-input.tsx';
import { useRegister } from './household-queries.ts';
import type { Newcomer } from './household-types.ts';
import { NOBODY, PersonFields, toPersonal } from './person-fields.tsx';
import { ClassSelect } from './standing-dialogs.tsx';
import { ToldFields, useTold } from './told-fields.tsx';
import { useNewcomer } from './use-newcomer.ts';
import { VillageSelect } from './village-select.tsx';

/** Registering a household by hand, for instance one that has come from elsewhere. */
export function NewHousehold({ account }: { account: Account }) {
  const top = placesWith(account, ['staff'])[0];
  usePageTitle('Thêm hộ');
  if (top === undefined)
    return (
      <Empty title="Chỉ cán bộ nghiệp vụ được thêm hộ" text="Cần thêm quyền, hãy hỏi quản trị hệ thống." />
    );
  return <RegisterForm top={top} />;
}

function RegisterForm({ top }: { top: string }) {
  const [address] = useSearchParams();
  const goTo = useNavigate();
  const [unit, setUnit] = useState(address.get('unit') ?? top);
  const [person, setPerson] = useState(NOBODY);
  const [phone, setPhone] = useState('');
  const [members, setMembers] = useState<number | string>(1);
  const [standing, setStanding] = useState<'poor' | 'near-poor'>('poor');
  const [groups, setGroups] = useState<readonly string[]>([]);
  const [year, setYear] = useState<number | string>(address.get('year') ?? today(Date.now()).slice(0, 4));
  const [standard, setStandard] = useState('2022-2025');
  const [code, setCode] = useState('');
  const [addToList, setAddToList] = useState(true);
  const [told, setTold] = useTold();
  const register = useRegister();
  const newcomer = toNewcomer();
  const check = useNewcomer(newcomer, save);

  function toNewcomer(): Newcomer | null {
    const personal = toPersonal(person);
    if (personal === null || told.on === '') return null;
    return {
      ...personal,
      unit,
      head: person.name.trim(),
      ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
      members: Number(members),
      class: standing,
      year: Number(year),
    };
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    check.submit();
  }

  function save(household: Newcomer, said: { readonly despite?: string }): void {
    register.mutate(
      {
        ...told,
        ...household,
        ...said,
        groups: [...groups],
        standard: standard.trim(),
        ...(code.trim() === '' ? {} : { code: code.trim() }),
        addToList,
      },
      { onSuccess: ({ household: id }) => void goTo(`/registry/household/${id}`) },
    );
  }

  return (
    <FormProblem value={formProblem(register.error ?? check.error)}>
      <form className="form" onSubmit={submit}>
        <Title order={2} size="h3">
          Thêm hộ
        </Title>
        <VillageSelect top={top} value={unit} onChange={setUnit} pointer="/unit" />
        <PersonFields person={person} onChange={setPerson} pointer="" as="head" />
        <TextField
          field="/phone"
          label="Điện thoại"
          value={phone}
          onChange={(event) => setPhone(event.target.value)}
          inputMode="tel"
          maxLength={40}
          autoComplete="off"
        />
        <NumberField
          field="/members"
          label="Số khẩu, cả chủ hộ"
          value={members}
          onChange={setMembers}
          min={1}
          max={60}
          required
        />
        <ClassSelect value={standing} onChange={setStanding} />
        <GroupPicker unit={unit} value={groups} onChange={setGroups} pointer="/groups" />
        <NumberField
          field="/year"
          label="Danh sách năm"
          value={year}
          onChange={setYear}
          min={2000}
          max={2200}
          required
        />
        <TextField
          field="/standard"
          label="Chuẩn nghèo"
          description="Giai đoạn áp dụng, ví dụ 2022-2025"
          value={standard}
          onChange={(event) => setStandard(event.target.value)}
          maxLength={40}
          required
        />
        <TextField
          field="/code"
          label="Mã hộ"
          description="Để trống để máy tự cấp"
          value={code}
          onChange={(event) => setCode(event.target.value)}
          maxLength={60}
        />
        <ToldFields told={told} onChange={setTold} day="Từ ngày" />
        <Checkbox
          label="Trình bổ sung vào danh sách đã chốt"
          description="Người phê duyệt sẽ xem; danh sách chưa thay đổi ngay"
          checked={addToList}
          onChange={(event) => setAddToList(event.target.checked)}
        />
        {newcomer !== null && <AlikeHouseholds check={check} newcomer={newcomer} />}
        {check.error !== null && <ProblemNotice error={check.error} />}
        {register.error !== null && <ProblemNotice error={register.error} />}
        <Group>
          <Button type="submit" loading={check.isPending || register.isPending}>
            {check.alike === null ? 'Ghi hộ mới' : 'Là hộ khác, ghi hộ mới'}
          </Button>
        </Group>
      </form>
    </FormProblem>
  );
}
