import { Anchor, Button, Paper, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { answerOf } from '../../shell/api-client.ts';
import type { Claim } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { useCommand } from '../part/use-command.ts';

/** An answer that turns out to be wrong, or an acceptance that is taken back before the list has the household. */
export function ReopenClaim({ claim }: { claim: Claim }) {
  const [words, setWords] = useState('');
  const reopen = useCommand({
    send: (said: string, id) =>
      answerOf(
        api.POST('/api/v1/claim-records/{id}/reopen', {
          params: { path: { id: claim.id }, header: { 'Idempotency-Key': id } },
          body: { words: said },
        }),
      ),
    changes: ['claims'],
  });
  if (claim.outcome === 'accepted')
    return (
      <Paper withBorder p="lg">
        <Text>Hộ đã có trong danh sách. Muốn đổi, hãy lập điều chỉnh.</Text>
      </Paper>
    );
  function submit(event: FormEvent): void {
    event.preventDefault();
    reopen.mutate(words.trim());
  }
  return (
    <Paper withBorder p="lg" component="form" onSubmit={submit}>
      <Title order={2} size="h4">
        Mở lại
      </Title>
      {claim.status === 'accepted' && (
        <Text mt="xs">
          Đang chờ người phê duyệt đưa hộ vào danh sách, ở trang{' '}
          <Anchor component={Link} to="/registry/amendments">
            điều chỉnh
          </Anchor>
          . Duyệt xong, phản ánh tự có kết quả.
        </Text>
      )}
      <Textarea
        mt="xs"
        label="Lý do mở lại"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        maxLength={500}
        required
      />
      {reopen.error !== null && <ProblemNotice error={reopen.error} />}
      <Button mt="md" type="submit" variant="default" loading={reopen.isPending}>
        Mở lại phản ánh
      </Button>
    </Paper>
  );
}
