import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { answerOf } from '../../shell/api-client.ts';
import type { Account } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { problemText } from '../../shell/problem-text.ts';
import { hasRole } from '../account-place.ts';
import { api } from '../desk.ts';
import { useCommand } from '../part/use-command.ts';
import type { Amendment } from './amendment-words.ts';
import { useApproval } from './use-approval.ts';

interface Parts {
  readonly amendment: Amendment;
  readonly account: Account;
  /** Changes that no longer fit, of those in sight. */
  readonly unfit: number;
}

/** Approve, send back with a remark, or take back what is one's own. */
export function Decision({ amendment, account, unfit }: Parts) {
  if (amendment.status !== 'proposed') return null;
  const own = amendment.makers.includes(account.id);
  return (
    <Stack gap="sm">
      {hasRole(account, 'approver') && !own && <Decide amendment={amendment} unfit={unfit} />}
      {hasRole(account, 'approver') && own && (
        <Text fz="sm">Bạn có đề nghị trong điều chỉnh này nên người khác phải duyệt.</Text>
      )}
      {hasRole(account, 'staff') && <Withdraw amendment={amendment} />}
    </Stack>
  );
}

function Decide({ amendment, unfit }: Omit<Parts, 'account'>) {
  const [asking, setAsking] = useState(false);
  const approval = useApproval();
  const refused = approval.data?.results.find(({ status }) => status === 'refused');
  const stopped = unfit > 0 || refused?.code === 'changes-unfit';
  const approve = (choice: 'refuse' | 'leave-out') =>
    approval.mutate({ amendments: [{ id: amendment.id, revision: amendment.revision }], unfit: choice });
  return (
    <>
      <Group>
        <Button loading={approval.isPending} onClick={() => approve('refuse')}>
          Duyệt điều chỉnh
        </Button>
        {stopped && (
          <Button variant="default" loading={approval.isPending} onClick={() => approve('leave-out')}>
            Duyệt, bỏ các hộ không còn khớp
          </Button>
        )}
        <Button variant="default" onClick={() => setAsking(!asking)} aria-expanded={asking}>
          Trả lại
        </Button>
      </Group>
      {refused !== undefined && <Refused code={refused.code ?? 'internal'} />}
      {approval.error !== null && <ProblemNotice error={approval.error} />}
      {asking && <SendBack amendment={amendment} />}
    </>
  );
}

function Refused({ code }: { code: string }) {
  const { says, next } = problemText(code);
  return (
    <Text role="alert">
      <strong>{says}</strong> {next}
    </Text>
  );
}

function SendBack({ amendment }: { amendment: Amendment }) {
  const [remark, setRemark] = useState('');
  const sendBack = useCommand({
    send: (body: { revision: number; remark: string }, id) =>
      answerOf(
        api.POST('/api/v1/amendments/{id}/send-back', {
          params: { path: { id: amendment.id }, header: { 'Idempotency-Key': id } },
          body,
        }),
      ),
    changes: ['amendments'],
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        sendBack.mutate({ revision: amendment.revision, remark: remark.trim() });
      }}
    >
      <Textarea
        label="Lý do trả lại"
        description="Người đề nghị sẽ đọc dòng này."
        value={remark}
        onChange={(event) => setRemark(event.target.value)}
        maxLength={500}
        autosize
        required
      />
      {sendBack.error !== null && <ProblemNotice error={sendBack.error} />}
      <div>
        <Button type="submit" loading={sendBack.isPending} disabled={remark.trim() === ''}>
          Trả lại với lý do này
        </Button>
      </div>
    </form>
  );
}

function Withdraw({ amendment }: { amendment: Amendment }) {
  const withdraw = useCommand({
    send: (amendmentId: string, id) =>
      answerOf(
        api.POST('/api/v1/amendments/{id}/withdraw', {
          params: { path: { id: amendmentId }, header: { 'Idempotency-Key': id } },
          body: {},
        }),
      ),
    changes: ['amendments', 'list-differences'],
  });
  return (
    <Stack gap="xs" align="start">
      <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate(amendment.id)}>
        Rút đề nghị
      </Button>
      {withdraw.error !== null && <ProblemNotice error={withdraw.error} />}
    </Stack>
  );
}
