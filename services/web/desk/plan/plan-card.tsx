import { Button, Group, Paper, Progress, SimpleGrid, Table, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { formatMoney, moneyInWords } from '#shared/vietnam/money-words.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Account, Plan, Source } from '../../shell/api-types.ts';
import { formatDong, formatMoment, formatRatio } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { problemText } from '../../shell/problem-text.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import type { Tone } from '../../shell/tone.ts';
import { hasRole } from '../account-place.ts';
import { api } from '../desk.ts';
import { ExportButton } from '../part/export-button.tsx';
import { useCommand } from '../part/use-command.ts';
import { PlanAmendments } from '../plan-amendment/plan-amendments.tsx';
import { MissingSupply } from './missing-supply.tsx';
import { PlanShortfall } from './plan-shortfall.tsx';

const STATUS: Readonly<Record<Plan['status'], { tone: Tone; word: string }>> = {
  computing: { tone: 'waiting', word: 'Đang tính' },
  proposed: { tone: 'waiting', word: 'Chờ phê duyệt' },
  refused: { tone: 'attention', word: 'Không lập được' },
  approved: { tone: 'done', word: 'Đã phê duyệt' },
  'sent-back': { tone: 'neutral', word: 'Đã trả lại' },
};

/** A plan with the figures that are approved, and the two decisions. */
export function PlanCard({
  plan,
  account,
  sources,
}: {
  plan: Plan;
  account: Account;
  sources: readonly Source[];
}) {
  const { tone, word } = STATUS[plan.status];
  return (
    <Paper
      withBorder
      p="lg"
      component="article"
      aria-label={`Phương án lập lúc ${formatMoment(plan.proposedAt)}`}
    >
      <Group justify="space-between">
        <Title order={2} size="h4">
          Phương án lập {formatMoment(plan.proposedAt)}
        </Title>
        <StatusMark tone={tone} word={word} />
      </Group>
      <Text fz="sm">{howWords(plan)}</Text>
      {plan.status === 'computing' && <Text role="status">Đang tính cho từng hộ. Trang tự cập nhật.</Text>}
      {plan.problem !== null && <PlanProblem problem={plan.problem} sources={sources} />}
      {plan.remark !== null && <Text mt="sm">Ý kiến trả lại: {plan.remark}</Text>}
      {plan.hash !== null && <PlanFigures plan={plan} />}
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
      {(plan.status === 'approved' || plan.status === 'proposed') && (
        <ExportButton word="Tải quyết định kèm phụ lục (PDF)" address={`/api/v1/plans/${plan.id}/decision`} />
      )}
      {plan.status === 'approved' && <PlanAmendments plan={plan} account={account} sources={sources} />}
      {plan.status === 'proposed' && plan.hash !== null && (
        <Decision plan={plan} hash={plan.hash} account={account} sources={sources} />
      )}
    </Paper>
  );
}

function howWords({ fill, rules }: Plan): string {
  if (!fill) return 'Mỗi hộ thuộc loại một suất';
  return rules.length === 0
    ? 'Tự động theo quy tắc'
    : 'Mỗi hộ thuộc loại một suất, phần còn lại tự động theo quy tắc';
}

function PlanFigures({ plan }: { plan: Plan }) {
  return (
    <>
      <SimpleGrid cols={{ base: 2, sm: 4 }} mt="md">
        <Figure word="Số suất" text={formatMoney(plan.gifts)} />
        <Figure word="Số hộ được nhận" text={formatMoney(plan.households)} />
        <Figure word="Số hộ chưa đủ mức tối thiểu" text={formatMoney(plan.uncovered)} />
        <Figure word="Tổng giá trị" text={formatDong(plan.value)} />
      </SimpleGrid>
      <Text fz="sm">Bằng chữ: {moneyInWords(plan.value)}</Text>
      {plan.uncovered > 0 && (
        <>
          <Text mt="xs">
            <StatusMark tone="waiting" word={`Còn ${formatMoney(plan.uncovered)} hộ chưa có Tết`} />
          </Text>
          <PlanShortfall plan={plan} />
        </>
      )}
      <Table.ScrollContainer minWidth={320} mt="md" scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Nguồn</Table.Th>
              <Table.Th className="number">Số suất</Table.Th>
              <Table.Th className="number">Lấy từ nguồn</Table.Th>
              <Table.Th className="number">Giá trị</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {plan.bySource.map(({ source, name, gifts, shares, value }) => (
              <Table.Tr key={source}>
                <Table.Td>{name}</Table.Td>
                <Table.Td className="number">{formatMoney(gifts)}</Table.Td>
                <Table.Td className="number">{formatMoney(shares)}</Table.Td>
                <Table.Td className="number">{formatDong(value)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text mt="xs" className="hash">
        Mã kiểm của phương án: {plan.hash}
      </Text>
    </>
  );
}

function Figure({ word, text }: { word: string; text: string }) {
  return (
    <div>
      <Text fz="sm">{word}</Text>
      <Text fz={22} fw={700} className="tabular">
        {text}
      </Text>
    </div>
  );
}

function PlanProblem({
  problem,
  sources,
}: {
  problem: NonNullable<Plan['problem']>;
  sources: readonly Source[];
}) {
  const { says, next } = problemText(problem.code);
  const source = sources.find(({ id }) => id === problem.source);
  return (
    <Text mt="sm">
      <strong>{says}</strong> {next}
      {source !== undefined && ` Nguồn: ${source.name}.`}
      {problem.needed !== undefined &&
        problem.available !== undefined &&
        ` Cần ${formatMoney(problem.needed)}, còn ${formatMoney(problem.available)}.`}
    </Text>
  );
}

/** One approves what one sees: the hash on this screen goes with the approval. */
function Decision({
  plan,
  hash,
  account,
  sources,
}: {
  plan: Plan;
  hash: string;
  account: Account;
  sources: readonly Source[];
}) {
  const [remark, setRemark] = useState<string | null>(null);
  const approve = useCommand({
    send: (seen: string, id) =>
      answerOf(
        api.POST('/api/v1/plans/{id}/approve', {
          params: { path: { id: plan.id }, header: { 'Idempotency-Key': id } },
          body: { hash: seen },
        }),
      ),
    changes: ['plans', 'sources'],
  });
  const sendBack = useCommand({
    send: (text: string, id) =>
      answerOf(
        api.POST('/api/v1/plans/{id}/send-back', {
          params: { path: { id: plan.id }, header: { 'Idempotency-Key': id } },
          body: { remark: text },
        }),
      ),
    changes: ['plans'],
  });
  if (!hasRole(account, 'approver')) return <Text mt="md">Đã trình, chờ người phê duyệt.</Text>;
  if (plan.proposedBy === account.id)
    return <Text mt="md">Bạn lập phương án này nên người khác phải phê duyệt.</Text>;
  const problem = approve.error ?? sendBack.error;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (remark !== null && remark.trim() !== '') sendBack.mutate(remark.trim());
  }

  return (
    <>
      <Group mt="md">
        <Button loading={approve.isPending} onClick={() => approve.mutate(hash)}>
          Phê duyệt phương án này
        </Button>
        {remark === null && (
          <Button variant="default" onClick={() => setRemark('')}>
            Trả lại…
          </Button>
        )}
      </Group>
      {remark !== null && (
        <form className="form" onSubmit={submit}>
          <Textarea
            label="Vì sao trả lại?"
            value={remark}
            onChange={(event) => setRemark(event.target.value)}
            maxLength={2_000}
            autosize
            minRows={2}
            required
            mt="md"
          />
          <Group>
            <Button type="submit" variant="default" loading={sendBack.isPending}>
              Trả lại phương án
            </Button>
            <Button variant="subtle" onClick={() => setRemark(null)}>
              Thôi
            </Button>
          </Group>
        </form>
      )}
      {problem !== null && <ProblemNotice error={problem} />}
      <MissingSupply error={approve.error} plan={plan} sources={sources} />
    </>
  );
}
