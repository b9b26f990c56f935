import {
  Anchor,
  Button,
  NativeSelect,
  NumberInput,
  Skeleton,
  Stack,
  Table,
  Text,
  Title,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Account, Body } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { placesWith } from '../account-place.ts';
import { api } from '../desk.ts';
import { DayInput } from '../part/day-input.tsx';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { useCommand } from '../part/use-command.ts';
import { GroundInput } from './ground-input.tsx';
import { SET_WORDS, stateOf } from './rehoming-words.ts';
import { type Rehoming, useRehomings } from './unit-change-queries.ts';

/** Re-homings of the province, and how one is begun. */
export function RehomingList({ account }: { account: Account }) {
  const rehomings = useRehomings();
  const provinces = placesWith(account, ['staff']).filter((path) => path !== '' && !path.includes('/'));
  return (
    <Stack gap="lg">
      {rehomings.error !== null && (
        <QueryNotice error={rehomings.error} account={account} onRetry={() => void rehomings.refetch()} />
      )}
      {rehomings.isLoading && <Skeleton height={120} aria-label="Đang tải các đợt chuyển" />}
      {rehomings.data?.length === 0 && (
        <Empty
          title="Chưa có đợt chuyển nào"
          text="Khi xã, tỉnh thay đổi, hộ trong danh sách của đơn vị cũ được chuyển sang xã mới tại đây: phần lớn tự động, xóm của xã bị tách do người quyết định."
        />
      )}
      {rehomings.data !== undefined && rehomings.data.length > 0 && <Rehomings rehomings={rehomings.data} />}
      {provinces[0] !== undefined && <StartForm unit={provinces[0]} />}
    </Stack>
  );
}

function Rehomings({ rehomings }: { rehomings: readonly Rehoming[] }) {
  return (
    <Table.ScrollContainer minWidth={800} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table withTableBorder striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Tỉnh</Table.Th>
            <Table.Th>Từ đơn vị</Table.Th>
            <Table.Th className="number">Năm</Table.Th>
            <Table.Th className="number">Số hộ</Table.Th>
            <Table.Th className="number">Xóm cần quyết định</Table.Th>
            <Table.Th>Tình trạng</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rehomings.map((rehoming) => (
            <Table.Tr key={rehoming.id}>
              <Table.Td>
                <Anchor component={Link} to={`/registry/units/rehomings/${rehoming.id}`}>
                  <UnitName path={rehoming.unit} />
                </Anchor>
              </Table.Td>
              <Table.Td>{SET_WORDS[rehoming.fromSet]}</Table.Td>
              <Table.Td className="number">{rehoming.year}</Table.Td>
              <Table.Td className="number">{formatMoney(rehoming.counts.households)}</Table.Td>
              <Table.Td className="number">{formatMoney(rehoming.counts.undecided)}</Table.Td>
              <Table.Td>
                <StatusMark {...stateOf(rehoming)} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function StartForm({ unit }: { unit: string }) {
  const goTo = useNavigate();
  const [fromSet, setFromSet] = useState<Rehoming['fromSet']>('2025-06');
  const [year, setYear] = useState<number | string>(new Date().getFullYear() - 1);
  const [on, setOn] = useState('2025-07-01');
  const [reason, setReason] = useState('');
  const start = useCommand({
    send: (body: Body<'/api/v1/rehomings'>, id) =>
      answerOf(api.POST('/api/v1/rehomings', { params: { header: { 'Idempotency-Key': id } }, body })),
    changes: ['rehomings'],
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (on === '') return;
    const body = { fromSet, unit, year: Number(year), on, reason: reason.trim() };
    start.mutate(body, { onSuccess: ({ id }) => void goTo(`/registry/units/rehomings/${id}`) });
  }

  return (
    <form className="form" onSubmit={submit}>
      <Title order={2} size="h4">
        Bắt đầu một đợt chuyển
      </Title>
      <Text>
        Hệ thống rà soát từng xóm cũ của <UnitName path={unit} />. Chưa hộ nào được chuyển cho đến khi người
        khác phê duyệt.
      </Text>
      <NativeSelect
        label="Hộ đang ở đơn vị của"
        value={fromSet}
        onChange={({ target }) => setFromSet(target.value as Rehoming['fromSet'])}
        data={(['2025-06', '2021-11'] as const).map((set) => ({ value: set, label: SET_WORDS[set] }))}
      />
      <NumberInput
        label="Năm của danh sách"
        value={year}
        onChange={setYear}
        min={2000}
        max={2200}
        allowDecimal={false}
        thousandSeparator=""
        required
      />
      <DayInput label="Đơn vị mới có từ ngày" value={on} onChange={setOn} />
      <GroundInput value={reason} onChange={setReason} />
      {start.error !== null && <ProblemNotice error={start.error} />}
      <div>
        <Button type="submit" loading={start.isPending}>
          Rà soát các xóm
        </Button>
      </div>
    </form>
  );
}
