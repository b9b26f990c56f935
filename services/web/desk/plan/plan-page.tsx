import { Anchor, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { isWithin } from '#shared/units/unit-path.ts';
import { moneyInWords } from '#shared/vietnam/money-words.ts';
import type { Account, Plan } from '../../shell/api-types.ts';
import { formatMoment } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { placesWith } from '../account-place.ts';
import { AccountName } from '../part/account-name.tsx';
import { ExportButton } from '../part/export-button.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { usePageTitle } from '../part/use-page-title.ts';
import { PlanAmendments } from '../plan-amendment/plan-amendments.tsx';
import { useSources } from '../source/source-queries.ts';
import { HouseholdPanel } from './household-panel.tsx';
import { useLocks } from './lock-queries.ts';
import { PlanFigures } from './plan-card.tsx';
import { PlanDecision } from './plan-decision.tsx';
import { PlanHouseholds } from './plan-households.tsx';
import { PlanParts } from './plan-parts.tsx';
import { usePlan } from './plan-queries.ts';
import { PlanShortfall } from './plan-shortfall.tsx';
import { PlanState } from './plan-state.tsx';
import { PlanSummary } from './plan-summary.tsx';
import { howWords, PLAN_STATUS } from './plan-words.ts';
import { useProposeAndOpen } from './use-propose.ts';

/** One plan: what each source gives, whom it reaches, who gets what and why, and the decision. */
export function PlanPage({ account }: { account: Account }) {
  const { plan: id = '' } = useParams();
  const plan = usePlan(id);
  usePageTitle('Phương án');
  if (plan.error !== null)
    return <QueryNotice error={plan.error} account={account} onRetry={() => void plan.refetch()} />;
  if (plan.data === undefined) return <Skeleton height={300} aria-label="Đang tải phương án" />;
  return <Loaded plan={plan.data} account={account} />;
}

function Loaded({ plan, account }: { plan: Plan; account: Account }) {
  const sources = useSources(plan.campaign).data ?? [];
  const locks = useLocks(plan.campaign).data ?? [];
  const [household, setHousehold] = useState<string | null>(null);
  const isStaff = placesWith(account, ['staff']).some((place) => isWithin(place, plan.unit));
  const mayExport = placesWith(account, ['staff', 'approver', 'auditor']).some((place) =>
    isWithin(place, plan.unit),
  );
  const isComputed = plan.hash !== null;
  return (
    <Stack gap="lg">
      <Head plan={plan} />
      <div>
        <PlanState plan={plan} sources={sources} />
        {isComputed && <PlanFigures plan={plan} />}
        {isComputed && <Text fz="sm">Bằng chữ: {moneyInWords(plan.value)}</Text>}
      </div>
      <PlanParts plan={plan} sources={sources} />
      <PlanDecision plan={plan} account={account} sources={sources} />
      {(plan.status === 'approved' || plan.status === 'proposed') && (
        <Group>
          <ExportButton word="Quyết định kèm phụ lục (PDF)" address={`/api/v1/plans/${plan.id}/decision`} />
        </Group>
      )}
      {plan.status === 'approved' && <PlanAmendments plan={plan} account={account} sources={sources} />}
      {isStaff && plan.status !== 'computing' && <Again plan={plan} newer={newerThan(plan, locks)} />}
      {isComputed && <PlanSummary plan={plan} sources={sources} />}
      {isComputed && plan.uncovered > 0 && (
        <section aria-labelledby="shortfall">
          <Title order={3} size="h4" id="shortfall">
            Còn thiếu
          </Title>
          <PlanShortfall plan={plan} />
        </section>
      )}
      {isComputed && (
        <PlanHouseholds
          plan={plan}
          account={account}
          sources={sources}
          locks={locks}
          onOpen={setHousehold}
          exports={mayExport && <Exports plan={plan} />}
        />
      )}
      {isComputed && <Text className="hash">Mã kiểm của phương án: {plan.hash}</Text>}
      {household !== null && (
        <HouseholdPanel
          key={household}
          plan={plan}
          household={household}
          sources={sources}
          locks={locks}
          mayLock={isStaff}
          onClose={() => setHousehold(null)}
        />
      )}
    </Stack>
  );
}

function newerThan(plan: Plan, locks: readonly { setAt: string }[]): number {
  return locks.filter(({ setAt }) => setAt > plan.proposedAt).length;
}

function Head({ plan }: { plan: Plan }) {
  const { tone, word } = PLAN_STATUS[plan.status];
  const search = `?campaign=${encodeURIComponent(plan.campaign)}`;
  return (
    <div>
      <Anchor component={Link} to={`/allocation/plans${search}`}>
        Tất cả phương án
      </Anchor>
      <Group justify="space-between" gap="sm" mt="xs">
        <Title order={2} size="h3">
          Phương án lập {formatMoment(plan.proposedAt)}
        </Title>
        <StatusMark tone={tone} word={word} />
      </Group>
      <Text fz="sm">
        {howWords(plan)} · người lập: <AccountName id={plan.proposedBy} />
      </Text>
    </div>
  );
}

function Exports({ plan }: { plan: Plan }) {
  const base = `/api/v1/plans/${plan.id}`;
  return (
    <Group gap="xs">
      <ExportButton word="Xuất Excel" address={`${base}/workbook`} />
      <ExportButton word="Suất quà (CSV)" address={`${base}/tables/gifts`} />
      <ExportButton word="Hộ (CSV)" address={`${base}/tables/households`} />
      <ExportButton word="Nguồn (CSV)" address={`${base}/tables/sources`} />
    </Group>
  );
}

/** Locks and sources move on; the plan does not. The next one is made by the same rules. */
function Again({ plan, newer }: { plan: Plan; newer: number }) {
  const propose = useProposeAndOpen();
  const { campaign, rules, fill } = plan;
  const search = `?campaign=${encodeURIComponent(campaign)}`;
  return (
    <div>
      {newer > 0 && (
        <Text mb="xs">
          Có {newer} chỉ định bằng tay sau khi tính phương án này. Chúng có hiệu lực khi lập lại.
        </Text>
      )}
      <Group gap="xs">
        <Button
          variant={newer > 0 ? 'filled' : 'default'}
          loading={propose.isPending}
          onClick={() => propose.open({ campaign, rules, fill })}
        >
          Lập lại theo cùng quy tắc
        </Button>
        <Button variant="default" component={Link} to={`/allocation/plans/trial${search}`}>
          Thử số khác
        </Button>
        <Button variant="default" component={Link} to={`/allocation/plans/locks${search}`}>
          Chỉ định bằng tay
        </Button>
      </Group>
      {propose.error !== null && <ProblemNotice error={propose.error} />}
    </div>
  );
}
