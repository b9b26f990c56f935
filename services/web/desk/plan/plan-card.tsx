import { Anchor, Checkbox, Group, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account, Plan, Source } from '../../shell/api-types.ts';
import { formatDong, formatMoment } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { PlanDecision } from './plan-decision.tsx';
import { PlanShortfall } from './plan-shortfall.tsx';
import { PlanState } from './plan-state.tsx';
import { howWords, PLAN_STATUS } from './plan-words.ts';

interface Parts {
  readonly plan: Plan;
  readonly account: Account;
  readonly sources: readonly Source[];
  /** Whether it is one of the two to be compared; undefined where there is nothing to compare. */
  readonly isChosen: boolean | undefined;
  readonly onChoose: () => void;
}

/** A plan in the list: its figures, what it lacks, and the two decisions. */
export function PlanCard({ plan, account, sources, isChosen, onChoose }: Parts) {
  const { tone, word } = PLAN_STATUS[plan.status];
  const when = formatMoment(plan.proposedAt);
  return (
    <Paper withBorder p="lg" component="article" aria-label={`Phương án lập lúc ${when}`}>
      <Group justify="space-between">
        <Title order={2} size="h4">
          <Anchor component={Link} to={`/allocation/plans/${plan.id}`} inherit>
            Phương án lập {when}
          </Anchor>
        </Title>
        <StatusMark tone={tone} word={word} />
      </Group>
      <Text fz="sm">{howWords(plan)}</Text>
      <PlanState plan={plan} sources={sources} />
      {plan.hash !== null && <PlanFigures plan={plan} />}
      {plan.hash !== null && plan.uncovered > 0 && <PlanShortfall plan={plan} />}
      <Group mt="md" gap="lg">
        <PlanDecision plan={plan} account={account} sources={sources} />
        {plan.hash !== null && isChosen !== undefined && (
          <Checkbox label="Chọn để so sánh" checked={isChosen} onChange={onChoose} />
        )}
      </Group>
    </Paper>
  );
}

export function PlanFigures({ plan }: { plan: Plan }) {
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} mt="md">
      <Figure word="Số suất" text={formatMoney(plan.gifts)} />
      <Figure word="Số hộ được nhận" text={formatMoney(plan.households)} />
      <Figure word="Số hộ chưa có Tết" text={formatMoney(plan.uncovered)} />
      <Figure word="Tổng giá trị" text={formatDong(plan.value)} />
    </SimpleGrid>
  );
}

export function Figure({ word, text }: { word: string; text: string }) {
  return (
    <div>
      <Text fz="sm">{word}</Text>
      <Text fz={{ base: 16, sm: 22 }} fw={700} className="tabular" style={{ overflowWrap: 'anywhere' }}>
        {text}
      </Text>
    </div>
  );
}
