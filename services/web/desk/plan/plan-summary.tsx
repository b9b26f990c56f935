import { Stack, Table, Text, Title } from '@mantine/core';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Answer, Plan, PoorClass, Source } from '../../shell/api-types.ts';
import { CLASS_WORDS, formatDong, formatShare } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { useProof } from './plan-queries.ts';

type Proof = Answer<'/api/v1/plans/{id}/proof'>;
type Level = Pick<Proof['levels'][number], 'class' | 'households' | 'reached'>;

/** What each source gives and keeps, and how many of each class have a Tết. */
export function PlanSummary({ plan, sources }: { plan: Plan; sources: readonly Source[] }) {
  const proof = useProof(plan.id);
  if (proof.error !== null) return <ProblemNotice error={proof.error} onRetry={() => void proof.refetch()} />;
  return (
    <Stack gap="lg">
      <ClassTable levels={proof.data?.levels ?? []} />
      <SourceTable plan={plan} sources={sources} left={proof.data?.sources ?? []} />
    </Stack>
  );
}

const CLASSES: readonly PoorClass[] = ['poor', 'near-poor'];

export function ClassTable({ levels }: { levels: readonly Level[] }) {
  const rows = CLASSES.map((own) => {
    const mine = levels.filter((level) => level.class === own);
    const households = mine.reduce((sum, level) => sum + level.households, 0);
    const reached = mine.reduce((sum, level) => sum + level.reached, 0);
    return { own, households, reached };
  }).filter(({ households }) => households > 0);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="by-class">
      <Title order={3} size="h4" mb="xs" id="by-class">
        Hộ có Tết theo loại hộ
      </Title>
      <Table.ScrollContainer minWidth={300} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table withTableBorder maw={640}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Loại hộ</Table.Th>
              <Table.Th className="number">Có Tết</Table.Th>
              <Table.Th className="number">Chưa có</Table.Th>
              <Table.Th className="number">Tỷ lệ</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ own, households, reached }) => (
              <Table.Tr key={own}>
                <Table.Td>{CLASS_WORDS[own]}</Table.Td>
                <Table.Td className="number">{formatMoney(reached)}</Table.Td>
                <Table.Td className="number">{formatMoney(households - reached)}</Table.Td>
                <Table.Td className="number">{formatShare(reached, households)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

function SourceTable(parts: { plan: Plan; sources: readonly Source[]; left: Proof['sources'] }) {
  const { plan, sources, left } = parts;
  const leftOf = new Map(left.map((one) => [one.source, one.left]));
  const kept = sources
    .filter(({ id }) => leftOf.has(id) && !plan.bySource.some(({ source }) => source === id))
    .map(({ id, name }) => ({ source: id, name, gifts: 0, shares: 0, value: 0 }));
  return (
    <section aria-labelledby="by-source">
      <Title order={3} size="h4" mb="xs" id="by-source">
        Nguồn: đã dùng, còn lại
      </Title>
      <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table withTableBorder className="top-cells">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Nguồn</Table.Th>
              <Table.Th className="number">Số hộ</Table.Th>
              <Table.Th className="number">Dùng (suất)</Table.Th>
              <Table.Th className="number">Còn (suất)</Table.Th>
              <Table.Th className="number">Giá trị</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...plan.bySource, ...kept].map(({ source, name, gifts, shares, value }) => (
              <Table.Tr key={source}>
                <Table.Td className="source-name">{name}</Table.Td>
                <Table.Td className="number">{formatMoney(gifts)}</Table.Td>
                <Table.Td className="number">{formatMoney(shares)}</Table.Td>
                <Table.Td className="number">{leftWords(leftOf.get(source))}</Table.Td>
                <Table.Td className="number">{formatDong(value)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text fz="sm">Nguồn tính theo khẩu: mỗi khẩu một suất. Suất dự phòng không tính vào số còn lại.</Text>
    </section>
  );
}

function leftWords(left: number | undefined): string {
  return left === undefined ? '–' : formatMoney(left);
}
