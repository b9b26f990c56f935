import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { VillageClosure } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { useCommand } from '../part/use-command.ts';
import { sendWithdrawal } from './closure-queries.ts';

/** Taken back with a reason: by who typed it wrongly, or by who does not accept it. */
export function WithdrawClosure({ list, row }: { list: string; row: VillageClosure }) {
  const [reason, setReason] = useState<string | null>(null);
  const withdraw = useCommand({ send: sendWithdrawal, changes: ['closures', 'coverage'] });
  if (reason === null)
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={`Rút xác nhận của ${row.village}`}
        onClick={() => setReason('')}
      >
        Rút xác nhận
      </Button>
    );
  function submit(event: FormEvent): void {
    event.preventDefault();
    withdraw.mutate({ list, unit: row.unit, reason: (reason ?? '').trim() });
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        label="Lý do rút"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        maxLength={500}
        required
      />
      {withdraw.error !== null && <ProblemNotice error={withdraw.error} />}
      <Group mt="xs" gap="xs">
        <Button type="submit" size="sm" loading={withdraw.isPending}>
          Rút
        </Button>
        <Button type="button" size="sm" variant="default" onClick={() => setReason(null)}>
          Thôi
        </Button>
      </Group>
    </form>
  );
}
