import { Anchor, Button, Paper, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Campaign, Source } from '../../shell/api-types.ts';
import { formatDong } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { Figure } from './plan-card.tsx';
import { PlanProblem } from './plan-state.tsx';
import { ClassTable } from './plan-summary.tsx';
import { missingWords } from './plan-words.ts';
import { type Trial, type TrialAnswer, useTrial } from './trial-queries.ts';
import { isAsItStands } from './typed-trial.ts';
import { useProposeAndOpen } from './use-propose.ts';

interface Parts {
  readonly campaign: Campaign;
  readonly sources: readonly Source[];
  readonly trial: Trial;
}

/** Coverage and cost of what is typed; the last answer stays in sight while the next one is on its way. */
export function TrialResult({ campaign, sources, trial }: Parts) {
  const { data, error, isBehind, refetch } = useTrial(trial);
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="trial-result" aria-busy={isBehind}>
      <Title order={3} size="h4" id="trial-result">
        Kết quả thử
      </Title>
      <Text fz="sm" role="status">
        {isBehind ? 'Đang tính…' : 'Theo số đang ghi ở các ô.'}
      </Text>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {error === null && data?.problem != null && (
        <PlanProblem problem={data.problem} campaign={campaign.id} sources={sources} />
      )}
      {error === null && data !== undefined && data.problem === null && (
        <Outcome answer={data} sources={sources} />
      )}
      {data !== undefined && data.problem === null && !isBehind && (
        <NextStep campaign={campaign} trial={trial} />
      )}
    </Paper>
  );
}

function Outcome({ answer, sources }: { answer: TrialAnswer; sources: readonly Source[] }) {
  const nameOf = (id: string) => sources.find((source) => source.id === id)?.name ?? '…';
  return (
    <Stack gap="md" mt="sm">
      <SimpleGrid cols={2}>
        <Figure word="Số suất" text={formatMoney(answer.gifts)} />
        <Figure word="Số hộ được nhận" text={formatMoney(answer.households)} />
        <Figure word="Số hộ chưa có Tết" text={formatMoney(answer.uncovered)} />
        <Figure word="Tổng giá trị" text={formatDong(answer.value)} />
      </SimpleGrid>
      <ClassTable levels={answer.levels} />
      {answer.parts.slice(0, MOST_PARTS).map((part) => (
        <Text key={`${part.class}-${part.places[0]?.place ?? ''}`}>{missingWords(part)}</Text>
      ))}
      {answer.parts.length > MOST_PARTS && (
        <Text>Và {formatMoney(answer.parts.length - MOST_PARTS)} phần thiếu khác.</Text>
      )}
      <Table.ScrollContainer minWidth={440} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table withTableBorder className="top-cells" aria-label="Nguồn dùng trong lần thử">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Nguồn</Table.Th>
              <Table.Th className="number">Dùng (suất)</Table.Th>
              <Table.Th className="number">Còn (suất)</Table.Th>
              <Table.Th className="number">Giá trị</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {answer.bySource.map(({ source, shares, supply, value }) => (
              <Table.Tr key={source}>
                <Table.Td>{nameOf(source)}</Table.Td>
                <Table.Td className="number">{formatMoney(shares)}</Table.Td>
                <Table.Td className="number">{formatMoney(Math.max(0, supply - shares))}</Table.Td>
                <Table.Td className="number">{formatDong(value)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

const MOST_PARTS = 4;

/** A plan is made of what stands in the books; other numbers have to be put there first. */
function NextStep({ campaign, trial }: { campaign: Campaign; trial: Trial }) {
  const propose = useProposeAndOpen();
  const search = `?campaign=${encodeURIComponent(campaign.id)}`;
  if (!isAsItStands(trial))
    return (
      <Text mt="md">
        Muốn lập phương án với các số này, trước hết ghi chúng vào{' '}
        <Anchor component={Link} underline="always" to={`/allocation/sources${search}`}>
          sổ nguồn
        </Anchor>{' '}
        hoặc{' '}
        <Anchor component={Link} underline="always" to={`/allocation/campaigns${search}`}>
          đợt hỗ trợ
        </Anchor>
        .
      </Text>
    );
  return (
    <div>
      <Button
        mt="md"
        loading={propose.isPending}
        onClick={() => propose.open({ campaign: campaign.id, rules: [], fill: true })}
      >
        Lập phương án với các số này
      </Button>
      {propose.error !== null && <ProblemNotice error={propose.error} />}
    </div>
  );
}
