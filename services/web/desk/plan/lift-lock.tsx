import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { type Lock, useLiftLock } from './lock-queries.ts';

/** Takes a lock back, with the reason; plans that were computed under it stay as they are. */
export function LiftLock({ lock }: { lock: Lock }) {
  const [reason, setReason] = useState<string | null>(null);
  const lift = useLiftLock();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (reason !== null && reason.trim() !== '') lift.mutate({ lock: lock.id, reason: reason.trim() });
  }

  if (reason === null)
    return (
      <Button
        size="compact-md"
        variant="default"
        mt="xs"
        aria-label={`Gỡ chỉ định của hộ ${lock.head ?? lock.code ?? ''}`}
        onClick={() => setReason('')}
      >
        Gỡ chỉ định
      </Button>
    );
  return (
    <form className="form" onSubmit={submit}>
      <TextInput
        label="Vì sao gỡ?"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        maxLength={500}
        required
        mt="xs"
      />
      {lift.error !== null && <ProblemNotice error={lift.error} />}
      <Group gap="xs">
        <Button type="submit" variant="default" loading={lift.isPending}>
          Gỡ
        </Button>
        <Button variant="subtle" onClick={() => setReason(null)}>
          Thôi
        </Button>
      </Group>
    </form>
  );
}
