import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answerOf } from '../../shell/api-client.ts';
import type { Claim } from '../../shell/api-types.ts';
import { REFUSAL_WORDS, type RefusalReason } from '../../shell/claim-words.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { useCommand } from '../part/use-command.ts';

export function RefuseClaim({ claim }: { claim: Claim }) {
  const [reason, setReason] = useState<RefusalReason>('already-listed');
  const [words, setWords] = useState('');
  const refuse = useCommand({
    send: (body: { reason: RefusalReason; words: string }, id) =>
      answerOf(
        api.POST('/api/v1/claim-records/{id}/refuse', {
          params: { path: { id: claim.id }, header: { 'Idempotency-Key': id } },
          body,
        }),
      ),
    changes: ['claims'],
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    refuse.mutate({ reason, words: words.trim() });
  }
  return (
    <form className="form" onSubmit={submit}>
      <NativeSelect
        mt="md"
        label="Lý do"
        value={reason}
        onChange={(event) => setReason(event.target.value as RefusalReason)}
        data={Object.entries(REFUSAL_WORDS).map(([value, label]) => ({ value, label }))}
      />
      <Textarea
        label="Trả lời người phản ánh"
        description="Ai có mã phản ánh đều đọc được câu này: không ghi tên, số giấy tờ, số điện thoại."
        value={words}
        onChange={(event) => setWords(event.target.value)}
        maxLength={500}
        required
      />
      {refuse.error !== null && <ProblemNotice error={refuse.error} />}
      <div>
        <Button type="submit" loading={refuse.isPending}>
          Trả lời, không bổ sung
        </Button>
      </div>
    </form>
  );
}
