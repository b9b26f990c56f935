import { Anchor, Group, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { isWithin } from '#shared/units/unit-path.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account } from '../../shell/api-types.ts';
import { CLASS_WORDS, formatDong, formatMoment } from '../../shell/format.ts';
import { placesWith } from '../account-place.ts';
import { ExportButton } from '../part/export-button.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { usePageTitle } from '../part/use-page-title.ts';
import { CompareHouseholds } from './compare-households.tsx';
import { type Comparison, type Pair, useComparison } from './compare-queries.ts';
import { usePlan } from './plan-queries.ts';

/** Two plans side by side: totals, coverage, sources, and the households that fare otherwise. */
export function ComparePage({ account }: { account: Account }) {
  const { one = '', other = '' } = useParams();
  const pair = { one, other };
  const comparison = useComparison(pair);
  usePageTitle('So sánh phương án');
  if (comparison.error !== null)
    return (
      <QueryNotice error={comparison.error} account={account} onRetry={() => void comparison.refetch()} />
    );
  return (
    <Stack gap="lg">
      <Head pair={pair} account={account} />
      {comparison.data === undefined && <Skeleton height={300} aria-label="Đang so sánh" />}
      {comparison.data !== undefined && (
        <>
          <Totals comparison={comparison.data} />
          <CompareHouseholds pair={pair} counts={comparison.data.households} />
        </>
      )}
    </Stack>
  );
}

function Head({ pair, account }: { pair: Pair; account: Account }) {
  const plan = usePlan(pair.one).data;
  const campaign = plan?.campaign;
  const mayExport =
    plan !== undefined &&
    placesWith(account, ['staff', 'approver', 'auditor']).some((place) => isWithin(place, plan.unit));
  return (
    <div>
      <Anchor
        component={Link}
        to={`/allocation/plans${campaign === undefined ? '' : `?campaign=${encodeURIComponent(campaign)}`}`}
      >
        Tất cả phương án
      </Anchor>
      <Title order={2} size="h3" mt="xs">
        So sánh hai phương án
      </Title>
      <PlanLine word="Phương án A" id={pair.one} />
      <PlanLine word="Phương án B" id={pair.other} />
      {mayExport && (
        <Group mt="sm">
          <ExportButton
            word="Xuất Excel"
            address={`/api/v1/plans/${pair.one}/comparison-workbook?with=${encodeURIComponent(pair.other)}`}
          />
        </Group>
      )}
    </div>
  );
}

function PlanLine({ word, id }: { word: string; id: string }) {
  const { data } = usePlan(id);
  return (
    <Text>
      {word}:{' '}
      <Anchor component={Link} to={`/allocation/plans/${id}`}>
        lập {data === undefined ? '…' : formatMoment(data.proposedAt)}
      </Anchor>
    </Text>
  );
}

interface Line {
  readonly key: string;
  readonly word: string;
  readonly one: number;
  readonly other: number;
  readonly format: (value: number) => string;
}

/** Levels on which both agree are no news. */
function isOther({ one, other }: Comparison['levels'][number]): boolean {
  return one !== other;
}

function linesOf({ one, other, levels, bySource }: Comparison): readonly Line[] {
  const count = (key: string, word: string, a: number, b: number): Line => ({
    ...{ key, word, one: a, other: b, format: formatMoney },
  });
  return [
    count('gifts', 'Số suất', one.gifts, other.gifts),
    count('households', 'Số hộ được nhận', one.households, other.households),
    count('uncovered', 'Số hộ chưa có Tết', one.uncovered, other.uncovered),
    { key: 'value', word: 'Tổng giá trị', one: one.value, other: other.value, format: formatDong },
    ...levels
      .filter(isOther)
      .map((level) =>
        count(
          `${level.class}-${level.severity}`,
          `${CLASS_WORDS[level.class]} mức khó khăn ${level.severity}: có Tết`,
          level.one,
          level.other,
        ),
      ),
    ...bySource.map(({ source, name, one: a, other: b }) =>
      count(source, `${name}: số suất`, a.shares, b.shares),
    ),
  ];
}

function Totals({ comparison }: { comparison: Comparison }) {
  return (
    <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table withTableBorder className="top-cells" aria-label="Hai phương án">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Số liệu</Table.Th>
            <Table.Th className="number">A</Table.Th>
            <Table.Th className="number">B</Table.Th>
            <Table.Th className="number">B so với A</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {linesOf(comparison).map(({ key, word, one, other, format }) => (
            <Table.Tr key={key}>
              <Table.Td className="source-name">{word}</Table.Td>
              <Table.Td className="number">{format(one)}</Table.Td>
              <Table.Td className="number">{format(other)}</Table.Td>
              <Table.Td className="number">{differenceWords(other - one, format)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function differenceWords(difference: number, format: (value: number) => string): string {
  if (difference === 0) return 'như nhau';
  return difference > 0 ? `tăng ${format(difference)}` : `giảm ${format(-difference)}`;
}
