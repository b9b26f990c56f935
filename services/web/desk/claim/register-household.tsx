import { Button, NativeSelect, NumberInput, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { today } from '#shared/vietnam/date.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Body, Claim, PoorClass, PoorList } from '../../shell/api-types.ts';
import { CLASS_WORDS } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { AlikeHouseholds } from '../household/alike-households.tsx';
import type { Newcomer } from '../household/household-types.ts';
import { useNewcomer } from '../household/use-newcomer.ts';
import { useCommand } from '../part/use-command.ts';
import { useUnit } from '../part/use-unit.ts';

interface Parts {
  readonly claim: Claim;
  readonly list: PoorList;
  readonly onRegistered: (household: string) => void;
}

/** The least that a household needs to be in the list; all else is added on its own page. */
export function RegisterHousehold({ claim, list, onRegistered }: Parts) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Form claim={claim} list={list} onRegistered={onRegistered} />;
  return (
    <div>
      <Button variant="default" onClick={() => setOpen(true)}>
        Đăng ký hộ mới
      </Button>
    </div>
  );
}

function Form({ claim, list, onRegistered }: Parts) {
  const commune = useUnit(claim.commune);
  const villages = commune.data?.children ?? [];
  const [unit, setUnit] = useState(claim.unit === claim.commune ? '' : claim.unit);
  const [head, setHead] = useState(claim.head);
  const [birth, setBirth] = useState('');
  const [members, setMembers] = useState<number | string>(1);
  const [poorClass, setPoorClass] = useState<PoorClass>('poor');
  const [standard, setStandard] = useState('2022-2025');
  const register = useCommand({
    send: async (body: Body<'/api/v1/household-records'>, id) => {
      const params = { header: { 'Idempotency-Key': id } };
      return answerOf(api.POST('/api/v1/household-records', { params, body }));
    },
    changes: ['claims', 'households'],
  });

  const newcomer: Newcomer = {
    unit,
    head: head.trim(),
    members: Number(members),
    class: poorClass,
    year: list.year,
    ...(birth.trim() === '' ? {} : { birth: birth.trim() }),
  };
  const check = useNewcomer(newcomer, (household, said) =>
    register.mutate(
      {
        ...household,
        ...said,
        standard: standard.trim(),
        on: today(Date.now()),
        reason: `Phản ánh hộ bị bỏ sót, mã ${claim.receipt}`,
      } as Body<'/api/v1/household-records'>,
      { onSuccess: ({ household: id }) => onRegistered(id) },
    ),
  );

  function submit(event: FormEvent): void {
    event.preventDefault();
    check.submit();
  }

  if (register.data !== undefined)
    return <Text role="status">Đã đăng ký hộ, mã {register.data.code}. Hộ này đang được chọn.</Text>;
  return (
    <form className="form" onSubmit={submit}>
      <Title order={3} size="h5">
        Đăng ký hộ mới, năm {list.year}
      </Title>
      <NativeSelect
        label="Xóm"
        value={unit}
        onChange={(event) => setUnit(event.target.value)}
        data={[
          { value: '', label: 'Chọn xóm' },
          ...villages.map(({ path, name }) => ({ value: path, label: name })),
        ]}
        required
      />
      <TextInput
        label="Họ tên chủ hộ"
        value={head}
        onChange={(event) => setHead(event.target.value)}
        maxLength={120}
        required
      />
      <TextInput
        label="Ngày hoặc năm sinh chủ hộ"
        value={birth}
        onChange={(event) => setBirth(event.target.value)}
        placeholder="dd/mm/yyyy hoặc năm"
      />
      <NumberInput label="Số khẩu" value={members} onChange={setMembers} min={1} max={60} required />
      <NativeSelect
        label="Loại hộ"
        value={poorClass}
        onChange={(event) => setPoorClass(event.target.value as PoorClass)}
        data={Object.entries(CLASS_WORDS).map(([value, label]) => ({ value, label }))}
      />
      <TextInput
        label="Chuẩn nghèo"
        value={standard}
        onChange={(event) => setStandard(event.target.value)}
        required
      />
      <AlikeHouseholds check={check} newcomer={newcomer} />
      {check.error !== null && <ProblemNotice error={check.error} />}
      {register.error !== null && <ProblemNotice error={register.error} />}
      <div>
        <Button type="submit" variant="default" loading={check.isPending || register.isPending}>
          {check.alike === null ? 'Đăng ký hộ này' : 'Là hộ khác, đăng ký hộ này'}
        </Button>
      </div>
    </form>
  );
}
