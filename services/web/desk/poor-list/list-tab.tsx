import { Anchor, Button, NumberInput, Skeleton, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link, Route, Routes } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Account, PoorList } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { placesWith } from '../account-place.ts';
import { api } from '../desk.ts';
import { Empty } from '../part/empty.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { UnitSelect } from '../part/unit-select.tsx';
import { useCommand } from '../part/use-command.ts';
import { ListPage } from './list-page.tsx';
import { FreezeButton, ListState } from './list-state.tsx';
import { useLists } from './use-lists.ts';

/** Poor lists: staff drafts one, another person freezes it; each has a page of its own. */
export function ListTab({ account }: { account: Account }) {
  return (
    <Routes>
      <Route index element={<AllLists account={account} />} />
      <Route path=":id" element={<ListPage account={account} />} />
    </Routes>
  );
}

function AllLists({ account }: { account: Account }) {
  const lists = useLists();
  const top = placesWith(account, ['staff'])[0];
  return (
    <Stack gap="lg">
      {lists.error !== null && <ProblemNotice error={lists.error} onRetry={() => void lists.refetch()} />}
      {lists.isLoading && <Skeleton height={160} aria-label="Đang tải danh sách" />}
      {lists.data?.length === 0 && (
        <Empty title="Chưa có danh sách nào" text="Nhập hộ từ tệp trước, rồi lập danh sách ở dưới." />
      )}
      {lists.data !== undefined && lists.data.length > 0 && <Lists lists={lists.data} account={account} />}
      {top !== undefined && <NewList top={top} />}
    </Stack>
  );
}

function Lists({ lists, account }: { lists: readonly PoorList[]; account: Account }) {
  return (
    <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table withTableBorder striped aria-label="Các danh sách">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Danh sách</Table.Th>
            <Table.Th>Đơn vị</Table.Th>
            <Table.Th className="number">Năm</Table.Th>
            <Table.Th className="number">Số hộ</Table.Th>
            <Table.Th>Trạng thái</Table.Th>
            <Table.Th>Việc cần làm</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lists.map((list) => (
            <Table.Tr key={list.id}>
              <Table.Td>
                <Anchor component={Link} to={`/registry/lists/${list.id}`}>
                  {list.name}
                </Anchor>
              </Table.Td>
              <Table.Td>
                <UnitName path={list.unit} />
              </Table.Td>
              <Table.Td className="number">{list.year}</Table.Td>
              <Table.Td className="number">{list.count === null ? '–' : formatMoney(list.count)}</Table.Td>
              <Table.Td>
                <ListState list={list} />
              </Table.Td>
              <Table.Td>
                <FreezeButton list={list} account={account} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function NewList({ top }: { top: string }) {
  const [name, setName] = useState('');
  const [unit, setUnit] = useState(top);
  const [year, setYear] = useState<number | string>(new Date().getFullYear() - 1);
  const create = useCommand({
    send: (body: { name: string; unit: string; year: number }, id) =>
      answerOf(api.POST('/api/v1/poor-lists', { params: { header: { 'Idempotency-Key': id } }, body })),
    changes: ['poor-lists'],
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    create.mutate({ name: name.trim(), unit, year: Number(year) });
  }

  return (
    <form className="form" onSubmit={submit}>
      <Title order={2} size="h4">
        Lập danh sách mới
      </Title>
      <TextInput
        label="Tên danh sách"
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={200}
        required
      />
      <UnitSelect label="Đơn vị" top={top} value={unit} onChange={setUnit} />
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
      {create.error !== null && <ProblemNotice error={create.error} />}
      {create.data !== undefined && (
        <Text role="status">Đã lập “{create.data.name}”. Chờ người phê duyệt chốt.</Text>
      )}
      <div>
        <Button type="submit" loading={create.isPending}>
          Lập danh sách
        </Button>
      </div>
    </form>
  );
}
