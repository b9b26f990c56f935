import { Progress, Text } from '@mantine/core';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Plan, Source } from '../../shell/api-types.ts';
import { formatMoment, formatRatio } from '../../shell/format.ts';
import { problemText } from '../../shell/problem-text.ts';
import { LockFaults } from './lock-faults.tsx';

/** What is going on with a plan, or went wrong. */
export function PlanState({ plan, sources }: { plan: Plan; sources: readonly Source[] }) {
  return (
    <>
      {plan.status === 'computing' && <Text role="status">Đang tính cho từng hộ. Trang tự cập nhật.</Text>}
      {plan.problem !== null && (
        <PlanProblem problem={plan.problem} campaign={plan.campaign} sources={sources} />
      )}
      {plan.remark !== null && <Text mt="sm">Ý kiến trả lại: {plan.remark}</Text>}
      {plan.status === 'approved' && plan.released < plan.gifts && (
        <div role="status">
          <Text>Đang phát hành {formatRatio(plan.released, plan.gifts)} suất đến các xã</Text>
          <Progress value={(100 * plan.released) / plan.gifts} aria-label="Tiến độ phát hành suất quà" />
        </div>
      )}
      {plan.status === 'approved' && plan.approvedAt !== null && (
        <Text fz="sm" mt="sm">
          Phê duyệt lúc {formatMoment(plan.approvedAt)}
        </Text>
      )}
    </>
  );
}

interface ProblemParts {
  readonly problem: NonNullable<Plan['problem']>;
  readonly campaign: string;
  readonly sources: readonly Source[];
}

export function PlanProblem({ problem, campaign, sources }: ProblemParts) {
  const { says, next } = problemText(problem.code);
  const source = sources.find(({ id }) => id === problem.source);
  return (
    <>
      <Text mt="sm">
        <strong>{says}</strong> {next}
        {source !== undefined && ` Nguồn: ${source.name}.`}
        {problem.needed !== undefined &&
          problem.available !== undefined &&
          ` Cần ${formatMoney(problem.needed)}, còn ${formatMoney(problem.available)}.`}
      </Text>
      {problem.faults !== undefined && (
        <LockFaults faults={problem.faults} campaign={campaign} sources={sources} />
      )}
    </>
  );
}
