import { Button, NativeSelect, Skeleton, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { answerOf } from '../../shell/api-client.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { problemText } from '../../shell/problem-text.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { api } from '../desk.ts';
import { Empty } from '../part/empty.tsx';
import { useCommand } from '../part/use-command.ts';
import { useUnit } from '../part/use-unit.ts';
import { ROW_STATES } from './rehoming-words.ts';
import { type Rehoming, type RehomingRow, type RowState, useRehomingRows } from './unit-change-queries.ts';

interface Parts {
  readonly rehoming: Rehoming;
  readonly state: RowState | undefined;
  readonly mayDecide: boolean;
}

/** The old villages and where each goes; whoever may decides right in the row. */
export function RehomingRows({ rehoming, state, mayDecide }: Parts) {
  const rows = useRehomingRows(rehoming.id, state);
  if (rows.error !== null) return <ProblemNotice error={rows.error} onRetry={() => void rows.refetch()} />;
  if (rows.data === undefined) return <Skeleton height={200} aria-label="Đang tải các xóm" />;
  const items = rows.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Empty title="Không có xóm nào" text="Chọn mục khác ở trên để xem." />;
  return (
    <Stack>
      <Table.ScrollContainer minWidth={900} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table withTableBorder striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Xã cũ</Table.Th>
              <Table.Th>Xóm cũ</Table.Th>
              <Table.Th className="number">Số hộ</Table.Th>
              <Table.Th>Xã mới</Table.Th>
              <Table.Th>Tên xóm mới</Table.Th>
              <Table.Th>Tình trạng</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((row) => (
              <VillageRow key={row.path} row={row} rehoming={rehoming} mayDecide={mayDecide} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.hasNextPage && (
        <Button variant="default" loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          Xem thêm
        </Button>
      )}
    </Stack>
  );
}

function VillageRow({
  row,
  rehoming,
  mayDecide,
}: {
  row: RehomingRow;
  rehoming: Rehoming;
  mayDecide: boolean;
}) {
  return (
    <Table.Tr>
      <Table.Td>{row.commune.name}</Table.Td>
      <Table.Td>{row.name}</Table.Td>
      <Table.Td className="number">{formatMoney(row.households)}</Table.Td>
      {mayDecide ? (
        <DecisionCells key={`${row.into?.path}|${row.newName}|${row.reason}`} row={row} rehoming={rehoming} />
      ) : (
        <>
          <Table.Td>{row.into?.name ?? '–'}</Table.Td>
          <Table.Td>{row.into === null ? (row.reason ?? '–') : row.newName}</Table.Td>
          <Table.Td>
            <StatusMark {...ROW_STATES[row.state]} />
          </Table.Td>
        </>
      )}
    </Table.Tr>
  );
}

const LEAVE = 'leave';

function DecisionCells({ row, rehoming }: { row: RehomingRow; rehoming: Rehoming }) {
  const [into, setInto] = useState(row.state === 'left-out' ? LEAVE : (row.into?.path ?? ''));
  const [words, setWords] = useState(row.state === 'left-out' ? (row.reason ?? '') : row.newName);
  const { data: province } = useUnit(rehoming.unit);
  const near = row.candidates.map(({ path }) => path);
  const others = (province?.children ?? []).filter(({ path }) => !near.includes(path));
  const decide = useDecision(rehoming.id);
  const said = words.trim();
  const same =
    row.state !== 'undecided' &&
    (into === LEAVE ? said === row.reason : into === row.into?.path && said === row.newName);
  const refusal = decide.data?.results[0]?.code;

  function choose(next: string): void {
    if ((next === LEAVE) !== (into === LEAVE)) setWords(next === LEAVE ? '' : row.name);
    setInto(next);
  }

  function send(): void {
    // A name that was not touched is made by the server, which knows the others of the commune.
    const name = said === row.name ? {} : { name: said };
    const decision = into === LEAVE ? { path: row.path, leaveOut: said } : { path: row.path, into, ...name };
    decide.mutate(decision);
  }

  return (
    <>
      <Table.Td>
        <NativeSelect
          aria-label={`Xã mới của ${row.name}, ${row.commune.name}`}
          value={into}
          onChange={({ target }) => choose(target.value)}
        >
          <option value="">Chọn xã mới…</option>
          <optgroup label="Theo bảng đối chiếu">
            {row.candidates.map(({ path, name }) => (
              <option key={path} value={path}>
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label="Khác">
            <option value={LEAVE}>Để lại đơn vị cũ</option>
            {others.map(({ path, name }) => (
              <option key={path} value={path}>
                {name}
              </option>
            ))}
          </optgroup>
        </NativeSelect>
      </Table.Td>
      <Table.Td>
        <TextInput
          aria-label={`${into === LEAVE ? 'Lý do để lại' : 'Tên mới của'} ${row.name}, ${row.commune.name}`}
          placeholder={into === LEAVE ? 'Lý do để lại' : 'Tên xóm mới'}
          value={words}
          onChange={({ target }) => setWords(target.value)}
          maxLength={into === LEAVE ? 500 : 120}
        />
      </Table.Td>
      <Table.Td>
        {same ? (
          <StatusMark {...ROW_STATES[row.state]} />
        ) : (
          <Button disabled={into === '' || said === ''} loading={decide.isPending} onClick={send}>
            Lưu
          </Button>
        )}
        {refusal !== undefined && (
          <Text fz="sm" role="alert" c="var(--attention)">
            {problemText(refusal).says}
          </Text>
        )}
        {decide.error !== null && <ProblemNotice error={decide.error} />}
      </Table.Td>
    </>
  );
}

function useDecision(id: string) {
  return useCommand({
    send: (
      decision: { path: string; into: string; name?: string } | { path: string; leaveOut: string },
      key,
    ) =>
      answerOf(
        api.POST('/api/v1/rehomings/{id}/decisions', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: { items: [decision] },
        }),
      ),
    changes: ['rehomings', 'rehoming-rows'],
  });
}
