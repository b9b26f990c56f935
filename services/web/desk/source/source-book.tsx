import { Button, Group, Table, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { formatDate } from '#shared/vietnam/date.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Account, Source, SourceEntry } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { hasRole } from '../account-place.ts';
import { api } from '../desk.ts';
import { useCommand } from '../part/use-command.ts';
import { useEntries } from './source-queries.ts';
import { ENTRY_WORDS, formatAmount } from './source-words.ts';

/** Every line of a source's book, newest first; a wrong one is undone by another line. */
export function SourceBook({ source, account }: { source: Source; account: Account }) {
  const entries = useEntries(source.id);
  const [undone, setUndone] = useState<string | null>(null);
  if (entries.error !== null) return <ProblemNotice error={entries.error} />;
  return (
    <section>
      <Title order={3} size="h4" mb="sm">
        Sổ của nguồn
      </Title>
      <Table.ScrollContainer minWidth={800} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table withTableBorder striped className="top-cells">
          <Table.Thead>
            <Table.Tr>
              <Table.Th className="number">Dòng</Table.Th>
              <Table.Th>Ngày</Table.Th>
              <Table.Th>Việc</Table.Th>
              <Table.Th className="number">Số lượng</Table.Th>
              <Table.Th>Văn bản</Table.Th>
              <Table.Th>Lý do</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.data?.items.map((entry) => (
              <Table.Tr key={entry.id}>
                <Table.Td className="number">{entry.number}</Table.Td>
                <Table.Td>{formatDate(entry.day)}</Table.Td>
                <Table.Td>
                  {ENTRY_WORDS[entry.kind]}
                  {entry.instalment !== null && ` (đợt ${entry.instalment})`}
                  {entry.reversed && <div className="small-print">Đã hủy</div>}
                  {hasRole(account, 'staff') && !entry.reversed && entry.kind !== 'reversal' && (
                    <div>
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        aria-label={`Hủy dòng ${entry.number}`}
                        onClick={() => setUndone(entry.id)}
                      >
                        Hủy dòng này
                      </Button>
                    </div>
                  )}
                  {undone === entry.id && !entry.reversed && (
                    <Undo source={source} entry={entry} onEnd={() => setUndone(null)} />
                  )}
                </Table.Td>
                <Table.Td className="number">{formatAmount(source, entry.amount)}</Table.Td>
                <Table.Td>{entry.paper}</Table.Td>
                <Table.Td>{entry.reason}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

function Undo({ source, entry, onEnd }: { source: Source; entry: SourceEntry; onEnd: () => void }) {
  const [reason, setReason] = useState('');
  const undo = useCommand({
    send: (body: { reason: string }, id) =>
      answerOf(
        api.POST('/api/v1/sources/{id}/entries/{entry}/reversal', {
          params: { path: { id: source.id, entry: entry.id }, header: { 'Idempotency-Key': id } },
          body,
        }),
      ),
    changes: ['sources', 'source-entries'],
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    undo.mutate({ reason: reason.trim() }, { onSuccess: onEnd });
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        label={`Lý do hủy dòng ${entry.number}`}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        maxLength={2_000}
        required
      />
      {undo.error !== null && <ProblemNotice error={undo.error} />}
      <Group mt="xs">
        <Button type="submit" size="sm" loading={undo.isPending}>
          Hủy dòng
        </Button>
        <Button variant="subtle" size="sm" onClick={onEnd}>
          Thôi
        </Button>
      </Group>
    </form>
  );
}
