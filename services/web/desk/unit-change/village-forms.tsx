import { Button, Group, NativeSelect, Paper, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { today } from '#shared/vietnam/date.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { answerOf } from '../../shell/api-client.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { DayInput } from '../part/day-input.tsx';
import { useCommand } from '../part/use-command.ts';
import { GroundInput } from './ground-input.tsx';
import type { VillageItem } from './unit-change-queries.ts';

const CHANGES = ['villages', 'unit', 'households'];
const NEW = '';

interface Parts {
  readonly chosen: readonly VillageItem[];
  readonly onDone: () => void;
}

/** One ticked village gets another name; several become one. */
export function VillageForms({ chosen, onDone }: Parts) {
  const only = chosen[0];
  if (only === undefined) return <Text>Chọn một xóm để đổi tên, hoặc từ hai xóm trở lên để sáp nhập.</Text>;
  if (chosen.length === 1) return <RenameForm key={only.path} village={only} onDone={onDone} />;
  return <MergerForm chosen={chosen} onDone={onDone} />;
}

function MergerForm({ chosen, onDone }: Parts) {
  const [into, setInto] = useState(NEW);
  const [name, setName] = useState('');
  const [on, setOn] = useState(() => today(Date.now()));
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const survivor = chosen.find(({ path }) => path === into);
  const households = chosen.reduce((sum, village) => sum + village.households, 0);
  const merge = useCommand({
    send: (
      body: { from: string[]; into: { path: string } | { name: string }; on: string; reason: string },
      id,
    ) =>
      answerOf(api.POST('/api/v1/villages/mergers', { params: { header: { 'Idempotency-Key': id } }, body })),
    changes: CHANGES,
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (on !== '') setAsking(true);
  }

  function confirm(): void {
    const target = survivor === undefined ? { name: name.trim() } : { path: survivor.path };
    const body = { from: chosen.map(({ path }) => path), into: target, on, reason: reason.trim() };
    merge.mutate(body, { onSuccess: onDone, onSettled: () => setAsking(false) });
  }

  return (
    <form className="form" onSubmit={submit}>
      <Title order={2} size="h4">
        Sáp nhập {chosen.length} xóm
      </Title>
      <Text>
        {chosen.map((village) => village.name).join(', ')}: {formatMoney(households)} hộ.
      </Text>
      <NativeSelect
        label="Thành xóm"
        value={survivor?.path ?? NEW}
        onChange={({ target }) => setInto(target.value)}
        data={[
          { value: NEW, label: 'Xóm mới, tên mới' },
          ...chosen.map((village) => ({ value: village.path, label: `Vào ${village.name}` })),
        ]}
      />
      {survivor === undefined && (
        <TextInput
          label="Tên xóm mới"
          value={name}
          onChange={({ target }) => setName(target.value)}
          maxLength={120}
          required
        />
      )}
      <DayInput label="Từ ngày" value={on} onChange={setOn} />
      <GroundInput value={reason} onChange={setReason} />
      {merge.error !== null && <ProblemNotice error={merge.error} />}
      {asking ? (
        <Paper withBorder p="md" role="group" aria-label="Sáp nhập chứ?">
          <Text fw={700}>Sáp nhập chứ?</Text>
          <Text>
            {formatMoney(households)} hộ sẽ đứng ở {survivor?.name ?? name.trim()}. Danh sách đã chốt giữ
            nguyên tên xóm cũ; xác nhận không bỏ sót của các xóm này phải làm lại.
          </Text>
          <Group mt="sm">
            <Button onClick={confirm} loading={merge.isPending}>
              Sáp nhập
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              Để sau
            </Button>
          </Group>
        </Paper>
      ) : (
        <div>
          <Button type="submit">Sáp nhập…</Button>
        </div>
      )}
    </form>
  );
}

function RenameForm({ village, onDone }: { village: VillageItem; onDone: () => void }) {
  const [name, setName] = useState(village.name);
  const [on, setOn] = useState(() => today(Date.now()));
  const [reason, setReason] = useState('');
  const rename = useCommand({
    send: (body: { village: string; name: string; on: string; reason: string }, id) =>
      answerOf(api.POST('/api/v1/villages/renames', { params: { header: { 'Idempotency-Key': id } }, body })),
    changes: CHANGES,
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (on === '') return;
    const body = { village: village.path, name: name.trim(), on, reason: reason.trim() };
    rename.mutate(body, { onSuccess: onDone });
  }

  return (
    <form className="form" onSubmit={submit}>
      <Title order={2} size="h4">
        Đổi tên {village.name}
      </Title>
      <Text>Tệp còn ghi tên cũ vẫn được nhận ra. Muốn sáp nhập, hãy chọn thêm xóm khác.</Text>
      <TextInput
        label="Tên mới"
        value={name}
        onChange={({ target }) => setName(target.value)}
        maxLength={120}
        required
      />
      <DayInput label="Từ ngày" value={on} onChange={setOn} />
      <GroundInput value={reason} onChange={setReason} />
      {rename.error !== null && <ProblemNotice error={rename.error} />}
      <div>
        <Button type="submit" loading={rename.isPending}>
          Đổi tên
        </Button>
      </div>
    </form>
  );
}
