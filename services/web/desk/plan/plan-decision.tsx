import { Button, Group, Table, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isWithin } from '#shared/units/unit-path.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Account, Plan, Source } from '../../shell/api-types.ts';
import { formatDong, formatMoment } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { hasRole, placesWith } from '../account-place.ts';
import { api } from '../desk.ts';
import { AccountName } from '../part/account-name.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { useCommand } from '../part/use-command.ts';
import { MissingSupply } from './missing-supply.tsx';

interface Parts {
  readonly plan: Plan;
  readonly account: Account;
  readonly sources: readonly Source[];
}

/** Who answers for which sources, and whether they approved. Said only where it is more than one unit. */
export function PlanParts({ plan, sources }: Pick<Parts, 'plan' | 'sources'>) {
  if (plan.parts.length < 2) return null;
  const nameOf = (id: string) => sources.find((source) => source.id === id)?.name ?? 'nguồn khác';
  return (
    <section aria-labelledby="parts">
      <Title order={3} size="h4" mb="xs" id="parts">
        Phê duyệt theo đơn vị giữ nguồn
      </Title>
      <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table withTableBorder className="top-cells">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Đơn vị</Table.Th>
              <Table.Th>Nguồn</Table.Th>
              <Table.Th className="number">Số suất</Table.Th>
              <Table.Th className="number">Giá trị</Table.Th>
              <Table.Th>Phê duyệt</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {plan.parts.map((part) => (
              <Table.Tr key={part.unit}>
                <Table.Td>
                  <UnitName path={part.unit} />
                </Table.Td>
                <Table.Td>{part.sources.map(nameOf).join('; ')}</Table.Td>
                <Table.Td className="number">{formatMoney(part.gifts)}</Table.Td>
                <Table.Td className="number">{formatDong(part.value)}</Table.Td>
                <Table.Td>
                  <PartState part={part} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

function PartState({ part: { approvedBy, approvedAt } }: { part: Plan['parts'][number] }) {
  if (approvedBy === null || approvedAt === null) return <StatusMark tone="waiting" word="Chờ duyệt" />;
  return (
    <>
      <StatusMark tone="done" word="Đã duyệt" />
      <Text fz="sm">
        <AccountName id={approvedBy} />, {formatMoment(approvedAt)}
      </Text>
    </>
  );
}

/** The two decisions of whoever answers for a part; for the others, whom the plan waits for. */
export function PlanDecision(parts: Parts) {
  const { plan, account } = parts;
  if (plan.status !== 'proposed' || plan.hash === null) return null;
  if (!hasRole(account, 'approver')) return <Text>Đã trình, chờ người phê duyệt.</Text>;
  if (plan.proposedBy === account.id)
    return <Text>Bạn lập phương án này nên người khác phải phê duyệt.</Text>;
  const places = placesWith(account, ['approver']);
  const own = plan.parts.filter(({ unit }) => places.some((place) => isWithin(place, unit)));
  if (own.length === 0)
    return <Text>Phương án không dùng nguồn nào do đơn vị bạn phê duyệt. Đơn vị giữ nguồn sẽ duyệt.</Text>;
  if (own.every(({ approvedBy }) => approvedBy !== null))
    return <Text>Phần của đơn vị bạn đã duyệt. Chờ các đơn vị khác duyệt phần của họ.</Text>;
  return <Decide {...parts} hash={plan.hash} isPart={own.length < plan.parts.length} />;
}

/** One approves what one sees: the hash on this screen goes with the approval. */
function Decide({ plan, hash, sources, isPart }: Parts & { hash: string; isPart: boolean }) {
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
  return (
    <div>
      <Group>
        <Button loading={approve.isPending} onClick={() => approve.mutate(hash)}>
          {isPart ? 'Phê duyệt phần của đơn vị tôi' : 'Phê duyệt phương án này'}
        </Button>
        {remark === null && (
          <Button variant="default" onClick={() => setRemark('')}>
            Trả lại…
          </Button>
        )}
      </Group>
      {remark !== null && <SendBack plan={plan} remark={remark} onRemark={setRemark} />}
      {approve.error !== null && <ProblemNotice error={approve.error} />}
      <MissingSupply error={approve.error} plan={plan} sources={sources} />
    </div>
  );
}

function SendBack(parts: { plan: Plan; remark: string; onRemark: (remark: string | null) => void }) {
  const { plan, remark, onRemark } = parts;
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

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (remark.trim() !== '') sendBack.mutate(remark.trim());
  }

  return (
    <form className="form" onSubmit={submit}>
      <Textarea
        label="Vì sao trả lại?"
        value={remark}
        onChange={(event) => onRemark(event.target.value)}
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
        <Button variant="subtle" onClick={() => onRemark(null)}>
          Thôi
        </Button>
      </Group>
      {sendBack.error !== null && <ProblemNotice error={sendBack.error} />}
    </form>
  );
}
