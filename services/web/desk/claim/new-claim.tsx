import { Anchor, Button, NativeSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { answerOf } from '../../shell/api-client.ts';
import type { Account, Body } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { placesWith } from '../account-place.ts';
import { api } from '../desk.ts';
import { Empty } from '../part/empty.tsx';
import { UnitSelect } from '../part/unit-select.tsx';
import { useCommand } from '../part/use-command.ts';
import { useUnit } from '../part/use-unit.ts';

/** What somebody told an officer, at the counter or in the village. */
export function NewClaim({ account }: { account: Account }) {
  const top = placesWith(account, ['staff', 'commune-officer'])[0];
  if (top === undefined)
    return <Empty title="Ghi phản ánh là việc của cán bộ" text="Vai trò của bạn chỉ xem phản ánh." />;
  return <Form top={top} />;
}

function Form({ top }: { top: string }) {
  const [place, setPlace] = useState(top);
  const chosen = useUnit(place);
  const commune = chosen.data?.level === 'commune' ? chosen.data : undefined;
  const [unit, setUnit] = useState('');
  const [said, setSaid] = useState({
    village: '',
    head: '',
    description: '',
    reporterName: '',
    reporterPhone: '',
  });
  const file = useCommand({
    send: (body: Body<'/api/v1/claims'>, id) =>
      answerOf(api.POST('/api/v1/claims', { params: { header: { 'Idempotency-Key': id } }, body })),
    changes: ['claims'],
  });
  const set = (name: keyof typeof said) => (event: { target: { value: string } }) =>
    setSaid({ ...said, [name]: event.target.value });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (commune === undefined) return;
    const { reporterName, reporterPhone, ...facts } = said;
    file.mutate({
      ...facts,
      unit: unit === '' ? commune.path : unit,
      ...(reporterName.trim() === '' ? {} : { reporterName }),
      ...(reporterPhone.trim() === '' ? {} : { reporterPhone }),
    });
  }

  if (file.data !== undefined)
    return (
      <Stack gap="xs">
        <div role="status">
          <Title order={2} size="h4">
            Đã ghi phản ánh
          </Title>
        </div>
        <Text>
          Đưa mã này cho người phản ánh: <strong>{file.data.receipt}</strong>
        </Text>
        <Anchor component={Link} to={`/registry/claims/${file.data.id}`}>
          Mở phản ánh
        </Anchor>
      </Stack>
    );
  return (
    <form className="form" onSubmit={submit}>
      <Title order={2} size="h4">
        Ghi phản ánh hộ bị bỏ sót
      </Title>
      <UnitSelect
        label="Nơi ở"
        description="Chọn đến xã."
        top={top}
        value={place}
        onChange={(path) => {
          setPlace(path);
          setUnit('');
        }}
      />
      {commune !== undefined && (
        <NativeSelect
          label="Xóm"
          value={unit}
          onChange={(event) => setUnit(event.target.value)}
          data={[
            { value: '', label: 'Nơi khác, hoặc không rõ' },
            ...commune.children.map(({ path, name }) => ({ value: path, label: name })),
          ]}
        />
      )}
      {unit === '' && (
        <TextInput
          label="Tên nơi ở, nếu biết"
          value={said.village}
          onChange={set('village')}
          maxLength={120}
        />
      )}
      <TextInput label="Họ tên chủ hộ" value={said.head} onChange={set('head')} maxLength={120} required />
      <Textarea
        label="Nhà ở đâu, hoàn cảnh thế nào"
        value={said.description}
        onChange={set('description')}
        maxLength={1000}
      />
      <TextInput
        label="Người phản ánh (không bắt buộc)"
        value={said.reporterName}
        onChange={set('reporterName')}
        maxLength={120}
      />
      <TextInput
        label="Số điện thoại người phản ánh (không bắt buộc)"
        value={said.reporterPhone}
        onChange={set('reporterPhone')}
        maxLength={20}
        inputMode="tel"
      />
      {file.error !== null && <ProblemNotice error={file.error} />}
      <div>
        <Button type="submit" loading={file.isPending} disabled={commune === undefined}>
          Ghi phản ánh
        </Button>
      </div>
    </form>
  );
}
