import { Button, Group, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isWithin } from '#shared/units/unit-path.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Account, Plan, Source } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { hasRole, placesWith } from '../account-place.ts';
import { api } from '../desk.ts';
import { useCommand } from '../part/use-command.ts';
import { MissingSupply } from './missing-supply.tsx';
import { WaitingParts } from './plan-parts.tsx';

interface Parts {
  readonly plan: Plan;
  readonly account: Account;
  readonly sources: readonly Source[];
}

/** The two decisions of whoever answers for a part; for the others, whom the plan waits for. */
export function PlanDecision(parts: Parts) {
  const { plan, account } = parts;
  if (plan.status !== 'proposed' || plan.hash === null) return null;
  if (!hasRole(account, 'approver') || plan.proposedBy === account.id)
    return (
      <div>
        <Text>
          {plan.proposedBy === account.id
            ? 'Bạn lập phương án này nên người khác phải phê duyệt.'
            : 'Đã trình, chờ người phê duyệt.'}
        </Text>
        <WaitingParts plan={plan} />
      </div>
    );
  const places = placesWith(account, ['approver']);
  const own = plan.parts.filter(({ unit }) => places.some((place) => isWithin(place, unit)));
  if (own.length === 0)
    return (
      <div>
        <Text>Phương án không dùng nguồn nào do đơn vị bạn phê duyệt. Đơn vị giữ nguồn sẽ duyệt.</Text>
        <WaitingParts plan={plan} />
      </div>
    );
  if (own.every(({ approvedBy }) => approvedBy !== null))
    return (
      <div>
        <Text>Phần của đơn vị bạn đã duyệt. Chờ các đơn vị khác duyệt phần của họ.</Text>
        <WaitingParts plan={plan} />
      </div>
    );
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
      {isPart && <WaitingParts plan={plan} />}
      <Group mt={isPart ? 'xs' : 0}>
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
