import { Button, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { MissingPart, Plan } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { fromCursor } from '../part/next-page.ts';
import { UnitName } from '../part/unit-name.tsx';
import { useProof } from './plan-queries.ts';
import { missingWords } from './plan-words.ts';

/** Whom a plan leaves without a Tết: how many, what would help, and who they are. */
export function PlanShortfall({ plan }: { plan: Plan }) {
  const proof = useProof(plan.id);
  if (proof.error !== null) return <ProblemNotice error={proof.error} onRetry={() => void proof.refetch()} />;
  if (proof.data === undefined) return null;
  const { fillable, parts } = proof.data;
  return (
    <Stack gap="sm" mt="sm">
      {!plan.fill && fillable > 0 && (
        <Text>
          Nguồn còn lại đủ cho {formatMoney(fillable)} hộ nữa có Tết: chọn “Tự động theo quy tắc” để chia
          tiếp.
        </Text>
      )}
      {poorFirst(parts).map(({ part, index }) => (
        <Part key={`${part.class}-${part.places[0]?.place ?? ''}`} plan={plan} part={part} index={index} />
      ))}
    </Stack>
  );
}

/** By class; each keeps its number, by which its households are asked for. */
function poorFirst(parts: readonly MissingPart[]) {
  const numbered = parts.map((part, index) => ({ part, index }));
  return numbered.sort((a, b) => Number(b.part.class === 'poor') - Number(a.part.class === 'poor'));
}

function Part({ plan, part, index }: { plan: Plan; part: MissingPart; index: number }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Text fw={700}>{missingWords(part)}</Text>
      <div>
        <Button variant="subtle" size="compact-md" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Đóng danh sách hộ' : 'Xem danh sách hộ'}
        </Button>
      </div>
      {isOpen && <LeftHouseholds plan={plan} part={index} />}
    </div>
  );
}

function LeftHouseholds({ plan, part }: { plan: Plan; part: number }) {
  const left = useInfiniteQuery({
    queryKey: ['plan-left', plan.id, part],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/plans/{id}/left', {
          params: { path: { id: plan.id }, query: { part, ...fromCursor(pageParam) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  if (left.error !== null) return <ProblemNotice error={left.error} onRetry={() => void left.refetch()} />;
  const rows = left.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Table.ScrollContainer minWidth={320} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table withTableBorder aria-label="Hộ chưa có nguồn">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Mã hộ</Table.Th>
              <Table.Th>Chủ hộ</Table.Th>
              <Table.Th>Xóm, tổ</Table.Th>
              <Table.Th>Xã</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.household}>
                <Table.Td>{row.code}</Table.Td>
                <Table.Td>{row.head}</Table.Td>
                <Table.Td>{row.village}</Table.Td>
                <Table.Td>
                  <UnitName path={row.unit.slice(0, row.unit.lastIndexOf('/'))} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {left.hasNextPage && (
        <Button
          variant="default"
          mt="xs"
          loading={left.isFetchingNextPage}
          onClick={() => void left.fetchNextPage()}
        >
          Xem thêm
        </Button>
      )}
    </>
  );
}
