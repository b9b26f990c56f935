import { Button, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answerOf } from '../../shell/api-client.ts';
import type { Plan } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { DayInput } from '../part/day-input.tsx';
import { useCommand } from '../part/use-command.ts';

/** Goes out again with what failed, is kept or is owed in part: never a second gift. */
export function NewFollowUp({ plan }: { plan: Plan }) {
  const [ground, setGround] = useState('');
  const [due, setDue] = useState('');
  const propose = useCommand({
    send: (body: { ground: string; due: string }, id) =>
      answerOf(
        api.POST('/api/v1/plans/{id}/follow-ups', {
          params: { path: { id: plan.id }, header: { 'Idempotency-Key': id } },
          body,
        }),
      ),
    changes: ['follow-ups'],
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (due !== '') propose.mutate({ ground: ground.trim(), due }, { onSuccess: () => setGround('') });
  }

  return (
    <form className="form" onSubmit={submit} aria-label="Lập đợt trao bổ sung">
      <Title order={4} size="h5">
        Lập đợt trao bổ sung
      </Title>
      <Textarea
        label="Căn cứ"
        value={ground}
        onChange={(event) => setGround(event.target.value)}
        maxLength={2_000}
        autosize
        required
      />
      <DayInput label="Hạn trao" value={due} onChange={setDue} />
      {propose.error !== null && <ProblemNotice error={propose.error} />}
      <div>
        <Button type="submit" variant="default" loading={propose.isPending}>
          Gom và trình đợt trao bổ sung
        </Button>
      </div>
    </form>
  );
}
