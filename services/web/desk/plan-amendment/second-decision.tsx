import { Button, Group, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Account } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { hasRole } from '../account-place.ts';

interface Act<Input> {
  readonly mutate: (input: Input) => void;
  readonly isPending: boolean;
  readonly error: Error | null;
}

interface Parts {
  /** What is decided on, as in 'Phê duyệt điều chỉnh này'. */
  readonly what: string;
  readonly hash: string;
  readonly proposedBy: string;
  readonly account: Account;
  readonly approve: Act<string>;
  readonly sendBack: Act<string>;
}

/** The other account's decision: the hash on this screen goes with the approval. */
export function SecondDecision({ what, hash, proposedBy, account, approve, sendBack }: Parts) {
  const [remark, setRemark] = useState<string | null>(null);
  if (!hasRole(account, 'approver')) return <Text mt="sm">Đã trình, chờ người phê duyệt.</Text>;
  if (proposedBy === account.id)
    return <Text mt="sm">Bạn lập {what} này nên người khác phải phê duyệt.</Text>;
  const problem = approve.error ?? sendBack.error;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (remark !== null && remark.trim() !== '') sendBack.mutate(remark.trim());
  }

  return (
    <>
      <Group mt="md">
        <Button loading={approve.isPending} onClick={() => approve.mutate(hash)}>
          Phê duyệt {what} này
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
              Trả lại {what}
            </Button>
            <Button variant="subtle" onClick={() => setRemark(null)}>
              Thôi
            </Button>
          </Group>
        </form>
      )}
      {problem !== null && <ProblemNotice error={problem} />}
    </>
  );
}
